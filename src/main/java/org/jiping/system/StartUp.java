package org.jiping.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jiping.account.AccountForm;
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
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What happens once the application is up: editions are stored, the first account is
 * made, and the demo takes its sample case in by the front door.
 */
@Component
@ConditionalOnBooleanProperty(name = "jiping.background", matchIfMissing = true)
class StartUp implements ApplicationRunner {

	/** The reference case as a case workbook. */
	static final ClassPathResource SAMPLE = new ClassPathResource("samples/yuncheng-hrss-2021.xlsx");

	/** Its ledgers, as other systems might export them. */
	private static final String SAMPLE_LEDGERS = "classpath:samples/yuncheng-hrss-2021-*.*";

	/** Whom the very first account is for. */
	private static final String FIRST = "admin";

	private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

	private final EditionManagement editions;

	private final AccountManagement accounts;

	private final CaseManagement cases;

	private final IntakeManagement intake;

	private final ImportManagement imports;

	private final FigureRefresh figures;

	private final ScoreHistory history;

	private final MessageSource messages;

	private final Environment environment;

	StartUp(EditionManagement editions, AccountManagement accounts, CaseManagement cases, IntakeManagement intake,
			ImportManagement imports, FigureRefresh figures, ScoreHistory history, MessageSource messages,
			Environment environment) {
		this.editions = editions;
		this.accounts = accounts;
		this.cases = cases;
		this.intake = intake;
		this.imports = imports;
		this.figures = figures;
		this.history = history;
		this.messages = messages;
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
				&& !this.accounts.anybodySignsIn()) {
			firstAccount();
		}
	}

	/** Cases of a time when no score sheets were kept get their first one. */
	private void firstSheets() {
		Set<CaseId> kept = this.history.casesKept();
		this.cases.visibleTo(Viewer.HOUSE)
			.stream()
			.map(EvaluationCase::id)
			.filter((id) -> !kept.contains(id))
			.forEach(this.history::keepFirst);
	}

	/**
	 * The very first account is the system officer's: with a password from the
	 * environment that has to be changed, or by a link only whoever reads the log knows.
	 */
	private void firstAccount() {
		String password = this.environment.getProperty("jiping.admin.password", "");
		AccountForm admin = new AccountForm(FIRST, FIRST, null, Role.SYSTEM_OFFICER, null, null);
		if (password.isEmpty()) {
			LOG.warn("No account exists. Open this once, within three days, to set the password of '{}': {}/link/{}",
					FIRST, this.environment.getProperty("jiping.address", "http://localhost:8080"),
					this.accounts.openFirst(admin));
		}
		else if (password.length() < 12) {
			LOG.warn("JIPING_ADMIN_PASSWORD needs at least 12 characters; no account was made.");
		}
		else {
			this.accounts.register(admin, password, true);
			LOG.info("Created the account '{}' of the system officer; its password is to be changed at once.", FIRST);
		}
	}

	private void demo() throws IOException {
		Viewer bureau = new Viewer(DemoAccount.BUREAU.username(), Role.BUREAU, null);
		if (this.cases.visibleTo(bureau).isEmpty()) {
			CaseId sample = this.intake
				.open(String.valueOf(SAMPLE.getFilename()), SAMPLE.getContentAsByteArray(), bureau)
				.caseId();
			register(this.cases.get(sample));
			List<ImportManagement.Upload> ledgers = new ArrayList<>();
			for (Resource ledger : new PathMatchingResourcePatternResolver().getResources(SAMPLE_LEDGERS)) {
				ledgers.add(new ImportManagement.Upload(String.valueOf(ledger.getFilename()), ledger::getInputStream));
			}
			this.imports.takeNow(sample, ledgers, bureau);
			LOG.info("Took in the sample case and its ledgers.");
		}
		else {
			register(this.cases.visibleTo(bureau).get(0));
		}
	}

	private void register(EvaluationCase any) {
		for (DemoAccount account : DemoAccount.values()) {
			Role role = account.role();
			this.accounts.register(
					new AccountForm(account.username(),
							this.messages.getMessage("role." + role.name(), null, Locale.SIMPLIFIED_CHINESE), null,
							role, (role.side() == Role.Side.AGENCY) ? any.agency().id() : null,
							(role.side() == Role.Side.DEPARTMENT) ? any.department().id() : null),
					account.password(), false);
		}
	}

}
