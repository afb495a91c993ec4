package org.jiping.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiping.quantity.FiscalYear;
import org.springframework.data.repository.Repository;

/**
 * All evaluation cases.
 */
interface EvaluationCases extends Repository<EvaluationCase, UUID> {

	Optional<EvaluationCase> findById(UUID id);

	List<EvaluationCase> findAllByOrderByFiscalYearDescChangedAtDesc();

	List<EvaluationCase> findByAgencyIdOrderByFiscalYearDescChangedAtDesc(UUID agencyId);

	List<EvaluationCase> findByDepartmentIdOrderByFiscalYearDescChangedAtDesc(UUID departmentId);

	Optional<EvaluationCase> findFirstByDepartmentCodeAndFiscalYearAndEditionIdInAndProfileProject(String code,
			FiscalYear fiscalYear, Collection<UUID> editionIds, String project);

	EvaluationCase save(EvaluationCase evaluationCase);

}
