package org.jiping.report;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The ReportTexts of every case.
 */
interface AllReportTexts extends Repository<ReportTexts, UUID> {

	Optional<ReportTexts> findById(UUID caseId);

	ReportTexts save(ReportTexts ledger);

}
