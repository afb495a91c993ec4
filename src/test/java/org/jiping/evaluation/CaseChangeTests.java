package org.jiping.evaluation;

import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@JipingTest
@RecordApplicationEvents
class CaseChangeTests {

	@Autowired
	private CaseManagement cases;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private ApplicationEvents events;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Test
	void aChangeOfManyPartsIsAnnouncedOnceInItsTransaction() {
		CaseId id = this.cases.visibleTo(this.bureau).get(0).id();
		TransactionTemplate one = new TransactionTemplate(this.transactions);
		one.executeWithoutResult((state) -> {
			this.cases.edit(id, this.bureau);
			this.cases.edit(id, this.bureau);
		});
		assertThat(this.events.stream(CaseChanged.class)).hasSize(1);
		one.executeWithoutResult((state) -> this.cases.edit(id, this.bureau));
		assertThat(this.events.stream(CaseChanged.class)).hasSize(2);
	}

	@Test
	void aTransactionOfItsOwnWithinAnotherAnnouncesItsChangeToo() {
		CaseId id = this.cases.visibleTo(this.bureau).get(0).id();
		TransactionTemplate outer = new TransactionTemplate(this.transactions);
		TransactionTemplate own = new TransactionTemplate(this.transactions);
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		outer.executeWithoutResult((state) -> {
			own.executeWithoutResult((inner) -> this.cases.edit(id, this.bureau));
			this.cases.edit(id, this.bureau);
			this.cases.edit(id, this.bureau);
		});
		assertThat(this.events.stream(CaseChanged.class)).hasSize(2);
	}

}
