package org.jiping.audit;

import javax.sql.DataSource;

import org.jiping.evaluation.CaseChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database at the beginning of every writing transaction who acts; work in the
 * background is told by whoever it is done for.
 */
@Component
class ActorInDatabase implements TransactionExecutionListener {

	private static final String SAY = "select set_config('jiping.who', ?, true), set_config('jiping.address', ?, true), "
			+ "set_config('jiping.request', ?, true)";

	private final ObjectProvider<DataSource> source;

	private volatile @Nullable JdbcClient database;

	ActorInDatabase(ObjectProvider<DataSource> source) {
		this.source = source;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		Actor actor = Actor.present();
		if (failure == null && actor != null && !transaction.isReadOnly()) {
			database().sql(SAY)
				.params(actor.who(), actor.address(), actor.request())
				.query((row, number) -> number)
				.list();
		}
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void changed(CaseChanged changed) {
		if (Actor.present() == null && !changed.by().isEmpty()) {
			database().sql("select set_config('jiping.who', ?, true)")
				.params(changed.by())
				.query((row, number) -> number)
				.list();
		}
	}

	private JdbcClient database() {
		JdbcClient present = this.database;
		if (present == null) {
			present = JdbcClient.create(this.source.getObject());
			this.database = present;
		}
		return present;
	}

}
