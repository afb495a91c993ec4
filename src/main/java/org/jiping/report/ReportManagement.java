package org.jiping.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.finding.FindingManagement;
import org.jiping.indicator.EditionManagement;
import org.jiping.measure.MeasureManagement;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Phrases;
import org.jiping.report.pdf.PdfReport;
import org.jiping.report.pdf.ReportFonts;
import org.jiping.report.section.ReportOutline;
import org.jiping.report.word.WordDocumentWriter;
import org.jiping.report.word.WordTemplate;
import org.jiping.scoring.ScoreManagement;
import org.jiping.scoring.ScoreSheet;
import org.jiping.scoring.ScoreTree;
import org.springframework.beans.factory.annotation.Value;
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

	private final EditionManagement editions;

	private final AllReportTexts texts;

	private final ReportLayouts layouts;

	private final ReportTemplates templates;

	private final ReportFonts fonts;

	ReportManagement(CaseManagement cases, ScoreManagement scores, ScoreTree tree, MeasureManagement measures,
			FindingManagement findings, EditionManagement editions, AllReportTexts texts, ReportLayouts layouts,
			ReportTemplates templates, @Value("${jiping.report.fonts}") Path fonts) {
		this.cases = cases;
		this.scores = scores;
		this.tree = tree;
		this.measures = measures;
		this.findings = findings;
		this.editions = editions;
		this.texts = texts;
		this.layouts = layouts;
		this.templates = templates;
		this.fonts = ReportFonts.of(fonts);
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
		ReportTexts texts = this.texts.findById(id.value()).orElseGet(() -> new ReportTexts(id));
		ReportSubject subject = new ReportSubject(ReportFacts.of(evaluationCase, sheet), sheet.figures(),
				this.measures.tablesOf(id), this.tree.write(sheet, Locale.SIMPLIFIED_CHINESE), this.findings.of(id),
				texts.allWritten(), texts.team(), texts.phases());
		ReportLayout layout = this.layouts.of(id,
				ReportOutline.usual(this.editions.ancestry(evaluationCase.editionId())));
		ReportOutline.Written written = layout.outline().write(subject, layout.changes());
		Phrases phrases = layout.outline().words();
		String title = plain(written.live(), phrases.say("title.1")) + plain(written.live(), phrases.say("title.2"));
		return new PreparedReport(evaluationCase, title, layout, written, subject);
	}

	/**
	 * Keeps how the report of a case is laid out.
	 * @param id the case
	 * @param layout the layout, with the version it was made from
	 * @param viewer who wants it
	 */
	@Transactional
	public void arrange(CaseId id, ReportLayout layout, Viewer viewer) {
		this.cases.edit(id, viewer);
		this.layouts.keep(id, layout);
	}

	/**
	 * The report as it stands, marked as a draft.
	 * @param id the case
	 * @param viewer who asks
	 * @return both papers
	 */
	public ReportPapers draft(CaseId id, Viewer viewer) {
		PreparedReport report = prepare(id, viewer);
		return papers(report, report.layout().outline().words().say("draft"));
	}

	/**
	 * The report as it is sent to the department for its opinion, marked as such.
	 * @param id the case
	 * @param viewer on whose behalf
	 * @return the PDF
	 */
	public byte[] consultation(CaseId id, Viewer viewer) {
		return papers(prepare(id, viewer), Phrases.GENERAL.say("consultation")).pdf();
	}

	/**
	 * Puts figures in place of their names in texts of a case that stand outside its
	 * report.
	 * @param id the case
	 * @param viewer on whose behalf
	 * @return what makes a text readable
	 */
	public UnaryOperator<String> readable(CaseId id, Viewer viewer) {
		LiveText live = prepare(id, viewer).written().live();
		return (text) -> plain(live, text);
	}

	/**
	 * Puts a report on both papers; the page numbers of Word's contents come from the
	 * same layout printed as PDF, in the sizes of the firm's template where there is one.
	 * @param report the report
	 * @param mark words across every page, empty for none
	 * @return both papers
	 */
	ReportPapers papers(PreparedReport report, String mark) {
		Looks looks = new Looks(report.layout().lines(), mark);
		PdfReport printed = PdfReport.print(report.blocks(), looks, this.fonts, report.title(), report.author());
		WordTemplate template = template(report, report.written().live()).orElse(null);
		Map<String, Integer> pages = (template != null)
				? PdfReport.pages(report.blocks(), looks, template.sizes(), this.fonts) : printed.pages();
		byte[] word = new WordDocumentWriter(report.blocks(), pages, looks, template, report.title(), report.author())
			.write();
		return new ReportPapers(printed.bytes(), word, printed.nowhere());
	}

	/**
	 * What the firm's template leaves to be desired in this case.
	 * @param report the report
	 * @return nothing where there is no template
	 */
	public Optional<TemplateDoubts> doubts(PreparedReport report) {
		LiveText live = new LiveText(report.subject(), report.written().live().references());
		return template(report, live).map((template) -> {
			template.names().forEach(live::resolve);
			return new TemplateDoubts(live.unknown(), !template.numbered());
		});
	}

	private Optional<WordTemplate> template(PreparedReport report, LiveText live) {
		return this.templates.of(report.about()).map((bytes) -> new WordTemplate(bytes, (text) -> plain(live, text)));
	}

	/**
	 * Which faces stand for those official documents ask for.
	 * @return the faces that are missing and what is used for them
	 */
	public List<ReportFonts.Replaced> replacedFonts() {
		return this.fonts.replaced();
	}

	/**
	 * The characters of a text that the PDF cannot show.
	 * @param text any text
	 * @return the characters
	 */
	public Set<String> lacking(String text) {
		return this.fonts.lacking(text);
	}

	private static String plain(LiveText live, String text) {
		return live.resolve(text).stream().map((span) -> span.text()).collect(Collectors.joining());
	}

	/**
	 * What a template leaves to be desired.
	 *
	 * @param unknown names in it that mean nothing
	 * @param unnumbered whether its headers and footers show no page number
	 */
	public record TemplateDoubts(Set<String> unknown, boolean unnumbered) {
	}

}
