package org.jiping.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from the first rows of a sheet which ledger it is, where its headings stand
 * and which column is which field: first by headings that are exactly known, then by
 * headings that contain a known one; one column never serves two fields.
 */
final class SheetRecognition {

	/** The headings are searched among this many rows. */
	private static final int HEADER_SEARCH = 15;

	private static final int HIGHEST_HEADER = 3;

	/**
	 * A question's answers among the first lines must be known words this often, in
	 * percent.
	 */
	private static final int ANSWERED = 80;

	private static final Pattern UNIT_LINE = Pattern.compile("(?:金额)?单位[:：]\\s*(?:人民币)?\\s*([^\\s；;，,）)]+)");

	/** A word, a colon and what it is: no heading. */
	private static final Pattern SAYING = Pattern.compile("[^\\d:：.、]{2,10}[:：]\\s*\\S.*");

	/** What a caption among the headings costs a reading. */
	private static final int CAPTION = 40;

	/** What headings cost that seem to go on in the row below. */
	private static final int UNFINISHED = 15;

	private static final Pattern BRACKETS = Pattern.compile("[（(\\[【][^（）()\\[\\]【】]*[）)\\]】]");

	private static final Pattern HEADING_UNIT = Pattern.compile("[（(]([^（）()]+)[）)]");

	/** Signs of a word that is not found in a path by chance. */
	private static final int LONG_WORD = 5;

	private static final Pattern QUESTION_NUMBER = Pattern
		.compile("^(?:第|[QqＱ]|题目?|问题)?\\s*(\\d{1,3})(?:题|[、.．:：)）\\s]|$).*", Pattern.DOTALL);

	private final LedgerKinds kinds;

	private final Map<String, Map<String, String>> learned;

	private final SheetPreview preview;

	private final String sheetName;

	SheetRecognition(LedgerKinds kinds, Map<String, Map<String, String>> learned, SheetPreview preview,
			String sheetName) {
		this.kinds = kinds;
		this.learned = learned;
		this.preview = preview;
		this.sheetName = sheetName;
	}

	/**
	 * The ledger this sheet most likely is.
	 * @return how to read it; {@link SheetMapping#UNKNOWN} where nothing fits
	 */
	SheetMapping recognise() {
		SheetMapping answers = answers();
		return this.kinds.all()
			.stream()
			.filter((kind) -> kind.spread() == null)
			.map(this::bestOf)
			.flatMap(Optional::stream)
			.max(Comparator.comparingInt(Guess::score))
			.map((guess) -> guess.mapping(unit(guess)))
			.filter((mapping) -> answers.kind() == null || mapping.columns().size() > 4)
			.orElse(answers);
	}

	/**
	 * How to read this sheet as a ledger somebody named.
	 * @param kind the ledger
	 * @param headerFirst first row of the headings, from 1, 0 to search
	 * @param headerRows how many rows they take, 0 to search
	 * @return the best reading, with no columns where none fits
	 */
	SheetMapping as(LedgerKind kind, int headerFirst, int headerRows) {
		if (kind.spread() != null) {
			SheetMapping answers = answers();
			return (answers.kind() != null) ? answers
					: new SheetMapping(kind.key(), "", headerFirst, Math.max(headerRows, 1), null, Map.of(), Map.of());
		}
		Guess best = null;
		for (int row = 0; row < Math.min(HEADER_SEARCH, this.preview.rows().size()); row++) {
			if (headerFirst != 0 && this.preview.rows().get(row).number() != headerFirst) {
				continue;
			}
			for (int height = 1; height <= HIGHEST_HEADER; height++) {
				if (headerRows == 0 || headerRows == height) {
					Guess guess = guess(kind, row, height);
					best = (best == null || guess.score() > best.score()) ? guess : best;
				}
			}
		}
		return (best != null) ? best.mapping(unit(best))
				: new SheetMapping(kind.key(), "", headerFirst, Math.max(headerRows, 1), null, Map.of(), Map.of());
	}

	private Optional<Guess> bestOf(LedgerKind kind) {
		Guess best = null;
		for (int row = 0; row < Math.min(HEADER_SEARCH, this.preview.rows().size()); row++) {
			for (int height = 1; height <= HIGHEST_HEADER && row + height <= HEADER_SEARCH; height++) {
				Guess guess = guess(kind, row, height);
				if (guess.complete() && (best == null || guess.score() > best.score())) {
					best = guess;
				}
			}
		}
		return Optional.ofNullable(best);
	}

