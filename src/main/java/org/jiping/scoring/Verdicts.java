package org.jiping.scoring;

import org.jiping.intake.ColumnLayout;
import org.jiping.intake.WorkbookLayout;
import org.jiping.scoring.rule.Judged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Translates the words of the judgement sheet into verdicts, by their order in the
 * layout: yes, no, not enough evidence, not applicable.
 */
@Component
class Verdicts {

	private final ColumnLayout column;

	Verdicts(WorkbookLayout layout) {
		this.column = layout.sheet("judgements").column("verdict");
		if (this.column.choices().size() != Judged.Verdict.values().length) {
			throw new IllegalStateException("verdicts and their words differ");
		}
	}

	Judged.@Nullable Verdict verdict(@Nullable String word) {
		int index = (word != null) ? this.column.choices().indexOf(word) : -1;
		return (index >= 0) ? Judged.Verdict.values()[index] : null;
	}

}
