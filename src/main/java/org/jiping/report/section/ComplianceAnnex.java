package org.jiping.report.section;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Annex 5: the compliance check report.
 */
public final class ComplianceAnnex implements ReportSection {

	@Override
	public void write(ReportSubject subject, Draft draft) {
		draft.annex(draft.phrase("annex.compliance"), false);
		draft.section("annex.compliance.scope");
		subject.written("compliance.scope").forEach(draft::paragraph);
		draft.section("annex.compliance.basis");
		draft.list(subject.written("evaluation.basis"));
		draft.section("annex.compliance.findings");
		draft.item("annex.compliance.funds");
		draft.say("funds.summary");
		subject.written("funds.note").forEach(draft::paragraph);
		draft.item("annex.compliance.finance");
		subject.written("compliance.finance").forEach(draft::paragraph);
		draft.item("annex.compliance.project");
		subject.written("compliance.project").forEach(draft::paragraph);
		draft.section("annex.compliance.result");
		subject.written("compliance.result").forEach(draft::paragraph);
	}

}
