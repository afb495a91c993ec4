package org.jiping.check.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of contradiction is found where it is, and not where it is not.
 */
class DocumentExaminationTests {

	@Test
	void aTotalThatIsNotTheSumOfItsPartsIsFoundInRowsAndColumns() {
		String table = table("项目", "年初", "本年", "合计", "", "甲", "1.00", "2.00", "3.00", "", "乙", "4.00", "5.00", "9.00",
				"", "丙", "2.00", "2.00", "4.00", "", "合计", "7.00", "9.00", "16.00");
		assertThat(examine(table)).isEmpty();
		assertThat(examine(table.replace("\t9.00\n\t16.00", "\t9.90\n\t16.00"))).containsExactlyInAnyOrder("D-101",
				"D-102");
		assertThat(examine(table.replace("\t4.00\n\t5.00\n\t9.00", "\t4.00\n\t5.00\n\t9.01"))).contains("D-102");
	}

	@Test
	void aHierarchyAddsUpByItsTopLinesAlone() {
		String table = table("项目", "支出", "结余", "", "基本支出", "30.00", "3.00", "", "人员经费", "20.00", "2.00", "", "公用经费",
				"10.00", "1.00", "", "项目支出", "50.00", "5.00", "", "合计", "80.00", "8.00");
		assertThat(examine(table)).isEmpty();
		assertThat(examine(table.replace("合计\n\t80.00", "合计\n\t81.00"))).containsExactly("D-101");
	}

	@Test
	void aClosingColumnIsWhatTheYearOpenedWithAndWhatHappenedSince() {
		String table = table("类别", "年初数", "本年增加", "本年减少", "年末数", "", "甲", "500.00", "120.00", "20.00", "600.00", "",
				"乙", "80.00", "10.00", "5.00", "85.00");
		assertThat(examine(table)).isEmpty();
		assertThat(examine(table.replace("85.00", "95.00"))).containsExactly("D-106");
	}

	@Test
	void aBalanceAndARateAreThoseOfTheColumnsMostRowsTakeThemFrom() {
		String table = table("项目", "预算数", "支出数", "结余", "执行率", "", "甲", "200.00", "190.00", "10.00", "95.00%", "", "乙",
				"300.00", "270.00", "30.00", "90.00%", "", "丙", "400.00", "300.00", "100.00", "75.00%");
		assertThat(examine(table)).isEmpty();
		assertThat(examine(table.replace("\t100.00\n", "\t101.00\n"))).containsExactly("D-106");
		assertThat(examine(table.replace("75.00%", "77.00%"))).containsExactly("D-104");
		// Two of three rows say otherwise: nothing can be told.
		assertThat(examine(table.replace("75.00%", "77.00%").replace("90.00%", "91.00%"))).isEmpty();
	}

	@Test
	void theYearOfADocumentIsThatOfItsTitleHoweverOftenAnotherIsNamed() {
		String text = "某局2020年部门整体支出绩效评价报告\n2020年完成培训。\n" + "规划延续至2022年。\n".repeat(5);
		assertThat(examine(text)).containsOnly("D-405").hasSize(5);
		assertThat(examine(text.replace("2022", "2021"))).isEmpty();
		assertThat(examine("2020年完成培训。\n" + "规划延续至2022年。\n".repeat(5))).containsExactly("D-405");
	}

	@Test
	void ofATableWithMoreColumnsThanAnybodyReadsNoPairIsLookedAt() {
		assertThat(examine(withColumns(0))).containsExactly("D-104");
		assertThat(examine(withColumns(30))).containsExactly("D-104");
		assertThat(examine(withColumns(40))).isEmpty();
	}

	private static String withColumns(int more) {
		List<String> cells = new ArrayList<>();
		for (String row : List.of("项目 预算数 支出数 执行率", "甲 200.00 190.00 95.00%", "乙 300.00 270.00 90.00%",
				"丙 400.00 300.00 75.00%", "丁 500.00 400.00 82.00%")) {
			String[] own = row.split(" ");
			cells.addAll(List.of(own).subList(0, 3));
			cells.addAll(Collections.nCopies(more, own[0].equals("项目") ? "说明" : "无"));
			cells.add(own[3]);
			cells.add("");
		}
		return table(cells.toArray(String[]::new));
	}

