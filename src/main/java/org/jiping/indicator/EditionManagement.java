package org.jiping.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jiping.evaluation.EditionLookup;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores editions as they are published and gives them back unchanged.
 */
@Service
@Transactional
public class EditionManagement implements EditionLookup {

	private final StoredEditions stored;

	private final Clock clock;

	private final Map<UUID, IndicatorEdition> read = new ConcurrentHashMap<>();

	EditionManagement(StoredEditions stored, Clock clock) {
		this.stored = stored;
		this.clock = clock;
	}

	/**
	 * Stores the editions the application ships with, where they are not stored yet.
	 */
	public void storeBuiltIn() {
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver()
				.getResources("classpath:indicator/*.yaml")) {
				store(resource.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Stores an edition; the same text is stored once.
	 * @param source the edition in YAML
	 * @return its identifier; {@link IllegalArgumentException} if it cannot be read
	 */
	public UUID store(String source) {
		IndicatorEdition edition = EditionReader.read(source);
		String fingerprint = fingerprint(source);
		return this.stored.findByEditionKeyAndFingerprint(edition.key(), fingerprint)
			.orElseGet(
					() -> this.stored.save(new StoredEdition(edition.key(), fingerprint, source, this.clock.instant())))
			.id();
	}

	/**
	 * An edition as it was stored.
	 * @param id its identifier; {@link IllegalArgumentException} if there is none
	 * @return the edition
	 */
	@Transactional(readOnly = true)
	public IndicatorEdition edition(UUID id) {
		return this.read.computeIfAbsent(id, (key) -> EditionReader.read(find(key).source()));
	}

	/**
	 * Every stored edition, the newest first; an older text of the same key stays beside
	 * the newer one, for the cases that were scored by it.
	 * @return the editions by identifier
	 */
	@Transactional(readOnly = true)
	public Map<UUID, IndicatorEdition> all() {
		Map<UUID, IndicatorEdition> all = new LinkedHashMap<>();
		this.stored.findAllByOrderByStoredAtDesc().forEach((each) -> all.put(each.id(), edition(each.id())));
		return all;
	}

	/**
	 * An edition somebody asks for by an identifier that may be none.
	 * @param id its identifier
	 * @return the edition, or nothing if there is none
	 */
	@Transactional(readOnly = true)
	public Optional<IndicatorEdition> lookUp(UUID id) {
		return this.stored.findById(id).map((found) -> edition(found.id()));
	}

	/**
	 * The text an edition was stored as.
	 * @param id its identifier
	 * @return YAML, or nothing if there is no such edition
	 */
	@Transactional(readOnly = true)
	public Optional<String> source(UUID id) {
		return this.stored.findById(id).map(StoredEdition::source);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> newest(String key) {
		return this.stored.findFirstByEditionKeyOrderByStoredAtDesc(key).map(StoredEdition::id);
	}

	@Override
	@Transactional(readOnly = true)
	public String keyOf(UUID editionId) {
		return find(editionId).editionKey();
	}

	@Override
	@Transactional(readOnly = true)
	public String nameOf(UUID editionId) {
		return edition(editionId).name();
	}

	private StoredEdition find(UUID id) {
		return this.stored.findById(id).orElseThrow(() -> new IllegalArgumentException("no edition " + id));
	}

	private static String fingerprint(String source) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
