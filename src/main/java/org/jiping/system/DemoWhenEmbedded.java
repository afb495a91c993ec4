package org.jiping.system;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Turns the demo profile on when no database is given: whoever starts Jiping like that
 * wants to look at it.
 */
class DemoWhenEmbedded implements EnvironmentPostProcessor, Ordered {

	/** The profile with sample case and demo accounts. */
	static final String DEMO = "demo";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean wanted = environment.getProperty("jiping.demo", Boolean.class, true);
		if (wanted && NoDatabaseGiven.holds(environment)
				&& !environment.getProperty(NoDatabaseGiven.OWN_DATABASE, Boolean.class, false)) {
			environment.addActiveProfile(DEMO);
		}
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
