package org.jiping.report.section;

import java.util.ArrayList;
import java.util.List;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.report.document.Numerals;
import org.jiping.report.document.Passage;

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
				plain(subject, "department.about") + draft.phrase("annex.self.about.text"));
		row(rows, draft, "annex.self.duties", numbered(subject, "department.duties"));
		row(rows, draft, "annex.self.funds", draft.phrase("funds.summary") + plain(subject, "funds.note"));
		row(rows, draft, "annex.self.goals",
				plain(subject, "goals.overall") + "\n" + numbered(subject, "goals.annual"));
		row(rows, draft, "annex.self.evaluation", plain(subject, "selfeval.text"));
		draft.table("self", draft.phrase("annex.self"), "",
				List.of(new Block.Column(draft.phrase("column.item"), 8, false),
						new Block.Column(draft.phrase("column.content"), 40, false)),
				rows);
	}

	private static String plain(ReportSubject subject, String place) {
		return String.join("\n", Passage.of(subject.written(place)).plain());
	}

	private static String numbered(ReportSubject subject, String place) {
		Passage written = Passage.of(subject.written(place));
		if (!written.listed()) {
			return String.join("\n", written.plain());
		}
		List<String> lines = new ArrayList<>();
		for (String line : written.plain()) {
			lines.add(Numerals.bracketed(lines.size() + 1) + line);
		}
		return String.join("\n", lines);
	}

	private static void row(List<Block.Row> rows, Draft draft, String phrase, String text) {
		rows.add(new Block.Row(List.of(Block.Cell.of(draft.phrase(phrase)), Block.Cell.of(draft.text(text))), false));
	}

}
