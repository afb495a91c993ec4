package org.jiping.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.quantity.Amount;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jiping.report.IssuedReports;
import org.jiping.report.PlainPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rectification notice to a department, and the table of how results are used; both
 * in Chinese.
 */
@Component
@Transactional(readOnly = true)
public class RectificationPapers {

	private final RectificationManagement items;

	private final CaseManagement cases;

	private final IssuedReports issued;

	private final MessageSource messages;

	private final Clock clock;

	RectificationPapers(RectificationManagement items, CaseManagement cases, IssuedReports issued,
			MessageSource messages, Clock clock) {
		this.items = items;
		this.cases = cases;
		this.issued = issued;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Writes the notice.
	 * @param id the case
	 * @param viewer who asks
	 * @return the .docx bytes
	 */
	public byte[] notice(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		List<Rectification> open = this.items.of(id, viewer).stream().filter((item) -> item.status().open()).toList();
		String client = about.profile().client();
		String year = String.valueOf(about.fiscalYear().value());
		List<IssuedReports.Entry> reports = this.issued.of(id, viewer);
		String score = reports.isEmpty() ? "—" : reports.get(0).adopted();
		String grade = reports.isEmpty() ? "—" : reports.get(0).grade();
		List<List<String>> rows = new ArrayList<>();
		for (Rectification item : open) {
			rows.add(List.of(String.valueOf(rows.size() + 1), item.title(), item.problem(), plain(item.basis()),
					money(item.amount()), plain(item.recommendation()), Printed.day(item.due())));
		}
		return new PlainPaper(say("rectification.paper.title", about.department().name(), year), client)
			.flush(about.department().name() + "：")
			.text(say("rectification.paper.opening", client, about.agency().name(), year, score, grade,
					String.valueOf(open.size())))
			.table(say("rectification.paper.table"), "",
					List.of(say("rectification.paper.no"), say("rectification.problem"), say("rectification.content"),
							say("rectification.basis"), say("rectification.amount"), say("rectification.advice"),
							say("rectification.due")),
					List.of(6, 16, 34, 16, 12, 26, 12), rows)
			.text(say("rectification.paper.closing"))
			.right(client)
			.right(Printed.day(LocalDate.now(this.clock)))
			.write();
	}

	/**
	 * Writes the table of how the results of a year are used.
	 * @param year the fiscal year
	 * @param viewer who asks
	 * @return the .docx bytes
	 */
	public byte[] results(int year, Viewer viewer) {
		Map<String, List<String>> rows = new TreeMap<>();
		for (EvaluationCase about : this.cases.visibleTo(viewer)) {
			List<IssuedReports.Entry> reports = this.issued.of(about.id(), viewer);
			if (about.fiscalYear().value() == year && !reports.isEmpty()) {
				List<Rectification> all = this.items.of(about.id(), viewer);
				long open = all.stream().filter((item) -> item.status().open()).count();
				rows.put(about.department().name() + about.id(), List.of(about.department().name(),
						about.agency().name(), reports.get(0).adopted(), reports.get(0).grade(),
						use(reports.get(0).grade(), about.profile().project().isEmpty()), String.valueOf(all.size()),
						String.valueOf(open), (open > 0) ? say("rectification.results.hold") : ""));
			}
		}
		List<List<String>> numbered = new ArrayList<>();
		rows.values().forEach((row) -> {
			List<String> line = new ArrayList<>(List.of(String.valueOf(numbered.size() + 1)));
			line.addAll(row);
			numbered.add(line);
		});
		return new PlainPaper(say("rectification.results.title", String.valueOf(year)), viewer.username())
			.table("", "",
					List.of(say("rectification.paper.no"), say("rectification.results.department"),
							say("rectification.results.agency"), say("rectification.results.score"),
							say("rectification.results.grade"), say("rectification.results.use"),
							say("rectification.results.items"), say("rectification.results.open"),
							say("rectification.results.remark")),
					List.of(6, 24, 24, 10, 8, 18, 10, 10, 20), numbered)
			.right(Printed.day(LocalDate.now(this.clock)))
			.write();
	}

	/**
	 * What a grade means for the next budget, where the messages say so. The budget of a
	 * whole department is never cancelled.
	 */
	private String use(String grade, boolean whole) {
		return Stream.of(whole ? "whole." + grade : grade, grade)
			.map((each) -> this.messages.getMessage("rectification.use." + each, null, "", Locale.SIMPLIFIED_CHINESE))
			.filter((said) -> said != null && !said.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static String plain(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private static String money(@Nullable Amount amount) {
		return (amount != null) ? Printed.withUnit(amount.yuan(), Unit.YUAN) : "";
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
	}

}
