package org.jiping.check.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts: shares that whole people cannot make, questionnaires issued in one place and
 * another, cases accepted against those concluded and pending.
 */
final class Counts implements DocumentCheck {

	private static final Pattern ISSUED = Pattern.compile("发放(?:问卷)?\\s*(\\d+)\\s*份");

	/**
	 * Copies that came back or count, of which shares may be told too; no more than were
	 * issued.
	 */
	private static final Pattern COUNTED = Pattern.compile("(?:收回|回收|有效)(?:问卷)?\\s*(\\d+)\\s*份");

	private static final Pattern SHARE = Pattern.compile("(?<![\\d.])(\\d+(?:\\.\\d+)?)[%％]的(?:受访者|被调查者|调查对象)");

	private static final Pattern ACCEPTED = Pattern.compile("受理(\\d+)[起件]");

	private static final Pattern REFUSED = Pattern.compile("不予受理(\\d+)[起件]");

	private static final Pattern CONCLUDED = Pattern.compile("(?:调解|裁决|审理|已)?结案(\\d+)[起件]");

	private static final Pattern PENDING = Pattern.compile("(?<!\\d)(\\d+)[起件](?:处于|正在|未结|尚未)");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		questionnaires(document, found);
		for (DocumentText.Line line : document.lines()) {
			cases(line, document, found);
		}
	}

	private static void questionnaires(DocumentText document, Consumer<Suspicion> found) {
		DocumentText.Line first = null;
		String issued = "";
		String told = "";
		Set<BigDecimal> counted = new LinkedHashSet<>();
		boolean annex = false;
		for (DocumentText.Line line : document.lines()) {
			if (line.annex() > 0 || line.text().matches(".{0,20}问卷.{0,12}(汇总|分析)报告")) {
				annex = true;
				first = null;
				issued = "";
				counted.clear();
			}
			if (!annex) {
				continue;
			}
			Matcher copies = ISSUED.matcher(line.text());
			while (copies.find()) {
				if (first != null && !copies.group(1).equals(issued)
						&& !told.equals(first.number() + " " + copies.group(1))) {
					told = first.number() + " " + copies.group(1);
					found.accept(Suspicion.of(DocumentFault.SEVERAL_VALUES, first.number(), first.text(), "发放问卷",
							issued + "份、" + copies.group(1) + "份", first.number() + "、" + line.number()));
				}
				else if (first == null) {
					first = line;
					issued = copies.group(1);
				}
			}
			COUNTED.matcher(line.text()).results().forEach((match) -> counted.add(new BigDecimal(match.group(1))));
			if (first != null) {
				shares(line, first, issued, counted, found);
			}
		}
	}

	private static void shares(DocumentText.Line line, DocumentText.Line first, String issued, Set<BigDecimal> counted,
			Consumer<Suspicion> found) {
		BigDecimal people = new BigDecimal(issued);
		if (people.signum() == 0) {
			return;
		}
		Matcher share = SHARE.matcher(line.text());
		while (share.find()) {
			BigDecimal printed = new BigDecimal(share.group(1));
			if (!possible(printed, people) && counted.stream()
				.noneMatch((copies) -> copies.compareTo(people) < 0 && possible(printed, copies))) {
				found.accept(Suspicion.of(DocumentFault.SHARE, line.number(), line.text(), share.group(1) + "%", issued,
						String.valueOf(first.number())));
				return;
			}
		}
	}

	/** Whether so many of a hundred can be a share of whole people. */
	private static boolean possible(BigDecimal printed, BigDecimal people) {
		if (people.signum() == 0) {
			return false;
		}
		BigDecimal whole = printed.multiply(people).divide(HUNDRED).setScale(0, RoundingMode.HALF_UP);
		BigDecimal exact = whole.multiply(HUNDRED).divide(people, 6, RoundingMode.HALF_UP);
		return exact.subtract(printed).abs().compareTo(Figures.step(printed).min(new BigDecimal("0.01"))) <= 0;
	}

	private static void cases(DocumentText.Line line, DocumentText document, Consumer<Suspicion> found) {
		String text = REFUSED.matcher(line.text()).replaceAll("");
		Matcher accepted = ACCEPTED.matcher(text);
		if (!accepted.find()) {
			return;
		}
		BigDecimal all = new BigDecimal(accepted.group(1));
		BigDecimal concluded = sum(CONCLUDED, text);
		BigDecimal pending = sum(PENDING, text);
		if (concluded.signum() == 0 || all.signum() == 0) {
			return;
		}
		if (pending.signum() > 0 && all.compareTo(concluded.add(pending)) != 0) {
			found.accept(Suspicion.of(DocumentFault.CASES, line.number(), line.text(), all.toPlainString(),
					concluded.toPlainString(), pending.toPlainString()));
		}
		BigDecimal rate = concluded.multiply(HUNDRED).divide(all, 2, RoundingMode.HALF_UP);
		for (DocumentText.Grid table : document.tables()) {
			for (DocumentText.Row row : table.body()) {
				boolean near = Math.abs(row.line() - line.number()) < 40;
				String label = String.join("", row.cells().stream().limit(2).toList());
				if (near && label.contains("结案率") && label.contains("仲裁")) {
					Figures.of(row.cell(row.cells().size() - 1))
						.filter((stated) -> stated.compareTo(rate) != 0)
						.ifPresent((stated) -> found.accept(Suspicion.of(DocumentFault.CLOSING_RATE,
								row.lineOf(row.cells().size() - 1), String.join(" | ", row.cells()), stated + "%",
								rate + "%", concluded.toPlainString(), all.toPlainString())));
				}
			}
		}
	}

	private static BigDecimal sum(Pattern pattern, String text) {
		BigDecimal sum = BigDecimal.ZERO;
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			sum = sum.add(new BigDecimal(matcher.group(1)));
		}
		return sum;
	}

}
