package org.jiping.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jiping.ledger.LedgerClerk;
import org.jiping.ledger.Line;
import org.jiping.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Understands payments and vouchers. A payment is its amount, a refund a negative one; a
 * voucher line is its debit less its credit and counts as spending only with an economic
 * classification, closing entries never. Without a column for it, a line that names a
 * project is project spending.
 */
@Component
class JournalClerk implements LedgerClerk {

	private static final String YES = "yes";

	private static final String NO = "no";

	/** Entries that only move a balance at the year's or the month's end. */
	private static final Pattern CLOSING = Pattern
		.compile(".*(结转(本年|本期|年末|期间|收支|损益)|年末结转|期末结转|年终结转|结转至|转入本年盈余|本期盈余).*");

	@Override
	public String kind() {
		return "journal";
	}

	@Override
	public List<? extends ProblemCode> problems() {
		return Arrays.asList(JournalProblem.values());
	}

	@Override
	public Reading begin(About about) {
		return new Lines(about);
	}

	/**
	 * Reads the lines of one journal.
	 */
	private static final class Lines implements Reading {

		private static final BigDecimal[] MONTHS = new BigDecimal[13];

		static {
			for (int m = 1; m < MONTHS.length; m++) {
				MONTHS[m] = BigDecimal.valueOf(m);
			}
		}

		private final About about;

		private final boolean payments;

		private final boolean classified;

		private final Map<List<String>, Optional<String>> kinds = new HashMap<>();

		private int day = -1;

		private int summary;

		private int economic;

		private int economicName;

		private int project;

		private int nature;

		private int debit;

		private int credit;

		private int amount;

		private int month;

		private int threePublic;

		private int conflict;

		private int counted;

		Lines(About about) {
			this.about = about;
			this.payments = about.has().test("amount");
			this.classified = about.has().test("economic") || about.has().test("economicName");
		}

		private void find(Line line) {
			this.day = line.indexOf("day");
			this.summary = line.indexOf("summary");
			this.economic = line.indexOf("economic");
			this.economicName = line.indexOf("economicName");
			this.project = line.indexOf("project");
			this.nature = line.indexOf("nature");
			this.debit = line.indexOf("debit");
			this.credit = line.indexOf("credit");
			this.amount = line.indexOf("amount");
			this.month = line.indexOf("month");
			this.threePublic = line.indexOf("threePublic");
			this.conflict = line.indexOf("conflict");
			this.counted = line.indexOf("counted");
		}

		@Override
		public boolean read(Line line, Faults faults) {
			if (this.day < 0) {
				find(line);
			}
			LocalDate date = line.day(this.day);
			if (date != null) {
				line.put(this.month, MONTHS[date.getMonthValue()]);
				if (date.getYear() != this.about.year().value()) {
					faults.add(JournalProblem.OTHER_YEAR, "day", date.toString(),
							String.valueOf(this.about.year().value()));
				}
			}
			sum(line, faults);
			if (line.get(this.nature) == null && this.about.has().test("project")) {
				line.put(this.nature, (line.get(this.project) != null) ? "project" : "basic");
			}
			threePublic(line, faults);
			line.put(this.counted, counts(line) ? YES : NO);
			return true;
		}

		private void sum(Line line, Faults faults) {
			if (line.get(this.amount) != null) {
				return;
			}
			BigDecimal in = line.number(this.debit);
			BigDecimal out = line.number(this.credit);
			if (in == null && out == null) {
				faults.add(JournalProblem.AMOUNT_MISSING, this.payments ? "amount" : "debit", null);
				return;
			}
			BigDecimal net = (in != null) ? in : BigDecimal.ZERO.setScale(2);
			line.put(this.amount, (out != null) ? net.subtract(out) : net);
		}

		private void threePublic(Line line, Faults faults) {
			String code = line.text(this.economic);
			String name = line.text(this.economicName);
			if (code == null && name == null) {
				line.put(this.conflict, NO);
				return;
			}
			Optional<String> kind = this.kinds.computeIfAbsent(Arrays.asList(code, name),
					(both) -> ThreePublic.of(code, name));
			line.put(this.threePublic, kind.orElse(ThreePublic.NONE));
			line.put(this.conflict, kind.isPresent() ? NO : YES);
			if (kind.isEmpty()) {
				faults.add(JournalProblem.CODE_AND_NAME, "economic", code, String.valueOf(name));
			}
		}

		private boolean counts(Line line) {
			if (this.payments) {
				return true;
			}
			@Nullable String words = line.text(this.summary);
			boolean spending = !this.classified || line.get(this.economic) != null
					|| line.get(this.economicName) != null;
			return spending && (words == null || words.indexOf('转') < 0 && words.indexOf("盈余") < 0
					|| !CLOSING.matcher(words).matches());
		}

	}

}
