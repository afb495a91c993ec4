package org.jiping.report;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.jiping.account.AccountManagement;
import org.jiping.account.NotAllowedException;
import org.jiping.account.User;
import org.jiping.account.Viewer;
import org.jiping.evaluation.FileNames;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.EvaluationCase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the reports of many cases in the background; each is stored when it is written,
 * and all come as one zip.
 */
@Service
public class ReportBatches {

	private static final Logger LOG = LoggerFactory.getLogger(ReportBatches.class);

	private static final Duration AGAIN = Duration.ofSeconds(10);

	private static final int MOST_TRIES = 30;

	private final JdbcClient database;

	private final CaseManagement cases;

	private final ReportManagement reports;

	private final AccountManagement accounts;

	private final OneTimeTask<Void> reportBatch;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	ReportBatches(JdbcClient database, CaseManagement cases, ReportManagement reports, AccountManagement accounts,
			@Qualifier("reportBatch") OneTimeTask<Void> reportBatch, ObjectProvider<SchedulerClient> scheduler,
			Clock clock) {
		this.database = database;
		this.cases = cases;
		this.reports = reports;
		this.accounts = accounts;
		this.reportBatch = reportBatch;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	@Bean
	static OneTimeTask<Void> reportBatch(ObjectProvider<ReportBatches> batches) {
		return Tasks.oneTime("report-batch")
			.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(MOST_TRIES,
					new FailureHandler.OnFailureRetryLater<>(AGAIN),
					(complete, operations) -> batches.getObject()
						.giveUp(UUID.fromString(complete.getExecution().taskInstance.getId()))))
			.execute((instance, context) -> batches.getObject().run(UUID.fromString(instance.getId())));
	}

	/**
	 * Has the reports of some cases written.
	 * @param ids the cases; one the viewer may not read ends it with an exception
	 * @param viewer who wants them
	 * @return the batch
	 */
	@Transactional
	public UUID start(List<CaseId> ids, Viewer viewer) {
		UUID batch = UUID.randomUUID();
		this.database.sql("insert into report_batch (id, created_at, created_by) values (?, ?, ?)")
			.params(batch, Timestamp.from(this.clock.instant()), viewer.username())
			.update();
		int position = 0;
		for (CaseId id : ids) {
			EvaluationCase found = this.cases.read(id, viewer);
			this.database
				.sql("insert into report_batch_item (batch_id, position, case_id, name, status) values (?, ?, ?, ?, ?)")
				.params(batch, position++, id.value(), found.fileName(), Status.WAITING.name())
				.update();
		}
		this.scheduler.getObject()
			.scheduleIfNotExists(this.reportBatch.instance(batch.toString()), this.clock.instant());
		return batch;
	}

	/**
	 * Writes what is not yet written of a batch; one taken up again goes on where it
	 * stopped.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void run(UUID batch) {
		String by = this.database.sql("select created_by from report_batch where id = ?")
			.params(batch)
			.query(String.class)
			.single();
		Viewer viewer = this.accounts.find(by).map(User::viewer).orElseThrow();
		for (Item item : items(batch)) {
			if (item.status() == Status.WAITING) {
				write(batch, item, viewer);
			}
		}
		this.database.sql("update report_batch set finished_at = ? where id = ?")
			.params(Timestamp.from(this.clock.instant()), batch)
			.update();
	}

	/** Ends a batch that could not be written however often it was tried. */
	@Transactional
	void giveUp(UUID batch) {
		String reference = UUID.randomUUID().toString().substring(0, 8);
		LOG.error("Batch {} was given up, reference {}", batch, reference);
		this.database.sql("update report_batch_item set status = ?, reference = ? where batch_id = ? and status = ?")
			.params(Status.FAILED.name(), reference, batch, Status.WAITING.name())
			.update();
		this.database.sql("update report_batch set finished_at = ? where id = ?")
			.params(Timestamp.from(this.clock.instant()), batch)
			.update();
	}

