package org.jiping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.EditionManagement;
import org.jiping.indicator.Indicator;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.indicator.RuleKind;
import org.jiping.indicator.RuleParameter;
import org.jiping.intake.ColumnLayout;
import org.jiping.intake.RowLayout;
import org.jiping.intake.SheetLayout;
import org.jiping.intake.WorkbookLayout;
import org.jiping.problem.ProblemCode;
import org.jiping.report.NarrativeKeys;
import org.jiping.scoring.RuleCatalogue;
import org.jiping.scoring.rule.Words;
import org.jiping.scoring.rule.Outcome;
import org.jiping.scoring.RuleExamples;
import org.jiping.quantity.Rounding;
import org.jiping.scoring.Wording;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents made from the code are the code's own words; run with
 * {@code -Djiping.write-documents=true} to write them anew.
 */
@JipingTest
class GeneratedDocumentsTests {

	private static final boolean WRITE = Boolean.getBoolean("jiping.write-documents");

	@Autowired
	private WorkbookLayout layout;

	@Autowired
	private EditionManagement editions;

	@Autowired
	private Wording wording;

	@Autowired
	private NarrativeKeys narrative;

	@Autowired
	private MessageSource messages;

	@Test
	void theWorkbookIsDocumentedAsItIsRead() throws IOException {
		StringBuilder text = new StringBuilder("# 案例工作簿\n\n本文件由 `intake/case-workbook.yaml` 生成。一张工作簿包含一个完整的评价案例："
				+ "每张工作表第 1 行是表名，第 2 行写金额单位，第 3 行是列名，以下是数据。列可以调换顺序；表头在前 15 行内查找。" + "灰色的合计与计算列可以留空，填写时必须与各行一致。\n");
		for (SheetLayout sheet : this.layout.sheets()) {
			text.append("\n## ").append(sheet.title()).append("\n\n").append(sheet.caption()).append("。");
			if (sheet.unit() != null) {
				text.append("金额单位写明为元或万元，导出时为").append(sheet.unit()).append("。");
			}
			if (sheet.note() != null) {
				text.append(sheet.note());
			}
			text.append("\n\n| 列 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n");
			for (ColumnLayout column : sheet.columns()) {
				text.append("| ")
					.append(column.title())
					.append(" | ")
					.append(type(column))
					.append(" | ")
					.append(column.required() ? "是" : "")
					.append(" | ")
					.append(remark(sheet, column))
					.append(" |\n");
			}
			if (sheet.fixed()) {
				text.append("\n固定行：")
					.append(String.join("、", sheet.rows().stream().map(RowLayout::title).toList()))
					.append("。\n");
			}
			if (!sheet.unique().isEmpty()) {
				text.append("\n不得重复：")
					.append(String.join(" + ",
							sheet.unique().stream().map((key) -> sheet.column(key).title()).toList()))
					.append("。\n");
			}
		}
		text.append("\n## 报告叙述的章节键\n\n叙述中可以写 `{{数据键}}`，报告会写入该数据；`{{数据键|万人}}` 换用其他单位。\n\n| 章节键 | 内容 |\n|---|---|\n");
		this.narrative.all()
			.forEach((key, words) -> text.append("| `").append(key).append("` | ").append(words).append(" |\n"));
		text.append("| `analysis.指标编码` | 写在该三级指标分析开头的文字 |\n");
		compare("docs/workbook.md", text.toString());
	}

	private static String type(ColumnLayout column) {
		return switch (column.type()) {
			case LABEL -> "固定行名";
			case TEXT -> column.choices().isEmpty() ? "文字" : "选择：" + String.join(" / ", column.choices());
			case AMOUNT -> "金额";
			case COUNT -> "整数";
			case DECIMAL -> "数字";
			case PERCENT -> "百分数";
			case DATE -> "日期";
		};
	}

	private static String remark(SheetLayout sheet, ColumnLayout column) {
		String remark = (column.computed() != null) ? "计算列" : "";
		if (column.measure() != null && sheet.prefix() != null) {
			remark += (remark.isEmpty() ? "" : "；") + "数据键 `" + sheet.prefix() + "_" + column.measure() + "_行`";
		}
		return remark;
	}

