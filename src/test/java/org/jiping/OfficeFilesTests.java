package org.jiping;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jiping.system.DemoAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every Word and Excel file that a link on the pages leads to is one that Microsoft's
 * Open XML SDK finds nothing to say about; its command is named by
 * {@code -Djiping.ooxml-validator}.
 */
@JipingTest
@EnabledIfSystemProperty(named = "jiping.ooxml-validator", matches = ".+")
class OfficeFilesTests {

	private static final int ALIKE = 3;

	private static final String OFFICE = "application/vnd.openxmlformats-officedocument";

	private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]+)");

	private static final Pattern VISITED = Pattern.compile(
			"/(cases|editions|workbooks|rectification)(/x(/(ledgers(/x/lines)?|pivot|checks|rectification|report))?)?");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private UserDetailsService people;

	@TempDir
	private Path folder;

	@Test
	void everyOfficeFileIsAsTheFormatsSchemaHasIt() throws Exception {
		Set<String> kinds = new TreeSet<>();
		List<String> faults = new ArrayList<>();
		Deque<String> open = new ArrayDeque<>(List.of("/cases", "/editions", "/workbooks", "/rectification"));
		Set<String> known = new HashSet<>(open);
		Map<String, Integer> visits = new HashMap<>();
		while (!open.isEmpty()) {
			String address = open.remove();
			String shape = shape(address);
			MockHttpServletResponse response = get(address);
			String type = String.valueOf(response.getContentType());
			if (type.startsWith(OFFICE)) {
				kinds.add(shape);
				String said = validated(response.getContentAsByteArray(), type.contains("word") ? ".docx" : ".xlsx");
				if (!said.contains("\"ok\":true")) {
					faults.add(address + " " + said);
				}
			}
			else if (VISITED.matcher(shape).matches()) {
				LINK.matcher(response.getContentAsString())
					.results()
					.map((MatchResult each) -> each.group(1).replace("&amp;", "&"))
					.filter((each) -> VISITED.matcher(shape(each)).matches()
							|| shape(each).matches(".*(docx|xlsx|/workbook.*)"))
					.filter((each) -> known.add(each) && visits.merge(shape(each), 1, Integer::sum) <= ALIKE)
					.forEach(open::add);
			}
		}
		assertThat(faults).isEmpty();
		assertThat(kinds).contains("/cases/x/report.docx", "/cases/x/checks.docx", "/cases/x/checks.xlsx",
				"/cases/x/pivot.xlsx", "/cases/x/workbook", "/cases/x/ledgers/x/lines.xlsx", "/editions/x/edition.xlsx",
				"/rectification/results-2021.docx", "/workbooks/blank", "/workbooks/sample");
	}

	/** The address without what tells one case, version or filter from another. */
	private static String shape(String address) {
		return address.replaceAll("\\?.*", "").replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}", "/x");
	}

	private MockHttpServletResponse get(String address) throws Exception {
		return this.mvc
			.perform(MockMvcRequestBuilders.get(URI.create(address))
				.with(SecurityMockMvcRequestPostProcessors
					.user(this.people.loadUserByUsername(DemoAccount.LEAD.username()))))
			.andReturn()
			.getResponse();
	}

	private String validated(byte[] content, String ending) throws IOException {
		Path file = Files.write(this.folder.resolve("file" + ending), content);
		Process process = new ProcessBuilder(System.getProperty("jiping.ooxml-validator"), file.toString())
			.redirectErrorStream(true)
			.start();
		return new String(process.getInputStream().readAllBytes()).replaceAll("\\s+", "");
	}

}
