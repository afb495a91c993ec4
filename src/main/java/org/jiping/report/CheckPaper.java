package org.jiping.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jiping.account.AccountManagement;
import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.check.CaseScreens;
import org.jiping.check.CheckManagement;
import org.jiping.check.CheckResult;
import org.jiping.check.CheckWatch;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Phrases;
import org.jiping.report.document.Span;
import org.jiping.report.word.WordDocumentWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The working paper about the checks of a case: what was checked, what came of it, what
 * was answered, and room for two signatures.
 */
@Component
public class CheckPaper {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Phrases phrases = Phrases.GENERAL;

	private final CheckManagement checks;

	private final CheckWatch watch;

	private final CaseScreens screens;

	private final CaseManagement cases;

	private final AccountManagement accounts;

	private final MessageSource messages;

	private final Clock clock;

	CheckPaper(CheckManagement checks, CheckWatch watch, CaseScreens screens, CaseManagement cases,
			AccountManagement accounts, MessageSource messages, Clock clock) {
		this.checks = checks;
		this.watch = watch;
		this.screens = screens;
		this.cases = cases;
		this.accounts = accounts;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Writes the paper; it is always in Chinese.
	 * @param id the case
	 * @param viewer who asks, named as its author
	 * @return the .docx bytes
	 */
	public byte[] write(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		List<CheckResult> results = this.checks.run(id, viewer);
		String author = this.accounts.nameOf(viewer.username());
		String made = author + " " + minute(this.clock.instant());
		List<Block> blocks = new ArrayList<>();
		String title = say("paper.title");
		blocks.add(new Block.Heading(1, title, "paper", false, false));
		blocks.add(table("paper.head", List.of(column("paper.item", 20), column("paper.content", 60)),
				List.of(row(say("paper.case"), about.department().name()),
						row(say("paper.year"), String.valueOf(about.fiscalYear().value())),
						row(say("paper.agency"), about.agency().name()), row(say("paper.made"), made),
						row(say("paper.reviewed"), ""))));
		String conclusion = say("paper.conclusion", results.size(), count(results, CheckResult.State.PASS),
				count(results, CheckResult.State.FAIL), count(results, CheckResult.State.ERROR),
				count(results, CheckResult.State.SKIP), results.stream().filter(CheckResult::stands).count());
		blocks.add(new Block.Paragraph(List.of(Span.of(conclusion)), Block.Paragraph.Style.BODY, null));
		blocks.add(failed(results, this.watch.failing(id, viewer)));
		blocks.add(seen(this.screens.look(id, viewer)));
		blocks.add(passed(results));
		blocks.add(skipped(results));
		return new WordDocumentWriter(blocks, Map.of(), Looks.PLAIN, null, about.department().name() + title, author)
			.write();
	}

	private Block failed(List<CheckResult> results, Map<String, CheckWatch.Failure> failing) {
		return table("paper.failed",
				List.of(number(), column("paper.check", 32), column("paper.severity", 8), figure("paper.left"),
						column("paper.sign", 8), figure("paper.right"), figure("paper.difference"),
						column("paper.answer", 24)),
				rows(results.stream()
					.filter((each) -> each.state() == CheckResult.State.FAIL || each.state() == CheckResult.State.ERROR)
					.toList(),
						(each) -> List.of(each.check().title() + since(failing.get(each.check().key())),
								severity(each.check().severity().name()), each.print(each.left()),
								each.check().operator().printed(), each.print(each.right()),
								(each.state() == CheckResult.State.ERROR) ? say("paper.undefined")
										: each.print(each.difference()),
								answer(each.answer()))));
	}

	private Block seen(List<CaseScreen.Seen> seen) {
		return table("paper.seen",
				List.of(number(), column("paper.code", 9), column("paper.severity", 8), column("paper.content", 80)),
				rows(seen, (each) -> List.of(each.code(), severity(each.severity().name()), this.messages
					.getMessage("check.screen." + each.code(), each.details().toArray(), Locale.SIMPLIFIED_CHINESE))));
	}

	private Block passed(List<CheckResult> results) {
		return table("paper.passed",
				List.of(number(), column("paper.check", 50), figure("paper.left"), column("paper.sign", 8),
						figure("paper.right")),
				rows(results.stream().filter((each) -> each.state() == CheckResult.State.PASS).toList(),
						(each) -> List.of(each.check().title(), each.print(each.left()),
								each.check().operator().printed(), each.print(each.right()))));
	}

	private Block skipped(List<CheckResult> results) {
		return table("paper.skipped", List.of(number(), column("paper.check", 50), column("paper.missing", 50)),
				rows(results.stream().filter((each) -> each.state() == CheckResult.State.SKIP).toList(),
						(each) -> List.of(each.check().title(), String.join("、", each.missing()))));
	}

	private String since(CheckWatch.@Nullable Failure failure) {
		if (failure == null) {
			return "";
		}
		return "\n" + ((failure.beganBy() == null) ? say("paper.since.before")
				: say("paper.since", minute(failure.beganAt()), failure.beganBy()));
	}

	private static String minute(Instant moment) {
		return MINUTE.format(moment.atZone(ZoneId.systemDefault()));
	}

	private static long count(List<CheckResult> results, CheckResult.State state) {
		return results.stream().filter((each) -> each.state() == state).count();
	}

	private static String answer(CheckResult.@Nullable Answer answer) {
		return (answer != null) ? answer.text() + "（" + answer.by() + " " + minute(answer.at()) + "）" : "";
	}

	private String severity(String severity) {
		return this.messages.getMessage("check.severity." + severity, null, Locale.SIMPLIFIED_CHINESE);
	}

	private Block table(String caption, List<Block.Column> columns, List<Block.Row> rows) {
		List<Block.Row> shown = rows.isEmpty() ? List
			.of(row(Stream.concat(Stream.of("—", say("paper.none")), columns.stream().skip(2).map((each) -> ""))
				.toArray(String[]::new))) : rows;
		return new Block.Table(say(caption), "", columns, shown);
	}

	private static <T> List<Block.Row> rows(List<T> each, Function<T, List<String>> cells) {
		List<Block.Row> rows = new ArrayList<>();
		for (T one : each) {
			String number = String.valueOf(rows.size() + 1);
			rows.add(row(Stream.concat(Stream.of(number), cells.apply(one).stream()).toArray(String[]::new)));
		}
		return rows;
	}

	private static Block.Row row(String... cells) {
		List<Block.@Nullable Cell> row = new ArrayList<>();
		Stream.of(cells).map(Block.Cell::of).forEach(row::add);
		return new Block.Row(row, false);
	}

	private Block.Column number() {
		return column("paper.no", 8);
	}

	private Block.Column column(String title, int width) {
		return new Block.Column(say(title), width, false);
	}

	private Block.Column figure(String title) {
		return new Block.Column(say(title), 16, true);
	}

	private String say(String key, Object... arguments) {
		return this.phrases.say(key, arguments);
	}

}
