package org.jiping.system;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Runs the background work of every room, on whichever instance is free.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundWork {

	/** Jobs run at the same time; the rest waits. */
	private static final int AT_ONCE = 2;

	private static final Duration POLL = Duration.ofSeconds(1);

	private static final Duration HEARTBEAT = Duration.ofSeconds(10);

	private static final int MISSED_HEARTBEATS = 4;

	@Bean
	Scheduler scheduler(DataSource source, List<Task<?>> tasks) {
		return Scheduler.create(new TransactionAwareDataSourceProxy(source), tasks)
			.threads(AT_ONCE)
			.pollingInterval(POLL)
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.build();
	}

	/** Commands that only look leave the work to the instances that serve. */
	@Bean
	@ConditionalOnBooleanProperty(name = "jiping.background", matchIfMissing = true)
	SchedulerLifecycle schedulerLifecycle(Scheduler scheduler) {
		return new SchedulerLifecycle(scheduler);
	}

}
