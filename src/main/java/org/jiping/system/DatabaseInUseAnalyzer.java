package org.jiping.system;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a second start on the same folder instead of showing a stack trace.
 */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<DatabaseInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseInUseException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Stop the other process, or start this one with another folder: --jiping.database.directory=FOLDER",
				cause);
	}

}
