package org.jiping.survey;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The SurveyLedger of every case.
 */
interface SurveyLedgers extends Repository<SurveyLedger, UUID> {

	Optional<SurveyLedger> findById(UUID caseId);

	SurveyLedger save(SurveyLedger ledger);

}