	@Test
	void theIndicatorsAreDocumentedAsTheyAreScored() throws IOException {
		IndicatorEdition edition = this.editions
			.edition(this.editions.newest("shanxi-department-hrss-2021").orElseThrow());
		StringBuilder text = new StringBuilder("# ").append(edition.name())
			.append("\n\n本文件由内置的指标体系生成：`")
			.append(edition.key())
			.append("`。\n\n## 计算指标\n\n| 数据键 | 名称 | 公式 |\n|---|---|---|\n");
		edition.measures()
			.forEach((measure) -> text.append("| `")
				.append(measure.key())
				.append("` | ")
				.append(measure.name())
				.append(" | `")
				.append(measure.formula().text())
				.append("` |\n"));
		edition.indicators().forEach((indicator) -> write(indicator, 2, text));
		text.append("\n## 其他内置体系\n\n");
		for (String key : List.of("project-framework-2020", "project-self-evaluation-2020", "project-core-targets-2021",
				"department-framework-2013")) {
			IndicatorEdition other = this.editions.edition(this.editions.newest(key).orElseThrow());
			text.append("- `")
				.append(key)
				.append("` ")
				.append(other.name())
				.append("。")
				.append(other.note())
				.append('\n');
		}
		text.append("\n## 指标的合成\n\n")
			.append("每个评分要点按体系的舍入方式得分，三级指标为其要点得分之和，逐级向上相加。上级可以有折算比例（例如 20 + 0.8 × 其余）。")
			.append("要点“不适用”时按体系规定得满分、不得分，或把权重按比例分摊给同级；“依据不足”和“缺少数据”都不是零分。\n")
			.append("\n计算指标的公式可以使用 `+ - * / ( )`、比较和 ")
			.append("`SUM`、`AVERAGE`、`MIN`、`MAX`、`IF`、`ABS`、`WEIGHTED_MEAN(值, 权重, …)`、`POOLED_RATE(分子, 分母, …)`、`CHANGE_RATE(本期, 上期)`。")
			.append("保存时检查数据是否存在、是否循环引用、单位是否相容（元÷人可以，元＋人不可以）；除数为零是明确的结果，不是零分。\n")
			.append("\n## 规则种类\n\n指标体系可以使用的全部规则：参数，以及由评分引擎算出的例子。例子的标题是形态编号。\n");
		for (RuleKind kind : RuleKind.values()) {
			write(kind, text);
			RuleExamples.all()
				.stream()
				.filter((example) -> example.criterion().rule().kind().equals(kind.key()))
				.forEach((example) -> write(example, text));
		}
		compare("docs/indicators.md", text.toString());
	}

	private void write(Indicator indicator, int level, StringBuilder text) {
		text.append('\n')
			.append("#".repeat(level))
			.append(' ')
			.append(indicator.code())
			.append(' ')
			.append(indicator.name())
			.append("（")
			.append(indicator.weight())
			.append(" 分）\n");
		indicator.children().forEach((child) -> write(child, level + 1, text));
		if (!indicator.criteria().isEmpty()) {
			text.append('\n').append(indicator.explanation()).append("\n\n");
		}
		for (Criterion criterion : indicator.criteria()) {
			text.append("- `").append(criterion.code()).append("` ").append(criterion.rule().kind()).append("：");
			text.append(say(RuleCatalogue.rule(criterion).describe(criterion.name(), criterion.points().points())));
			text.append('\n');
		}
	}

	private void write(RuleKind kind, StringBuilder text) {
		text.append("\n### `").append(kind.key()).append("` ").append(label("rule.kind." + kind.key())).append('\n');
		if (!kind.parameters().isEmpty()) {
			text.append("\n| 参数 | 含义 | 形式 |\n|---|---|---|\n");
			kind.parameters().forEach((parameter) -> write(parameter, "", text));
		}
	}

