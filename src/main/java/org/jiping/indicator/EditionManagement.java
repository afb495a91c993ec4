package org.jiping.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Viewer;
import org.jiping.evaluation.EditionLookup;
import org.jiping.measure.MeasureCatalogue;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.Problems;
import org.jiping.problem.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps editions: drafts that are written and tried, and published ones that never
 * change.
 */
@Service
@Transactional
public class EditionManagement implements EditionLookup {

	private static final Logger LOG = LoggerFactory.getLogger(EditionManagement.class);

	private final StoredEditions stored;

	private final MeasureCatalogue measures;

	private final RuleCheck rules;

	private final EditionFiles files;

	private final Clock clock;

	/** What is published never changes, so it is read once. */
	private final Map<UUID, Understood> published = new ConcurrentHashMap<>();

	private final Map<UUID, List<String>> ancestries = new ConcurrentHashMap<>();

	EditionManagement(StoredEditions stored, MeasureCatalogue measures, RuleCheck rules, EditionFiles files,
			Clock clock) {
		this.stored = stored;
		this.measures = measures;
		this.rules = rules;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * Publishes the editions the application ships with, where they are not stored yet.
	 */
	public void storeBuiltIn() {
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver()
				.getResources("classpath:indicator/*.yaml")) {
				store(String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Publishes an edition as a file holds it; the same text is stored once.
	 * @param file name of the file, for messages
	 * @param source the edition in YAML; {@link RefusedException} with every fault if it
	 * is not sound
	 * @return its identifier
	 */
	UUID store(String file, String source) {
		String fingerprint = StoredEdition.fingerprint(source);
		EditionDocument document = this.files.parse(file, source);
		return revisions(document.text("key")).stream()
			.filter((each) -> each.fingerprint().equals(fingerprint))
			.findFirst()
			.map(StoredEdition::id)
			.orElseGet(() -> publishBuiltIn(document.text("key"), source));
	}

	/**
	 * A newer text from here never takes the place of what a bureau published under the
	 * same key: it is stored retired, to be compared and reinstated.
	 */
	private UUID publishBuiltIn(String key, String source) {
		boolean ofPeople = this.stored.findFirstByEditionKeyAndStatusOrderByRevisionDesc(key, EditionStatus.PUBLISHED)
			.filter((each) -> !each.changedBy().isEmpty())
			.isPresent();
		UUID id = publish(new StoredEdition(key, source, null, "", this.clock.instant()), "");
		if (ofPeople) {
			find(id).retire("", this.clock.instant());
		}
		return id;
	}

	private EditionReader.Reading read(EditionDocument document) {
		return new EditionReader(document, this.measures::offer, this.rules).read();
	}

	/**
	 * The edition a case is scored by.
	 * @param id its identifier; {@link IllegalArgumentException} if there is none or
	 * nothing can be scored by it
	 * @return the edition
	 */
	@Transactional(readOnly = true)
	public IndicatorEdition edition(UUID id) {
		Understood known = this.published.get(id);
		IndicatorEdition edition = ((known != null) ? known : understood(find(id))).reading().edition();
		if (edition == null) {
			throw new IllegalArgumentException("nothing can be scored by " + id);
		}
		return edition;
	}

	/**
	 * The editions somebody may see, by key and newest first.
	 * @param viewer who asks; drafts are shown to those who write them
	 * @return the editions
	 */
	@Transactional(readOnly = true)
	public List<EditionEntry> visibleTo(Viewer viewer) {
		return this.stored.findAllByOrderByEditionKeyAscRevisionDesc()
			.stream()
			.filter((each) -> each.status() != EditionStatus.DRAFT || viewer.mayKeepEditions())
			.map(this::entry)
			.toList();
	}

	/**
	 * An edition somebody asks for by an identifier that may be none.
	 * @param id its identifier
	 * @param viewer who asks
	 * @return the edition, or nothing if there is none they may see
	 */
	@Transactional(readOnly = true)
	public Optional<EditionEntry> lookUp(UUID id, Viewer viewer) {
		return this.stored.findById(id)
			.filter((each) -> each.status() != EditionStatus.DRAFT || viewer.mayKeepEditions())
			.map(this::entry);
	}

	/**
	 * The text an edition was stored as.
	 * @param id its identifier
	 * @return YAML, or nothing if there is no such edition
	 */
	@Transactional(readOnly = true)
	public Optional<String> source(UUID id) {
		return this.stored.findById(id).map(StoredEdition::source);
	}

	/**
	 * Refuses an edition that no case can be moved to.
	 * @param id its identifier; {@link EditionStateException} unless it is published
	 */
	@Transactional(readOnly = true)
	public void mustBePublished(UUID id) {
		find(id).must(EditionStatus.PUBLISHED, "use");
	}

	/**
	 * An edition's number among those of its key.
	 * @param id its identifier
	 * @return the number, 0 for a draft
	 */
	@Transactional(readOnly = true)
	public int revisionOf(UUID id) {
		return find(id).revision();
	}

	/**
	 * The fingerprint of an edition's text.
	 * @param id its identifier
	 * @return SHA-256 in hexadecimal digits
	 */
	@Transactional(readOnly = true)
	public String fingerprintOf(UUID id) {
		return find(id).fingerprint();
	}

	/**
	 * An edition as a workbook for Excel.
	 * @param entry the edition
	 * @return the .xlsx file
	 */
	public byte[] workbook(EditionEntry entry) {
		return this.files.workbook(entry.document());
	}

	/**
	 * The figures an edition's formulas and rules may use.
	 * @param document the edition
	 * @return the names
	 */
	public FormulaNames names(EditionDocument document) {
		return new FormulaNames(document, this.measures);
	}

	/**
	 * Reads one criterion of a document that need not be stored.
	 * @param document the edition
	 * @param path the way to the criterion
	 * @return the criterion, if its rule can be made, and its faults
	 */
	public TriedCriterion tryCriterion(EditionDocument document, String path) {
		return new EditionReader(document, this.measures::offer, this.rules).tryCriterion(path);
	}

	private EditionEntry entry(StoredEdition each) {
		Understood understood = understood(each);
		EditionReader.Reading reading = understood.reading();
		return new EditionEntry(each.id(), each.version(), each.revision(), each.status(), each.fingerprint(),
				each.basedOn(), each.changedBy(), each.changedAt(), understood.document().copy(), reading.edition(),
				reading.faults());
	}

	private Understood understood(StoredEdition each) {
		Understood known = this.published.get(each.id());
		if (known != null) {
			return known;
		}
		if (each.status() == EditionStatus.DRAFT) {
			return draft(each);
		}
		EditionDocument document = this.files.parse(each.editionKey(), each.source());
		Understood understood = new Understood(document, read(document));
		this.published.put(each.id(), understood);
		return understood;
	}

	/** A draft that cannot be read any more can at least be seen and thrown away. */
	private Understood draft(StoredEdition each) {
		try {
			EditionDocument document = this.files.parse(each.editionKey(), each.source());
			return new Understood(document, read(document));
		}
		catch (RuntimeException ex) {
			LOG.warn("Draft {} cannot be read", each.id(), ex);
			Problem problem = new Problem(EditionProblem.NOT_AN_EDITION, Location.NOWHERE, null, List.of());
			return new Understood(new EditionDocument(new LinkedHashMap<>(Map.of("key", each.editionKey()))),
					new EditionReader.Reading(null, List.of(new EditionFault("", "", "", problem))));
		}
	}

	/**
	 * Begins a draft that says the same as another edition.
	 * @param id the edition to copy
	 * @param viewer who writes; {@link NotAllowedException} unless they may
	 * @return the draft
	 */
	public UUID copy(UUID id, Viewer viewer) {
		keeper(viewer);
		StoredEdition from = find(id);
		EditionDocument document = this.files.parse(from.editionKey(), from.source());
		return this.stored
			.saveAndFlush(new StoredEdition(from.editionKey(), this.files.kept(document), id, viewer.username(),
					this.clock.instant()))
			.id();
	}

	/**
	 * The keys of an edition and of those it was copied from, read once.
	 * @param id the edition, published
	 * @return the keys, its own first
	 */
	@Transactional(readOnly = true)
	public List<String> ancestry(UUID id) {
		List<String> known = this.ancestries.get(id);
		if (known != null) {
			return known;
		}
		List<String> keys = new ArrayList<>();
		Set<UUID> seen = new HashSet<>();
		for (UUID at = id; at != null && seen.add(at);) {
			StoredEdition each = find(at);
			keys.add(each.editionKey());
			at = each.basedOn();
		}
		this.ancestries.put(id, List.copyOf(keys));
		return keys;
	}

	/**
	 * Begins a draft from a file, faults included.
	 * @param file name of the file, .yaml or .xlsx
	 * @param bytes the file; {@link RefusedException} if no edition can be made out in it
	 * @param viewer who hands it in; {@link NotAllowedException} unless they may
	 * @return the draft
	 */
	public UUID take(String file, byte[] bytes, Viewer viewer) {
		keeper(viewer);
		EditionDocument document = this.files.read(file, bytes);
		return this.stored
			.saveAndFlush(new StoredEdition(document.text("key"), this.files.kept(document), null, viewer.username(),
					this.clock.instant()))
			.id();
	}

	/**
	 * What is wrong with an edition in a file, by its cells where it is a workbook.
	 * @param file name of the file
	 * @param bytes the file; {@link RefusedException} if no edition can be made out in it
	 * @return the faults
	 */
	@Transactional(readOnly = true)
	public List<EditionFault> examine(String file, byte[] bytes) {
		return read(this.files.read(file, bytes)).faults();
	}

	/**
	 * Replaces what a draft says by a file.
	 * @param id the draft
	 * @param version the version that was seen
	 * @param file name of the file, .yaml or .xlsx
	 * @param bytes the file; {@link RefusedException} if no edition can be made out in it
	 * @param viewer who hands it in
	 */
	public void replace(UUID id, long version, String file, byte[] bytes, Viewer viewer) {
		StoredEdition draft = seen(id, version, viewer);
		write(draft, this.files.read(file, bytes), viewer);
	}

	/**
	 * Changes a draft.
	 * @param id the draft; {@link EditionStateException} if it is none
	 * @param version the version that was seen; {@link OptimisticLockingFailureException}
	 * if it is another by now
	 * @param change what is done to the document, giving back where to look next
	 * @param viewer who writes; {@link NotAllowedException} unless they may
	 * @return what the change gave back
	 */
	public String change(UUID id, long version, Function<EditionDocument, String> change, Viewer viewer) {
		StoredEdition draft = seen(id, version, viewer);
		EditionDocument document = this.files.parse(draft.editionKey(), draft.source());
		String next = change.apply(document);
		write(draft, document, viewer);
		return next;
	}

	private void write(StoredEdition draft, EditionDocument document, Viewer viewer) {
		draft.write(document.text("key"), this.files.kept(document), viewer.username(), this.clock.instant());
		this.stored.saveAndFlush(draft);
	}

	private StoredEdition seen(UUID id, long version, Viewer viewer) {
		keeper(viewer);
		StoredEdition draft = find(id);
		draft.must(EditionStatus.DRAFT, "change");
		if (draft.version() != version) {
			throw new OptimisticLockingFailureException("edition " + id);
		}
		return draft;
	}

	/**
	 * Publishes a draft, which never changes again.
	 * @param id the draft
	 * @param version the version that was seen
	 * @param viewer who publishes; {@link RefusedException} with every fault if it is not
	 * sound
	 */
	public void publish(UUID id, long version, Viewer viewer) {
		publish(seen(id, version, viewer), viewer.username());
	}

	private UUID publish(StoredEdition draft, String by) {
		EditionDocument document = this.files.parse(draft.editionKey(), draft.source());
		EditionReader.Reading reading = read(document);
		Problems problems = new Problems();
		reading.faults().forEach((fault) -> problems.add(fault.problem()));
		List<StoredEdition> earlier = revisions(draft.editionKey());
		earlier.stream()
			.filter((each) -> !by.isEmpty() && understood(each).document().equals(document))
			.findFirst()
			.ifPresent((each) -> problems.add(EditionProblem.SAME_AS_PUBLISHED, Location.NOWHERE, draft.editionKey(),
					String.valueOf(each.revision())));
		if (problems.refuse()) {
			throw new RefusedException(problems);
		}
		draft.publish(earlier.isEmpty() ? 1 : earlier.get(0).revision() + 1, by, this.clock.instant());
		return this.stored.saveAndFlush(draft).id();
	}

	public void retire(UUID id, Viewer viewer) {
		keeper(viewer);
		find(id).retire(viewer.username(), this.clock.instant());
	}

	public void reinstate(UUID id, Viewer viewer) {
		keeper(viewer);
		find(id).reinstate(viewer.username(), this.clock.instant());
	}

	/**
	 * Throws a draft away.
	 * @param id the draft
	 * @param version the version that was seen
	 * @param viewer who does it
	 */
	public void discard(UUID id, long version, Viewer viewer) {
		this.stored.delete(seen(id, version, viewer));
	}

	private static void keeper(Viewer viewer) {
		if (!viewer.mayKeepEditions()) {
			throw new NotAllowedException("write editions");
		}
	}

	private List<StoredEdition> revisions(String key) {
		return this.stored.findByEditionKeyAndStatusNotOrderByRevisionDesc(key, EditionStatus.DRAFT);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> newest(String key) {
		return this.stored.findFirstByEditionKeyAndStatusOrderByRevisionDesc(key, EditionStatus.PUBLISHED)
			.map(StoredEdition::id);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, String> published() {
		Map<String, String> names = new LinkedHashMap<>();
		this.stored.findAllByOrderByEditionKeyAscRevisionDesc()
			.stream()
			.filter((each) -> each.status() == EditionStatus.PUBLISHED)
			.forEach((each) -> names.computeIfAbsent(each.editionKey(), (key) -> nameOf(each.id())));
		return names;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> newerThan(UUID editionId) {
		StoredEdition own = find(editionId);
		return this.stored.findFirstByEditionKeyAndStatusOrderByRevisionDesc(own.editionKey(), EditionStatus.PUBLISHED)
			.filter((newest) -> newest.revision() > own.revision())
			.map(StoredEdition::id);
	}

	@Override
	@Transactional(readOnly = true)
	public List<UUID> revisionsOf(String key) {
		return revisions(key).stream().map(StoredEdition::id).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public String keyOf(UUID editionId) {
		return find(editionId).editionKey();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> nameFor(UUID editionId, Viewer viewer) {
		return lookUp(editionId, viewer).map((entry) -> nameOf(editionId));
	}

	@Override
	@Transactional(readOnly = true)
	public String nameOf(UUID editionId) {
		return edition(editionId).name();
	}

	private StoredEdition find(UUID id) {
		return this.stored.findById(id).orElseThrow(() -> new IllegalArgumentException("no edition " + id));
	}

	/**
	 * An edition's text with what can be read of it.
	 *
	 * @param document the text as a tree
	 * @param reading the edition and its faults
	 */
	private record Understood(EditionDocument document, EditionReader.Reading reading) {
	}

}
