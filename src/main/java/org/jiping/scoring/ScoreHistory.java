package org.jiping.scoring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseChanged;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.indicator.EditionManagement;
import org.jiping.quantity.Score;
import org.jiping.scoring.rule.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every score sheet a case ever had, with what changed from one to the next, and
 * scores a kept one again to see whether it still comes out the same.
 */
@Service
@Transactional
public class ScoreHistory {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ScoreManagement scores;

	private final ScoreTree tree;

	private final CaseManagement cases;

	private final EditionManagement editions;

	private final StoredSheets sheets;

	private final ScoreChanges changes;

	private final Wording wording;

	private final Clock clock;

	ScoreHistory(ScoreManagement scores, ScoreTree tree, CaseManagement cases, EditionManagement editions,
			StoredSheets sheets, ScoreChanges changes, Wording wording, Clock clock) {
		this.scores = scores;
		this.tree = tree;
		this.cases = cases;
		this.editions = editions;
		this.sheets = sheets;
		this.changes = changes;
		this.wording = wording;
		this.clock = clock;
	}

	/**
	 * The cases of which a score sheet is kept.
	 * @return their identifiers
	 */
	@Transactional(readOnly = true)
	public Set<CaseId> casesKept() {
		return this.sheets.findCaseIds().stream().map(CaseId::new).collect(Collectors.toSet());
	}

	/**
	 * Keeps the first score sheet of a case that came from a time when none were kept.
	 * @param id the case
	 */
	public void keepFirst(CaseId id) {
		if (!this.sheets.existsByCaseId(id.value())) {
			record(new CaseChanged(id, this.cases.get(id).openedBy()));
		}
	}

	/**
	 * Stores the score sheet of a case that changed, in the transaction of the change;
	 * where nothing a score depends on changed, nothing is stored.
	 * @param changed the notice
	 */
	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void record(CaseChanged changed) {
		ScoringInput input = this.scores.input(changed.id());
		UUID edition = this.cases.get(changed.id()).editionId();
		ScoreSheet sheet = new ScoringEngine(input).score();
		if (this.scores.noteAdoptions(changed.id(), input.judged(), sheet)) {
			input = this.scores.input(changed.id());
			sheet = new ScoringEngine(input).score();
		}
		SheetRecord now = SheetRecord.of(edition.toString(), this.editions.fingerprintOf(edition), input,
				this.tree.write(sheet, Locale.SIMPLIFIED_CHINESE));
		String fingerprint = DigestUtils.sha256Hex(JSON.writeValueAsString(now.inputs()));
		Optional<StoredSheet> before = this.sheets.findFirstByCaseIdOrderByStoredAtDesc(changed.id().value());
		if (before.filter((each) -> each.fingerprint().equals(fingerprint)).isPresent()) {
			return;
		}
		StoredSheet stored = this.sheets.save(new StoredSheet(changed.id(), edition, sheet, fingerprint, write(now),
				changed.by(), this.clock.instant()));
		before.ifPresent((each) -> this.changes.saveAll(differences(read(each.content()), now, stored)));
	}

	static String write(SheetRecord sheet) {
		return JSON.writeValueAsString(sheet);
	}

	static SheetRecord read(String content) {
		return JSON.readValue(content, SheetRecord.class);
	}

	private List<ScoreChange> differences(SheetRecord before, SheetRecord after, StoredSheet sheet) {
		Map<String, ScoreTree.Leaf> old = before.result().leaves();
		Map<String, ScoreTree.Leaf> now = after.result().leaves();
		Map<String, String> figures = before.figures()
			.stream()
			.collect(Collectors.toMap(SheetRecord.Figure::key, SheetRecord.Figure::value));
		TreeSet<String> codes = new TreeSet<>(old.keySet());
		codes.addAll(now.keySet());
		List<ScoreChange> found = new ArrayList<>();
		for (String code : codes) {
			ScoreTree.Leaf then = old.get(code);
			ScoreTree.Leaf here = now.get(code);
			List<Words> why = new ArrayList<>();
			if (!before.edition().equals(after.edition())) {
				why.add(Words.of("scoring.why.edition", before.result().editionName(), revision(before),
						after.result().editionName(), revision(after)));
			}
			if (here != null && then != null) {
				figures(then, here, figures, why);
			}
			judgements(before.judged().getOrDefault(code, Map.of()), after.judged().getOrDefault(code, Map.of()), why);
			adoptions(before.adopted().get(code), after.adopted().get(code), why);
			if (then == null || here == null || !same(then, here)
					|| !Objects.equals(before.adopted().get(code), after.adopted().get(code))) {
				found.add(new ScoreChange(sheet, then, here, JSON.writeValueAsString(why)));
			}
		}
		return found;
	}

