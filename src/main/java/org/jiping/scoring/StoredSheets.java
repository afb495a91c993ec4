package org.jiping.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * All stored score sheets.
 */
interface StoredSheets extends Repository<StoredSheet, UUID> {

	Optional<StoredSheet> findByIdAndCaseId(UUID id, UUID caseId);

	Optional<StoredSheet> findFirstByCaseIdOrderByStoredAtDesc(UUID caseId);

	List<StoredSheet> findTop200ByCaseIdOrderByStoredAtDesc(UUID caseId);

	StoredSheet save(StoredSheet sheet);

}
