package org.jiping.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.account.Viewer;
import org.jiping.evaluation.FileNames;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.CaseParts;
import org.jiping.evaluation.PartNames;
import org.jiping.intake.TableExport;
import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.jiping.problem.RefusedException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files working papers, gives them out, and binds them to what they prove.
 */
@Service
@Transactional
@EnableConfigurationProperties(EvidenceSettings.class)
public class EvidenceManagement {

	private static final int LONGEST_NAME = 150;

	private final JdbcClient database;

	private final CaseManagement cases;

	private final CaseParts parts;

	private final VirusScanner scanner;

	private final EvidenceSettings settings;

	private final MessageSource messages;

	private final Clock clock;

	EvidenceManagement(JdbcClient database, CaseManagement cases, CaseParts parts, VirusScanner scanner,
			EvidenceSettings settings, MessageSource messages, Clock clock) {
		this.database = database;
		this.cases = cases;
		this.parts = parts;
		this.scanner = scanner;
		this.settings = settings;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Files new working papers, all or none.
	 * @param id the case
	 * @param category what they are
	 * @param title their title, empty for the files' names
	 * @param part what they prove
	 * @param files the files
	 * @param viewer who files them; {@link RefusedException} with everything wrong with
	 * any of them
	 * @return their index numbers
	 */
	public List<String> file(CaseId id, Category category, String title, CasePart part, List<Upload> files,
			Viewer viewer) {
		this.cases.edit(id, viewer);
		return keep(id, category, title, part, files, viewer);
	}

	/**
	 * Files proof of something that happens while the case itself is closed to changes,
	 * for a room that established the right to do so before.
	 * @param id the case
	 * @param part what it proves
	 * @param files the files
	 * @param viewer who files them
	 * @return their index numbers
	 */
	public List<String> fileProof(CaseId id, CasePart part, List<Upload> files, Viewer viewer) {
		return keep(id, Category.OTHER, "", part, files, viewer);
	}

	private List<String> keep(CaseId id, Category category, String title, CasePart part, List<Upload> files,
			Viewer viewer) {
		this.parts.get(id, part);
		List<Examined> examined = examine(files);
		this.database.sql("select id from evaluation_case where id = ? for update")
			.params(id.value())
			.query((row, number) -> number)
			.list();
		List<String> filed = new ArrayList<>();
		for (Examined each : examined) {
			UUID evidence = UUID.randomUUID();
			String index = nextIndex(id, category);
			this.database.sql(
					"insert into evidence (id, case_id, index_no, category, title, filed_at, filed_by) values (?, ?, ?, ?, ?, ?, ?)")
				.params(evidence, id.value(), index, category.name(), title.isBlank() ? each.name() : title.strip(),
						Timestamp.from(this.clock.instant()), viewer.username())
				.update();
			store(evidence, id, 1, each, viewer);
			bind(evidence, id, part);
			filed.add(index);
		}
		return filed;
	}

	private String nextIndex(CaseId id, Category category) {
		int last = this.database.sql(
				"select coalesce(max(substring(index_no from 3)::int), 0) from evidence where case_id = ? and category = ?")
			.params(id.value(), category.name())
			.query(Integer.class)
			.single();
		return String.format(Locale.ROOT, "%d-%03d", category.digit(), last + 1);
	}

	/**
	 * Adds a version to a working paper; the ones before stay.
	 * @param id the case
	 * @param evidence the working paper
	 * @param file the file
	 * @param viewer who adds it
	 */
	public void renew(CaseId id, UUID evidence, Upload file, Viewer viewer) {
		this.cases.edit(id, viewer);
		Evidence found = get(id, evidence);
		store(evidence, id, found.newest().number() + 1, examine(List.of(file)).get(0), viewer);
	}

	/**
	 * Withdraws a working paper; it stays to be seen.
	 * @param id the case
	 * @param evidence the working paper
	 * @param reason why; {@link RefusedException} without one
	 * @param viewer who withdraws it
	 */
	public void withdraw(CaseId id, UUID evidence, String reason, Viewer viewer) {
		this.cases.edit(id, viewer);
		get(id, evidence);
		if (reason.isBlank()) {
			throw RefusedException.of(EvidenceProblem.NO_REASON, null);
		}
		this.database.sql("update evidence set withdrawn = ? where id = ?").params(reason.strip(), evidence).update();
	}

	/**
	 * Says that a working paper proves something more.
	 * @param id the case
	 * @param evidence the working paper
	 * @param part what it proves
	 * @param viewer who says so
	 */
	public void link(CaseId id, UUID evidence, CasePart part, Viewer viewer) {
		this.cases.edit(id, viewer);
		get(id, evidence);
		this.parts.get(id, part);
		bind(evidence, id, part);
	}

	/**
	 * Says that a working paper does not prove something after all.
	 * @param id the case
	 * @param evidence the working paper
	 * @param part what it does not prove
	 * @param viewer who says so
	 */
	public void unlink(CaseId id, UUID evidence, CasePart part, Viewer viewer) {
		this.cases.edit(id, viewer);
		get(id, evidence);
		this.database.sql("delete from evidence_part where evidence_id = ? and kind = ? and part_key = ?")
			.params(evidence, part.kind().name(), part.key())
			.update();
	}

	private void bind(UUID evidence, CaseId id, CasePart part) {
		this.database.sql(
				"insert into evidence_part (evidence_id, case_id, kind, part_key) values (?, ?, ?, ?) on conflict do nothing")
			.params(evidence, id.value(), part.kind().name(), part.key())
			.update();
	}

	private void store(UUID evidence, CaseId id, int version, Examined file, Viewer viewer) {
		this.database.sql("""
				insert into evidence_file (evidence_id, version_no, case_id, file_name, media_type, bytes, sha256,
				content, scanned, stored_at, stored_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(evidence, version, id.value(), file.name(), file.type(), file.content().length,
					DigestUtils.sha256Hex(file.content()), file.content(), this.scanner.configured() ? "CLEAN" : "NONE",
					Timestamp.from(this.clock.instant()), viewer.username())
			.update();
	}

	private List<Examined> examine(List<Upload> files) {
		Problems problems = new Problems();
		List<Examined> examined = new ArrayList<>();
		for (Upload file : files) {
			String name = plainName(file.name());
			Location at = Location.file(name);
			byte[] content = file.content();
			if (content.length == 0) {
				problems.add(EvidenceProblem.EMPTY, at, name);
				continue;
			}
			if (content.length > this.settings.largest().toBytes()) {
				problems.add(EvidenceProblem.TOO_LARGE, at, name,
						String.valueOf(this.settings.largest().toMegabytes()));
				continue;
			}
			String type = FileKind.of(content, name);
			if (!FileKind.taken(type)) {
				problems.add(EvidenceProblem.KIND_REFUSED, at, name, type);
				continue;
			}
			try {
				Optional<String> virus = this.scanner.configured() ? this.scanner.scan(content) : Optional.empty();
				virus.ifPresent((what) -> problems.add(EvidenceProblem.INFECTED, at, name, what));
				examined.add(new Examined(name, type, content));
			}
			catch (IOException ex) {
				problems.add(EvidenceProblem.NOT_SCANNED, at, name);
			}
		}
		if (problems.refuse() || examined.isEmpty()) {
			if (!problems.refuse()) {
				problems.add(EvidenceProblem.EMPTY, Location.file(""), "");
			}
			throw new RefusedException(problems);
		}
		return examined;
	}

	/** A name without any folder, control character or sign a file system minds. */
	private static String plainName(String name) {
		String plain = FileNames.plain(name.replaceAll("^.*[/\\\\]", ""));
		return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
	}

	/**
	 * The working papers of a case.
	 * @param id the case
	 * @param viewer who asks
	 * @return the papers by index number
	 */
	@Transactional(readOnly = true)
	public List<Evidence> of(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return all(id);
	}

	/**
	 * The working papers that prove something.
	 * @param id the case
	 * @param part what
	 * @param viewer who asks
	 * @return the papers by index number
	 */
	@Transactional(readOnly = true)
	public List<Evidence> of(CaseId id, CasePart part, Viewer viewer) {
		return of(id, viewer).stream().filter((each) -> each.parts().contains(part)).toList();
	}

	/**
	 * What is proved by how many working papers that count.
	 * @param id the case
	 * @return the number for each part that has any
	 */
	@Transactional(readOnly = true)
	public Map<CasePart, Integer> counts(CaseId id) {
		Map<CasePart, Integer> counts = new HashMap<>();
		this.database
			.sql("""
					select p.kind, p.part_key, count(*) as papers from evidence_part p join evidence e on e.id = p.evidence_id
					where p.case_id = ? and e.withdrawn is null group by p.kind, p.part_key""")
			.params(id.value())
			.query((row) -> {
				counts.put(new CasePart(CasePart.Kind.valueOf(row.getString("kind")), row.getString("part_key")),
						row.getInt("papers"));
			});
		return counts;
	}

	/**
	 * One working paper.
	 * @param id the case
	 * @param evidence the paper
	 * @param viewer who asks
	 * @return it; {@link CaseNotFoundException} if the case has none such
	 */
	@Transactional(readOnly = true)
	public Evidence read(CaseId id, UUID evidence, Viewer viewer) {
		this.cases.read(id, viewer);
		return get(id, evidence);
	}

	/**
	 * The bytes of a version.
	 * @param id the case
	 * @param evidence the paper
	 * @param version its version
	 * @param viewer who asks
	 * @return the bytes; {@link CaseNotFoundException} if the case has none such
	 */
	@Transactional(readOnly = true)
	public byte[] content(CaseId id, UUID evidence, int version, Viewer viewer) {
		this.cases.read(id, viewer);
		return bytes(id, evidence, version);
	}

	/**
	 * The papers on a part, for a room that established the right to see them before.
	 * @param id the case
	 * @param part what they prove
	 * @return the papers
	 */
	@Transactional(readOnly = true)
	public List<Evidence> proofs(CaseId id, CasePart part) {
		return all(id).stream().filter((each) -> each.parts().contains(part)).toList();
	}

	/**
	 * The bytes of a version, for a room that established the right to see it before.
	 * @param id the case
	 * @param evidence the paper
	 * @param version its version
	 * @return the bytes
	 */
	@Transactional(readOnly = true)
	public byte[] bytes(CaseId id, UUID evidence, int version) {
		return this.database
			.sql("select content from evidence_file where case_id = ? and evidence_id = ? and version_no = ?")
			.params(id.value(), evidence, version)
			.query((row, number) -> Objects.requireNonNull(row.getBytes("content")))
			.optional()
			.orElseThrow(() -> new CaseNotFoundException("working paper " + evidence));
	}

	private Evidence get(CaseId id, UUID evidence) {
		return all(id).stream()
			.filter((each) -> each.id().equals(evidence))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("working paper " + evidence));
	}

	private List<Evidence> all(CaseId id) {
		Map<UUID, List<CasePart>> proved = new HashMap<>();
		this.database
			.sql("select evidence_id, kind, part_key from evidence_part where case_id = ? order by kind, part_key")
			.params(id.value())
			.query((row) -> {
				proved.computeIfAbsent((UUID) row.getObject("evidence_id"), (key) -> new ArrayList<>())
					.add(new CasePart(CasePart.Kind.valueOf(row.getString("kind")), row.getString("part_key")));
			});
		Map<UUID, List<Evidence.Version>> files = new HashMap<>();
		this.database.sql("""
				select evidence_id, version_no, file_name, media_type, bytes, sha256, scanned, stored_by, stored_at
				from evidence_file where case_id = ? order by version_no desc""").params(id.value()).query((row) -> {
			files.computeIfAbsent((UUID) row.getObject("evidence_id"), (key) -> new ArrayList<>())
				.add(new Evidence.Version(row.getInt("version_no"), row.getString("file_name"),
						row.getString("media_type"), row.getLong("bytes"), row.getString("sha256"),
						row.getString("scanned"), row.getString("stored_by"),
						row.getTimestamp("stored_at").toInstant()));
		});
		return this.database.sql("select * from evidence where case_id = ? order by index_no")
			.params(id.value())
			.query((row, number) -> {
				UUID key = (UUID) row.getObject("id");
				return new Evidence(key, row.getString("index_no"), Category.valueOf(row.getString("category")),
						row.getString("title"), row.getString("filed_by"), row.getTimestamp("filed_at").toInstant(),
						row.getString("withdrawn"), proved.getOrDefault(key, List.of()),
						files.getOrDefault(key, List.of()));
			})
			.list();
	}

	/**
	 * Titles of what working papers prove.
	 * @param id the case
	 * @param papers the papers
	 * @return title of every part, its key where it is gone
	 */
	@Transactional(readOnly = true)
	public Map<CasePart, PartNames.Named> titles(CaseId id, List<Evidence> papers) {
		Set<CasePart.Kind> kinds = papers.stream()
			.flatMap((each) -> each.parts().stream())
			.map(CasePart::kind)
			.collect(Collectors.toSet());
		Map<CasePart, PartNames.Named> titles = new LinkedHashMap<>();
		kinds.forEach((kind) -> this.parts.of(id, kind).forEach((each) -> titles.put(each.part(), each)));
		papers.stream()
			.flatMap((each) -> each.parts().stream())
			.forEach((part) -> titles.putIfAbsent(part, new PartNames.Named(part, part.key(), "")));
		return titles;
	}

	/**
	 * Writes every version of every working paper, and their index, in one zip.
	 * @param id the case
	 * @param out where to
	 * @param viewer who asks
	 * @throws IOException if nothing can be written there
	 */
	@Transactional(readOnly = true)
	public void zip(CaseId id, OutputStream out, Viewer viewer) throws IOException {
		List<Evidence> papers = of(id, viewer);
		Map<CasePart, PartNames.Named> titles = titles(id, papers);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TableExport index = new TableExport(bytes, say("evidence.index.title"))) {
			index.head(
					List.of(say("evidence.index"), say("evidence.category"), say("evidence.name"),
							say("evidence.version"), say("evidence.file"), say("evidence.size"), "SHA-256",
							say("evidence.by"), say("evidence.at"), say("evidence.proves")),
					List.of(10, 18, 40, 8, 50, 12, 66, 14, 24, 80));
			for (Evidence paper : papers) {
				for (Evidence.Version version : paper.files()) {
					index.row(List.of(paper.index(), say("evidence.category." + paper.category()), paper.title(),
							String.valueOf(version.number()), paper.called(version), String.valueOf(version.bytes()),
							version.sha256(), version.by(), version.at().toString(),
							paper.parts()
								.stream()
								.map((part) -> titles.get(part).title())
								.collect(Collectors.joining("；"))),
							Set.of());
				}
			}
		}
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			entry(zip, say("evidence.index.title") + ".xlsx", bytes.toByteArray());
			for (Evidence paper : papers) {
				for (Evidence.Version version : paper.files()) {
					entry(zip, paper.called(version), bytes(id, paper.id(), version.number()));
				}
			}
		}
	}

	private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
	}

	/**
	 * A file as it is handed in.
	 *
	 * @param name its name
	 * @param content its bytes
	 */
	public record Upload(String name, byte[] content) {
	}

	private record Examined(String name, String type, byte[] content) {
	}

}
