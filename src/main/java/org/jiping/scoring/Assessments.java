package org.jiping.scoring;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The Assessment of every case.
 */
interface Assessments extends Repository<Assessment, UUID> {

	Optional<Assessment> findById(UUID caseId);

	Assessment save(Assessment ledger);

}
