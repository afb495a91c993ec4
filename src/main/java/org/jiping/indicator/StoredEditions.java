package org.jiping.indicator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * All stored editions.
 */
interface StoredEditions extends Repository<StoredEdition, UUID> {

	Optional<StoredEdition> findById(UUID id);

	Optional<StoredEdition> findByEditionKeyAndFingerprint(String key, String fingerprint);

	Optional<StoredEdition> findFirstByEditionKeyOrderByStoredAtDesc(String key);

	List<StoredEdition> findAllByOrderByStoredAtDesc();

	StoredEdition save(StoredEdition edition);

}
