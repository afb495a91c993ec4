package org.jiping.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.intake.TableFile;
import org.jiping.intake.TableFiles;
import org.jiping.intake.UnreadableFileException;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives ledgers, shows how they would be read, and has them taken in once somebody
 * confirmed it.
 */
@Service
@Transactional
public class ImportManagement {

	/** Sheets of one upload; what lies beyond them is a workbook of another purpose. */
	private static final int MOST_SHEETS = 100;

	private final ImportRecords imports;

	private final LedgerKinds kinds;

	private final LearnedHeadings learned;

	private final StoredFiles files;

	private final ImportJobs jobs;

	private final ImportRun run;

	private final LedgerVersions versions;

	private final SheetMappings mappings;

	private final CaseManagement cases;

	ImportManagement(ImportRecords imports, LedgerKinds kinds, LearnedHeadings learned, StoredFiles files,
			ImportJobs jobs, ImportRun run, LedgerVersions versions, SheetMappings mappings, CaseManagement cases) {
		this.imports = imports;
		this.kinds = kinds;
		this.learned = learned;
		this.files = files;
		this.jobs = jobs;
		this.run = run;
		this.versions = versions;
		this.mappings = mappings;
		this.cases = cases;
	}

	/**
	 * Receives files: the originals are kept, every sheet is recognised, nothing is taken
	 * in yet.
	 * @param id the case
	 * @param uploads the files
	 * @param viewer who hands them in
	 * @return the import, to be looked at and confirmed
	 * @throws IOException if an upload breaks off
	 */
	public UUID receive(CaseId id, List<Upload> uploads, Viewer viewer) throws IOException {
		mustBeEditable(id, viewer);
		UUID created = this.imports.create(id, viewer.username());
		Findings findings = new Findings();
		int position = 0;
		for (Upload upload : uploads) {
			StoredFiles.StoredFile stored;
			try (InputStream in = upload.content().open()) {
				stored = this.files.store(in);
			}
			try (StoredFiles.LocalCopy copy = this.files.local(stored.id());
					TableFile file = TableFiles.open(copy.path(), upload.name())) {
				copy.unlink();
				List<TableFile.Sheet> found = file.sheets();
				for (int s = 0; s < Math.min(found.size(), MOST_SHEETS); s++) {
					position = receive(id, created, position, upload.name(), stored.id(), file, s, findings);
				}
			}
			catch (UnreadableFileException ex) {
				findings.add(null, null, null, ex.problem());
			}
		}
		this.imports.finish(created, (position == 0) ? ImportStatus.REFUSED : ImportStatus.RECEIVED, findings, null);
		return created;
	}

	private int receive(CaseId id, UUID created, int position, String name, UUID fileId, TableFile file, int s,
			Findings findings) {
		TableFile.Sheet sheet = file.sheets().get(s);
		SheetPreview preview = SheetPreview.of(file, s);
		if (preview.rows().isEmpty()) {
			return position;
		}
		SheetMapping mapping = labelled(id, new SheetRecognition(this.kinds, this.learned.all(), preview,
				sheet.name().isEmpty() ? name : sheet.name())
			.recognise());
		if (mapping.kind() == null) {
			findings.add(position, null, null, new Problem(LedgerProblem.NOT_RECOGNISED,
					new Location(name, sheet.name().isEmpty() ? null : sheet.name(), null), null, List.of()));
		}
		this.imports.add(created, new LedgerImport.Part(position, fileId, name, s, sheet.name(), sheet.hidden(),
				mapping.kind() != null && !sheet.hidden(), mapping, preview, 0));
		return position + 1;
	}

