package org.jiping.staffing;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The StaffingLedger of every case.
 */
interface StaffingLedgers extends Repository<StaffingLedger, UUID> {

	Optional<StaffingLedger> findById(UUID caseId);

	StaffingLedger save(StaffingLedger ledger);

}
