package org.jiping.target;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The TargetLedger of every case.
 */
interface TargetLedgers extends Repository<TargetLedger, UUID> {

	Optional<TargetLedger> findById(UUID caseId);

	TargetLedger save(TargetLedger ledger);

}
