package org.jiping.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
		Stream<Suggestion> seen = this.screens.lookAtDepartment(id, viewer).stream().map((each) -> {
			String words = this.messages.getMessage("check.screen." + each.code(), each.details().toArray(),
					Locale.SIMPLIFIED_CHINESE);
			return new Suggestion("screen:" + each.code() + ":" + Integer.toHexString(words.hashCode()),
					this.messages.getMessage("check.screen." + each.code() + ".title", null, Locale.SIMPLIFIED_CHINESE),
					words, "", "", null, Optional.ofNullable(each.address()).orElse("checks"));
		});
		return Stream.concat(failed, seen).toList();
	}

}
