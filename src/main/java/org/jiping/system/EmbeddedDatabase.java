package org.jiping.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own, with its data in a folder that outlives it. Writes are
 * durable; one process may use a folder at a time; a server left over from a killed run
 * is stopped and its data recovered.
 */
public final class EmbeddedDatabase implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String USER = "postgres";

	private final FileChannel lockChannel;

	private final FileLock lock;

	private final EmbeddedPostgres server;

	private final String password;

	private EmbeddedDatabase(FileChannel lockChannel, FileLock lock, EmbeddedPostgres server, String password) {
		this.lockChannel = lockChannel;
		this.lock = lock;
		this.server = server;
		this.password = password;
	}

	/**
	 * Starts the server.
	 * @param directory the folder for data, password and lock
	 * @return the running server; {@link DatabaseInUseException} if another process uses
	 * the folder
	 */
	public static EmbeddedDatabase start(Path directory) {
		try {
			Path folder = Files.createDirectories(directory.toAbsolutePath());
			FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				channel.close();
				throw new DatabaseInUseException(folder);
			}
			try {
				return start(folder, channel, lock);
			}
			catch (IOException | RuntimeException ex) {
				lock.release();
				channel.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static EmbeddedDatabase start(Path folder, FileChannel channel, FileLock lock) throws IOException {
		Path data = folder.resolve("data");
		Path ready = folder.resolve("ready");
		stopLeftOver(data);
		if (Files.exists(data) && !Files.exists(ready)) {
			LOG.info("The first start in {} was interrupted before anything was stored; starting afresh", folder);
			FileSystemUtils.deleteRecursively(data);
		}
		Path passwordFile = folder.resolve("password");
		if (!Files.exists(data) || !Files.exists(passwordFile)) {
			writePassword(passwordFile);
		}
		String password = Files.readString(passwordFile).strip();
		EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setOverrideWorkingDirectory(folder.resolve("server").toFile())
			.setPGStartupWait(PATIENCE)
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("auth-host", "scram-sha-256")
			.setLocaleConfig("pwfile", passwordFile.toString())
			.setConnectConfig("password", password)
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("max_connections", "60")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			// Nobody replicates it: a ledger loaded into a new table is written once, not
			// twice.
			.setServerConfig("wal_level", "minimal")
			.setServerConfig("max_wal_senders", "0")
			.setServerConfig("max_wal_size", "4GB")
			.start();
		if (!Files.exists(ready)) {
			Files.createFile(ready);
		}
		return new EmbeddedDatabase(channel, lock, server, password);
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static void writePassword(Path file) throws IOException {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		Files.deleteIfExists(file);
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		Files.writeString(file, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
	}

	/**
	 * Stops a server whose application was killed; nobody else can be using it, since we
	 * hold the lock.
	 */
	private static void stopLeftOver(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		Optional<ProcessHandle> leftOver = Files.readAllLines(pidFile)
			.stream()
			.findFirst()
			.map(String::strip)
			.filter((line) -> line.matches("\\d+"))
			.flatMap((line) -> ProcessHandle.of(Long.parseLong(line)))
			.filter(ProcessHandle::isAlive)
			.filter((
					process) -> process.info().command().filter((command) -> command.contains("postgres")).isPresent());
		if (leftOver.isEmpty()) {
			return;
		}
		LOG.info("Stopping the database server left over from a killed run (process {})", leftOver.get().pid());
		leftOver.get().destroy();
		try {
			leftOver.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			leftOver.get().destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	public String url() {
		return "jdbc:postgresql://localhost:" + this.server.getPort() + "/postgres";
	}

	public String username() {
		return USER;
	}

	public String password() {
		return this.password;
	}

	@Override
	public void close() {
		try {
			this.server.close();
			this.lock.release();
			this.lockChannel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
