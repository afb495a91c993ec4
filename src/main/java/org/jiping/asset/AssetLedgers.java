package org.jiping.asset;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The AssetLedger of every case.
 */
interface AssetLedgers extends Repository<AssetLedger, UUID> {

	Optional<AssetLedger> findById(UUID caseId);

	AssetLedger save(AssetLedger ledger);

}
