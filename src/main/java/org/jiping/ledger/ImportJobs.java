package org.jiping.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Has imports run in the background: a job whose instance died is taken up again by
 * another.
 */
@Component
class ImportJobs {

	private static final Duration AGAIN = Duration.ofSeconds(10);

	/** After this many tries, five minutes, an import has failed. */
	private static final int MOST_TRIES = 30;

	private final OneTimeTask<Void> ledgerImport;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	ImportJobs(@Qualifier("ledgerImport") OneTimeTask<Void> ledgerImport, ObjectProvider<SchedulerClient> scheduler,
			Clock clock) {
		this.ledgerImport = ledgerImport;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	@Bean
	static OneTimeTask<Void> ledgerImport(ObjectProvider<ImportRun> run) {
		return Tasks.oneTime("ledger-import")
			.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(MOST_TRIES,
					new FailureHandler.OnFailureRetryLater<>(AGAIN),
					(complete, operations) -> run.getObject()
						.giveUp(UUID.fromString(complete.getExecution().taskInstance.getId()))))
			.execute((instance, context) -> run.getObject().run(UUID.fromString(instance.getId())));
	}

	/**
	 * Has an import run once the present transaction is committed.
	 * @param id which one
	 */
	void start(UUID id) {
		this.scheduler.getObject().scheduleIfNotExists(this.ledgerImport.instance(id.toString()), this.clock.instant());
	}

}
