package org.jiping.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.finding.FindingSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a check or a look through the ledgers found could be a finding.
 */
@Component
class CheckFindings implements FindingSource {

	/** What is about the work on the case, not about the department. */
	private static final Set<String> OWN_WORK = Set.of("P-201", "P-202", "P-203", "P-204", "W-201", "W-202", "W-203");

	private final CheckManagement checks;

	private final CaseScreens screens;

	private final MessageSource messages;

	CheckFindings(CheckManagement checks, CaseScreens screens, MessageSource messages) {
		this.checks = checks;
		this.screens = screens;
		this.messages = messages;
	}

	@Override
	public List<Suggestion> suggest(CaseId id, Viewer viewer) {
		Stream<Suggestion> failed = this.checks.run(id, viewer)
			.stream()
			.filter((result) -> result.state() == CheckResult.State.FAIL)
			.map((result) -> new Suggestion("check:" + result.check().key(), result.check().title(),
					this.messages.getMessage("finding.check",
							new Object[] { result.check().title(), result.print(result.left()),
									result.print(result.right()), result.print(result.difference()) },
							Locale.SIMPLIFIED_CHINESE),
					"", "", null, "checks"));
		Stream<Suggestion> seen = this.screens.look(id, viewer)
			.stream()
			.filter((each) -> !OWN_WORK.contains(each.code()))
			.map((each) -> {
				String words = this.messages.getMessage("check.screen." + each.code(), each.details().toArray(),
						Locale.SIMPLIFIED_CHINESE);
				return new Suggestion("screen:" + each.code() + ":" + Integer.toHexString(words.hashCode()),
						words.split("[，。；：]")[0], words, "", "", null,
						Optional.ofNullable(each.address()).orElse("checks"));
			});
		return Stream.concat(failed, seen).toList();
	}

}
