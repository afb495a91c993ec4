package org.jiping.finding;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The FindingList of every case.
 */
interface FindingLists extends Repository<FindingList, UUID> {

	Optional<FindingList> findById(UUID caseId);

	FindingList save(FindingList ledger);

}
