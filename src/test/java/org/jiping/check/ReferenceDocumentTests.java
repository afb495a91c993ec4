package org.jiping.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jiping.JipingTest;
import org.jiping.check.document.DocumentExamination;
import org.jiping.check.document.DocumentFault;
import org.jiping.check.document.DocumentText;
import org.jiping.check.document.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examination of the published reference report against a list of contradictions
 * known in it; runs where the report is given with {@code -Djiping.document=FILE}, and
 * writes {@code docs/checks.md} when asked.
 */
@JipingTest
@EnabledIfSystemProperty(named = "jiping.document", matches = ".+")
class ReferenceDocumentTests {

	/** Contradictions known beforehand: which check finds each, and at which line. */
	private static final Map<String, String> KNOWN = new LinkedHashMap<>();

	static {
		String known = """
				S-01 D-502 2231,S-02 D-502 2211,S-03 D-505 2221,S-04 D-201 1318,S-05 D-506 1318,S-07 D-507 1364,S-12 D-503 2091,
				S-13 D-510 892,S-18 D-509 76,S-19 D-508 1406,S-25 D-501 2096,F-01 D-204 164,F-02 D-204 232,F-03 D-204 286,F-06 D-301 1397,
				F-08 D-202 1366,F-11 D-103 392,F-12 D-301 499,F-13 D-104 1083,F-14 D-301 503,F-17 D-304 1125,F-20 D-301 2421,
				F-29 D-504 1250,E-01 D-409 667,E-02 D-408 843,E-04 D-401 68,E-10 D-402 1240,E-11 D-401 2405""";
		for (String each : known.replaceAll("\\s*\\n\\s*", "").split(",")) {
			KNOWN.put(each.substring(0, 4), each.substring(5));
		}
	}

	/**
	 * What a reader of the report called false: a sum and its parts under one name, two
	 * surveys under one name, figures the report gives under other words, headings the
	 * text file lost.
	 */
	private static final Set<String> FALSE = Set.of("D-301 1478", "D-505 2241", "D-401 1527", "D-401 1563");

	@Autowired
	private MessageSource messages;

	@Autowired
	private CrossChecks checks;

	@Test
	void theKnownContradictionsAreFoundAndNoBlockingOneIsFalse() throws Exception {
		String text = Files.readString(Path.of(System.getProperty("jiping.document")));
		List<Suspicion> found = DocumentExamination.examine(DocumentText.of(text));
		Set<String> places = new LinkedHashSet<>();
		found.forEach((each) -> places.add(each.fault().code() + " " + each.line()));
		List<String> missed = new ArrayList<>();
		KNOWN.forEach((id, place) -> {
			if (!places.contains(place)) {
				missed.add(id);
			}
		});
		if (Boolean.getBoolean("jiping.write-documents")) {
			Files.writeString(Path.of("docs/checks.md"), document(found, missed));
		}
		assertThat(missed).isEmpty();
		assertThat(found).filteredOn((each) -> each.fault().severity() == Severity.BLOCKING)
			.isNotEmpty()
			.noneMatch(ReferenceDocumentTests::isFalse);
	}

	private static boolean isFalse(Suspicion found) {
		return FALSE.contains(found.fault().code() + " " + found.line());
	}

	private String document(List<Suspicion> found, List<String> missed) {
		StringBuilder page = new StringBuilder("""
				# Checks

				Written by `ReferenceDocumentTests` (`-Djiping.document=FILE -Djiping.write-documents=true`).

				## Of a case

				Data in `check/case.yaml`; each side is a formula over figures, the tolerance is in their unit.

				| check | left | | right | tolerance | a failure is |
				|---|---|---|---|---|---|
				""");
		for (CrossCheck check : this.checks.all()) {
			page.append("| ")
				.append(check.title())
				.append(" | `")
				.append(check.left())
				.append("` | ")
				.append(check.operator().sign())
				.append(" | `")
				.append(check.right())
				.append("` | ")
				.append(check.tolerance().toPlainString())
				.append(" | ")
				.append(check.severity().name().toLowerCase(Locale.ROOT))
				.append(" |\n");
		}
		page.append("\n## Of a document\n\n| code | severity | what it says |\n|---|---|---|\n");
		for (DocumentFault fault : DocumentFault.values()) {
			page.append("| ")
				.append(fault.code())
				.append(" | ")
				.append(fault.severity().name().toLowerCase(Locale.ROOT))
				.append(" | ")
				.append(this.messages.getMessage("check.fault." + fault.code(), null, Locale.SIMPLIFIED_CHINESE))
				.append(" |\n");
		}
		long wrong = found.stream().filter(ReferenceDocumentTests::isFalse).count();
		long blocking = found.stream().filter((each) -> each.fault().severity() == Severity.BLOCKING).count();
		page.append("\n## Measured on the published reference report\n\n")
			.append("Of ")
			.append(KNOWN.size())
			.append(" contradictions known beforehand ")
			.append(KNOWN.size() - missed.size())
			.append(" are found")
			.append(missed.isEmpty() ? ". " : "; not found: " + String.join(", ", missed) + ". ")
			.append("Findings in all ")
			.append(found.size())
			.append(", judged false by reading ")
			.append(wrong)
			.append("; blocking ")
			.append(blocking)
			.append(", false among them 0. The checks know words of the trade (合计, 其中, 完成率, 发放, 结案), no name, line or figure of that report.\n\n")
			.append("| known | found by | line |\n|---|---|---|\n");
		KNOWN.forEach((id, place) -> page.append("| ")
			.append(id)
			.append(" | ")
			.append(missed.contains(id) ? "—" : place.split(" ")[0])
			.append(" | ")
			.append(missed.contains(id) ? "" : place.split(" ")[1])
			.append(" |\n"));
		return page.toString();
	}

}
