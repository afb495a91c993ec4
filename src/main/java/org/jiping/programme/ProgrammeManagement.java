package org.jiping.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseCalendar;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CaseProfile;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.EditionLookup;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.notice.NoticeManagement;
import org.jiping.organization.Agency;
import org.jiping.organization.Department;
import org.jiping.organization.OrganizationManagement;
import org.jiping.problem.ConflictException;
import org.jiping.problem.Problem;
import org.jiping.problem.RefusedException;
import org.jiping.quantity.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans programmes and commissions agencies; a commission an agency takes becomes a case.
 */
@Service
@Transactional
public class ProgrammeManagement implements CaseCalendar {

	private static final String COMMISSIONS = """
			select c.*, p.fiscal_year, p.name as programme, d.name as department, a.name as agency from commission c
			join programme p on p.id = c.programme_id join department d on d.id = c.department_id
			join agency a on a.id = c.agency_id
			""";

	private final JdbcClient database;

	private final CaseManagement cases;

	private final OrganizationManagement organizations;

	private final EditionLookup editions;

	private final NoticeManagement notices;

	private final Clock clock;

	private final String client;

	ProgrammeManagement(JdbcClient database, CaseManagement cases, OrganizationManagement organizations,
			EditionLookup editions, NoticeManagement notices, Clock clock,
			@Value("${jiping.bureau.name:财政局}") String client) {
		this.database = database;
		this.cases = cases;
		this.organizations = organizations;
		this.editions = editions;
		this.notices = notices;
		this.clock = clock;
		this.client = client;
	}

	/**
	 * Opens a programme.
	 * @param year the fiscal year evaluated
	 * @param name its name
	 * @param viewer who opens it; {@link NotAllowedException} unless the bureau's staff
	 * @return the programme
	 */
	public UUID open(FiscalYear year, String name, Viewer viewer) {
		plans(viewer);
		UUID id = UUID.randomUUID();
		int made = this.database.sql(
				"insert into programme (id, fiscal_year, name, opened_at, opened_by) values (?, ?, ?, ?, ?) on conflict do nothing")
			.params(id, year.value(), name.strip(), Timestamp.from(this.clock.instant()), viewer.username())
			.update();
		if (made == 0 || name.isBlank()) {
			throw RefusedException.of(ProgrammeProblem.NAME_TAKEN, name);
		}
		return id;
	}

