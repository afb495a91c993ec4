package org.jiping.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sheets as other systems export them are recognised by their headings.
 */
class SheetRecognitionTests {

	private final LedgerKinds kinds = new LedgerKinds();

	@Test
	void aVoucherJournalWithTwoRowsOfHeadingsIsAJournal() {
		SheetMapping mapping = recognise("序时账||||||", "单位：某某局||期间：2021年1-12月||金额单位：元||", "日期|凭证字号|摘要|会计科目||金额|",
				"|||编码|名称|借方|贷方", "2021-01-05|记-1|购办公用品|7201|行政支出|100|");
		assertThat(mapping.kind()).isEqualTo("journal");
		assertThat(mapping.headerFirst()).isEqualTo(3);
		assertThat(mapping.headerRows()).isEqualTo(2);
		assertThat(mapping.unit()).isEqualTo("元");
		assertThat(mapping.columns()).containsEntry("day", 0)
			.containsEntry("voucher", 1)
			.containsEntry("summary", 2)
			.containsEntry("debit", 5)
			.containsEntry("credit", 6);
	}

	@Test
	void columnsMayStandInAnyOrderAndTheUnitInAHeading() {
		SheetMapping mapping = recognise("支付金额（万元）|收款人全称|部门经济分类科目|支付日期|项目类别", "1.5|供应商|30201 办公费|2021-01-05|公用经费");
		assertThat(mapping.kind()).isEqualTo("journal");
		assertThat(mapping.unit()).isEqualTo("万元");
		assertThat(mapping.columns()).isEqualTo(Map.of("amount", 0, "payee", 1, "economic", 2, "day", 3, "nature", 4));
	}

	@Test
	void theClassificationIsKnownByThePathOfItsHeadings() {
		SheetMapping mapping = recognise("日期|凭证号|摘要|会计科目||部门预算经济分类||支出功能分类||借方金额|贷方金额", "|||编码|名称|编码|名称|科目编码|科目名称||",
				"2021-01-05|记-1|办公|5001|行政支出|30201|办公费|2080101|行政运行|100|0");
		assertThat(mapping.columns()).containsEntry("account", 3)
			.containsEntry("economic", 5)
			.containsEntry("economicName", 6)
			.containsEntry("function", 7)
			.containsEntry("functionName", 8);
	}

	@Test
	void theNameOfAUnitIsNoUnitOfMoney() {
		assertThat(recognise("单位：人力资源和社会保障局||", "支付日期|用途|支付金额", "2021-01-05|办公|1").unit()).isNull();
	}

	@Test
	void eachKindIsTakenForItself() {
		assertThat(recognise("卡片编号|资产名称|国标分类代码|购置日期|账面原值|使用状况", "1|桌|6010101|2015-1-1|100|在用").kind())
			.isEqualTo("cards");
		assertThat(recognise("资产编号|资产名称|处置日期|处置方式|原值", "1|桌|2021-1-1|报废|100").kind()).isEqualTo("disposals");
		assertThat(recognise("合同编号|采购项目名称|采购类别|合同金额", "1|桌椅|货物|100").kind()).isEqualTo("procurement");
		assertThat(recognise("工号|工作单位|编制类型|人员状态", "1|局机关|行政编制|在职").kind()).isEqualTo("staff");
		assertThat(recognise("任务名称|计量单位|年度目标|完成值", "培训|人|100|120").kind()).isEqualTo("targets");
		assertThat(recognise("编号|1.是否满意|2.态度如何", "1|A|B.满意", "2|非常满意|C").kind()).isEqualTo("answers");
		assertThat(recognise("会议纪要|", "第一条|讨论预算").kind()).isNull();
	}

	@Test
	void aHeadingSomebodyConfirmedIsKnownFromThenOn() {
		List<String> rows = List.of("付讫日|事由|拨款数额（元）", "2021-01-05|办公|1");
		assertThat(recognise(Map.of(), rows).kind()).isNull();
		assertThat(
				recognise(Map.of("journal", Map.of("付讫日", "day", "事由", "summary", "拨款数额", "amount")), rows).columns())
			.isEqualTo(Map.of("day", 0, "summary", 1, "amount", 2));
	}

	@Test
	void theHeadingsStandAmongTheFirstFifteenRows() {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < 14; i++) {
			rows.add("说明第" + i + "行");
		}
		rows.add("支付日期|用途|支付金额");
		rows.add("2021-01-05|办公|1");
		assertThat(recognise(Map.of(), rows).headerFirst()).isEqualTo(15);
		rows.add(0, "再多一行");
		assertThat(recognise(Map.of(), rows).kind()).isNull();
	}

	private SheetMapping recognise(String... rows) {
		return recognise(Map.of(), List.of(rows));
	}

	private SheetMapping recognise(Map<String, Map<String, String>> learned, List<String> rows) {
		List<SheetPreview.Row> preview = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			preview.add(new SheetPreview.Row(i + 1, Arrays.asList(rows.get(i).split("\\|", -1))));
		}
		return new SheetRecognition(this.kinds, learned, new SheetPreview(preview), "Sheet1").recognise();
	}

}
