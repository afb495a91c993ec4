package org.jiping.system;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.Cookie;
import org.jiping.JipingTest;
import org.jiping.account.AccountForm;
import org.jiping.account.AccountManagement;
import org.jiping.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Somebody another system vouches for gets in as the account they have here, or not at
 * all; the provider is one of our own that signs what it says.
 */
@JipingTest
class SingleSignOnTests {

	private static final RSAKey KEY = key();

	private static final AtomicReference<String> NAME = new AtomicReference<>("");

	private static final AtomicReference<String> NONCE = new AtomicReference<>("");

	private static final HttpServer PROVIDER = provider();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountManagement accounts;

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("k").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpServer provider() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
			server.createContext("/token",
					(exchange) -> answer(exchange, "{\"access_token\":\"a\",\"token_type\":\"Bearer\","
							+ "\"expires_in\":60,\"id_token\":\"" + token() + "\"}"));
			server.createContext("/keys", (exchange) -> answer(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String token() {
		try {
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
					new JWTClaimsSet.Builder().issuer(address())
						.audience("jiping")
						.subject("s-1")
						.claim("preferred_username", NAME.get())
						.claim("nonce", NONCE.get())
						.issueTime(new Date())
						.expirationTime(Date.from(Instant.ofEpochMilli(new Date().getTime() + 60_000)))
						.build());
			jwt.sign(new RSASSASigner(KEY));
			return jwt.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void answer(HttpExchange exchange, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	private static String address() {
		return "http://localhost:" + PROVIDER.getAddress().getPort();
	}

	@DynamicPropertySource
	static void configure(DynamicPropertyRegistry registry) {
		String prefix = "spring.security.oauth2.client.";
		Map.of("registration.bureau.client-id", "jiping", "registration.bureau.client-secret", "secret",
				"registration.bureau.scope", "openid", "registration.bureau.authorization-grant-type",
				"authorization_code", "registration.bureau.redirect-uri",
				"{baseUrl}/login/oauth2/code/{registrationId}", "provider.bureau.authorization-uri",
				address() + "/authorize", "provider.bureau.token-uri", address() + "/token",
				"provider.bureau.jwk-set-uri", address() + "/keys", "provider.bureau.user-name-attribute", "sub")
			.forEach((name, value) -> registry.add(prefix + name, () -> value));
	}

	@AfterAll
	static void stop() {
		PROVIDER.stop(0);
	}

	private MvcResult comeBackAs(String name) throws Exception {
		MvcResult gone = this.mvc.perform(get("/oauth2/authorization/bureau"))
			.andExpect(status().is3xxRedirection())
			.andReturn();
		String where = String.valueOf(gone.getResponse().getRedirectedUrl());
		assertThat(where).startsWith(address() + "/authorize");
		var asked = UriComponentsBuilder.fromUriString(where).build().getQueryParams();
		NONCE.set(URLDecoder.decode(String.valueOf(asked.getFirst("nonce")), StandardCharsets.UTF_8));
		NAME.set(name);
		Cookie session = gone.getResponse().getCookie("SESSION");
		return this.mvc
			.perform(get("/login/oauth2/code/bureau").param("code", "c")
				.param("state", URLDecoder.decode(String.valueOf(asked.getFirst("state")), StandardCharsets.UTF_8))
				.cookie(session))
			.andReturn();
	}

	@Test
	void whoHasAnAccountHereGetsInWithItsRole() throws Exception {
		this.mvc.perform(get("/login")).andExpect(content().string(containsString("/oauth2/authorization/bureau")));
		MvcResult in = comeBackAs("auditor");
		assertThat(in.getResponse().getRedirectedUrl()).endsWith("/");
		Cookie session = in.getResponse().getCookie("SESSION");
		this.mvc.perform(get("/audit").cookie(session)).andExpect(status().isOk());
		this.mvc.perform(get("/people").cookie(session)).andExpect(status().isForbidden());
	}

	@Test
	void whoHasNoneOrAClosedOneStaysOutside() throws Exception {
		assertThat(comeBackAs("nobody-here").getResponse().getRedirectedUrl()).isEqualTo("/login?unknown");
		this.accounts.register(new AccountForm("left", "离职", null, Role.BUREAU, null, null), "x-Left-12345", false);
		this.accounts.close(this.accounts.find("left").orElseThrow().id(),
				new org.jiping.account.Viewer("sysadmin", Role.SYSTEM_OFFICER, null));
		assertThat(comeBackAs("left").getResponse().getRedirectedUrl()).isEqualTo("/login?unknown");
		this.mvc.perform(get("/login/oauth2/code/bureau").param("code", "c").param("state", "forged"))
			.andExpect(redirectedUrl("/login?unknown"));
	}

}