	/**
	 * Commissions an agency.
	 * @param programme the programme
	 * @param department whose budget
	 * @param agency who evaluates
	 * @param edition key of a published edition
	 * @param days until when
	 * @param viewer who commissions; {@link NotAllowedException} unless the bureau's
	 * staff
	 * @return the commission
	 */
	public UUID commission(UUID programme, UUID department, UUID agency, String edition, Days days, Viewer viewer) {
		plans(viewer);
		find(programme, viewer);
		Department whose = this.organizations.department(department)
			.orElseThrow(() -> new CaseNotFoundException("department"));
		this.organizations.agency(agency).orElseThrow(() -> new CaseNotFoundException("agency"));
		if (this.editions.newest(edition).isEmpty()) {
			throw RefusedException.of(ProgrammeProblem.EDITION_UNKNOWN, edition);
		}
		if (!days.ordered()) {
			throw RefusedException.of(ProgrammeProblem.DAYS_DISORDERED, days.data().toString());
		}
		UUID id = UUID.randomUUID();
		int made = this.database.sql("""
				insert into commission (id, programme_id, department_id, agency_id, edition_key, status, due_data,
				due_draft, due_review, due_acceptance) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(id, programme, department, agency, edition, Programme.Status.OFFERED.name(),
					Date.valueOf(days.data()), Date.valueOf(days.draft()), Date.valueOf(days.review()),
					Date.valueOf(days.acceptance()))
			.update();
		if (made == 0) {
			throw RefusedException.of(ProgrammeProblem.COMMISSIONED, whose.name());
		}
		this.notices.tell((user) -> answersFor(agency, user.viewer()), "programme.notice.offered",
				List.of(whose.name()), "/programmes");
		return id;
	}

	/**
	 * Takes a commission, with the declaration that there is no conflict of interest.
	 * @param commission which one
	 * @param declared whether it is declared; {@link RefusedException} if not
	 * @param viewer who takes it; {@link NotAllowedException} unless the agency's
	 * administrator or a lead evaluator of it
	 * @return the case it became
	 */
	public CaseId accept(UUID commission, boolean declared, Viewer viewer) {
		Programme.Commission found = answered(commission, viewer);
		if (!declared) {
			throw RefusedException.of(ProgrammeProblem.NOT_DECLARED, found.department());
		}
		Department department = this.organizations.department(found.departmentId()).orElseThrow();
		Agency agency = this.organizations.agency(found.agencyId()).orElseThrow();
		FiscalYear year = new FiscalYear(found.year());
		EvaluationCase about = this.cases.find(department.code(), year, this.editions.revisionsOf(found.edition()), "")
			.orElseGet(() -> this.cases.openCommissioned(department, agency, year,
					this.editions.newest(found.edition())
						.orElseThrow(() -> RefusedException.of(ProgrammeProblem.EDITION_UNKNOWN, found.edition())),
					profile(year, found.days()), viewer));
		if (!about.agency().id().equals(agency.id())) {
			throw RefusedException.of(ProgrammeProblem.OTHER_AGENCY, department.name());
		}
		answer(found, Programme.Status.ACCEPTED, about.id().value(), null, viewer);
		return about.id();
	}

	private CaseProfile profile(FiscalYear year, Days days) {
		return new CaseProfile("", this.client, LocalDate.of(year.value(), 12, 31), LocalDate.now(this.clock),
				days.acceptance());
	}

	/**
	 * Declines a commission.
	 * @param commission which one
	 * @param reason why; {@link RefusedException} without one
	 * @param viewer who declines
	 */
	public void decline(UUID commission, String reason, Viewer viewer) {
		Programme.Commission found = answered(commission, viewer);
		answer(found, Programme.Status.DECLINED, null, written(reason), viewer);
		this.notices.tell((user) -> user.role() == Role.BUREAU, "programme.notice.declined",
				List.of(found.agency(), found.department()), "/programmes");
	}

	/**
	 * Takes a commission back that nobody answered.
	 * @param commission which one
	 * @param reason why; {@link RefusedException} without one
	 * @param viewer who does it; {@link NotAllowedException} unless the bureau's staff
	 */
	public void withdraw(UUID commission, String reason, Viewer viewer) {
		plans(viewer);
		Programme.Commission found = offered(commission, viewer);
		answer(found, Programme.Status.WITHDRAWN, null, written(reason), viewer);
	}

	private void answer(Programme.Commission found, Programme.Status status, @Nullable UUID caseId,
			@Nullable String reason, Viewer viewer) {
		int changed = this.database.sql("""
				update commission set status = ?, case_id = ?, reason = ?, declared_by = ?, declared_at = ?
				where id = ? and status = 'OFFERED'""")
			.params(status.name(), caseId, reason, viewer.username(), Timestamp.from(this.clock.instant()), found.id())
			.update();
		if (changed == 0) {
			throw new ConflictException(Problem.of(ProgrammeProblem.OTHER_STATE, found.department()));
		}
	}

	private Programme.Commission answered(UUID commission, Viewer viewer) {
		Programme.Commission found = offered(commission, viewer);
		if (!answersFor(found.agencyId(), viewer)) {
			throw new NotAllowedException("answer a commission");
		}
		return found;
	}

	private Programme.Commission offered(UUID commission, Viewer viewer) {
		Programme.Commission found = commissions(viewer).stream()
			.filter((each) -> each.id().equals(commission))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("commission " + commission));
		if (found.status() != Programme.Status.OFFERED) {
			throw new ConflictException(Problem.of(ProgrammeProblem.OTHER_STATE, found.department()));
		}
		return found;
	}

	private static boolean answersFor(UUID agency, Viewer viewer) {
		return viewer.headsAgency() && agency.equals(viewer.agencyId());
	}

	private static String written(String reason) {
		if (reason.isBlank()) {
			throw RefusedException.of(ProgrammeProblem.NO_REASON, null);
		}
		return reason.strip();
	}

	private static void plans(Viewer viewer) {
		if (!viewer.mayPlan()) {
			throw new NotAllowedException("plan");
		}
	}

	/**
	 * The programmes somebody may see; an agency sees its own commissions only.
	 * @param viewer who asks
	 * @return the programmes, newest year first
	 */
	@Transactional(readOnly = true)
	public List<Programme> visibleTo(Viewer viewer) {
		List<Programme.Commission> theirs = commissions(viewer);
		return this.database.sql("select * from programme order by fiscal_year desc, name").query((row, number) -> {
			String name = row.getString("name");
			int year = row.getInt("fiscal_year");
			return new Programme((UUID) row.getObject("id"), year, name,
					theirs.stream().filter((each) -> each.year() == year && each.programme().equals(name)).toList());
		}).stream().filter((programme) -> viewer.seesEveryAgency() || !programme.commissions().isEmpty()).toList();
	}

	private Programme find(UUID programme, Viewer viewer) {
		return visibleTo(viewer).stream()
			.filter((each) -> each.id().equals(programme))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("programme " + programme));
	}

	/**
	 * The commissions somebody may see.
	 * @param viewer who asks
	 * @return the commissions
	 */
	@Transactional(readOnly = true)
	public List<Programme.Commission> commissions(Viewer viewer) {
		return this.database.sql(COMMISSIONS + "order by c.due_data, d.name")
			.query(ProgrammeManagement::commission)
			.stream()
			.filter((each) -> viewer.mayRead(each.agencyId()))
			.toList();
	}

	private static Programme.Commission commission(ResultSet row, int number) throws SQLException {
		return new Programme.Commission((UUID) row.getObject("id"), row.getInt("fiscal_year"),
				row.getString("programme"), (UUID) row.getObject("department_id"), row.getString("department"),
				(UUID) row.getObject("agency_id"), row.getString("agency"), row.getString("edition_key"),
				Programme.Status.valueOf(row.getString("status")),
				new Days(row.getDate("due_data").toLocalDate(), row.getDate("due_draft").toLocalDate(),
						row.getDate("due_review").toLocalDate(), row.getDate("due_acceptance").toLocalDate()),
				(UUID) row.getObject("case_id"), row.getString("declared_by"), row.getString("reason"));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<LocalDate> due(CaseId id, CaseStatus status) {
		String column = switch (status) {
			case IN_PROGRESS -> "due_draft";
			case LEVEL_1, LEVEL_2, LEVEL_3, OPINIONS -> "due_review";
			case ACCEPTANCE, ACCEPTED -> "due_acceptance";
			default -> null;
		};
		return (column == null) ? Optional.empty()
				: this.database.sql("select " + column + " from commission where case_id = ? and status = 'ACCEPTED'")
					.params(id.value())
					.query((row, number) -> row.getDate(1).toLocalDate())
					.stream()
					.findFirst();
	}

}
