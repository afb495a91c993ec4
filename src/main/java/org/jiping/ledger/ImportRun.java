package org.jiping.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.account.AccountManagement;
import org.jiping.account.User;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.intake.SheetRow;
import org.jiping.intake.TableFile;
import org.jiping.intake.TableFiles;
import org.jiping.intake.UnreadableFileException;
import org.jiping.problem.Problem;
import org.jiping.quantity.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes one import in, or only checks it: reads its sheets to their end, and commits
 * lines, indexes, summary, figures and the new scores together, or nothing.
 */
@Component
class ImportRun {

	private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** How often the progress is noted, in rows at least and in time. */
	private static final int NOTE_ROWS = 1000;

	private static final long NOTE_NANOS = 300_000_000L;

	private final ImportRecords imports;

	private final LedgerKinds kinds;

	private final SheetMappings mappings;

	private final StoredFiles files;

	private final LedgerStore store;

	private final LedgerVersions versions;

	private final FigureComputation figures;

	private final HeldLines held;

	private final TableFilling filling;

	private final CaseManagement cases;

	private final AccountManagement accounts;

	private final TransactionTemplate transaction;

	ImportRun(ImportRecords imports, LedgerKinds kinds, SheetMappings mappings, StoredFiles files, LedgerStore store,
			LedgerVersions versions, FigureComputation figures, HeldLines held, TableFilling filling,
			CaseManagement cases, AccountManagement accounts, PlatformTransactionManager transactions) {
		this.imports = imports;
		this.kinds = kinds;
		this.mappings = mappings;
		this.files = files;
		this.store = store;
		this.versions = versions;
		this.figures = figures;
		this.held = held;
		this.filling = filling;
		this.cases = cases;
		this.accounts = accounts;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Runs an import that waits; one whose process died begins again.
	 * @param id which one
	 */
	void run(UUID id) {
		Optional<LedgerImport> found = this.imports.find(id);
		if (found.isEmpty()) {
			return;
		}
		ImportStatus status = found.get().status();
		boolean check = status == ImportStatus.CHECK_QUEUED || status == ImportStatus.CHECKING;
		ImportStatus working = check ? ImportStatus.CHECKING : ImportStatus.RUNNING;
		if (!status.running() || !this.imports.move(id, status, working)) {
			return;
		}
		Viewer viewer = this.accounts.find(found.get().createdBy()).map(User::viewer).orElse(null);
		Findings findings = new Findings();
		// Looked at before the transaction: the case may change while a long file is
		// read.
		FiscalYear about = this.cases.get(found.get().caseId()).fiscalYear();
		try {
			if (this.imports.progress(id, 0, 0)) {
				throw new CancelledImportException();
			}
			if (viewer == null) {
				throw new IllegalStateException("nobody named " + found.get().createdBy());
			}
			if (check) {
				new Reading(found.get(), findings, null, about).read();
				this.imports.finish(id, ImportStatus.RECEIVED, findings, null);
			}
			else {
				this.transaction.executeWithoutResult((state) -> take(found.get(), findings, viewer, about));
			}
		}
		catch (RefusedImportException ex) {
			this.imports.finish(id, ImportStatus.REFUSED, findings, null);
		}
		catch (UnreadableFileException ex) {
			findings.add(null, null, null, ex.problem());
			this.imports.finish(id, check ? ImportStatus.RECEIVED : ImportStatus.REFUSED, findings, null);
		}
		catch (CancelledImportException ex) {
			this.imports.finish(id, ImportStatus.CANCELLED, findings, null);
		}
		catch (DataAccessResourceFailureException | CannotCreateTransactionException
				| OptimisticLockingFailureException ex) {
			// The database went away, or somebody changed the case just now: nothing is
			// stored, and the scheduler tries again.
			throw ex;
		}
		catch (RuntimeException | OutOfMemoryError ex) {
			fail(id, ex);
		}
	}

	/**
	 * Ends an import that could not be stored however often it was tried.
	 * @param id which one
	 */
	void giveUp(UUID id) {
		fail(id, null);
	}

	private void fail(UUID id, @Nullable Throwable why) {
		String reference = UUID.randomUUID().toString().substring(0, 8);
		LOG.error("Import {} failed, reference {}", id, reference, why);
		this.imports.finish(id, ImportStatus.FAILED, new Findings(), reference);
	}

	private void take(LedgerImport work, Findings findings, Viewer viewer, FiscalYear about) {
		Storing storing = new Storing(work, viewer);
		try {
			new Reading(work, findings, storing, about).read();
			if (findings.errors() > 0 && work.policy() == ImportPolicy.REFUSE_ALL) {
				throw new RefusedImportException();
			}
			storing.finish();
		}
		finally {
			storing.close();
		}
		this.cases.edit(work.caseId(), viewer);
		this.filling.follow(work.caseId(), viewer);
		this.imports.finish(work.id(), ImportStatus.DONE, findings, null);
	}

	/**
	 * What an import was read from, and how: the same again changes nothing.
	 * @param work the import
	 * @param parts the sheets of one ledger
	 * @return the fingerprint
	 */
	String fingerprint(LedgerImport work, List<LedgerImport.Part> parts) {
		StringBuilder text = new StringBuilder();
		parts.stream()
			.map((part) -> this.files.get(part.fileId()).sha256() + part.sheetIndex()
					+ JSON.writeValueAsString(part.mapping()))
			.sorted()
			.forEach(text::append);
		return DigestUtils.sha256Hex(text.append(work.policy()).toString());
	}

	/**
	 * The sheets to be taken, ledger by ledger.
	 * @param work the import
	 * @return the parts by kind and label
	 */
	static Map<List<String>, List<LedgerImport.Part>> ledgers(LedgerImport work) {
		Map<List<String>, List<LedgerImport.Part>> ledgers = new LinkedHashMap<>();
		work.parts()
			.stream()
			.filter((part) -> part.taken() && part.mapping().kind() != null)
			.sorted(Comparator.comparing(LedgerImport.Part::fileName).thenComparing(LedgerImport.Part::sheetIndex))
			.forEach((part) -> ledgers
				.computeIfAbsent(List.of(String.valueOf(part.mapping().kind()), part.mapping().label()),
						(key) -> new ArrayList<>())
				.add(part));
		return ledgers;
	}

	/**
	 * Reads every sheet of an import.
	 */
	private final class Reading {

		private final LedgerImport work;

		private final Findings findings;

		private final @Nullable Storing storing;

		private final FiscalYear year;

		private long bytesBefore;

		private long rows;

		private long noted = System.nanoTime();

		private boolean cancelled;

		Reading(LedgerImport work, Findings findings, @Nullable Storing storing, FiscalYear year) {
			this.work = work;
			this.findings = findings;
			this.storing = storing;
			this.year = year;
		}

		void read() {
			for (Map.Entry<List<String>, List<LedgerImport.Part>> ledger : ledgers(this.work).entrySet()) {
				LedgerKind kind = ImportRun.this.kinds.kind(ledger.getKey().get(0));
				if (this.storing != null && !this.storing.begin(kind, ledger.getKey().get(1), ledger.getValue())) {
					continue;
				}
				for (LedgerImport.Part part : ledger.getValue()) {
					read(kind, part);
				}
			}
		}

		private void read(LedgerKind kind, LedgerImport.Part part) {
			try (StoredFiles.LocalCopy copy = ImportRun.this.files.local(part.fileId());
					TableFile file = TableFiles.open(copy.path(), part.fileName())) {
				copy.unlink();
				long size = file.size(part.sheetIndex());
				ImportRun.this.imports.size(this.work.id(), this.bytesBefore + size);
				long before = this.rows;
				LineReader reader = ImportRun.this.mappings.reader(this.work.caseId(), kind, part, this.year,
						sink(part, file));
				if (this.storing != null) {
					// From here on the connection takes lines and nothing else.
					this.storing.open();
				}
				file.read(part.sheetIndex(), reader);
				if (this.cancelled) {
					throw new CancelledImportException();
				}
				reader.finish();
				if (this.storing != null) {
					this.storing.end();
				}
				this.bytesBefore += size;
				this.findings.rows(part.position(), this.rows - before);
			}
		}

		private LineReader.Sink sink(LedgerImport.Part part, TableFile file) {
			return new LineReader.Sink() {

				@Override
				public void line(Line line, int row) {
					Reading.this.rows++;
					if (Reading.this.storing != null) {
						Reading.this.storing.line(line, part.position(), row);
					}
				}

				@Override
				public void held(SheetRow row) {
					Reading.this.rows++;
					if (Reading.this.storing != null) {
						Reading.this.storing.hold(part.position(), row);
					}
				}

				@Override
				public void problem(@Nullable Integer row, @Nullable Integer column, Problem problem) {
					Reading.this.findings.add(part.position(), row, column, problem);
				}

				@Override
				public boolean goOn() {
					if (Reading.this.rows % NOTE_ROWS == 0 && System.nanoTime() - Reading.this.noted > NOTE_NANOS) {
						Reading.this.noted = System.nanoTime();
						Reading.this.cancelled = ImportRun.this.imports.progress(Reading.this.work.id(),
								Reading.this.bytesBefore + file.position(), Reading.this.rows);
					}
					return !Reading.this.cancelled;
				}
			};
		}

	}

	/**
	 * Stores what is read, inside the running transaction.
	 */
	private final class Storing {

		private final LedgerImport work;

		private final Viewer viewer;

		private final List<Taken> taken = new ArrayList<>();

		private @Nullable LineWriter writer;

		Storing(LedgerImport work, Viewer viewer) {
			this.work = work;
			this.viewer = viewer;
		}

		boolean begin(LedgerKind kind, String label, List<LedgerImport.Part> parts) {
			String fingerprint = fingerprint(this.work, parts);
			Optional<LedgerVersion> present = ImportRun.this.versions.current(this.work.caseId(), kind.key(), label);
			if (present.filter((version) -> version.fingerprint().equals(fingerprint)).isPresent()) {
				return false;
			}
			UUID version = UUID.randomUUID();
			Set<String> mapped = new HashSet<>();
			parts.forEach((part) -> mapped.addAll(part.mapping().columns().keySet()));
			this.taken.add(new Taken(version, kind, label, fingerprint, mapped, new ArrayList<>(), new int[1]));
			ImportRun.this.store.begin(kind, version);
			return true;
		}

		void open() {
			Taken now = this.taken.get(this.taken.size() - 1);
			this.writer = ImportRun.this.store.load(now.kind(), now.version(), now.lines()[0]);
		}

		void line(Line line, int part, int row) {
			Objects.requireNonNull(this.writer).write(line, part, row);
		}

		void hold(int part, SheetRow row) {
			if (this.work.policy() == ImportPolicy.KEEP_ASIDE) {
				if (this.taken.get(this.taken.size() - 1).held().size() >= HeldLines.MOST) {
					throw new RefusedImportException();
				}
				List<String> cells = new ArrayList<>();
				for (int c = 0; c < row.size(); c++) {
					cells.add(row.shown(c));
				}
				this.taken.get(this.taken.size() - 1).held().add(new HeldLines.Row(part, row.number(), cells));
			}
		}

		void end() {
			LineWriter writing = Objects.requireNonNull(this.writer);
			writing.finish();
			this.taken.get(this.taken.size() - 1).lines()[0] = writing.lines();
			this.writer = null;
		}

		void finish() {
			for (Taken each : this.taken) {
				ImportRun.this.store.complete(each.kind(), each.version());
				ImportRun.this.figures.compute(this.work.caseId(), each.kind(), each.version(), each.label(),
						each.mapped());
			}
			ImportRun.this.versions.lock(this.work.caseId());
			for (Taken each : this.taken) {
				ImportRun.this.versions.add(this.work.caseId(),
						new LedgerVersion(each.version(), each.kind().key(), each.label(), this.work.id(), 0,
								each.fingerprint(), each.lines()[0],
								ImportRun.this.store.total(each.kind(), each.version()), Instant.EPOCH,
								this.viewer.username(), null),
						ImportRun.this.kinds.fingerprint());
				ImportRun.this.held.keep(this.work.id(), each.version(), each.held());
			}
		}

		void close() {
			if (this.writer != null) {
				this.writer.close();
			}
		}

	}

	private record Taken(UUID version, LedgerKind kind, String label, String fingerprint, Set<String> mapped,
			List<HeldLines.Row> held, int[] lines) {
	}

	/**
	 * Rolls back an import in which something is wrong.
	 */
	private static final class RefusedImportException extends RuntimeException {

	}

	/**
	 * Rolls back an import somebody stopped.
	 */
	private static final class CancelledImportException extends RuntimeException {

	}

}