	@Test
	void aNumberWithASignTooManyIsNoNumber() {
		assertThat(examine(table("物品", "金额", "", "空调", "8,.500.00"))).containsExactly("D-103");
		assertThat(examine(table("物品", "型号", "", "空调", "1.5.2"))).isEmpty();
	}

	@Test
	void aRateCopiedFromTheNeighbouringColumnIsFound() {
		String table = table("项目名称", "省级任务", "市级任务", "实际完成", "省级任务完成率", "市级任务完成率", "", "培训", "15", "20", "21",
				"140.00%", "105.00%", "", "就业", "10", "20", "30", "300.00%", "150.00%");
		assertThat(examine(table)).isEmpty();
		String copied = table.replace("105.00%", "140.00%").replace("150.00%", "300.00%");
		assertThat(examine(copied)).containsExactlyInAnyOrder("D-104", "D-104", "D-105");
	}

	@Test
	void aPrintedFormulaIsComputedAgain() {
		assertThat(examine("得分=（91.43%-90%）/（95%-90%）×2=0.57。")).isEmpty();
		assertThat(examine("得分=（91.43%-90%）/（95%-90%）×1=0.57。")).containsExactly("D-201");
		assertThat(examine("控制率=(3.03/14.1)*100%=21.49%。")).isEmpty();
		assertThat(examine("起止2021-2022年。")).isEmpty();
	}

	@Test
	void aSentenceIsHeldToItsOwnFigures() {
		assertThat(examine("培训教师1.35万人次，计划1.20万人次，完成率112.50%。")).isEmpty();
		assertThat(examine("培训教师1.35万人次，计划1.20万人次，完成率121.50%。")).containsExactly("D-307");
		// Rounded figures: 1.354 ÷ 1.195 is as possible.
		assertThat(examine("培训教师1.35万人次，计划1.20万人次，完成率113.30%。")).isEmpty();
		assertThat(examine("实际支付430.00万元÷491.48万元＝87.49%，标准75%，完成率116.66%。")).as("of two rates").isEmpty();
		assertThat(examine("支出48,903,500元，折合4,890.35万元。")).isEmpty();
		assertThat(examine("支出48,903,500元，折合4,890.53万元。")).containsExactly("D-204");
		assertThat(examine("甲得分35.00分，乙得分30.40分，丙得分12.00分，合计77.40分。")).isEmpty();
		assertThat(examine("甲得分35.00分，乙得分30.40分，丙得分12.00分，合计78.40分。")).containsExactly("D-203");
		assertThat(examine("学校158所，其中小学98所，初中42所，高中18所。")).isEmpty();
		assertThat(examine("学校158所，其中小学98所，初中42所，高中20所。")).containsExactly("D-203");
		// Some of the parts only.
		assertThat(examine("学校158所，其中小学98所，初中42所。")).isEmpty();
	}

	@Test
	void sharesAMoveAPeriodAndQuestionnairesAreHeldToWhatTheySay() {
		assertThat(examine("其中非常满意60.00%，满意32.50%，一般5.00%，不满意2.50%。")).isEmpty();
		assertThat(examine("其中非常满意60.01%，满意32.51%，一般5.01%，不满意2.50%。")).isEmpty();
		assertThat(examine("其中非常满意60.00%，满意32.50%，一般5.00%，不满意3.50%。")).containsExactly("D-308");
		assertThat(examine("执行率由89.14%下降至88.50%。")).isEmpty();
		assertThat(examine("执行率由88.50%下降至89.14%。")).containsExactly("D-407");
		assertThat(examine("床位320张，实有320个，比上年300个增加20个。")).isEmpty();
		assertThat(examine("实有320个，比上年300个增加30个。")).containsExactly("D-202");
		assertThat(examine("自2024年5月20日开始，至2024年6月1日结束。")).isEmpty();
		assertThat(examine("自2024年6月1日开始，至2024年5月20日结束。")).containsExactly("D-306");
		assertThat(examine("自2024年2月30日开始，至2024年1月20日结束。")).isEmpty();
		assertThat(examine("发放问卷300份，收回285份，有效问卷285份。")).isEmpty();
		assertThat(examine("发放问卷300份，收回285份，有效问卷286份。")).containsExactly("D-305");
		assertThat(examine("发放问卷300份，收回301份，有效问卷286份。")).containsExactly("D-305");
		assertThat(examine("综合评分86.40分，等级为“良”。90分以上为优，80-90分为良。")).isEmpty();
		assertThat(examine("综合评分86.40分，等级为“优”。90分以上为优，80-90分为良。")).containsExactly("D-406");
		assertThat(examine("综合评分86.40分，等级为“优”。85分以上为优，75-85分为良。")).isEmpty();
	}