	private String revision(SheetRecord record) {
		return String.valueOf(this.editions.revisionOf(UUID.fromString(record.edition())));
	}

	private static boolean same(ScoreTree.Leaf then, ScoreTree.Leaf here) {
		return Objects.equals(then.strict(), here.strict()) && Objects.equals(then.adopted(), here.adopted())
				&& then.state().equals(here.state());
	}

	private static void figures(ScoreTree.Leaf then, ScoreTree.Leaf here, Map<String, String> values, List<Words> why) {
		Map<String, ScoreTree.Source> old = then.trace()
			.sources()
			.stream()
			.collect(Collectors.toMap(ScoreTree.Source::key, Function.identity(), (a, b) -> a));
		for (ScoreTree.Source source : here.trace().sources()) {
			ScoreTree.Source before = old.remove(source.key());
			if (source.formula() == null && before == null && !values.containsKey(source.key())) {
				why.add(Words.of("scoring.why.figure.new", source.name(), source.printed()));
			}
			else if (source.formula() == null && before != null && !before.value().equals(source.value())) {
				why.add(Words.of("scoring.why.figure", source.name(), before.printed(), source.printed()));
			}
		}
		old.values()
			.stream()
			.filter((source) -> source.formula() == null)
			.forEach((source) -> why.add(Words.of("scoring.why.figure.gone", source.name(), source.printed())));
	}

	private static void judgements(Map<String, SheetRecord.Found> then, Map<String, SheetRecord.Found> here,
			List<Words> why) {
		here.forEach((part, found) -> {
			if (!found.equals(then.get(part))) {
				why.add(Words.of("scoring.why.judged", found.basis()));
			}
		});
		if (!here.keySet().containsAll(then.keySet())) {
			why.add(Words.of("scoring.why.judged.gone"));
		}
	}

	private static void adoptions(SheetRecord.@Nullable Adopted then, SheetRecord.@Nullable Adopted here,
			List<Words> why) {
		if (here != null && !here.equals(then)) {
			why.add(Words.of("scoring.why.adopted", here.points(), here.reason(), here.approver()));
		}
		else if (here == null && then != null) {
			why.add(Words.of("scoring.why.withdrawn", then.points()));
		}
	}

	/**
	 * The kept score sheets of a case, newest first, each with what changed since the one
	 * before.
	 * @param id the case
	 * @param viewer who asks
	 * @param locale the reader's language
	 * @return at most 200 entries
	 */
	@Transactional(readOnly = true)
	public List<Entry> of(CaseId id, Viewer viewer, Locale locale) {
		this.cases.read(id, viewer);
		List<StoredSheets.Line> kept = this.sheets.findTop200ByCaseIdOrderByStoredAtDesc(id.value());
		Map<UUID, List<Change>> bySheet = new HashMap<>();
		this.changes.findBySheetIdInOrderByCriterion(kept.stream().map(StoredSheets.Line::id).toList())
			.forEach((change) -> bySheet.computeIfAbsent(change.sheetId(), (key) -> new ArrayList<>())
				.add(change(change, locale)));
		return kept.stream()
			.map((sheet) -> new Entry(sheet.id(), sheet.storedAt(), sheet.storedBy(),
					new Score(sheet.strict()).toString(), new Score(sheet.adopted()).toString(), sheet.grade(),
					sheet.complete(), bySheet.getOrDefault(sheet.id(), List.of())))
			.toList();
	}

