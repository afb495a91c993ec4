package org.jiping.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an edition may not be like: refused on publishing, each with its own code and
 * place; a draft holds it, marked.
 */
@JipingTest
@Transactional
class EditionFaultsTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final String CRITERION = "indicators.0.children.0.children.0.criteria.0";

	private static final String CHECKLIST = "indicators.0.children.0.children.0.criteria.1";

	private static final String BANDS = "indicators.1.children.0.children.0.criteria.0";

	@Autowired
	private EditionManagement editions;

	static byte[] small() throws IOException {
		try (InputStream in = EditionFaultsTests.class.getResourceAsStream("/editions/small.yaml")) {
			return in.readAllBytes();
		}
	}

	private EditionEntry draft(String find, String put) throws IOException {
		String text = new String(small(), StandardCharsets.UTF_8);
		assertThat(text).contains(find);
		byte[] changed = text.replace(find, put).getBytes(StandardCharsets.UTF_8);
		return this.editions.lookUp(this.editions.take("small.yaml", changed, BUREAU), BUREAU).orElseThrow();
	}

	@Test
	void theSmallEditionIsSound() throws IOException {
		EditionEntry draft = draft("小体系", "小体系");
		assertThat(draft.faults()).isEmpty();
		this.editions.publish(draft.id(), draft.version(), BUREAU);
	}

	@ParameterizedTest(name = "{2} at {3}: {0} → {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
							key: small-2021 | key: Small 2021 | E-103 | key
							name: 小体系 | note: 小体系 | E-101 | name
							year: 2021 | year: 21年 | E-104 | year
							decimals: 2 | decimals: 7 | E-105 | decimals
							decimals: 2 | decimals: zwei | E-102 | decimals
							HALF_UP | NEAREST | E-106 | rounding
							from: 80, to: 90 | from: 80, to: 89 | E-114 | grades.1.to
							from: 80, to: 90 | from: 80, to: 91 | E-115 | grades.1.to
							from: 80, to: 90 | from: 90, to: 90 | E-112 | grades.1.from
							from: 0, to: 80 | from: 10, to: 80 | E-113 | grades
							name: 良 | name: 优 | E-121 | grades.1.name
							code: B1-1.1 | code: A1-1.1 | E-121 | indicators.1.children.0.children.0.criteria.0.code
							weight: 40\\n    children | weight: 30\\n    children | E-124 | indicators.0.weight
							points: 30 | points: 25 | E-124 | indicators.0.children.0.children.0.weight
							points: 30 | points: -30 | E-125 | indicators.0.children.0.children.0.criteria.0.points
							staff_in_post_total / staff_authorised_total | staff_in_post_total / staff_nobody | E-135 | measures.0.formula
							staff_in_post_total / staff_authorised_total | staff_in_post_total + spending_spent_public | E-137 | measures.0.formula
							staff_in_post_total / staff_authorised_total | staff_in_post_total | E-137 | measures.0.formula
							staff_in_post_total / staff_authorised_total | (staff_in_post_total | E-134 | measures.0.formula
							staff_in_post_total / staff_authorised_total | RANDOM() | E-134 | measures.0.formula
							staff_in_post_total / staff_authorised_total | per_head / staff_rate | E-136 | measures.0.formula
							key: staff_rate | key: staff_in_post_total | E-132 | measures.0.key
							key: staff_rate | key: Staff | E-131 | measures.0.key
							unit: 元/人 | unit: 元/头 | E-133 | measures.1.unit
							unit: 元/人 | unit: 元 | E-137 | measures.1.formula
							kind: linear | kind: curve | E-201 | indicators.0.children.0.children.0.criteria.0.rule.kind
							, full: 100% | ` ` | E-202 | indicators.0.children.0.children.0.criteria.0.rule.full
							full: 100% | full: 100%, slope: 2 | E-203 | indicators.0.children.0.children.0.criteria.0.rule.slope
							full: 100% | full: all | E-204 | indicators.0.children.0.children.0.criteria.0.rule.full
							measure: staff_rate | measure: staff_quote | E-135 | indicators.0.children.0.children.0.criteria.0.rule.measure
							lowIncluded: true, high: 90% | lowIncluded: maybe, high: 90% | E-205 | indicators.1.children.0.children.0.criteria.0.rule.bands.1.lowIncluded
							key: b, name: 执行 | key: a, name: 执行 | E-121 | indicators.0.children.0.children.0.criteria.1.rule.items.1.key
							notApplicable: shared | notApplicable: ignored | E-106 | indicators.0.children.0.children.0.criteria.1.notApplicable
							notApplicable: shared | paragraph: '{{@nobody}}' | E-301 | indicators.0.children.0.children.0.criteria.1.paragraph
							zero: 110% | zero: 100% | R-101 | indicators.0.children.0.children.0.criteria.0.rule
							high: 60%, points: 0 | high: 50%, points: 0 | R-102 | indicators.1.children.0.children.0.criteria.0.rule
							high: 60%, points: 0 | high: 70%, points: 0 | R-103 | indicators.1.children.0.children.0.criteria.0.rule
							high: 60%, points: 0 | high: 60%, highIncluded: true, points: 0 | R-104 | indicators.1.children.0.children.0.criteria.0.rule
							high: 60%, points: 0 | low: 0%, high: 60%, points: 0 | R-105 | indicators.1.children.0.children.0.criteria.0.rule
							high: 90%, points: 40 | high: 90%, points: 70 | R-108 | indicators.1.children.0.children.0.criteria.0.rule
							zero: 110%, full: 100% | zero: 110人, full: 100人 | R-107 | indicators.0.children.0.children.0.criteria.0.rule
							decimals: 2 | decimals: 2.5 | E-102 | decimals
					decimals: 2 | decimals: 2\\nrouding: UP | E-108 | rouding
					code: A1-1.2 | code: A1/1 2 | E-109 | indicators.0.children.0.children.0.criteria.1.code
					notApplicable: shared | notaplicable: full | E-108 | indicators.0.children.0.children.0.criteria.1.notaplicable
					weight: 40\\n    children | weight: 40\\n    scale: 0%\\n    children | E-125 | indicators.0.scale
					weight: 40\\n    children | weight: 40\\n    scale: much\\n    children | E-206 | indicators.0.scale
					unit: 元/人 | unit: 万元 | E-133 | measures.1.unit
					staff_in_post_total / staff_authorised_total | 实有人数合计 / 核定编制合计 | E-134 | measures.0.formula
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: range, measure: staff_rate, low: 100%, lowIncluded: false, high: 100%, highIncluded: true | R-106 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: deduct, per: 0 | R-112 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: series, measures: [staff_rate], rising: true, strict: true | R-113 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: better-of, alternatives: [{name: a, rule: {kind: yes-no}}, {name: b, rule: {kind: yes-no}}] | R-114 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: parts, parts: [{key: a, name: a, share: 90%, rule: {kind: yes-no}}] | R-109 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: grade, grades: [{name: a, points: 2, description: a}, {name: a, points: 1, description: b}] | R-117 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: steps, measure: staff_rate, line: 100%, side: above, step: 1%, counting: whole | R-118 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: prior-state, measure: staff_rate, prior: staff_rate, none: 1, notAbove: 2, above: 3 | R-110 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: bands, measure: staff_rate, target: staff_rate, bands: [{low: 0, lowIncluded: true, points: 1}] | R-107 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: schedule, basis: difference, zero: -5, full: 0, periods: [{name: a, actual: payment_paid_q1, planned: payment_planned_q1, standard: 25%, points: 30}] | R-107 | indicators.0.children.0.children.0.criteria.0.rule
					kind: linear, measure: staff_rate, zero: 110%, full: 100% | kind: schedule, basis: difference, zero: -5%, full: 0%, periods: [{name: a, actual: payment_paid_q1, planned: payment_planned_q1, standard: 0%, points: 30}] | R-115 | indicators.0.children.0.children.0.criteria.0.rule
					name: 有制度 | name: 有制度, points: 5 | R-116 | indicators.0.children.0.children.0.criteria.1.rule
							""")
	void everyFaultHasItsCodeAndPlaceAndIsRefusedOnPublishing(String find, String put, String code, String path)
			throws IOException {
		EditionEntry draft = draft(find.replace("\\n", "\n"), put.strip().replace("\\n", "\n"));
		assertThat(draft.faults()).extracting((fault) -> fault.problem().code().code() + " " + fault.path())
			.contains(code + " " + path);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.publish(draft.id(), draft.version(), BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all()).anyMatch((each) -> each.code().code().equals(code)));
		assertThat(this.editions.lookUp(draft.id(), BUREAU).orElseThrow().draft()).isTrue();
	}

	@Test
	void allFaultsAreGatheredAtOnce() throws IOException {
		String text = new String(small(), StandardCharsets.UTF_8).replace("from: 80, to: 90", "from: 80, to: 89")
			.replace("points: 30", "points: 25")
			.replace("high: 60%, points: 0", "low: 10%, lowIncluded: true, high: 50%, points: 0");
		EditionEntry draft = this.editions
			.lookUp(this.editions.take("small.yml", text.getBytes(StandardCharsets.UTF_8), BUREAU), BUREAU)
			.orElseThrow();
		assertThat(draft.faults()).extracting((fault) -> fault.problem().code().code())
			.containsExactlyInAnyOrder("E-114", "E-124", "R-102", "R-105");
		assertThat(draft.faultsWithin("indicators.1")).isEqualTo(2);
	}

	@Test
	void criteriaStandUnderTheThirdLevelOnly() throws IOException {
		EditionEntry draft = draft("小体系", "小体系");
		this.editions.change(draft.id(), draft.version(), (document) -> {
			document.put("indicators.1.children.0.children", "");
			return document.add("indicators.1.children.0.criteria",
					Map.of("code", "B1.1", "name", "完成", "points", "60", "rule", Map.of("kind", "yes-no")));
		}, BUREAU);
		assertThat(this.editions.lookUp(draft.id(), BUREAU).orElseThrow().faults())
			.extracting((fault) -> fault.problem().code().code())
			.containsExactly("E-126");
	}

	@Test
	void aTotalOtherThanAHundredIsReportedAndNotMadeToFit() throws IOException {
		EditionEntry draft = draft("小体系", "小体系");
		this.editions.change(draft.id(), draft.version(), (document) -> {
			for (String place : List.of("indicators.1", "indicators.1.children.0",
					"indicators.1.children.0.children.0")) {
				document.put(place + ".weight", "70");
			}
			document.put(BANDS + ".points", "70");
			return "";
		}, BUREAU);
		EditionEntry open = this.editions.lookUp(draft.id(), BUREAU).orElseThrow();
		assertThat(open.faults()).extracting((fault) -> fault.problem().code().code())
			.containsExactlyInAnyOrder("E-107", "E-116");
		this.editions.change(open.id(), open.version(), (document) -> {
			document.put("grades.0.to", "110");
			return "";
		}, BUREAU);
		EditionEntry changed = this.editions.lookUp(draft.id(), BUREAU).orElseThrow();
		assertThat(changed.faults()).extracting((fault) -> fault.problem().code().code()).containsExactly("E-107");
		this.editions.publish(changed.id(), changed.version(), BUREAU);
		assertThat(this.editions.edition(changed.id()).fullScore()).hasToString("110");
	}

	@Test
	void aBlockMayCountLessThanItsParts() throws IOException {
		EditionEntry draft = draft("小体系", "小体系");
		this.editions.change(draft.id(), draft.version(), (document) -> {
			document.put("indicators.1.scale", "60%");
			document.put("indicators.1.children.0.weight", "100");
			document.put("indicators.1.children.0.children.0.weight", "100");
			document.put(BANDS + ".points", "100");
			return "";
		}, BUREAU);
		assertThat(this.editions.lookUp(draft.id(), BUREAU).orElseThrow().faults()).isEmpty();
	}

	@Test
	void whatIsNoYamlIsRefusedWithItsLine() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(
					() -> this.editions.take("bad.yaml", "key: a\n  name: [b".getBytes(StandardCharsets.UTF_8), BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all()).singleElement().satisfies((problem) -> {
				assertThat(problem.code().code()).isEqualTo("E-001");
				assertThat(problem.details()).contains("2");
			}));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.take("list.yaml", "- a\n- b".getBytes(StandardCharsets.UTF_8), BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all().get(0).code().code()).isEqualTo("E-002"));
		StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
		for (int i = 1; i < 10; i++) {
			laughs.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + ", *a" + (i - 1) + ", *a"
					+ (i - 1) + ", *a" + (i - 1) + "]\n");
		}
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(
					() -> this.editions.take("laughs.yaml", laughs.toString().getBytes(StandardCharsets.UTF_8), BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all().get(0).code().code()).isEqualTo("E-002"));
		for (String bad : List.of("a: &a [*a]", "key: a\nkey: b", "year: !!int x", "data: !!binary aGFsbG8=")) {
			assertThatExceptionOfType(RefusedException.class).as(bad)
				.isThrownBy(() -> this.editions.take("bad.yaml", bad.getBytes(StandardCharsets.UTF_8), BUREAU));
		}
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.take("gbk.yaml", "name: 体系".getBytes(Charset.forName("GBK")), BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all().get(0).code().code()).isEqualTo("E-004"));
		String deep = "b: " + "[".repeat(200) + "]".repeat(200);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.take("deep.yaml", deep.getBytes(StandardCharsets.UTF_8), BUREAU));
	}

	@Test
	void anEntryIsNamedByItsCodeAndField() throws IOException {
		EditionEntry draft = draft("full: 100%", "full: all");
		assertThat(draft.faults()).first().satisfies((fault) -> {
			assertThat(fault.path()).isEqualTo(CRITERION + ".rule.full");
			assertThat(fault.entry()).isEqualTo("A1-1.1");
			assertThat(fault.field()).isEqualTo("rule.full");
		});
		assertThat(draft.edition()).isEmpty();
		assertThat(draft.document().text(CHECKLIST + ".code")).isEqualTo("A1-1.2");
	}

}
