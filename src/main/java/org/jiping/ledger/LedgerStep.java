package org.jiping.ledger;

import java.util.List;
import java.util.Locale;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseStep;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Uploaded ledgers, and their comparison with the typed tables, as steps of a case.
 */
@Component
class LedgerStep implements CaseStep {

	private static final String GROUP = "ledger.uploaded";

	private final LedgerVersions versions;

	private final TableFilling filling;

	private final MessageSource messages;

	LedgerStep(LedgerVersions versions, TableFilling filling, MessageSource messages) {
		this.versions = versions;
		this.filling = filling;
		this.messages = messages;
	}

	@Override
	public List<Entry> entries(CaseId id) {
		Locale locale = LocaleContextHolder.getLocale();
		int[] compared = this.filling.differences(id);
		Entry uploaded = new Entry(GROUP, this.messages.getMessage("ledger.overview.title", null, locale), "ledgers",
				this.versions.current(id).size(), 0, Need.ALWAYS);
		return (compared[1] == 0) ? List.of(uploaded)
				: List.of(uploaded, new Entry(GROUP, this.messages.getMessage("ledger.compare.title", null, locale),
						"figures", compared[1] - compared[0], compared[1], Need.ALWAYS));
	}

	@Override
	public int order() {
		return 5;
	}

}
