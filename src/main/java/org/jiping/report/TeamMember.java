package org.jiping.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A part in the evaluation team; no names are kept.
 *
 * @param group 领导组 or 工作组
 * @param role their part in the evaluation, as 主评人
 * @param post their post in the firm, null where nobody says
 * @param qualification professional title, null where nobody says
 * @param duty what they did, null where nobody says
 */
@Embeddable
public record TeamMember(@Column(name = "group_name", nullable = false) String group,
		@Column(name = "team_role", nullable = false) String role, @Nullable String post,
		@Nullable String qualification, @Nullable String duty) {
}