	/** A ledger that must be named after a line of a table is given a name that fits. */
	private SheetMapping labelled(CaseId id, SheetMapping mapping) {
		Map<String, String> labels = this.kinds.find(mapping.kind())
			.map((kind) -> this.mappings.labels(id, kind))
			.orElse(Map.of());
		if (labels.isEmpty()) {
			return new SheetMapping(mapping.kind(), "", mapping.headerFirst(), mapping.headerRows(), mapping.unit(),
					mapping.columns(), mapping.questions());
		}
		String found = labels.entrySet()
			.stream()
			.filter((label) -> mapping.label().contains(label.getKey()) || mapping.label().contains(label.getValue()))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("");
		return new SheetMapping(mapping.kind(), found, mapping.headerFirst(), mapping.headerRows(), mapping.unit(),
				mapping.columns(), mapping.questions());
	}

	/**
	 * The imports of a case, newest first.
	 * @param id the case
	 * @param viewer who asks
	 * @return the imports
	 */
	@Transactional(readOnly = true)
	public List<LedgerImport> list(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.imports.of(id);
	}

	/**
	 * One import.
	 * @param id the case
	 * @param importId which one; {@link CaseNotFoundException} if the case has none such
	 * @param viewer who asks
	 * @return the import
	 */
	@Transactional(readOnly = true)
	public LedgerImport read(CaseId id, UUID importId, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.imports.find(importId)
			.filter((found) -> found.caseId().equals(id))
			.orElseThrow(() -> new CaseNotFoundException("import " + importId));
	}

	/**
	 * The ledgers an import would take the place of.
	 * @param id the case
	 * @param importId which one
	 * @param viewer who asks
	 * @return their present versions
	 */
	@Transactional(readOnly = true)
	public List<LedgerVersion> replaced(CaseId id, UUID importId, Viewer viewer) {
		return ImportRun.ledgers(read(id, importId, viewer))
			.keySet()
			.stream()
			.flatMap((ledger) -> this.versions.current(id, ledger.get(0), ledger.get(1)).stream())
			.toList();
	}

	/**
	 * What is wrong with an import, as far as it was looked at.
	 * @param id the case
	 * @param importId which one
	 * @param viewer who asks
	 * @return the first two thousand problems
	 */
	@Transactional(readOnly = true)
	public List<Problem> problems(CaseId id, UUID importId, Viewer viewer) {
		read(id, importId, viewer);
		return this.imports.problems(importId).stream().map(Findings.Found::problem).toList();
	}

	/**
	 * Changes how a sheet is read.
	 * @param id the case
	 * @param importId the import
	 * @param position the sheet
	 * @param taken whether to take it
	 * @param wanted how to read it; with no columns it is recognised anew as the kind
	 * said
	 * @param viewer who says so
	 */
	public void remap(CaseId id, UUID importId, int position, boolean taken, SheetMapping wanted, Viewer viewer) {
		mustBeEditable(id, viewer);
		LedgerImport found = read(id, importId, viewer);
		LedgerImport.Part part = found.part(position);
		if (!found.status().open()) {
			throw new ImportStateException(found.status());
		}
		SheetMapping mapping = wanted;
		Optional<LedgerKind> kind = this.kinds.find(wanted.kind());
		if (kind.isPresent() && wanted.columns().isEmpty() && wanted.questions().isEmpty()) {
			SheetMapping again = new SheetRecognition(this.kinds, this.learned.all(), part.preview(), part.sheetName())
				.as(kind.get(), wanted.headerFirst(), wanted.headerRows());
			mapping = new SheetMapping(again.kind(), wanted.label(), again.headerFirst(), again.headerRows(),
					again.unit(), again.columns(), again.questions());
		}
		this.imports.remap(importId, position, taken && mapping.kind() != null, mapping);
	}

	/**
	 * Has an import read to its end without storing anything.
	 * @param id the case
	 * @param importId which one
	 * @param viewer who wants it
	 * @return what stands in the way, none if it was started
	 */
	public Problems check(CaseId id, UUID importId, Viewer viewer) {
		return start(id, importId, ImportPolicy.REFUSE_ALL, ImportStatus.CHECK_QUEUED, viewer);
	}

