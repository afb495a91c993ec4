package org.jiping.system;

import java.io.IOException;
import java.util.List;

import org.jiping.account.AccountManagement;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.indicator.EditionManagement;
import org.jiping.intake.IntakeManagement;
import org.jiping.organization.Agency;
import org.jiping.organization.OrganizationManagement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
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

	private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

	private final EditionManagement editions;

	private final AccountManagement accounts;

	private final OrganizationManagement organizations;

	private final CaseManagement cases;

	private final IntakeManagement intake;

	private final PasswordEncoder passwords;

	private final Environment environment;

	StartUp(EditionManagement editions, AccountManagement accounts, OrganizationManagement organizations,
			CaseManagement cases, IntakeManagement intake, PasswordEncoder passwords, Environment environment) {
		this.editions = editions;
		this.accounts = accounts;
		this.organizations = organizations;
		this.cases = cases;
		this.intake = intake;
		this.passwords = passwords;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		this.editions.storeBuiltIn();
		if (this.environment.acceptsProfiles(Profiles.of(DemoWhenEmbedded.DEMO))) {
			demo();
		}
		else if (this.accounts.nobody()) {
			firstAccount();
		}
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
		Agency agency = this.organizations.registerAgency("AG-001",
				this.environment.getProperty("jiping.demo-agency", "AG-001"));
		for (DemoAccount account : DemoAccount.values()) {
			if (this.accounts.find(account.username()).isEmpty()) {
				this.accounts.register(account.username(), this.passwords.encode(account.password()), account.role(),
						(account.role() == Role.BUREAU) ? null : agency.id());
			}
		}
		Viewer bureau = new Viewer(DemoAccount.BUREAU.username(), Role.BUREAU, null);
		List<?> existing = this.cases.visibleTo(bureau);
		if (existing.isEmpty()) {
			this.intake.open(String.valueOf(SAMPLE.getFilename()), SAMPLE.getContentAsByteArray(), bureau);
			LOG.info("Took in the sample case.");
		}
	}

}
