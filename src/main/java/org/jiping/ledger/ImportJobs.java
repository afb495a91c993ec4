package org.jiping.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Runs imports in the background, on whichever instance is free: a job whose instance
 * died is taken up again by another.
 */
@Component
class ImportJobs implements SmartLifecycle {

	/** Imports read at the same time; the rest waits. */
	private static final int AT_ONCE = 2;

	private static final Duration POLL = Duration.ofSeconds(1);

	private static final Duration HEARTBEAT = Duration.ofSeconds(10);

	private static final Duration AGAIN = Duration.ofSeconds(10);

	/** After this many tries, five minutes, an import has failed. */
	private static final int MOST_TRIES = 30;

	private final OneTimeTask<Void> task;

	private final Scheduler scheduler;

	private final Clock clock;

	private boolean running;

	ImportJobs(DataSource source, ObjectProvider<ImportRun> run, Clock clock) {
		this.clock = clock;
		this.task = Tasks.oneTime("ledger-import")
			.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(MOST_TRIES,
					new FailureHandler.OnFailureRetryLater<>(AGAIN),
					(complete, operations) -> run.getObject()
						.giveUp(UUID.fromString(complete.getExecution().taskInstance.getId()))))
			.execute((instance, context) -> run.getObject().run(UUID.fromString(instance.getId())));
		this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(source), this.task)
			.threads(AT_ONCE)
			.pollingInterval(POLL)
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(4)
			.build();
	}

	/**
	 * Has an import run once the present transaction is committed.
	 * @param id which one
	 */
	void start(UUID id) {
		this.scheduler.scheduleIfNotExists(this.task.instance(id.toString()), this.clock.instant());
	}

	@Override
	public void start() {
		this.scheduler.start();
		this.running = true;
	}

	@Override
	public void stop() {
		this.scheduler.stop();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
