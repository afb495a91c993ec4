package org.jiping.system;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people of an OpenID Connect provider are known here; the provider itself is
 * configured under {@code spring.security.oauth2.client}.
 *
 * @param claim the claim that holds the name an account has here
 */
@ConfigurationProperties("jiping.single-sign-on")
record SingleSignOn(@DefaultValue("preferred_username") String claim) {
}