	@Test
	void aRateIsHeldToTheTwoFiguresOfTheSentenceBeforeWhereItsOwnHasNone() {
		assertThat(examine("年初预算1,200.00万元，实际支出1,080.00万元。预算执行率为90.00%。")).isEmpty();
		assertThat(examine("年初预算1,200.00万元，实际支出1,080.00万元。预算执行率为91.00%。")).containsExactly("D-307");
		assertThat(examine("年初预算1,200.00万元，实际支出1,080.00万元。人员变动3人，预算执行率为91.00%。")).isEmpty();
		assertThat(examine("年初预算1,200.00万元，调整1,300.00万元，支出1,080.00万元。执行率为91.00%。")).isEmpty();
	}

	@Test
	void fullMarksAreHeldToWhatIsSaidOfTheSameThingElsewhere() {
		String full = "A4-3制度执行有效性\n资料齐全。\n满分4分，根据评价指标，本指标得分4分，得分率100%。\n";
		String less = full.replace("本指标得分4分", "本指标得分3分");
		assertThat(examine(full + "资产盘点制度执行较好。")).isEmpty();
		assertThat(examine(full + "资产盘点制度执行不到位。")).containsExactly("D-509");
		assertThat(examine(full + "资产盘点制度，执行不到位。")).isEmpty();
		assertThat(examine(less + "资产盘点制度执行不到位。")).isEmpty();
	}

	@Test
	void aLostPointIsOneOfThePointsOfItsStandard() {
		String standard = table("指标", "评分标准", "", "目标设定", "①工作目标依据充分，得1分，否则不得分；②绩效目标清晰、可衡量，得1分，否则不得分。");
		String analysis = "A1-1目标设定\n目标依据充分。但%s。\n满分2分，根据评价指标，本指标得分1分，得分率50.00%%。\n" + standard;
		assertThat(examine(analysis.formatted("部分绩效目标未清晰量化"))).isEmpty();
		assertThat(examine(analysis.formatted("追加的专项资金未补充申报"))).containsExactly("D-510");
		assertThat(examine(analysis.formatted("追加的专项资金未补充申报").replace("得分1分", "得分2分"))).doesNotContain("D-510");
	}

	@Test
	void anAnnexThatIsReferredToIsThereAndNoneIsLeftOut() {
		String annexes = "附件1：一览表\n附件2：指标体系\n附件3：访谈报告";
		assertThat(examine("详见附件3。\n" + annexes)).isEmpty();
		assertThat(examine("详见附件3。\n" + annexes.replace('：', '\u3000'))).isEmpty();
		assertThat(examine("详见附件4。\n" + annexes)).containsExactly("D-403");
		assertThat(examine("支出明细（附件二）已核对。")).containsExactly("D-403");
		assertThat(examine("各单位报送的附件3份。")).isEmpty();
		assertThat(examine(annexes.replace("附件3", "附件5"))).containsExactly("D-401");
	}

	@Test
	void pointsSharesAndTargetsOfASentenceAreHeldToEachOther() {
		assertThat(examine("投入18分、过程25分、产出28分、效益16分，总分87分。")).isEmpty();
		assertThat(examine("投入18分、过程25分、产出28分、效益16分，总分85分。")).containsExactly("D-203");
		assertThat(examine("得分=18+25+28+16=87分。")).isEmpty();
		assertThat(examine("得分=18+25+28+16=85分。")).containsExactly("D-201");
		assertThat(examine("支出1,350.00万元，占调整后预算1,500.00万元的90%。")).isEmpty();
		assertThat(examine("支出1,350.00万元，占调整后预算1,500.00万元的85%。")).containsExactly("D-307");
		assertThat(examine("目标值≥90%，实际完成91.20%，得5分（满分5分）。")).isEmpty();
		assertThat(examine("目标值≥90%，实际完成89.47%，得5分（满分5分）。")).containsExactly("D-508");
		assertThat(examine("目标值≥90%，实际完成89.47%，得4分（满分5分）。")).isEmpty();
		assertThat(examine("表3 预算\n情况见表3。")).isEmpty();
		assertThat(examine("表3 预算\n情况见表4。")).containsExactly("D-403");
	}

