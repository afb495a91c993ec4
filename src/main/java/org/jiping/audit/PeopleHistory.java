package org.jiping.audit;

import java.util.List;

import org.jiping.account.AccountManagement;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The history of an account, for whoever sees it among the accounts.
 */
@Component
class PeopleHistory implements HistoryRoom {

	private final AccountManagement accounts;

	PeopleHistory(AccountManagement accounts) {
		this.accounts = accounts;
	}

	@Override
	public String kind() {
		return "account";
	}

	@Override
	public Thing thing(String key, Viewer viewer) {
		return this.accounts.visibleTo(viewer)
			.stream()
			.filter((user) -> user.id().toString().equals(key))
			.findFirst()
			.map((user) -> new Thing(user.displayName(), "/people", List.of(new Rows("app_user", user.id()))))
			.orElseThrow(() -> new CaseNotFoundException("account " + key));
	}

}
