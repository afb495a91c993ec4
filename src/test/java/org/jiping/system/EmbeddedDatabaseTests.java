package org.jiping.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The embedded server keeps what it was given.
 */
class EmbeddedDatabaseTests {

	@TempDir(cleanup = CleanupMode.ALWAYS)
	private Path folder;

	private static Connection connect(EmbeddedDatabase database) throws Exception {
		return DriverManager.getConnection(database.url(), database.username(), database.password());
	}

	@Test
	void whatWasStoredSurvivesARestartAndWritesAreDurable() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder);
				Connection connection = connect(database);
				Statement statement = connection.createStatement()) {
			statement.execute("create table kept (word text)");
			statement.execute("insert into kept values ('绩评')");
			assertThat(value(statement, "show fsync")).isEqualTo("on");
			assertThat(value(statement, "show synchronous_commit")).isEqualTo("on");
		}
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder);
				Connection connection = connect(database);
				Statement statement = connection.createStatement()) {
			assertThat(value(statement, "select word from kept")).isEqualTo("绩评");
		}
	}

	@Test
	void aSecondStartOnTheSameFolderIsRefused() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder)) {
			assertThat(database.url()).startsWith("jdbc:postgresql://localhost:");
			assertThatExceptionOfType(DatabaseInUseException.class)
				.isThrownBy(() -> EmbeddedDatabase.start(this.folder))
				.withMessageContaining("in use by another Jiping process");
		}
	}

	@Test
	void aServerLeftOverFromAKilledRunIsRecovered() throws Exception {
		Path classes = Path.of(EmbeddedDatabase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		Path tests = Path.of(KilledRun.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		assertThat(classes).isDirectory();
		Process killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				tests + java.io.File.pathSeparator + System.getProperty("java.class.path"), KilledRun.class.getName(),
				this.folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(Files.createTempFile("killed", ".log").toFile())
			.start();
		for (int i = 0; i < 600 && !Files.exists(this.folder.resolve("stored")); i++) {
			Thread.sleep(100);
		}
		killed.destroyForcibly().waitFor();
		assertThat(this.folder.resolve("data").resolve("postmaster.pid")).exists();
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder);
				Connection connection = connect(database);
				Statement statement = connection.createStatement()) {
			assertThat(value(statement, "select count(*) from committed")).isEqualTo("1");
			assertThat(value(statement, "select to_regclass('unfinished') is null")).isEqualTo("t");
		}
	}

	private static String value(Statement statement, String query) throws Exception {
		try (ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
	}

	/**
	 * A process that stores something, begins something else, and waits to be killed.
	 */
	static final class KilledRun {

		private KilledRun() {
		}

		public static void main(String[] arguments) throws Exception {
			EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
			Connection connection = connect(database);
			Statement statement = connection.createStatement();
			statement.execute("create table committed as select 1 as one");
			connection.setAutoCommit(false);
			statement.execute("create table unfinished as select 1 as one");
			Files.createFile(Path.of(arguments[0], "stored"));
			Thread.sleep(120_000);
		}

	}

}
