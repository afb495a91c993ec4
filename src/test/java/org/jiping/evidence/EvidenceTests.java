package org.jiping.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiping.JipingTest;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CasePart;
import org.jiping.problem.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Working papers: taken in by what they are, kept in every version, bound to what they
 * prove.
 */
@JipingTest
class EvidenceTests {

	private static final CasePart CRITERION = new CasePart(CasePart.Kind.CRITERION, "C1-3.1");

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
		.getBytes(StandardCharsets.US_ASCII);

	private static final byte[] PNG = HexFormat.of()
		.parseHex(
				"89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6300010000050001"
						+ "0d0a2db40000000049454e44ae426082");

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private EvidenceManagement evidence;

	@Autowired
	private EvidencePreview preview;

	@Autowired
	private EvidenceScreen screen;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private JdbcClient database;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private MockMvc mvc;

	private CaseId id;

	private Viewer evaluator;

	@BeforeEach
	void sampleCase() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
		this.evaluator = new Viewer("evaluator", Role.EVALUATOR, this.cases.get(this.id).agency().id());
	}

	private RequestPostProcessor as(String name) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(name));
	}

	private Evidence file(String name, byte[] content) {
		String index = this.evidence
			.file(this.id, Category.FINANCE, "", CRITERION, List.of(new EvidenceManagement.Upload(name, content)),
					this.evaluator)
			.get(0);
		return this.evidence.of(this.id, this.bureau)
			.stream()
			.filter((each) -> each.index().equals(index))
			.findFirst()
			.orElseThrow();
	}

	private static byte[] word() throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText("访谈纪要 <script>alert(1)</script>");
			document.createTable(1, 2).getRow(0).getCell(1).setText("第二格");
			document.write(out);
			return out.toByteArray();
		}
	}

	private static byte[] excel() throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			book.createSheet("清单").createRow(0).createCell(0).setCellValue("发票号");
			book.write(out);
			return out.toByteArray();
		}
	}

	private static byte[] zip(String... names) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	@Test
	void aPaperHasAnIndexNumberAHashAndEveryVersion() throws Exception {
		Evidence first = file("凭证.pdf", PDF);
		assertThat(first.index()).matches("2-\\d{3}");
		assertThat(first.newest().mediaType()).isEqualTo("application/pdf");
		this.evidence.renew(this.id, first.id(), new EvidenceManagement.Upload("凭证更正.png", PNG), this.evaluator);
		Evidence now = this.evidence.read(this.id, first.id(), this.bureau);
		assertThat(now.files()).extracting(Evidence.Version::number).containsExactly(2, 1);
		assertThat(this.evidence.content(this.id, first.id(), 1, this.bureau)).isEqualTo(PDF);
		assertThat(org.apache.commons.codec.digest.DigestUtils.sha256Hex(PNG)).isEqualTo(now.newest().sha256());
		assertThatThrownBy(() -> this.database.sql("update evidence_file set content = ''").update())
			.hasMessageContaining("never changed");
		assertThatThrownBy(() -> this.database.sql("delete from evidence_file").update())
			.hasMessageContaining("never changed");
		assertThatThrownBy(() -> this.evidence.withdraw(this.id, first.id(), " ", this.evaluator))
			.isInstanceOf(RefusedException.class);
		this.evidence.withdraw(this.id, first.id(), "与本案无关", this.evaluator);
		assertThat(this.evidence.counts(this.id))
			.satisfies((counts) -> assertThat(this.evidence.of(this.id, CRITERION, this.bureau)
				.stream()
				.filter((paper) -> paper.withdrawn() == null)
				.count()).isEqualTo(counts.getOrDefault(CRITERION, 0).longValue()));
	}

	@Test
	void whatIsAssertedWithoutEvidenceIsListedUntilItHasSome() {
		CasePart finding = new CasePart(CasePart.Kind.FINDING, "P1");
		assertThat(this.screen.screen(this.id, this.bureau))
			.anyMatch((seen) -> finding.address().equals(seen.address()));
		this.evidence.file(this.id, Category.SITE, "现场照片", finding,
				List.of(new EvidenceManagement.Upload("a.png", PNG)), this.evaluator);
		assertThat(this.screen.screen(this.id, this.bureau))
			.noneMatch((seen) -> finding.address().equals(seen.address()));
	}

	@ParameterizedTest
	@CsvSource({ "run.exe, 4d5a9000030000000400, W-101", "page.html, 3c68746d6c3e3c7363726970743e, W-101",
			"picture.svg, 3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323030302f737667223e, W-101",
			"invoice.pdf, 4d5a9000030000000400, W-101", "empty.pdf, '', W-103" })
	void aFileIsTakenByWhatItIsNotByItsName(String name, String hex, String code) {
		assertThatThrownBy(() -> file(name, HexFormat.of().parseHex(hex))).isInstanceOfSatisfying(
				RefusedException.class,
				(ex) -> assertThat(ex.problems().all()).anyMatch((problem) -> problem.code().code().equals(code)));
	}

	@Test
	void aZipThatOnlyCallsItselfAWorkbookIsRefusedAndSoIsAllThatCameWithIt() throws Exception {
		int before = this.evidence.of(this.id, this.bureau).size();
		byte[] bomb = zip("a.xlsx", "b.txt");
		assertThatThrownBy(
				() -> this.evidence.file(this.id, Category.OTHER, "", CasePart.WHOLE,
						List.of(new EvidenceManagement.Upload("good.pdf", PDF),
								new EvidenceManagement.Upload("x.xlsx", bomb)),
						this.evaluator))
			.isInstanceOf(RefusedException.class);
		assertThat(this.evidence.of(this.id, this.bureau)).hasSize(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd.txt", "..\\..\\windows\\x.txt", "a/b/c.txt", "..", "x\u0000y.txt" })
	void aNameNeverLeadsOutOfItsFolder(String name) throws Exception {
		Evidence paper = file(name, "内容".getBytes(StandardCharsets.UTF_8));
		assertThat(paper.newest().fileName()).doesNotContain("/", "\\", "\u0000").doesNotStartWith(".");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.evidence.zip(this.id, out, this.bureau);
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).contains("底稿索引.xlsx").noneMatch((each) -> each.contains("..") || each.contains("/"));
	}

	@Test
	void wordAndExcelAreShownInTheBrowserAndNothingInThemRuns() throws Exception {
		Evidence word = file("纪要.docx", word());
		this.mvc.perform(get("/cases/" + this.id + "/evidence/" + word.id() + "/1").with(as("reviewer1")))
			.andExpect(content().string(containsString("访谈纪要 &lt;script&gt;")))
			.andExpect(content().string(containsString("第二格")))
			.andExpect(content().string(not(containsString("<script>alert"))));
		Evidence excel = file("清单.xlsx", excel());
		assertThat(this.preview.show(excel(), excel.newest()).pieces().get(0).rows().get(0)).contains("发票号");
		Evidence pdf = file("批复.pdf", PDF);
		this.mvc
			.perform(get("/cases/" + this.id + "/evidence/" + pdf.id() + "/1/content").param("inline", "true")
				.with(as("reviewer1")))
			.andExpect(header().string("Content-Type", "application/pdf"))
			.andExpect(header().string("Content-Disposition", containsString("inline")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
		this.mvc
			.perform(get("/cases/" + this.id + "/evidence/" + word.id() + "/1/content").param("inline", "true")
				.with(as("reviewer1")))
			.andExpect(header().string("Content-Type", "application/octet-stream"))
			.andExpect(header().string("Content-Disposition", containsString("attachment")));
	}

	@Test
	void nobodyReachesAPaperThroughAnotherCaseOrFromAnotherAgency() throws Exception {
		Evidence paper = file("凭证.pdf", PDF);
		Viewer stranger = new Viewer("stranger", Role.EVALUATOR, java.util.UUID.randomUUID());
		assertThatThrownBy(() -> this.evidence.content(this.id, paper.id(), 1, stranger))
			.isInstanceOf(CaseNotFoundException.class);
		assertThatThrownBy(
				() -> this.evidence.content(new CaseId(java.util.UUID.randomUUID()), paper.id(), 1, this.bureau))
			.isInstanceOf(CaseNotFoundException.class);
		Viewer auditor = new Viewer("auditor", Role.AUDITOR, null);
		assertThatThrownBy(() -> this.evidence.withdraw(this.id, paper.id(), "x", auditor))
			.isInstanceOf(NotAllowedException.class);
		this.mvc
			.perform(multipart("/cases/" + this.id + "/evidence")
				.file(new MockMultipartFile("files", "a.pdf", null, PDF))
				.param("category", "OTHER")
				.with(as("reviewer1"))
				.with(csrf()))
			.andExpect(status().isForbidden());
	}

	@Test
	void aFileAsLargeAsAllowedIsTakenAndOneByteMoreIsNot() {
		EvidenceSettings settings = new EvidenceSettings(DataSize.ofMegabytes(50), null);
		byte[] largest = new byte[(int) settings.largest().toBytes()];
		java.util.Arrays.fill(largest, (byte) 'a');
		assertThat(file("最大.txt", largest).newest().bytes()).isEqualTo(largest.length);
		assertThatThrownBy(() -> file("过大.txt", java.util.Arrays.copyOf(largest, largest.length + 1)))
			.isInstanceOfSatisfying(RefusedException.class, (ex) -> assertThat(ex.problems().all())
				.anyMatch((problem) -> problem.code().code().equals("W-102")));
	}

	@Test
	void aScannerIsAskedAndItsAnswerCounts() throws Exception {
		assertThat(answered("stream: OK\0")).isEmpty();
		assertThat(answered("stream: Eicar-Test-Signature FOUND\0")).contains("Eicar-Test-Signature");
		assertThatThrownBy(() -> answered("INSTREAM size limit exceeded. ERROR\0")).isInstanceOf(IOException.class);
		assertThatThrownBy(
				() -> new VirusScanner(new EvidenceSettings(DataSize.ofMegabytes(1), "localhost:1")).scan(PDF))
			.isInstanceOf(IOException.class);
		assertThat(new VirusScanner(new EvidenceSettings(DataSize.ofMegabytes(1), null)).configured()).isFalse();
	}

	/** A clamd of our own that takes one file and answers. */
	private static java.util.Optional<String> answered(String answer) throws Exception {
		byte[] content = new byte[100_000];
		try (ServerSocket server = new ServerSocket(0)) {
			CompletableFuture<Integer> received = CompletableFuture.supplyAsync(() -> {
				try (Socket socket = server.accept()) {
					DataInputStream in = new DataInputStream(socket.getInputStream());
					byte[] command = in.readNBytes(10);
					assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
					int all = 0;
					for (int size = in.readInt(); size > 0; size = in.readInt()) {
						all += in.readNBytes(size).length;
					}
					socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
					return all;
				}
				catch (IOException ex) {
					throw new java.io.UncheckedIOException(ex);
				}
			});
			java.util.Optional<String> found = new VirusScanner(
					new EvidenceSettings(DataSize.ofMegabytes(1), "localhost:" + server.getLocalPort()))
				.scan(content);
			assertThat(received.get()).isEqualTo(content.length);
			return found;
		}
	}

}
