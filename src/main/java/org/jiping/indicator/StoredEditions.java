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

	List<StoredEdition> findByEditionKeyAndStatusNotOrderByRevisionDesc(String key, EditionStatus status);

	Optional<StoredEdition> findFirstByEditionKeyAndStatusOrderByRevisionDesc(String key, EditionStatus status);

	List<StoredEdition> findAllByOrderByEditionKeyAscRevisionDesc();

	StoredEdition saveAndFlush(StoredEdition edition);

	void delete(StoredEdition edition);

}
