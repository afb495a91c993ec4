package org.jiping;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jiping.problem.ProblemCode;
import org.jiping.problem.Severity;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word shown to people stands in every language, and nowhere else.
 */
class MessagesTests {

	private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]+)");

	@Test
	void bothLanguagesHoldTheSameKeys() throws IOException {
		assertThat(keys("")).isEqualTo(keys("_en")).hasSizeGreaterThan(600);
	}

	@Test
	void everyKeyOfATemplateExists() throws IOException {
		Set<String> known = keys("");
		Set<String> used = new TreeSet<>();
		for (Path template : templates()) {
			Matcher matcher = KEY.matcher(Files.readString(template));
			while (matcher.find()) {
				used.add(matcher.group(1));
			}
		}
		assertThat(used).isNotEmpty();
		assertThat(known).containsAll(used);
	}

	@Test
	void noTemplateHoldsWordsOfItsOwn() throws IOException {
		List<String> words = new ArrayList<>();
		for (Path template : templates()) {
			String text = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
			Matcher matcher = Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)<").matcher(text);
			while (matcher.find()) {
				words.add(template.getFileName() + ": " + matcher.group(1).strip());
			}
		}
		assertThat(words).isEmpty();
	}

	@Test
	void everyProblemHasWordsAndARepairAndACodeOfItsOwn() throws Exception {
		Set<String> known = keys("");
		Set<String> codes = new TreeSet<>();
		int problems = 0;
		for (ProblemCode code : problemCodes()) {
			problems++;
			codes.add(code.code());
			assertThat(known).contains("problem." + code.code(), "problem." + code.code() + ".repair");
			assertThat(code.severity()).isIn((Object[]) Severity.values());
		}
		assertThat(codes).hasSize(problems);
		assertThat(known.stream().filter((key) -> key.matches("problem\\.[A-Z]-\\d+")).count()).isEqualTo(problems);
	}

	static List<ProblemCode> problemCodes() throws ClassNotFoundException {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
		List<ProblemCode> codes = new ArrayList<>();
		for (var candidate : scanner.findCandidateComponents("org.jiping")) {
			Class<?> type = ClassUtils.forName(String.valueOf(candidate.getBeanClassName()), null);
			if (type.isEnum()) {
				for (Object constant : type.getEnumConstants()) {
					codes.add((ProblemCode) constant);
				}
			}
		}
		return codes;
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
	}

	private static Set<String> keys(String language) throws IOException {
		Set<String> keys = new TreeSet<>();
		for (String bundle : List.of("messages", "editions", "ledgers", "reports", "checks", "people", "work")) {
			Properties properties = new Properties();
			try (Reader reader = new InputStreamReader(
					new ClassPathResource("messages/" + bundle + language + ".properties").getInputStream(),
					StandardCharsets.UTF_8)) {
				properties.load(reader);
			}
			assertThat(keys).doesNotContainAnyElementsOf(properties.stringPropertyNames());
			keys.addAll(properties.stringPropertyNames());
		}
		return keys;
	}

}
