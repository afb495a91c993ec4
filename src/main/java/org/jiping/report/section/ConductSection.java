package org.jiping.report.section;

import java.util.List;

import org.jiping.quantity.Printed;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jspecify.annotations.Nullable;

/**
 * How the evaluation was carried out: purpose, basis, object, principles, methods,
 * indicators, team and process.
 */
final class ConductSection {

	private ConductSection() {
	}

	static void purpose(ReportSubject subject, Draft draft) {
		draft.item("conduct.purpose.item");
		draft.written("evaluation.purpose");
		draft.item("conduct.basis.item");
		draft.list("evaluation.basis");
	}

	static void object(ReportSubject subject, Draft draft) {
		draft.item("conduct.object.item");
		draft.sayAt("conduct.object.text",
				FundsSection.tabled(subject) ? "conduct.object.text" : "conduct.object.annex");
		draft.item("conduct.scope.item");
		draft.written("evaluation.scope");
	}

	static void principles(ReportSubject subject, Draft draft) {
		draft.list("evaluation.principles");
	}

	static void methods(ReportSubject subject, Draft draft) {
		draft.list("evaluation.methods");
	}

	static void indicators(ReportSubject subject, Draft draft) {
		draft.written("evaluation.indicators");
		draft.say("conduct.indicators.text", "{{table:indicators}}", "{{annex:indicators}}");
		table(subject, draft);
	}

	static void team(ReportSubject subject, Draft draft) {
		draft.written("evaluation.team");
		if (!subject.team().isEmpty()) {
			members(subject, draft);
		}
	}

	static void process(ReportSubject subject, Draft draft) {
		if (subject.phases().isEmpty()) {
			draft.say("conduct.process.bare");
			return;
		}
		draft.say("conduct.process.text", subject.phases().size());
		subject.phases().forEach((phase) -> {
			draft.itemTitled(draft.phrase("conduct.phase", phase.name(), Printed.day(phase.started()),
					Printed.day(phase.finished())));
			draft.paragraph(phase.work());
		});
	}

	private static void table(ReportSubject subject, Draft draft) {
		List<Block.Row> rows = new IndicatorRows((first) -> List.of(first.code() + first.name(), first.weight()),
				(second) -> List.of(second.code() + second.name(), second.weight()),
				(third) -> List.of(Block.Cell.of(third.code() + third.name()), Block.Cell.of(third.weight())))
			.of(subject.scores().indicators());
		draft.table("indicators", draft.phrase("conduct.indicators.table"), "",
				List.of(new Block.Column(draft.phrase("column.level1"), 8, false),
						new Block.Column(draft.phrase("column.weight"), 4, true),
						new Block.Column(draft.phrase("column.level2"), 12, false),
						new Block.Column(draft.phrase("column.weight"), 4, true),
						new Block.Column(draft.phrase("column.level3"), 24, false),
						new Block.Column(draft.phrase("column.weight"), 4, true)),
				rows);
	}

	private static void members(ReportSubject subject, Draft draft) {
		draft.table("team", draft.phrase("conduct.team.table"), "",
				List.of(new Block.Column(draft.phrase("column.group"), 6, false),
						new Block.Column(draft.phrase("column.role"), 10, false),
						new Block.Column(draft.phrase("column.post"), 9, false),
						new Block.Column(draft.phrase("column.qualification"), 12, false),
						new Block.Column(draft.phrase("column.duty"), 20, false)),
				subject.team()
					.stream()
					.map((member) -> new Block.Row(List.of(Block.Cell.of(member.group()), Block.Cell.of(member.role()),
							cell(member.post()), cell(member.qualification()), cell(member.duty())), false))
					.toList());
	}

	private static Block.Cell cell(@Nullable String text) {
		return Block.Cell.of((text != null) ? text : "");
	}

}
