package org.jiping.budget;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The BudgetLedger of every case.
 */
interface BudgetLedgers extends Repository<BudgetLedger, UUID> {

	Optional<BudgetLedger> findById(UUID caseId);

	BudgetLedger save(BudgetLedger ledger);

}
