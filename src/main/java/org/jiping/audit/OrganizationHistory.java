package org.jiping.audit;

import java.util.List;
import java.util.stream.Stream;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Viewer;
import org.jiping.organization.OrganizationManagement;
import org.springframework.stereotype.Component;

/**
 * The history of all departments and agencies, for who registers them.
 */
@Component
class OrganizationHistory implements HistoryRoom {

	private final OrganizationManagement organizations;

	OrganizationHistory(OrganizationManagement organizations) {
		this.organizations = organizations;
	}

	@Override
	public String kind() {
		return "organizations";
	}

	@Override
	public Thing thing(String key, Viewer viewer) {
		if (!viewer.mayPlan()) {
			throw new NotAllowedException("see the history of organizations");
		}
		List<String> departments = this.organizations.departments()
			.stream()
			.map((each) -> each.id().toString())
			.toList();
		List<String> agencies = this.organizations.agencies().stream().map((each) -> each.id().toString()).toList();
		return new Thing("", "/organizations",
				Stream.of(new Rows("department", departments), new Rows("agency", agencies))
					.filter((rows) -> !rows.keys().isEmpty())
					.toList());
	}

}
