package org.jiping.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.notice.NoticeManagement;
import org.jiping.organization.Agency;
import org.jiping.organization.Department;
import org.jiping.problem.Problems;
import org.jiping.problem.RefusedException;
import org.jiping.quantity.FiscalYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens, shows and archives cases, and is asked first whenever one is to be read or
 * changed.
 */
@Service
@Transactional
public class CaseManagement {

	private final EvaluationCases cases;

	private final Clock clock;

	private final ApplicationEventPublisher notices;

	private final NoticeManagement people;

	private final ObjectProvider<ArchiveStep> steps;

	CaseManagement(EvaluationCases cases, Clock clock, ApplicationEventPublisher notices, NoticeManagement people,
			ObjectProvider<ArchiveStep> steps) {
		this.cases = cases;
		this.clock = clock;
		this.notices = notices;
		this.people = people;
		this.steps = steps;
	}

	/**
	 * Opens a case.
	 * @param department who is evaluated
	 * @param agency who evaluates
	 * @param fiscalYear the year evaluated
	 * @param editionId the stored edition it is frozen to
	 * @param profile client and dates
	 * @param viewer who opens it; {@link NotAllowedException} unless they may, for their
	 * own agency
	 * @return the new case
	 */
	public EvaluationCase open(Department department, Agency agency, FiscalYear fiscalYear, UUID editionId,
			CaseProfile profile, Viewer viewer) {
		if (!viewer.mayOpenCases() || !viewer.mayEdit(agency.id())) {
			throw new NotAllowedException("open a case for " + agency.code());
		}
		return openCommissioned(department, agency, fiscalYear, editionId, profile, viewer);
	}

	/**
	 * Opens a case an agency was commissioned with, for a room that established the right
	 * to do so before.
	 * @param department who is evaluated
	 * @param agency who evaluates
	 * @param fiscalYear the year evaluated
	 * @param editionId the stored edition it is frozen to
	 * @param profile client and dates
	 * @param viewer who took the commission
	 * @return the new case
	 */
	public EvaluationCase openCommissioned(Department department, Agency agency, FiscalYear fiscalYear, UUID editionId,
			CaseProfile profile, Viewer viewer) {
		EvaluationCase opened = this.cases
			.save(new EvaluationCase(department, agency, fiscalYear, editionId, profile, viewer, this.clock.instant()));
		announce(new CaseChanged(opened.id(), viewer.username()));
		return opened;
	}

	@Transactional(readOnly = true)
	public Optional<EvaluationCase> find(String departmentCode, FiscalYear fiscalYear, List<UUID> editionIds,
			String project) {
		return this.cases.findFirstByDepartmentCodeAndFiscalYearAndEditionIdInAndProfileProject(departmentCode,
				fiscalYear, editionIds, project);
	}

	/**
	 * The cases somebody may see, newest year first.
	 * @param viewer who asks
	 * @return the cases
	 */
	@Transactional(readOnly = true)
	public List<EvaluationCase> visibleTo(Viewer viewer) {
		if (viewer.seesEveryAgency()) {
			return this.cases.findAllByOrderByFiscalYearDescChangedAtDesc();
		}
		return (viewer.role().side() == Role.Side.AGENCY && viewer.agencyId() != null)
				? this.cases.findByAgencyIdOrderByFiscalYearDescChangedAtDesc(viewer.agencyId()) : List.of();
	}

	/**
	 * A case for reading.
	 * @param id which one; {@link CaseNotFoundException} if there is none
	 * @param viewer who asks; to somebody else it does not exist
	 * @return the case
	 */
	@Transactional(readOnly = true)
	public EvaluationCase read(CaseId id, Viewer viewer) {
		EvaluationCase found = get(id);
		if (!viewer.mayRead(found.agency().id())) {
			throw new CaseNotFoundException(id.toString());
		}
		return found;
	}

