package org.jiping.report.section;

import java.util.ArrayList;
import java.util.List;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;

/**
 * Annex 3: the department's basic information and its self-evaluation.
 */
final class SelfEvaluationAnnex {

	private SelfEvaluationAnnex() {
	}

	static void write(ReportSubject subject, Draft draft) {
		draft.annex("self", draft.phrase("annex.self"), false);
		List<Block.Row> rows = new ArrayList<>();
		row(rows, draft, "annex.self.name", draft.phrase("annex.self.name.text"));
		row(rows, draft, "annex.self.department", subject.fact("department"));
		row(rows, draft, "annex.self.period", draft.phrase("annex.self.period.text"));
		row(rows, draft, "annex.self.about",
				String.join("\n", subject.written("department.about")) + draft.phrase("annex.self.about.text"));
		row(rows, draft, "annex.self.duties", numbered(subject.written("department.duties")));
		row(rows, draft, "annex.self.funds",
				draft.phrase("funds.summary") + String.join("", subject.written("funds.note")));
		row(rows, draft, "annex.self.goals",
				String.join("\n", subject.written("goals.overall")) + "\n" + numbered(subject.written("goals.annual")));
		row(rows, draft, "annex.self.evaluation", String.join("\n", subject.written("selfeval.text")));
		draft.table("self", draft.phrase("annex.self"), "",
				List.of(new Block.Column(draft.phrase("column.item"), 8, false),
						new Block.Column(draft.phrase("column.content"), 40, false)),
				rows);
	}

	private static String numbered(List<String> texts) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			lines.add("（" + (i + 1) + "）" + texts.get(i));
		}
		return String.join("\n", lines);
	}

	private static void row(List<Block.Row> rows, Draft draft, String phrase, String text) {
		rows.add(new Block.Row(List.of(Block.Cell.of(draft.phrase(phrase)), Block.Cell.of(draft.text(text))), false));
	}

}
