package org.jiping.programme;

import java.time.LocalDate;
import java.util.UUID;

import org.jiping.JipingTest;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CaseStatus;
import org.jiping.notice.TodoManagement;
import org.jiping.organization.OrganizationManagement;
import org.jiping.problem.ConflictException;
import org.jiping.problem.RefusedException;
import org.jiping.quantity.FiscalYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The bureau plans and commissions; an agency declares, takes or declines; what it takes
 * becomes a case.
 */
@JipingTest
class ProgrammeTests {

	private static final String EDITION = "shanxi-department-hrss-2021";

	private static final Days DAYS = new Days(LocalDate.of(2012, 3, 1), LocalDate.of(2012, 4, 1),
			LocalDate.of(2012, 5, 1), LocalDate.of(2012, 6, 1));

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private ProgrammeManagement programmes;

	@Autowired
	private OrganizationManagement organizations;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private TodoManagement todos;

	private UUID agency;

	private UUID department;

	private UUID programme;

	private Viewer lead;

	@BeforeEach
	void aProgramme() {
		this.agency = this.organizations.registerAgency("AG-900", "示范事务所").id();
		String code = "D-" + UUID.randomUUID().toString().substring(0, 8);
		this.department = this.organizations.registerDepartment(code, "部门" + code, "部门").id();
		this.programme = this.programmes.open(new FiscalYear(2011), "计划" + code, this.bureau);
		this.lead = new Viewer("lead-900", Role.LEAD_EVALUATOR, this.agency);
	}

	private UUID commission() {
		return this.programmes.commission(this.programme, this.department, this.agency, EDITION, DAYS, this.bureau);
	}

	@Test
	void aCommissionThatIsTakenWithItsDeclarationBecomesACaseWithDays() {
		UUID commission = commission();
		assertThat(this.todos.of(this.lead)).anyMatch((todo) -> todo.message().equals("programme.todo.answer"));
		assertThatThrownBy(() -> this.programmes.accept(commission, false, this.lead))
			.isInstanceOf(RefusedException.class);
		CaseId id = this.programmes.accept(commission, true, this.lead);
		assertThat(this.cases.read(id, this.lead).agency().id()).isEqualTo(this.agency);
		assertThat(this.programmes.due(id, CaseStatus.IN_PROGRESS)).contains(DAYS.draft());
		assertThat(this.programmes.due(id, CaseStatus.OPINIONS)).contains(DAYS.review());
		assertThat(this.programmes.due(id, CaseStatus.ISSUED)).isEmpty();
		assertThat(this.todos.of(this.lead))
			.anyMatch((todo) -> todo.message().equals("review.todo.hand-in") && DAYS.draft().equals(todo.due()));
		assertThatThrownBy(() -> this.programmes.accept(commission, true, this.lead))
			.isInstanceOf(ConflictException.class);
	}

	@Test
	void nobodyElseAnswersAndNobodyButTheBureauPlans() {
		UUID commission = commission();
		Viewer stranger = new Viewer("stranger", Role.LEAD_EVALUATOR, UUID.randomUUID());
		assertThatThrownBy(() -> this.programmes.accept(commission, true, stranger))
			.isInstanceOf(CaseNotFoundException.class);
		assertThat(this.programmes.visibleTo(stranger)).isEmpty();
		Viewer evaluator = new Viewer("e", Role.EVALUATOR, this.agency);
		assertThatThrownBy(() -> this.programmes.accept(commission, true, evaluator))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.programmes.open(new FiscalYear(2011), "x", this.lead))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.programmes.withdraw(commission, "x", new Viewer("l", Role.BUREAU_LEADER, null)))
			.isInstanceOf(NotAllowedException.class);
	}

	@Test
	void aDepartmentIsCommissionedOnceUntilTheAgencyDeclines() {
		UUID commission = commission();
		assertThatThrownBy(this::commission).isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> this.programmes.decline(commission, " ", this.lead))
			.isInstanceOf(RefusedException.class);
		this.programmes.decline(commission, "存在利益冲突", this.lead);
		assertThat(commission()).isNotNull();
	}

	@Test
	void daysThatDoNotFollowEachOtherAndEditionsNobodyPublishedAreRefused() {
		Days wrong = new Days(DAYS.draft(), DAYS.data(), DAYS.review(), DAYS.acceptance());
		assertThatThrownBy(() -> this.programmes.commission(this.programme, this.department, this.agency, EDITION,
				wrong, this.bureau))
			.isInstanceOf(RefusedException.class);
		Days sameDay = new Days(DAYS.data(), DAYS.data(), DAYS.data(), DAYS.data());
		assertThatThrownBy(() -> this.programmes.commission(this.programme, this.department, this.agency, "nobody",
				sameDay, this.bureau))
			.isInstanceOf(RefusedException.class);
		assertThat(
				this.programmes.commission(this.programme, this.department, this.agency, EDITION, sameDay, this.bureau))
			.isNotNull();
	}

}