	private void write(RuleParameter parameter, String way, StringBuilder text) {
		text.append("| `")
			.append(way)
			.append(parameter.key())
			.append("` | ")
			.append(label("rule.parameter." + parameter.key()))
			.append(parameter.required() ? "" : "（可省略）")
			.append(" | ")
			.append(switch (parameter.type()) {
				case TEXT -> "文字";
				case KEY -> "规则内的键";
				case MEASURE -> "数据键";
				case MEASURES -> "数据键的列表";
				case LIMIT -> "数字和单位";
				case SHARE -> "百分数";
				case POINTS -> "分";
				case NUMBER -> "数字";
				case FLAG -> "`true` / `false`";
				case CHOICE -> "`" + String.join("` / `", parameter.choices()) + "`";
				case LIST -> "列表";
				case GROUP -> "一组";
				case RULE -> "另一条规则";
			})
			.append(" |\n");
		parameter.parts().forEach((part) -> write(part, way + parameter.key() + ".", text));
	}

	private String label(String key) {
		return this.messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
	}

	private void write(RuleExamples.Example example, StringBuilder text) {
		Criterion criterion = example.criterion();
		Outcome outcome = example.score();
		text.append("\n#### ")
			.append(criterion.code())
			.append(' ')
			.append(criterion.name())
			.append("\n\n- 标准：")
			.append(say(RuleCatalogue.rule(criterion).describe(criterion.name(), criterion.points().points())))
			.append("\n- 公式：`")
			.append(outcome.formula())
			.append("`\n- 代入：`")
			.append(outcome.numbers())
			.append("`\n- 依据：")
			.append(say(outcome.branch()))
			.append("\n- 得分：")
			.append(Rounding.STANDARD.award(Objects.requireNonNull(outcome.points())))
			.append(" / ")
			.append(criterion.points())
			.append('\n');
	}

	private String say(List<Words> words) {
		return String.join("", this.wording.say(words, Locale.SIMPLIFIED_CHINESE));
	}

	@Test
	void theProblemsAreDocumentedWithTheirRepairs() throws Exception {
		StringBuilder text = new StringBuilder(
				"# Problems\n\nEvery fault an upload can have, generated from the code. Codes are permanent.\n\n"
						+ "| code | severity | 问题 | 如何修改 |\n|---|---|---|---|\n");
		List<ProblemCode> codes = MessagesTests.problemCodes()
			.stream()
			.sorted(Comparator.comparing(ProblemCode::code))
			.toList();
		Object[] blanks = { "…", "…", "…", "…" };
		for (ProblemCode code : codes) {
			String key = "problem." + code.code();
			text.append("| ")
				.append(code.code())
				.append(" | ")
				.append(code.severity().name().toLowerCase(Locale.ROOT))
				.append(" | ")
				.append(this.messages.getMessage(key, blanks, Locale.SIMPLIFIED_CHINESE))
				.append(" | ")
				.append(this.messages.getMessage(key + ".repair", blanks, Locale.SIMPLIFIED_CHINESE))
				.append(" |\n");
		}
		compare("docs/problems.md", text.toString());
	}

	@Test
	void theRoomsAreDrawnAsTheyAre() throws IOException {
		TreeSet<String> arrows = new TreeSet<>();
		ModularityTests.MODULES.forEach((module) -> module.getDirectDependencies(ModularityTests.MODULES)
			.stream()
			.forEach((dependency) -> arrows
				.add("  " + module.getIdentifier() + " --> " + dependency.getTargetModule().getIdentifier())));
		compare("docs/modules.md", "# Rooms and the directions really used\n\nGenerated from the code.\n\n"
				+ "```mermaid\ngraph TD\n" + String.join("\n", arrows) + "\n```\n");
	}

	private static void compare(String file, String text) throws IOException {
		Path path = Path.of(file);
		if (WRITE) {
			Files.createDirectories(path.getParent());
			Files.writeString(path, text);
		}
		assertThat(Files.readString(path)).as(file).isEqualTo(text);
	}

}