	/**
	 * Has an import taken in.
	 * @param id the case
	 * @param importId which one
	 * @param policy what to do with wrong lines
	 * @param viewer who confirms it
	 * @return what stands in the way, none if it was started
	 */
	public Problems confirm(CaseId id, UUID importId, ImportPolicy policy, Viewer viewer) {
		return start(id, importId, policy, ImportStatus.QUEUED, viewer);
	}

	private Problems start(CaseId id, UUID importId, ImportPolicy policy, ImportStatus to, Viewer viewer) {
		mustBeEditable(id, viewer);
		LedgerImport found = read(id, importId, viewer);
		if (!found.status().open()) {
			throw new ImportStateException(found.status());
		}
		Problems problems = this.mappings.obstacles(found);
		if (problems.refuse()) {
			return problems;
		}
		this.imports.policy(importId, policy);
		if (to == ImportStatus.QUEUED) {
			learn(found);
			LedgerImport now = read(id, importId, viewer);
			boolean same = ImportRun.ledgers(now)
				.entrySet()
				.stream()
				.allMatch((ledger) -> this.versions.current(id, ledger.getKey().get(0), ledger.getKey().get(1))
					.filter((version) -> version.fingerprint().equals(this.run.fingerprint(now, ledger.getValue())))
					.isPresent());
			if (same) {
				this.imports.finish(importId, ImportStatus.UNCHANGED, new Findings(), null);
				return problems;
			}
		}
		if (!this.imports.move(importId, found.status(), to)) {
			throw new ImportStateException(found.status());
		}
		this.jobs.start(importId);
		return problems;
	}

	private void learn(LedgerImport found) {
		for (LedgerImport.Part part : found.parts()) {
			SheetMapping mapping = part.mapping();
			if (part.taken() && mapping.kind() != null) {
				mapping.columns().forEach((field, column) -> {
					String heading = SheetRecognition.tidy(part.heading(column));
					if (!heading.isEmpty() && heading.length() <= 60) {
						this.learned.learn(String.valueOf(mapping.kind()), heading, field);
					}
				});
			}
		}
	}

	/**
	 * Stops an import that waits or runs, or gives up one nobody has confirmed.
	 * @param id the case
	 * @param importId which one
	 * @param viewer who wants it
	 */
	public void cancel(CaseId id, UUID importId, Viewer viewer) {
		mustBeEditable(id, viewer);
		LedgerImport found = read(id, importId, viewer);
		if (found.status() == ImportStatus.RECEIVED) {
			this.imports.finish(importId, ImportStatus.CANCELLED, new Findings(), null);
		}
		else {
			this.imports.wantCancel(importId);
		}
	}

	/** Refuses whoever may not change the case. */
	void mustBeEditable(CaseId id, Viewer viewer) {
		if (!this.cases.read(id, viewer).editableBy(viewer)) {
			// Says why: not theirs, or archived.
			this.cases.edit(id, viewer);
		}
	}

	/**
	 * Takes ledgers in at once, as they are recognised; for samples and commands.
	 * @param id the case
	 * @param uploads the files
	 * @param viewer who hands them in
	 * @return the import when it has ended
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public LedgerImport takeNow(CaseId id, List<Upload> uploads, Viewer viewer) {
		try {
			UUID created = receive(id, uploads, viewer);
			LedgerImport found = read(id, created, viewer);
			if (!this.mappings.obstacles(found).refuse()
					&& this.imports.move(created, found.status(), ImportStatus.QUEUED)) {
				this.run.run(created);
			}
			return read(id, created, viewer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A file handed in.
	 *
	 * @param name its name
	 * @param content its content
	 */
	public record Upload(String name, Content content) {
	}

	/**
	 * The content of a file handed in.
	 */
	@FunctionalInterface
	public interface Content {

		/**
		 * Opens the content from its beginning.
		 * @return the stream, to be closed
		 * @throws IOException if it cannot be read
		 */
		InputStream open() throws IOException;

	}

}
