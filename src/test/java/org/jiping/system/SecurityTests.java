package org.jiping.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CasePart;
import org.jiping.evidence.Category;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.report.NarrativeManagement;
import org.jiping.review.CommentManagement;
import org.jiping.scoring.ScoreManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What people write runs nowhere: not in a page, not in a workbook.
 */
@JipingTest
class SecurityTests {

	private static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>";

	/** What is written as HTML was made by a writer of ours that escapes every word. */
	private static final List<String> WRITTEN_AS_HTML = List.of("preview.html ${html}", "edit.html ${editor}");

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private CaseManagement cases;

	@Autowired
	private CommentManagement comments;

	@Autowired
	private EvidenceManagement evidence;

	@Autowired
	private NarrativeManagement narratives;

	@Autowired
	private ScoreManagement scores;

	@Autowired
	private JdbcClient database;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private MockMvc mvc;

	private CaseId id;

	private Viewer lead;

	@BeforeEach
	void sampleCase() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
		this.lead = new Viewer("lead", Role.LEAD_EVALUATOR, this.cases.get(this.id).agency().id());
	}

	private RequestPostProcessor as(String name) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(name));
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
	}

	@Test
	void noTemplateWritesHtmlButWhatOurWritersMadeAndNoneHoldsStylesOrScriptsOfItsOwn() throws IOException {
		List<String> found = new ArrayList<>();
		for (Path template : templates()) {
			String text = Files.readString(template);
			Pattern.compile("th:utext=\"([^\"]*)\"")
				.matcher(text)
				.results()
				.forEach((match) -> found.add(template.getFileName() + " " + match.group(1)));
			assertThat(text).as(template.toString())
				.doesNotContain("[(", "<style", " style=", "th:style", "onclick", "javascript:")
				.doesNotContainPattern("<script(?![^>]*th:src)");
		}
		assertThat(found).containsExactlyInAnyOrderElementsOf(WRITTEN_AS_HTML);
	}

	@Test
	void whatPeopleWriteIsShownAndNeverRun() throws Exception {
		this.comments.comment(this.id, CasePart.WHOLE, SCRIPT, this.lead);
		this.database.sql("update review_comment set status = 'CLOSED'").update();
		this.evidence.file(this.id, Category.OTHER, SCRIPT, CasePart.WHOLE,
				List.of(new EvidenceManagement.Upload(SCRIPT + ".txt", SCRIPT.getBytes(StandardCharsets.UTF_8))),
				this.bureau);
		int seen = this.narratives.place(this.id, "letter.text", this.bureau).version();
		this.narratives.write(this.id, "letter.text", SCRIPT, seen, this.bureau);
		this.scores.adopt(this.id, "B1-2.3", new java.math.BigDecimal("0.1"), SCRIPT, SCRIPT, this.bureau);
		this.mvc
			.perform(post("/organizations/departments").with(as("bureau"))
				.with(csrf())
				.param("code", "D-xss")
				.param("name", SCRIPT)
				.param("shortName", SCRIPT))
			.andExpect(status().is3xxRedirection());
		for (String page : List.of("/review", "/evidence", "/report", "/report/texts/letter.text", "/scores",
				"/history", "/scores/history", "/report/texts/letter.text/versions?from=0&to=" + (seen + 1))) {
			this.mvc.perform(get("/cases/" + this.id + page).with(as("bureau")))
				.andExpect(content().string(not(containsString("<script>alert"))))
				.andExpect(content().string(not(containsString("<img src=x"))));
		}
		this.mvc.perform(get("/cases/" + this.id + "/review").with(as("bureau")))
			.andExpect(content().string(containsString("&lt;script&gt;")));
		for (String page : List.of("/organizations", "/programmes")) {
			this.mvc.perform(get(page).with(as("bureau")))
				.andExpect(content().string(not(containsString("<script>alert"))));
		}
		this.mvc.perform(get("/audit").with(as("audadmin")))
			.andExpect(content().string(not(containsString("<script>alert"))));
		this.narratives.write(this.id, "letter.text", "",
				this.narratives.place(this.id, "letter.text", this.bureau).version(), this.bureau);
		this.scores.withdraw(this.id, "B1-2.3", this.bureau);
	}

	@Test
	void whatCouldBeAFormulaIsTextInEveryExport() throws Exception {
		String formula = "=HYPERLINK(\"http://x\",\"y\")";
		this.scores.adopt(this.id, "B1-2.3", new java.math.BigDecimal("0.1"), formula, "+1", this.bureau);
		this.evidence.file(this.id, Category.OTHER, "@" + formula, CasePart.WHOLE,
				List.of(new EvidenceManagement.Upload("=a.txt", "a".getBytes(StandardCharsets.UTF_8))), this.bureau);
		for (String address : List.of("/cases/" + this.id + "/workbook", "/cases/" + this.id + "/checks.xlsx",
				"/audit/record.xlsx?text=HYPERLINK")) {
			byte[] bytes = this.mvc.perform(get(address).with(as(address.startsWith("/audit") ? "audadmin" : "bureau")))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsByteArray();
			try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
				for (Sheet sheet : book) {
					for (Row row : sheet) {
						for (Cell cell : row) {
							assertThat(cell.getCellType() == CellType.FORMULA
									&& cell.getCellFormula().contains("HYPERLINK"))
								.isFalse();
						}
					}
				}
			}
		}
		this.scores.withdraw(this.id, "B1-2.3", this.bureau);
	}

	@Test
	void aFormWithoutItsTokenChangesNothingAnywhere() throws Exception {
		for (String path : List.of("/review/hand-in", "/comments", "/evidence", "/archive", "/findings/adopt")) {
			this.mvc.perform(post("/cases/" + this.id + path).with(as("bureau"))).andExpect(status().isForbidden());
		}
		this.mvc.perform(post("/people").with(as("sysadmin"))).andExpect(status().isForbidden());
		this.mvc.perform(post("/logout").with(as("bureau"))).andExpect(status().isForbidden());
	}

	@Test
	void whoeverIsNoLongerSignedInIsAskedToSignInAndWhoeverIsForgedIsRefused() throws Exception {
		this.mvc.perform(post("/cases/x/report/texts/y").param("html", "<p>字</p>"))
			.andExpect(redirectedUrl("/login?expired"));
		this.mvc.perform(post("/cases/x/report/texts/y").param("html", "<p>字</p>").with(user("lead")))
			.andExpect(status().isForbidden());
	}

	@Test
	void anUploadThatEndsEarlyOrIsEmptyLeavesNothingBehind() throws Exception {
		int before = this.evidence.of(this.id, this.bureau).size();
		this.mvc
			.perform(multipart("/cases/" + this.id + "/evidence")
				.file(new MockMultipartFile("files", "a.pdf", null, new byte[0]))
				.param("category", "OTHER")
				.with(as("evaluator"))
				.with(csrf()))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("是空文件")));
		assertThat(this.evidence.of(this.id, this.bureau)).hasSize(before);
	}

}