	private void write(UUID batch, Item item, Viewer viewer) {
		String update = "update report_batch_item set status = ?, word = ?, pdf = ?, reference = ? "
				+ "where batch_id = ? and position = ?";
		try {
			ReportPapers papers = this.reports.draft(item.caseId(), viewer);
			this.database.sql(update)
				.params(Status.WRITTEN.name(), papers.word(), papers.pdf(), null, batch, item.position())
				.update();
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			String reference = UUID.randomUUID().toString().substring(0, 8);
			LOG.error("The report of case {} could not be written, reference {}", item.caseId(), reference, ex);
			this.database.sql(update)
				.params(Status.FAILED.name(), null, null, reference, batch, item.position())
				.update();
		}
	}

	/**
	 * The batches somebody had written.
	 * @param viewer who asks
	 * @return their own batches, newest first
	 */
	@Transactional(readOnly = true)
	public List<Batch> of(Viewer viewer) {
		return this.database
			.sql("select id, created_at, finished_at from report_batch where created_by = ? order by created_at desc")
			.params(viewer.username())
			.query((row, number) -> {
				Timestamp finished = row.getTimestamp("finished_at");
				UUID id = row.getObject("id", UUID.class);
				return new Batch(id, row.getTimestamp("created_at").toInstant(),
						(finished != null) ? finished.toInstant() : null, items(id));
			})
			.list();
	}

	/**
	 * One batch.
	 * @param id which one; {@link CaseNotFoundException} if the viewer has none such
	 * @param viewer who asks
	 * @return the batch
	 */
	@Transactional(readOnly = true)
	public Batch batch(UUID id, Viewer viewer) {
		return of(viewer).stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("batch " + id));
	}

	private List<Item> items(UUID batch) {
		return this.database
			.sql("select position, case_id, name, status, reference from report_batch_item "
					+ "where batch_id = ? order by position")
			.params(batch)
			.query((row, number) -> new Item(row.getInt("position"), new CaseId(row.getObject("case_id", UUID.class)),
					row.getString("name"), Status.valueOf(row.getString("status")), row.getString("reference")))
			.list();
	}

	/**
	 * Writes all that is written of a batch as one zip; one report at a time is in
	 * memory.
	 * @param id the batch
	 * @param viewer who asks
	 * @param out where to; not closed
	 * @throws IOException if it cannot be written to
	 */
	@Transactional(readOnly = true)
	public void zip(UUID id, Viewer viewer, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out);
		for (Item item : batch(id, viewer).items()) {
			if (item.status() == Status.WRITTEN && visible(item.caseId(), viewer)) {
				for (String paper : List.of("word", "pdf")) {
					byte[] bytes = this.database
						.sql("select " + paper
								+ " as content from report_batch_item where batch_id = ? and position = ?")
						.params(id, item.position())
						.query((row, number) -> Objects.requireNonNull(row.getBytes("content")))
						.single();
					String extension = paper.equals("word") ? ".docx" : ".pdf";
					zip.putNextEntry(new ZipEntry(
							String.format("%03d-%s%s", item.position() + 1, FileNames.plain(item.name()), extension)));
					zip.write(bytes);
					zip.closeEntry();
				}
			}
		}
		zip.finish();
	}

	/** Whoever lost sight of a case since loses its report too. */
	private boolean visible(CaseId id, Viewer viewer) {
		try {
			this.cases.read(id, viewer);
			return true;
		}
		catch (NotAllowedException ex) {
			return false;
		}
	}

	/**
	 * How far a report of a batch is.
	 */
	public enum Status {

		/** Not yet written. */
		WAITING,
		/** Written and stored. */
		WRITTEN,
		/** It could not be written. */
		FAILED

	}

	/**
	 * A report of a batch.
	 *
	 * @param position its place
	 * @param caseId the case
	 * @param name name of its files
	 * @param status how far it is
	 * @param reference number to quote where it failed
	 */
	public record Item(int position, CaseId caseId, String name, Status status, @Nullable String reference) {
	}

	/**
	 * A batch.
	 *
	 * @param id its id
	 * @param createdAt when it was asked for
	 * @param finishedAt when the last report was written, null before
	 * @param items its reports
	 */
	public record Batch(UUID id, Instant createdAt, @Nullable Instant finishedAt, List<Item> items) {

		public long written() {
			return this.items.stream().filter((item) -> item.status() == Status.WRITTEN).count();
		}

		public long failed() {
			return this.items.stream().filter((item) -> item.status() == Status.FAILED).count();
		}

	}

}
