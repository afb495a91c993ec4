package org.jiping.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is said of somebody who is to have an account.
 *
 * @param username the name to sign in with
 * @param displayName the name printed where they sign
 * @param email where notices go, null for nowhere
 * @param role what they are to be
 * @param agencyId their agency, null unless they belong to one
 * @param departmentId their department, null unless they belong to one
 */
public record AccountForm(String username, String displayName, @Nullable String email, Role role,
		@Nullable UUID agencyId, @Nullable UUID departmentId) {
}
