package org.jiping.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jiping.account.AccountManagement;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.indicator.EditionManagement;
import org.jiping.intake.IntakeManagement;
import org.jiping.ledger.FigureRefresh;
import org.jiping.ledger.ImportManagement;
import org.jiping.scoring.ScoreHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What happens once the application is up: editions are stored, the first account is
 * made, and the demo takes its sample case in by the front door.
 */
@Component
class StartUp implements ApplicationRunner {

	/** The reference case as a case workbook. */
	static final ClassPathResource SAMPLE = new ClassPathResource("samples/yuncheng-hrss-2021.xlsx");

	/** Its ledgers, as other systems might export them. */
	private static final String SAMPLE_LEDGERS = "classpath:samples/yuncheng-hrss-2021-*.*";

	private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

	private final EditionManagement editions;

	private final AccountManagement accounts;

	private final CaseManagement cases;

	private final IntakeManagement intake;

	private final ImportManagement imports;

	private final FigureRefresh figures;

	private final ScoreHistory history;

	private final PasswordEncoder passwords;

	private final Environment environment;

	StartUp(EditionManagement editions, AccountManagement accounts, CaseManagement cases, IntakeManagement intake,
			ImportManagement imports, FigureRefresh figures, ScoreHistory history, PasswordEncoder passwords,
			Environment environment) {
		this.editions = editions;
		this.accounts = accounts;
		this.cases = cases;
		this.intake = intake;
		this.imports = imports;
		this.figures = figures;
		this.history = history;
		this.passwords = passwords;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		this.editions.storeBuiltIn();
		this.figures.refresh();
		firstSheets();
		if (this.environment.acceptsProfiles(Profiles.of(DemoWhenEmbedded.DEMO))) {
			demo();
		}
		else if (!this.environment.getProperty(NoDatabaseGiven.OWN_DATABASE, Boolean.class, false)
				&& this.accounts.nobody()) {
			firstAccount();
		}
	}

	/** Cases of a time when no score sheets were kept get their first one. */
	private void firstSheets() {
		Viewer everyone = new Viewer("", Role.ADMINISTRATOR, null);
		Set<CaseId> kept = this.history.casesKept();
		this.cases.visibleTo(everyone)
			.stream()
			.map(EvaluationCase::id)
			.filter((id) -> !kept.contains(id))
			.forEach(this.history::keepFirst);
	}

	private void firstAccount() {
		String password = this.environment.getProperty("jiping.admin.password", "");
		if (password.length() < 12) {
			LOG.warn("No account exists. Set JIPING_ADMIN_PASSWORD (at least 12 characters) and start again "
					+ "to create the account 'admin' of the finance bureau.");
			return;
		}
		this.accounts.register("admin", this.passwords.encode(password), Role.BUREAU, null);
		LOG.info("Created the account 'admin'.");
	}

	private void demo() throws IOException {
		Viewer bureau = new Viewer(DemoAccount.BUREAU.username(), Role.BUREAU, null);
		if (this.cases.visibleTo(bureau).isEmpty()) {
			CaseId sample = this.intake
				.open(String.valueOf(SAMPLE.getFilename()), SAMPLE.getContentAsByteArray(), bureau)
				.caseId();
			register(this.cases.get(sample).agency().id());
			List<ImportManagement.Upload> ledgers = new ArrayList<>();
			for (Resource ledger : new PathMatchingResourcePatternResolver().getResources(SAMPLE_LEDGERS)) {
				ledgers.add(new ImportManagement.Upload(String.valueOf(ledger.getFilename()), ledger::getInputStream));
			}
			this.imports.takeNow(sample, ledgers, bureau);
			LOG.info("Took in the sample case and its ledgers.");
		}
		register(this.cases.visibleTo(bureau).get(0).agency().id());
	}

	private void register(UUID agency) {
		for (DemoAccount account : DemoAccount.values()) {
			if (this.accounts.find(account.username()).isEmpty()) {
				this.accounts.register(account.username(), this.passwords.encode(account.password()), account.role(),
						(account.role() == Role.BUREAU) ? null : agency);
			}
		}
	}

}