	@Test
	void questionnaireRatesMayBeOfThoseIssuedOrReturnedAndOfNothingElse() {
		String said = "发放问卷200份，收回195份，其中有效问卷185份，";
		assertThat(examine(said + "回收率97.50%，有效率94.87%。")).isEmpty();
		assertThat(examine(said + "回收率97.50%，有效回收率92.50%。")).isEmpty();
		assertThat(examine(said + "回收率为98%，有效率94.87%。")).isEmpty();
		assertThat(examine(said + "回收率92.50%，有效率94.87%。")).containsExactly("D-307");
		assertThat(examine(said + "回收率97.50%，有效率97.50%。")).containsExactly("D-307");
		assertThat(examine("另发放50份。" + said + "回收率92.50%。")).isEmpty();
	}

	@Test
	void partsAfterATotalAddUpAndADifferenceIsThatOfItsFigures() {
		assertThat(examine("核定编制304名，其中：机关39名、事业单位265名（财政拨款197名、补助6名、自收自支62名）。")).isEmpty();
		assertThat(examine("核定编制304名，其中：机关39名、事业单位260名。")).containsExactly("D-203");
		assertThat(examine("年末结余1,006.96万元，年初结余530.34万元，较年初增加476.62万元。")).isEmpty();
		assertThat(examine("年末结余1,006.96万元，年初结余530.34万元，较年初增加476.63万元。")).containsExactly("D-202");
		assertThat(examine("年末结余1,006.96万元，年初结余530.34万元，较年初减少476.62万元。")).containsExactly("D-407");
	}

	@Test
	void oneQuantityWithSeveralValuesIsFoundInTextAndTables() {
		assertThat(examine("全市城镇新增就业6.21万人。\n全年城镇新增就业6.21万人。")).isEmpty();
		assertThat(examine("全市城镇新增就业6.21万人。\n全年城镇新增就业5.88万人。")).containsExactly("D-301");
		assertThat(examine("2020年度预算收入总额100.00万元。\n2021年度预算收入总额120.00万元。")).isEmpty();
		assertThat(examine("登记失业率1.72%。\n其他。\n登记失业率0.02%。")).contains("D-301");
	}

	@Test
	void partsOfAnInsuranceAndTwoQuestionnairesAreQuantitiesOfTheirOwn() {
		assertThat(examine("基本养老保险367.26万人。\n参加企业基本养老保险60.22万人。\n参加机关单位基本养老保险20.50万人。")).doesNotContain("D-301");
		assertThat(examine("基本养老保险367.26万人。\n全市参加基本养老保险60.22万人。")).contains("D-301");
		assertThat(examine("附件6 服务对象问卷\n综合满意度为97.79%。\n附件7 管理对象问卷\n综合满意度为98.86%。")).doesNotContain("D-301");
		assertThat(examine("附件6 服务对象问卷\n综合满意度为97.79%。\n其他。\n综合满意度为98.86%。")).contains("D-301");
	}

	@Test
	void sharesThatWholePeopleCannotMakeAndCopiesThatDifferAreFound() {
		String annex = "附件6：社会调查问卷汇总分析报告\n共发放问卷%s份。\n93.50%%的受访者非常满意，6.50%%的受访者满意。\n";
		assertThat(examine(annex.formatted("200"))).isEmpty();
		assertThat(examine(annex.formatted("185"))).containsExactly("D-302");
		assertThat(examine(annex.formatted("200") + "本次发放185份。")).contains("D-301");
		String few = "附件6：社会调查问卷汇总分析报告\n共发放问卷12份，收回10份，有效问卷%s份。\n42.86%%的受访者满意，57.14%%的受访者一般。\n";
		assertThat(examine(few.formatted("7"))).as("shares of the valid copies").isEmpty();
		assertThat(examine(few.formatted("9"))).containsExactly("D-302");
		assertThat(examine(few.formatted("70"))).as("no more are valid than were issued").contains("D-302");
	}

	@Test
	void casesAcceptedAreThoseConcludedAndPending() {
		assertThat(examine("立案受理53起，调解结案42起，裁决结案7起，4起处于法定程序中。")).isEmpty();
		assertThat(examine("立案受理53起，调解结案42起，裁决结案7起，5起处于法定程序中。")).containsExactly("D-303");
	}

