package org.jiping.rectification;

import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every morning for what is overdue.
 */
@Configuration(proxyBeanMethods = false)
class RectificationReminder {

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	@Bean
	RecurringTask<Void> rectificationReminderTask(ObjectProvider<RectificationManagement> items) {
		return Tasks.recurring("rectification-reminder", new Daily(MORNING))
			.execute((instance, context) -> items.getObject().remind());
	}

}
