package org.jiping.system;

import java.io.PrintStream;

import org.jiping.audit.AuditTrail;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code verify-record}: says whether anybody touched the record of the configured
 * database.
 */
public final class VerifyRecordCommand {

	/** First word of the command line. */
	public static final String NAME = "verify-record";

	/** The chain is broken. */
	static final int BROKEN = 1;

	private final Class<?> application;

	private final PrintStream out;

	public VerifyRecordCommand(Class<?> application, PrintStream out) {
		this.application = application;
		this.out = out;
	}

	/**
	 * Runs the command.
	 * @param arguments the words after {@code verify-record}, taken as settings
	 * @return exit code: 0, or 1 if the chain is broken
	 */
	public int run(String... arguments) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
			.web(WebApplicationType.NONE)
			.properties("logging.level.root=warn", "spring.main.banner-mode=off", "jiping.demo=false",
					"jiping.background=false")
			.run(arguments)) {
			AuditTrail.Verification found = context.getBean(AuditTrail.class).verify();
			this.out.println(found.holds() ? "OK " + found.entries() + " " + found.hash()
					: "BROKEN at " + found.brokenAt() + " after " + found.entries());
			return found.holds() ? 0 : BROKEN;
		}
	}

}
