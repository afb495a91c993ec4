package org.jiping.system;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the background work with the application and lets it end before the database
 * goes.
 */
final class SchedulerLifecycle implements SmartLifecycle {

	private final Scheduler scheduler;

	private boolean running;

	SchedulerLifecycle(Scheduler scheduler) {
		this.scheduler = scheduler;
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

	/** A scheduler that was stopped does not start again. */
	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