	/**
	 * A case whose content is about to change; the change is noted on it.
	 * @param id which one
	 * @param viewer who changes it; {@link NotAllowedException} if they may not
	 * @return the case; {@link CaseClosedException} if it is archived
	 */
	public EvaluationCase edit(CaseId id, Viewer viewer) {
		EvaluationCase found = read(id, viewer);
		if (!found.workedOnBy(viewer)) {
			throw new NotAllowedException("edit case " + id);
		}
		found.touch(this.clock.instant());
		announce(new CaseChanged(id, viewer.username()));
		return found;
	}

	/** Says once in a transaction that a case changes, however many of its parts do. */
	private void announce(CaseChanged changed) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			Announced announced = new Announced(changed);
			if (TransactionSynchronizationManager.getSynchronizations().contains(announced)) {
				return;
			}
			TransactionSynchronizationManager.registerSynchronization(announced);
		}
		this.notices.publishEvent(changed);
	}

	/**
	 * Scores a case by another edition from now on.
	 * @param id which one
	 * @param editionId the stored edition
	 * @param viewer who decides it; {@link NotAllowedException} if they may not
	 */
	public void move(CaseId id, UUID editionId, Viewer viewer) {
		edit(id, viewer).move(editionId);
	}

	public void describe(CaseId id, CaseProfile profile, Viewer viewer) {
		edit(id, viewer).describe(profile, this.clock.instant());
	}

	/**
	 * Puts a case away, finished or given up.
	 * @param id which one
	 * @param viewer who does it; {@link NotAllowedException} unless the bureau
	 */
	public void archive(CaseId id, Viewer viewer) {
		archiving(id, viewer);
		Problems problems = new Problems();
		this.steps.stream().flatMap((step) -> step.against(id).stream()).forEach(problems::add);
		if (problems.refuse()) {
			throw new RefusedException(problems);
		}
		advance(id, CaseStatus.BEFORE_ARCHIVE, CaseStatus.ARCHIVED);
	}

	/**
	 * Takes a case out of the archive, back to work.
	 * @param id which one
	 * @param reason why; {@link RefusedException} without one
	 * @param viewer who does it; {@link NotAllowedException} unless the bureau
	 */
	public void reopen(CaseId id, String reason, Viewer viewer) {
		archiving(id, viewer);
		if (reason.isBlank()) {
			throw RefusedException.of(CaseProblem.NO_REASON, null);
		}
		EvaluationCase about = get(id);
		about.reopen(reason.strip(), viewer, this.clock.instant());
		this.people.tell((user) -> about.evaluatedBy(user.viewer()), "evaluation.case.notice.reopened",
				List.of(about.department().name(), String.valueOf(about.fiscalYear().value()), reason.strip()),
				"/cases/" + id);
	}

	private void archiving(CaseId id, Viewer viewer) {
		read(id, viewer);
		if (!viewer.mayArchive()) {
			throw new NotAllowedException("archive case " + id);
		}
	}

	/**
	 * Moves a case on for a room that established the right to do so before.
	 * @param id which one
	 * @param from where it has to be; otherwise it is a conflict
	 * @param to where it goes
	 */
	public void advance(CaseId id, Set<CaseStatus> from, CaseStatus to) {
		get(id).advance(from, to, this.clock.instant());
	}

	/**
	 * The cases of a department, for rooms that show its contact what was sent to it.
	 * @param department the department
	 * @return the cases, newest year first
	 */
	@Transactional(readOnly = true)
	public List<EvaluationCase> ofDepartment(UUID department) {
		return this.cases.findByDepartmentIdOrderByFiscalYearDescChangedAtDesc(department);
	}

	/**
	 * A case for a room that works on behalf of somebody whose right was established
	 * before.
	 * @param id which one; {@link CaseNotFoundException} if there is none
	 * @return the case
	 */
	@Transactional(readOnly = true)
	public EvaluationCase get(CaseId id) {
		return this.cases.findById(id.value()).orElseThrow(() -> new CaseNotFoundException(id.toString()));
	}

	/**
	 * A change announced in the present transaction.
	 *
	 * @param changed the change
	 */
	private record Announced(CaseChanged changed) implements TransactionSynchronization {
	}

}
