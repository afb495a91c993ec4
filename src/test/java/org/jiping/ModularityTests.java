package org.jiping;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The walls between the rooms.
 */
class ModularityTests {

	static final ApplicationModules MODULES = ApplicationModules.of(JipingApplication.class);

	@Test
	void noRoomReachesThroughAWall() {
		MODULES.verify();
	}

	@Test
	void everyRoomIsSeen() {
		Set<String> seen = new TreeSet<>();
		MODULES.forEach((module) -> seen.add(module.getIdentifier().toString()));
		assertThat(seen).containsExactly("account", "archive", "asset", "audit", "budget", "check", "evaluation",
				"evidence", "finding", "indicator", "intake", "journal", "ledger", "measure", "notice", "organization",
				"problem", "programme", "quantity", "rectification", "report", "review", "scoring", "staffing",
				"survey", "system", "target");
	}

}