	@Test
	void numbersWithGapsAndReferencesThatLeadNowhereAreFound() {
		assertThat(examine("（一）甲\n（二）乙\n（三）丙")).isEmpty();
		assertThat(examine("（一）甲\n（二）乙\n（四）丁")).containsExactly("D-401");
		assertThat(examine("（一）甲\n（二）乙\n（3）丙")).containsExactly("D-401");
		assertThat(examine("表1-1 甲\n情况见表1-1。\n表2-1 乙\n表1-2 丙")).containsExactly("D-402");
		assertThat(examine("情况见表9-1。")).containsExactly("D-403");
	}

	@Test
	void openPlacesFarYearsAndAWrongGradeAreFound() {
		assertThat(examine("由XX公司负责。")).containsExactly("D-404");
		assertThat(examine("2021年完成。\n2021年验收。\n2015年完成。")).containsExactly("D-405");
		assertThat(examine("本项目得分为88.93分，绩效评价等级为良。")).isEmpty();
		assertThat(examine("本项目得分为88.93分，绩效评价等级为优。")).containsExactly("D-406");
		assertThat(examine("90分（含）以上为“优”，75分（含）以上为“良”。\n得分为78.00分，等级为良。")).isEmpty();
	}

	@Test
	void codesAndNamesBelongTogether() {
		assertThat(examine("A2-4职业技能培训工作\nA2-4职业技能提升工作")).containsExactly("D-408");
		assertThat(examine("资产管理情况B3（5）\n资产管理情况B4（2）")).containsExactly("D-409");
	}

	@Test
	void printedStandardsAreHeldAgainstWhatWasMadeOfThem() {
		assertThat(examine("控制率：小于或等于100%的得1分，大于或等于100%的得0分；")).containsExactly("D-501");
		assertThat(examine("控制率：小于或等于100%的得1分，大于100%的得0分；")).isEmpty();
		String standard = "失业保险参保人数38.06万人。\n"
				+ table("指标", "分值", "标准", "得分", "", "社会保障", "3", "（失业保险参保人数达到40万人以上），得3分；低于，得1分", "3");
		assertThat(examine(standard)).containsExactly("D-502");
		assertThat(examine(standard.replace("38.06", "41"))).isEmpty();
		assertThat(examine(table("指标", "分值", "标准", "得分", "", "执行", "9", "总分10分。①执行率", "4"))).containsExactly("D-503");
		assertThat(examine("B4-2预决算信息公开\n决算未在网站上公开。\n满分1分，本指标得分1分。")).containsExactly("D-508");
	}

	@Test
	void aTablePastedWithItsRowsOnOneLineEachIsATableToo() {
		String table = "项目\t年初\t合计\n甲\t1.00\t3.00\n乙\t4.00\t9.00\n合计\t5.00\t12.00\n\n";
		assertThat(examine(table)).isEmpty();
		assertThat(examine(table.replace("12.00", "13.00"))).containsExactly("D-101");
		assertThat(examine("\t一段只是缩进的文字。\n（一）甲\n（二）乙\n（四）丁")).containsExactly("D-401");
	}

	@Test
	@Timeout(10)
	void endlessDigitsBracketsAndWordsAreReadToTheirEnd() {
		assertThat(examine("1".repeat(50_000) + "\n" + "(".repeat(50_000) + "1=2\n" + "共".repeat(50_000) + "3人"))
			.doesNotContain("D-901");
		assertThat(examine("附件6：问卷分析报告\n发放问卷0份。\n5%的受访者满意。")).doesNotContain("D-901");
	}

	@Test
	void aCheckThatBreaksIsAFindingOfItsOwn() {
		DocumentCheck broken = (document, found) -> {
			throw new IllegalStateException("broken");
		};
		assertThat(DocumentExamination.examine(DocumentText.of("正文"), List.of(broken))).extracting(Suspicion::fault)
			.containsExactly(DocumentFault.BROKEN);
	}

	@Test
	void whatIsFoundNamesItsLine() {
		assertThat(DocumentExamination.examine(DocumentText.of("甲\n乙\n由XX负责"))).singleElement()
			.satisfies((found) -> assertThat(found.line()).isEqualTo(3));
	}

	private static String table(String... cells) {
		StringBuilder text = new StringBuilder();
		for (String cell : cells) {
			text.append(cell.isEmpty() ? "\n" : "\t" + cell + "\n");
		}
		return text.append("\n\n").toString();
	}

	private static List<String> examine(String text) {
		return DocumentExamination.examine(DocumentText.of(text))
			.stream()
			.map((found) -> found.fault().code())
			.toList();
	}

}
