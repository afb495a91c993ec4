package org.jiping.evaluation;

import java.util.Comparator;
import java.util.List;

import org.jiping.account.AccountManagement;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.User;
import org.jiping.account.Viewer;
import org.jiping.notice.NoticeManagement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names the agency's people for a case: its lead evaluator, its evaluators and one
 * reviewer or more for each level.
 */
@Service
@Transactional
public class CaseTeam {

	private final CaseManagement cases;

	private final AccountManagement accounts;

	private final NoticeManagement notices;

	CaseTeam(CaseManagement cases, AccountManagement accounts, NoticeManagement notices) {
		this.cases = cases;
		this.accounts = accounts;
		this.notices = notices;
	}

	/**
	 * Who could be named for a case, and who is.
	 * @param id the case
	 * @param viewer who asks
	 * @return the agency's people by role
	 */
	@Transactional(readOnly = true)
	public List<Seat> seats(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		return this.accounts.active()
			.stream()
			.filter((user) -> eligible(about, user))
			.sorted(Comparator.comparing(User::role).thenComparing(User::username))
			.map((user) -> new Seat(user, about.team().contains(member(user))))
			.toList();
	}

	/**
	 * Names somebody for a case, or takes them off it.
	 * @param id the case; {@link CaseClosedException} if it is archived
	 * @param username who; {@link CaseNotFoundException} unless one of the agency's
	 * people
	 * @param named whether they are on the team from now on
	 * @param viewer who decides it; {@link NotAllowedException} unless the agency's
	 * administrator or lead evaluator
	 */
	public void name(CaseId id, String username, boolean named, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		if (!viewer.mayStaff(about.agency().id())) {
			throw new NotAllowedException("name the team of case " + id);
		}
		User user = this.accounts.find(username)
			.filter((each) -> eligible(about, each))
			.orElseThrow(() -> new CaseNotFoundException("person " + username));
		if (about.staff(member(user), named) && named && !username.equals(viewer.username())) {
			this.notices.tell((each) -> each.username().equals(username), "evaluation.team.notice",
					List.of(about.department().name(), String.valueOf(about.fiscalYear().value())), "/cases/" + id);
		}
	}

	private static boolean eligible(EvaluationCase about, User user) {
		Role role = user.role();
		return about.agency().id().equals(user.agencyId()) && (role.worksOnCases() || role.reviewLevel() > 0);
	}

	private static CaseMember member(User user) {
		return new CaseMember(user.username(), user.role());
	}

	/**
	 * Somebody of the agency.
	 *
	 * @param user who
	 * @param named whether they are on the team
	 */
	public record Seat(User user, boolean named) {
	}

}
