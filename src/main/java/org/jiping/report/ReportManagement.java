package org.jiping.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.finding.FindingManagement;
import org.jiping.indicator.GradeBand;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.measure.MeasureManagement;
import org.jiping.report.document.Block;
import org.jiping.report.document.Phrases;
import org.jiping.report.pdf.PdfReport;
import org.jiping.report.section.Dates;
import org.jiping.report.section.ReportOutline;
import org.jiping.report.word.WordDocumentWriter;
import org.jiping.scoring.ScoreManagement;
import org.jiping.scoring.ScoreSheet;
import org.jiping.scoring.ScoreTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the report of a case from its figures, scores, findings and texts.
 */
@Service
@Transactional(readOnly = true)
public class ReportManagement {

	private final CaseManagement cases;

	private final ScoreManagement scores;

	private final ScoreTree tree;

	private final MeasureManagement measures;

	private final FindingManagement findings;

	private final AllReportTexts texts;

	ReportManagement(CaseManagement cases, ScoreManagement scores, ScoreTree tree, MeasureManagement measures,
			FindingManagement findings, AllReportTexts texts) {
		this.cases = cases;
		this.scores = scores;
		this.tree = tree;
		this.measures = measures;
		this.findings = findings;
		this.texts = texts;
	}

	/**
	 * Prepares the report of a case; it is always in Chinese.
	 * @param id the case
	 * @param viewer who asks
	 * @return the report as blocks
	 */
	public PreparedReport prepare(CaseId id, Viewer viewer) {
		EvaluationCase evaluationCase = this.cases.read(id, viewer);
		ScoreSheet sheet = this.scores.score(id, viewer);
		ReportTexts written = this.texts.findById(id.value()).orElseGet(() -> new ReportTexts(id));
		ReportSubject subject = new ReportSubject(facts(evaluationCase, sheet), sheet.figures(),
				this.measures.tablesOf(id), this.tree.write(sheet, Locale.SIMPLIFIED_CHINESE), this.findings.of(id),
				narrative(written), written.team(), written.phases());
		LiveText live = new LiveText(subject);
		List<Block> blocks = ReportOutline.write(subject, live);
		Phrases phrases = ReportOutline.phrases();
		String title = plain(live, phrases.say("title.1")) + plain(live, phrases.say("title.2"));
		return new PreparedReport(title, evaluationCase.agency().name(), blocks, live.unknown(), subject);
	}

	public byte[] pdf(CaseId id, Viewer viewer) {
		PreparedReport report = prepare(id, viewer);
		return PdfReport.print(report.blocks(), report.title(), report.author()).bytes();
	}

	/**
	 * Writes the report as a Word file; the page numbers of its contents come from the
	 * same layout printed as PDF.
	 * @param id the case
	 * @param viewer who asks
	 * @return the .docx bytes
	 */
	public byte[] word(CaseId id, Viewer viewer) {
		PreparedReport report = prepare(id, viewer);
		PdfReport printed = PdfReport.print(report.blocks(), report.title(), report.author());
		return new WordDocumentWriter(report.blocks(), printed.pages(), report.title(), report.author()).write();
	}

	private static String plain(LiveText live, String text) {
		return live.resolve(text).stream().map((span) -> span.text()).collect(Collectors.joining());
	}

	private static Map<String, List<String>> narrative(ReportTexts written) {
		Map<String, Map<BigDecimal, String>> sorted = new LinkedHashMap<>();
		for (NarrativeParagraph paragraph : written.narrative()) {
			sorted.computeIfAbsent(paragraph.section(), (key) -> new java.util.TreeMap<>())
				.put(paragraph.no().decimal(), paragraph.text());
		}
		Map<String, List<String>> narrative = new HashMap<>();
		sorted.forEach((section, paragraphs) -> narrative.put(section, new ArrayList<>(paragraphs.values())));
		return narrative;
	}

	private static Map<String, String> facts(EvaluationCase evaluationCase, ScoreSheet sheet) {
		IndicatorEdition edition = sheet.edition();
		Map<String, String> facts = new HashMap<>();
		facts.put("department", evaluationCase.department().name());
		facts.put("short", evaluationCase.department().shortName());
		facts.put("year", String.valueOf(evaluationCase.fiscalYear().value()));
		facts.put("prior_year", String.valueOf(evaluationCase.fiscalYear().previous().value()));
		facts.put("client", evaluationCase.profile().client());
		facts.put("agency", evaluationCase.agency().name());
		facts.put("base_date", Dates.full(evaluationCase.profile().baseDate()));
		facts.put("started", Dates.full(evaluationCase.profile().started()));
		facts.put("finished", Dates.full(evaluationCase.profile().finished()));
		facts.put("strict", sheet.strict().toString());
		facts.put("adopted", sheet.adopted().toString());
		facts.put("full", edition.fullScore().toString());
		facts.put("grade", sheet.grade());
		facts.put("grades", grades(edition));
		facts.put("level1", String.valueOf(edition.indicators().size()));
		facts.put("level2",
				String.valueOf(edition.indicators().stream().mapToInt((each) -> each.children().size()).sum()));
		facts.put("level3", String.valueOf(edition.leaves().count()));
		edition.leaves().forEach((leaf) -> facts.put("explanation." + leaf.code(), leaf.explanation()));
		return facts;
	}

	private static String grades(IndicatorEdition edition) {
		Phrases phrases = ReportOutline.phrases();
		List<String> words = new ArrayList<>();
		List<GradeBand> bands = edition.grades();
		for (int i = 0; i < bands.size(); i++) {
			boolean last = i == bands.size() - 1 && i > 0;
			words.add(last ? phrases.say("conclusion.grade.last", bands.get(i - 1).from(), bands.get(i).name())
					: phrases.say("conclusion.grade", bands.get(i).from(), bands.get(i).name()));
		}
		return String.join("，", words);
	}

}
