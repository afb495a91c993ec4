package org.jiping.evaluation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.organization.Agency;
import org.jiping.organization.Department;
import org.jiping.problem.ConflictException;
import org.jiping.problem.Problem;
import org.jiping.quantity.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * One department's fiscal year under one frozen indicator edition.
 */
@Entity
@Table(name = "evaluation_case")
public class EvaluationCase {

	@Id
	private UUID id;

	@Version
	private long version;

	@ManyToOne(fetch = FetchType.EAGER, optional = false)
	private Department department;

	@ManyToOne(fetch = FetchType.EAGER, optional = false)
	private Agency agency;

	@Column(nullable = false)
	private FiscalYear fiscalYear;

	@Column(nullable = false)
	private UUID editionId;

	@Embedded
	private CaseProfile profile;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private CaseStatus status;

	@Column(nullable = false)
	private Instant openedAt;

	@Column(nullable = false)
	private String openedBy;

	@Column(nullable = false)
	private Instant changedAt;

	private @Nullable Instant reopenedAt;

	private @Nullable String reopenedBy;

	private @Nullable String reopenReason;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "case_member", joinColumns = @JoinColumn(name = "case_id"))
	@BatchSize(size = 100)
	@OptimisticLock(excluded = true)
	private Set<CaseMember> team = new HashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected EvaluationCase() {
	}

	EvaluationCase(Department department, Agency agency, FiscalYear fiscalYear, UUID editionId, CaseProfile profile,
			Viewer by, Instant at) {
		this.id = UUID.randomUUID();
		this.department = department;
		this.agency = agency;
		this.fiscalYear = fiscalYear;
		this.editionId = editionId;
		this.profile = profile;
		this.status = CaseStatus.IN_PROGRESS;
		this.openedAt = at;
		this.openedBy = by.username();
		this.changedAt = at;
	}

	/**
	 * Notes that the content changed, which only a case in progress allows.
	 * @param at when
	 */
	void touch(Instant at) {
		if (this.status != CaseStatus.IN_PROGRESS) {
			throw new CaseClosedException(id());
		}
		this.changedAt = at;
	}

	void move(UUID edition) {
		this.editionId = edition;
	}

	void describe(CaseProfile profile, Instant at) {
		touch(at);
		this.profile = profile;
	}

	/**
	 * Goes on to another state.
	 * @param from where it has to be; otherwise {@link ConflictException}
	 * @param to where it goes
	 * @param at when
	 */
	void advance(Set<CaseStatus> from, CaseStatus to, Instant at) {
		if (!from.contains(this.status)) {
			throw new ConflictException(Problem.of(CaseProblem.OTHER_STATE, this.department.name()));
		}
		this.status = to;
		this.changedAt = at;
	}

	void reopen(String reason, Viewer by, Instant at) {
		advance(Set.of(CaseStatus.ARCHIVED), CaseStatus.IN_PROGRESS, at);
		this.reopenedAt = at;
		this.reopenedBy = by.username();
		this.reopenReason = reason;
	}

	/**
	 * When it was last taken out of the archive.
	 * @return the moment, null if it never was
	 */
	public @Nullable Instant reopenedAt() {
		return this.reopenedAt;
	}

	public @Nullable String reopenedBy() {
		return this.reopenedBy;
	}

	public @Nullable String reopenReason() {
		return this.reopenReason;
	}

	public CaseId id() {
		return new CaseId(this.id);
	}

	public Department department() {
		return this.department;
	}

	/**
	 * What is evaluated, as lists of cases name it.
	 * @return the department, with the project if it is one
	 */
	public String name() {
		return this.profile.project().isEmpty() ? this.department.name()
				: this.department.name() + " · " + this.profile.project();
	}

	/**
	 * What is evaluated and for which year, as pages are headed.
	 * @return the name with the year
	 */
	public String called() {
		return name() + " " + this.fiscalYear.value();
	}

	/**
	 * What files about it are called.
	 * @return the name with the year, without signs that file systems refuse
	 */
	public String fileName() {
		String project = this.profile.project().strip();
		return FileNames
			.plain(this.department.name() + (project.isEmpty() ? "" : "-" + project) + this.fiscalYear.value());
	}

	public Agency agency() {
		return this.agency;
	}

	public FiscalYear fiscalYear() {
		return this.fiscalYear;
	}

	/**
	 * The stored edition this case was opened with or moved to, and keeps.
	 * @return the edition's identifier
	 */
	public UUID editionId() {
		return this.editionId;
	}

	/**
	 * Whether somebody may change the content now.
	 * @param viewer who
	 * @return true if it is in progress and theirs
	 */
	public boolean editableBy(Viewer viewer) {
		return this.status == CaseStatus.IN_PROGRESS && workedOnBy(viewer);
	}

	/**
	 * Whether somebody works on this case, whatever its state.
	 * @param viewer who
	 * @return true for the bureau's staff, and for the agency's evaluators who are on the
	 * team
	 */
	public boolean workedOnBy(Viewer viewer) {
		return viewer.mayEdit(this.agency.id()) && staffedBy(viewer);
	}

	/**
	 * Whether somebody evaluates this case, whatever its state.
	 * @param viewer who
	 * @return true for the agency's evaluators who are on the team
	 */
	public boolean evaluatedBy(Viewer viewer) {
		return workedOnBy(viewer) && viewer.role().side() == Role.Side.AGENCY;
	}

	/**
	 * Whether somebody leads this case.
	 * @param viewer who
	 * @return true for the agency's lead evaluator who is on the team
	 */
	public boolean ledBy(Viewer viewer) {
		return viewer.role() == Role.LEAD_EVALUATOR && workedOnBy(viewer);
	}

	/**
	 * Whether somebody reviews this case at a level.
	 * @param viewer who
	 * @param level the level, 1 to 3
	 * @return true for the agency's reviewer of that level who is on the team
	 */
	public boolean reviewedBy(Viewer viewer, int level) {
		return level > 0 && viewer.role().reviewLevel() == level && viewer.mayRead(this.agency.id())
				&& staffedBy(viewer);
	}

	/**
	 * Whether somebody may issue the report of this case.
	 * @param viewer who
	 * @return true for the bureau's staff and whoever leads the case
	 */
	public boolean issuedBy(Viewer viewer) {
		return viewer.role() == Role.BUREAU || ledBy(viewer);
	}

	/** Where nobody is named for a role, everybody of it stands in. */
	private boolean staffedBy(Viewer viewer) {
		return this.team.stream().noneMatch((member) -> member.role() == viewer.role())
				|| this.team.contains(new CaseMember(viewer.username(), viewer.role()));
	}

	/**
	 * Puts somebody on the team or takes them off.
	 * @param member who
	 * @param named whether they are on it from now on
	 * @return whether that changed anything
	 */
	boolean staff(CaseMember member, boolean named) {
		if (this.status == CaseStatus.ARCHIVED) {
			throw new CaseClosedException(id());
		}
		return named ? this.team.add(member) : this.team.remove(member);
	}

	/**
	 * Who is named for this case.
	 * @return the team, empty if all of the agency's people may work on it
	 */
	public Set<CaseMember> team() {
		return Set.copyOf(this.team);
	}

	public CaseProfile profile() {
		return this.profile;
	}

	public CaseStatus status() {
		return this.status;
	}

	public Instant changedAt() {
		return this.changedAt;
	}

	public String openedBy() {
		return this.openedBy;
	}

}
