package org.jiping.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jiping.account.Role;

/**
 * Somebody named for a case.
 *
 * @param username the name they sign in with
 * @param role what they were named as; given another role, they are on the team no more
 */
@Embeddable
public record CaseMember(@Column(nullable = false) String username,
		@Enumerated(EnumType.STRING) @Column(nullable = false) Role role) {
}
