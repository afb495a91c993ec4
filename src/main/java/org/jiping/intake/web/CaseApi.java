package org.jiping.intake.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseSummary;
import org.jiping.evaluation.EditionLookup;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.IntakeManagement;
import org.jiping.intake.ProblemText;
import org.jiping.intake.IntakeReport;
import org.jiping.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Cases for other systems.
 */
@RestController
@Tag(name = "Cases")
class CaseApi {

	private final CaseManagement cases;

	private final CaseSummary summaries;

	private final EditionLookup editions;

	private final IntakeManagement intake;

	private final ProblemText problems;

	CaseApi(CaseManagement cases, CaseSummary summaries, EditionLookup editions, IntakeManagement intake,
			ProblemText problems) {
		this.cases = cases;
		this.summaries = summaries;
		this.editions = editions;
		this.intake = intake;
		this.problems = problems;
	}

	@GetMapping("/api/cases")
	@Operation(summary = "The cases you may see")
	List<Entry> list(Viewer viewer) {
		return this.cases.visibleTo(viewer).stream().map(this::entry).toList();
	}

	@PostMapping(path = "/api/cases", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Open a case from a workbook; 422 lists every problem of a refused one")
	ResponseEntity<Object> open(@RequestParam("file") MultipartFile file, Viewer viewer, Locale locale)
			throws IOException {
		String original = file.getOriginalFilename();
		String name = (original == null || original.isBlank()) ? file.getName() : original;
		try {
			IntakeReport report = this.intake.open(name, file.getBytes(), viewer);
			CaseId id = report.caseId();
			return ResponseEntity
				.created(ServletUriComponentsBuilder.fromCurrentRequest().path("/{id}").buildAndExpand(id).toUri())
				.body(new Taken(id.toString(), this.problems.say(report.warnings(), locale)));
		}
		catch (RefusedException ex) {
			return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
				.body(new Refused(this.problems.say(ex.problems().all(), locale)));
		}
	}

	private Entry entry(EvaluationCase found) {
		CaseSummary.Line line = this.summaries.summary(found.id()).orElse(null);
		return new Entry(found.id().toString(), found.department().code(), found.department().name(),
				found.fiscalYear().value(), this.editions.keyOf(found.editionId()), found.agency().code(),
				found.status().name(), (line != null) ? line.strict() : null, (line != null) ? line.adopted() : null,
				(line != null) ? line.grade() : null, line != null && line.complete());
	}

	/**
	 * A case.
	 *
	 * @param id its identifier
	 * @param departmentCode code of the department
	 * @param department its name
	 * @param fiscalYear the year
	 * @param edition key of the edition
	 * @param agencyCode code of the agency
	 * @param status how far it is
	 * @param strict strict total
	 * @param adopted adopted total
	 * @param grade grade of the adopted total
	 * @param complete whether nothing is missing
	 */
	record Entry(String id, String departmentCode, String department, int fiscalYear, String edition, String agencyCode,
			String status, @Nullable String strict, @Nullable String adopted, @Nullable String grade,
			boolean complete) {
	}

	/**
	 * A workbook that was taken.
	 *
	 * @param id the new case
	 * @param warnings what to look at
	 */
	record Taken(String id, List<ProblemText.Line> warnings) {
	}

	/**
	 * A workbook that was refused.
	 *
	 * @param problems every problem
	 */
	record Refused(List<ProblemText.Line> problems) {
	}

}
