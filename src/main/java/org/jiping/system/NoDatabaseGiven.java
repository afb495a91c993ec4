package org.jiping.system;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds when no {@code spring.datasource.url} is given, or when a command insists on a
 * database of its own.
 */
class NoDatabaseGiven implements Condition {

	/** Set by commands that must not touch a configured database. */
	static final String OWN_DATABASE = "jiping.database.own";

	static boolean holds(Environment environment) {
		return environment.getProperty(OWN_DATABASE, Boolean.class, false)
				|| !environment.containsProperty("spring.datasource.url");
	}

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return holds(context.getEnvironment());
	}

}
