package org.jiping.report;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@JipingTest
class ReportPapersTests {

	@Autowired
	private ReportManagement reports;

	@Autowired
	private CaseManagement cases;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Test
	void look() throws Exception {
		PreparedReport report = this.reports.prepare(this.cases.visibleTo(this.bureau).get(0).id(), this.bureau);
		ReportPapers papers = this.reports.papers(report, "");
		Path folder = Files.createDirectories(Path.of("target/report"));
		Files.write(folder.resolve("report.pdf"), papers.pdf());
		Files.write(folder.resolve("report.docx"), papers.word());
		assertThat(report.unknown()).isEmpty();
		assertThat(papers.nowhere()).isEmpty();
	}

}