	private Change change(ScoreChange change, Locale locale) {
		List<Words> why = JSON.readValue(change.why(), new TypeReference<List<Words>>() {
		});
		return new Change(change.criterion(), change.name(), text(change.strictFrom()), text(change.strictTo()),
				text(change.adoptedFrom()), text(change.adoptedTo()), change.stateFrom(), change.stateTo(),
				this.wording.say(why, locale));
	}

	private static String text(java.math.@Nullable BigDecimal points) {
		return (points != null) ? new Score(points).toString() : "—";
	}

	/**
	 * A kept score sheet, scored again from its own inputs.
	 * @param id the case
	 * @param sheet the sheet
	 * @param viewer who asks
	 * @return the sheet, or nothing if the case has none of this identifier
	 */
	@Transactional(readOnly = true)
	public Optional<Kept> kept(CaseId id, UUID sheet, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.sheets.findByIdAndCaseId(sheet, id.value()).map((stored) -> {
			SheetRecord record = read(stored.content());
			return new Kept(stored.storedAt(), stored.storedBy(), record, revision(record),
					verify(record, stored.editionId()));
		});
	}

	private List<String> verify(SheetRecord record, UUID editionId) {
		return verify(record, this.scores.plan(editionId), this.editions.fingerprintOf(editionId), this.tree);
	}

	/**
	 * Scores a kept sheet again.
	 * @param record the sheet
	 * @param plan the edition it names
	 * @param fingerprint SHA-256 of that edition's text today
	 * @param tree writes the scores out
	 * @return the codes of criteria that come out otherwise, {@code *} for the total or
	 * the edition; empty if everything is the same
	 */
	static List<String> verify(SheetRecord record, ScoringPlan plan, String fingerprint, ScoreTree tree) {
		ScoreSheet again = new ScoringEngine(record.input(plan)).score();
		ScoreTree.Tree now = tree.write(again, Locale.SIMPLIFIED_CHINESE);
		List<String> differing = new ArrayList<>();
		if (!fingerprint.equals(record.editionFingerprint()) || !now.strict().equals(record.result().strict())
				|| !now.adopted().equals(record.result().adopted()) || !now.grade().equals(record.result().grade())) {
			differing.add("*");
		}
		Map<String, ScoreTree.Leaf> leaves = now.leaves();
		record.result().leaves().forEach((code, leaf) -> {
			ScoreTree.Leaf other = leaves.get(code);
			if (other == null || !same(leaf, other)) {
				differing.add(code);
			}
		});
		return differing;
	}

	/**
	 * A line of the history.
	 *
	 * @param id the kept sheet
	 * @param at when it was stored
	 * @param by whose change it was
	 * @param strict strict total
	 * @param adopted adopted total
	 * @param grade grade
	 * @param complete whether nothing was missing
	 * @param changes what changed since the sheet before
	 */
	public record Entry(UUID id, Instant at, String by, String strict, String adopted, String grade, boolean complete,
			List<Change> changes) {
	}

	/**
	 * A changed score.
	 *
	 * @param code the criterion
	 * @param name its name
	 * @param strictFrom strict points before
	 * @param strictTo strict points after
	 * @param adoptedFrom adopted points before
	 * @param adoptedTo adopted points after
	 * @param stateFrom state before
	 * @param stateTo state after
	 * @param why what changed, in words
	 */
	public record Change(String code, String name, String strictFrom, String strictTo, String adoptedFrom,
			String adoptedTo, @Nullable String stateFrom, @Nullable String stateTo, List<String> why) {
	}

	/**
	 * A kept sheet.
	 *
	 * @param at when it was stored
	 * @param by whose change it was
	 * @param sheet the sheet
	 * @param revision revision of the edition it was scored by
	 * @param differing what comes out otherwise today, empty if nothing does
	 */
	public record Kept(Instant at, String by, SheetRecord sheet, String revision, List<String> differing) {
	}

}
