package org.jiping.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All stored score sheets.
 */
interface StoredSheets extends Repository<StoredSheet, UUID> {

	Optional<StoredSheet> findByIdAndCaseId(UUID id, UUID caseId);

	Optional<StoredSheet> findFirstByCaseIdOrderByStoredAtDesc(UUID caseId);

	List<Line> findTop200ByCaseIdOrderByStoredAtDesc(UUID caseId);

	boolean existsByCaseId(UUID caseId);

	@Query("select distinct sheet.caseId from StoredSheet sheet")
	Set<UUID> findCaseIds();

	StoredSheet save(StoredSheet sheet);

	/**
	 * A sheet without its content.
	 *
	 * @param id the sheet
	 * @param storedAt when it was stored
	 * @param storedBy whose change it was
	 * @param strict strict total
	 * @param adopted adopted total
	 * @param grade grade
	 * @param complete whether nothing was missing
	 */
	record Line(UUID id, Instant storedAt, String storedBy, BigDecimal strict, BigDecimal adopted, String grade,
			boolean complete) {
	}

}
