package org.jiping.report.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.report.ReportManagement;
import org.jiping.report.ReportTemplates;
import org.jiping.report.document.Block;
import org.jiping.report.section.ReportOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@JipingTest
class LayoutTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private ReportManagement reports;

	@Autowired
	private ReportTemplates templates;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	private CaseId id;

	private List<String> before = List.of();

	@BeforeEach
	void find() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
		this.before = headings();
	}

	@AfterEach
	void restore() throws Exception {
		send(form("DEPARTMENT").param("usual", "1"));
		assertThat(headings()).isEqualTo(this.before);
	}

	@Test
	void anotherOutlineComesInItsOwnOrderAndTheFormerWithItsOwnAgain() throws Exception {
		// The ranks are those of the form, made for the outline of departments.
		send(form("PROJECT").param("position.analysis", "2")
			.param("position.conclusion", "3")
			.param("hidden.conduct", "1"));
		assertThat(headings()).containsSubsequence("一、基本情况", "二、绩效评价工作开展情况", "三、综合评价情况及评价结论", "四、绩效评价指标分析");
		send(form("DEPARTMENT").param("position.analysis", "4").param("position.conclusion", "1"));
		assertThat(headings()).isEqualTo(this.before);
	}

	@Test
	void theUsualOrderComesBackAndTitlesOfOnesOwnStay() throws Exception {
		send(form("DEPARTMENT").param("position.assets", "1").param("title.work", "履职情况"));
		assertThat(headings()).contains("（一）资产情况");
		send(form("DEPARTMENT").param("usual", "1").param("title.work", "履职情况"));
		assertThat(headings()).contains("（三）资产情况", "（四）履职情况");
	}

	@Test
	void anOutlineWithNothingLeftIsPointedOut() throws Exception {
		assertThat(page()).doesNotContain("全部章节和附件都已停用");
		MockHttpServletRequestBuilder form = form("DEPARTMENT");
		ReportOutline.DEPARTMENT.parts().forEach((part) -> form.param("hidden." + part.key(), "1"));
		send(form);
		assertThat(page()).contains("全部章节和附件都已停用");
	}

	@Test
	void aNameThatMeansNothingInATemplateIsPointedOut() throws Exception {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument()) {
			document.createParagraph().createRun().setText("{{@department}}{{@nobody}}");
			document.write(file);
		}
		this.templates.take(this.id, false, "模板.docx", file.toByteArray(), this.bureau);
		try {
			assertThat(page()).contains("没有对应的内容：@nobody。");
		}
		finally {
			this.templates.remove(this.id, false, this.bureau);
		}
		assertThat(page()).doesNotContain("没有对应的内容");
	}

	private String page() throws Exception {
		return this.mvc
			.perform(get("/cases/" + this.id + "/report/layout").locale(Locale.SIMPLIFIED_CHINESE)
				.with(user(this.people.loadUserByUsername("bureau"))))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private MockHttpServletRequestBuilder form(String outline) {
		return post("/cases/" + this.id + "/report/layout").param("outline", outline)
			.param("lines", "GRID")
			.param("version", String.valueOf(this.reports.prepare(this.id, this.bureau).layout().version()));
	}

	private void send(MockHttpServletRequestBuilder form) throws Exception {
		this.mvc.perform(form.with(user(this.people.loadUserByUsername("bureau"))).with(csrf()))
			.andExpect(status().is3xxRedirection());
	}

	private List<String> headings() {
		return this.reports.prepare(this.id, this.bureau)
			.blocks()
			.stream()
			.filter(Block.Heading.class::isInstance)
			.map((block) -> ((Block.Heading) block).text())
			.toList();
	}

}
