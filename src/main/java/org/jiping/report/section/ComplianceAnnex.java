package org.jiping.report.section;

import java.util.List;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Annex 5: the compliance check report.
 */
final class ComplianceAnnex {

	private static final List<String> OWN = List.of("compliance.scope", "compliance.finance", "compliance.project",
			"compliance.result");

	private ComplianceAnnex() {
	}

	/** Nothing is reported to have been checked unless somebody writes of it. */
	static void write(ReportSubject subject, Draft draft) {
		if (!draft.anyWritten(draft.phrase("annex.compliance"), OWN)) {
			return;
		}
		draft.annex("compliance", draft.phrase("annex.compliance"), false);
		draft.section("annex.compliance.scope");
		draft.written("compliance.scope");
		draft.section("annex.compliance.basis");
		draft.list("evaluation.basis");
		draft.section("annex.compliance.findings");
		draft.item("annex.compliance.funds");
		FundsSection.summary(subject, draft);
		draft.retold("funds.note");
		draft.item("annex.compliance.finance");
		draft.written("compliance.finance");
		draft.item("annex.compliance.project");
		draft.written("compliance.project");
		draft.section("annex.compliance.result");
		draft.written("compliance.result");
	}

}