	private Guess guess(LedgerKind kind, int row, int height) {
		List<String> headings = new ArrayList<>();
		for (int c = 0; c < this.preview.width(); c++) {
			headings.add(path(row, height, c));
		}
		Map<String, Integer> columns = new LinkedHashMap<>();
		Set<Integer> taken = new HashSet<>();
		int exact = 0;
		for (LedgerField field : kind.mapped()) {
			for (int c = 0; c < headings.size(); c++) {
				if (!columns.containsKey(field.key()) && !taken.contains(c) && exactly(kind, field, headings.get(c))) {
					columns.put(field.key(), c);
					taken.add(c);
					exact++;
				}
			}
		}
		for (LedgerField field : kind.mapped()) {
			for (int c = 0; c < headings.size(); c++) {
				if (!columns.containsKey(field.key()) && !taken.contains(c) && nearly(field, headings.get(c))) {
					columns.put(field.key(), c);
					taken.add(c);
				}
			}
		}
		int score = 10 * exact + 3 * (columns.size() - exact) - 2 * height - (caption(row, height) ? CAPTION : 0)
				- (goesOn(kind, row + height, columns) ? UNFINISHED : 0);
		return new Guess(kind, this.preview.rows().get(row).number(), height, columns, score);
	}

	/**
	 * Whether one of the rows says something about the table, such as its unit or its
	 * period.
	 */
	private boolean caption(int row, int height) {
		for (int r = row; r < row + height; r++) {
			for (int c = 0; c < this.preview.width(); c++) {
				if (SAYING.matcher(this.preview.cell(r, c).strip()).matches()) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Whether the row below the headings has nothing where every line must have
	 * something.
	 */
	private boolean goesOn(LedgerKind kind, int row, Map<String, Integer> columns) {
		return row < this.preview.rows().size() && kind.mapped()
			.stream()
			.filter((field) -> field.required() == LedgerField.Required.ALL && columns.containsKey(field.key()))
			.anyMatch((field) -> this.preview.cell(row, columns.get(field.key())).isBlank());
	}

	/**
	 * The heading of a column as a path over the heading rows. A heading spread over
	 * several columns counts for all of them, also when only the first holds it.
	 */
	private String path(int row, int height, int column) {
		Set<String> parts = new LinkedHashSet<>();
		for (int h = 0; h < height; h++) {
			String text = tidy(this.preview.cell(row + h, column));
			if (text.isEmpty() && h < height - 1 && below(row + h, row + height, column)) {
				for (int c = column - 1; c >= 0 && text.isEmpty(); c--) {
					text = tidy(this.preview.cell(row + h, c));
				}
			}
			if (!text.isEmpty()) {
				parts.add(text);
			}
		}
		return String.join("_", parts);
	}

	private boolean below(int row, int end, int column) {
		for (int r = row + 1; r < end; r++) {
			if (!this.preview.cell(r, column).isBlank()) {
				return true;
			}
		}
		return false;
	}

	private boolean exactly(LedgerKind kind, LedgerField field, String heading) {
		if (heading.isEmpty()) {
			return false;
		}
		String last = heading.substring(heading.lastIndexOf('_') + 1);
		String whole = heading.replace("_", "");
		return field.key().equals(this.learned.getOrDefault(kind.key(), Map.of()).get(heading))
				|| known(field).anyMatch((word) -> word.equals(whole) || word.equals(last));
	}

	/**
	 * Below another heading "编码" or "科目编码" alone says nothing: there the whole path must
	 * hold the word.
	 */
	private static boolean nearly(LedgerField field, String heading) {
		String last = heading.substring(heading.lastIndexOf('_') + 1);
		String whole = heading.replace("_", "");
		boolean path = last.length() < heading.length();
		return last.length() >= 2 && known(field).anyMatch((word) -> word.length() >= 2 && (last.contains(word) || (path
				? word.length() >= LONG_WORD && whole.contains(word) : last.length() >= 3 && word.contains(last))));
	}

	private static Stream<String> known(LedgerField field) {
		return Stream.concat(Stream.of(field.title()), field.synonyms().stream()).map(SheetRecognition::tidy);
	}

	/** A heading without blanks and without what stands in brackets. */
	static String tidy(String heading) {
		String plain = BRACKETS.matcher(heading).replaceAll("");
		return LedgerCells.tidy(plain.isBlank() ? heading : plain).replaceAll("[:：*＊]", "");
	}

	private @Nullable String unit(Guess guess) {
		if (!guess.kind().money()) {
			return null;
		}
		int header = this.preview.indexOf(guess.headerFirst());
		for (int r = 0; r < header; r++) {
			for (int c = 0; c < this.preview.width(); c++) {
				Matcher matcher = UNIT_LINE.matcher(LedgerCells.tidy(this.preview.cell(r, c)));
				if (matcher.find() && money(matcher.group(1)).isPresent()) {
					return matcher.group(1);
				}
			}
		}
		for (LedgerField field : guess.kind().mapped()) {
			Integer column = guess.columns().get(field.key());
			if (field.type() == FieldType.AMOUNT && column != null) {
				for (int h = 0; h < guess.headerRows(); h++) {
					Matcher matcher = HEADING_UNIT.matcher(this.preview.cell(header + h, column));
					if (matcher.find() && money(matcher.group(1)).isPresent()) {
						return matcher.group(1);
					}
				}
			}
		}
		return null;
	}

	static Optional<Unit.Scaled> money(@Nullable String word) {
		return (word == null) ? Optional.empty() : Unit.parse(word).filter((scaled) -> scaled.unit() == Unit.YUAN);
	}

	/** A sheet most of whose columns hold answers below one row of headings. */
	private SheetMapping answers() {
		Optional<LedgerKind> found = this.kinds.all().stream().filter((kind) -> kind.spread() != null).findFirst();
		if (found.isEmpty()) {
			return SheetMapping.UNKNOWN;
		}
		LedgerKind kind = found.get();
		LedgerField choice = kind.field(kind.spread().value());
		SheetMapping best = SheetMapping.UNKNOWN;
		for (int row = 0; row < Math.min(HEADER_SEARCH, this.preview.rows().size() - 1); row++) {
			Guess guess = guess(kind, row, 1);
			Map<Integer, Integer> questions = new TreeMap<>();
			for (int c = 0; c < this.preview.width(); c++) {
				if (!guess.columns().containsValue(c) && !this.preview.cell(row, c).isBlank()
						&& answered(choice, row + 1, c)) {
					questions.put(questions.size() + 1, c);
				}
			}
			if (questions.size() >= 2 && questions.size() > best.questions().size()) {
				best = new SheetMapping(kind.key(), labelOf(), guess.headerFirst(), 1, null, guess.columns(),
						numbered(row, questions));
			}
		}
		return best;
	}

	private String labelOf() {
		return this.sheetName;
	}

	private boolean answered(LedgerField choice, int from, int column) {
		int filled = 0;
		int known = 0;
		for (int r = from; r < this.preview.rows().size(); r++) {
			String text = this.preview.cell(r, column);
			if (!text.isBlank()) {
				filled++;
				known += choiceOf(choice, text) ? 1 : 0;
			}
		}
		return filled > 0 && known * 100 >= filled * ANSWERED;
	}

	private static boolean choiceOf(LedgerField choice, String text) {
		String word = LedgerCells.tidy(text);
		return word.matches("[A-Ea-e]([.、:：)].*)?")
				|| choice.values().values().stream().flatMap(List::stream).anyMatch(word::equals);
	}

	/**
	 * Questions by the number in their heading where every heading has one of its own.
	 */
	private Map<Integer, Integer> numbered(int row, Map<Integer, Integer> questions) {
		Map<Integer, Integer> numbered = new TreeMap<>();
		for (int column : questions.values()) {
			Matcher matcher = QUESTION_NUMBER.matcher(LedgerCells.tidy(this.preview.cell(row, column)));
			if (!matcher.matches() || numbered.put(Integer.parseInt(matcher.group(1)), column) != null) {
				return questions;
			}
		}
		return numbered;
	}

	/**
	 * One way to read the sheet.
	 *
	 * @param kind the ledger
	 * @param headerFirst first row of the headings
	 * @param headerRows how many there are
	 * @param columns the column of each field
	 * @param score how well it fits
	 */
	private record Guess(LedgerKind kind, int headerFirst, int headerRows, Map<String, Integer> columns, int score) {

		boolean complete() {
			boolean required = this.kind.mapped()
				.stream()
				.filter((field) -> field.required() != LedgerField.Required.NO)
				.allMatch((field) -> this.columns.containsKey(field.key()));
			boolean one = this.kind.anyOf().isEmpty()
					|| this.kind.anyOf().stream().anyMatch((list) -> this.columns.keySet().containsAll(list));
			return required && one && this.columns.size() >= 3;
		}

		SheetMapping mapping(@Nullable String unit) {
			return new SheetMapping(this.kind.key(), "", this.headerFirst, this.headerRows, unit, this.columns,
					Map.of());
		}

	}

}
