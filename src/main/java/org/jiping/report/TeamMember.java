package org.jiping.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A part in the evaluation team; no names are kept.
 *
 * @param group group
 * @param role role
 * @param post post
 * @param qualification qualification
 * @param duty duty
 */
@Embeddable
public record TeamMember(@Column(name = "group_name", nullable = false) String group,
		@Column(name = "team_role", nullable = false) String role, @Nullable String post,
		@Nullable String qualification, @Nullable String duty) {
}
