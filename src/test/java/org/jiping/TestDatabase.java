package org.jiping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.jiping.system.EmbeddedDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for all tests: a container where an engine answers, otherwise the
 * embedded server.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Server SERVER = start();

	private static Server start() {
		if (DockerClientFactory.instance().isDockerAvailable()) {
			PostgreSQLContainer container = new PostgreSQLContainer("postgres:17");
			container.start();
			System.out.println("Tests run on PostgreSQL in a container");
			return new Server(container.getJdbcUrl(), container.getUsername(), container.getPassword());
		}
		try {
			EmbeddedDatabase embedded = EmbeddedDatabase.start(Files.createTempDirectory("jiping-tests"));
			Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
			System.out.println("Tests run on the embedded PostgreSQL: no container engine answers");
			return new Server(embedded.url(), embedded.username(), embedded.password());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("spring.datasource.url=" + SERVER.url(), "spring.datasource.username=" + SERVER.username(),
					"spring.datasource.password=" + SERVER.password())
			.applyTo(context);
	}

	private record Server(String url, String username, String password) {
	}

}
