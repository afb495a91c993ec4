package org.jiping.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the sample ledgers of the reference case: invented lines whose sums are the
 * published figures. Run with {@code -Djiping.write-documents=true} when a figure
 * changes.
 */
class SampleLedgers {

	static final Path SAMPLES = Path.of("src/main/resources/samples");

	private static final Path CASE = SAMPLES.resolve("yuncheng-hrss-2021.xlsx");

	private static final String PREFIX = "yuncheng-hrss-2021-";

	private final Random random = new Random(2021);

	@Test
	@EnabledIfSystemProperty(named = "jiping.write-documents", matches = "true")
	void write() throws IOException {
		payments();
		assets();
		procurement();
		projects();
		answers();
		staff();
	}

	private void payments() throws IOException {
		List<Object[]> lines = new ArrayList<>();
		BigDecimal[] cumulative = { money("2642407.72"), money("5426194.63"), money("8553134.32"),
				money("14578938.19") };
		BigDecimal publicTotal = money("1525348.51");
		BigDecimal threePublic = money("30300.00");
		String[][] personnel = { { "30101", "基本工资" }, { "30102", "津贴补贴" }, { "30107", "绩效工资" },
				{ "30108", "机关事业单位基本养老保险缴费" }, { "30110", "职工基本医疗保险缴费" }, { "30113", "住房公积金" }, { "30305", "生活补助" } };
		String[][] operating = { { "30201", "办公费" }, { "30202", "印刷费" }, { "30205", "水费" }, { "30206", "电费" },
				{ "30207", "邮电费" }, { "30211", "差旅费" }, { "30213", "维修（护）费" }, { "30228", "工会经费" }, { "30229", "福利费" },
				{ "30239", "其他交通费用" }, { "31002", "办公设备购置" } };
		String[] units = { "局机关", "市社会保险中心", "市就业服务中心", "市劳动保障监察综合行政执法队", "市劳动人事争议仲裁院", "市人事考试中心", "市人社综合服务中心",
				"技能运城建设服务中心", "市人力资源市场", "市职业能力建设服务中心" };
		BigDecimal before = BigDecimal.ZERO;
		for (int q = 0; q < 4; q++) {
			BigDecimal quarter = cumulative[q].subtract(before);
			before = cumulative[q];
			BigDecimal fifth = share(publicTotal.subtract(threePublic), 20, 100);
			BigDecimal operatingPart = (q < 3) ? fifth
					: publicTotal.subtract(threePublic).subtract(fifth.multiply(BigDecimal.valueOf(3)));
			BigDecimal ours = (q == 0) ? money("8600.00")
					: (q == 1) ? money("7200.00") : (q == 2) ? money("6500.00") : money("8000.00");
			BigDecimal rest = quarter.subtract(operatingPart).subtract(ours);
			for (BigDecimal amount : split(rest, 3 * personnel.length * units.length, true)) {
				String[] code = personnel[lines.size() % personnel.length];
				lines.add(payment(day(q), "基本支出", "人员经费", code, "2080101", "一般公共预算拨款", "本单位职工工资户", code[1] + "支出",
						unit(units), amount));
			}
			for (BigDecimal amount : split(operatingPart, 75, false)) {
				String[] code = operating[this.random.nextInt(operating.length)];
				lines.add(payment(day(q), "基本支出", "公用经费", code, "2080101", "一般公共预算拨款", payee(), "支付" + code[1],
						unit(units), amount));
			}
			List<BigDecimal> parts = split(ours, 8, false);
			for (int i = 0; i < parts.size(); i++) {
				String[] code = (i % 3 == 0) ? new String[] { "30217", "公务接待费" }
						: new String[] { "30231", "公务用车运行维护费" };
				lines.add(
						payment(day(q), "基本支出", "公用经费", code, "2080101", "一般公共预算拨款", (i % 3 == 0) ? "机关食堂" : "定点维修加油单位",
								(i % 3 == 0) ? "公务接待用餐" : "公务用车维修加油", units[0], parts.get(i)));
			}
		}
		for (Project project : leaves()) {
			if (project.spent().signum() == 0) {
				continue;
			}
			int pieces = Math.max(1,
					Math.min(60, project.spent().divide(money("60000"), RoundingMode.CEILING).intValue() + 2));
			List<BigDecimal> parts = (pieces == 1) ? List.of(project.spent()) : split(project.spent(), pieces, false);
			boolean other = project.code().startsWith("P2");
			for (BigDecimal amount : parts) {
				String[] code = (project.name().contains("补") || project.name().contains("奖"))
						? new String[] { "30399", "其他对个人和家庭的补助" } : new String[] { "30299", "其他商品和服务支出" };
				lines.add(payment(day(this.random.nextInt(4)), "项目支出", project.name(), code,
						other ? "2080799" : "2080199", other ? "非同级财政拨款" : "一般公共预算拨款", payee(), "支付" + project.name(),
						unit(units), amount));
			}
		}
		// A payment made twice and given back, as happens.
		lines.add(payment(LocalDate.of(2021, 5, 18), "基本支出", "公用经费", new String[] { "30201", "办公费" }, "2080101",
				"一般公共预算拨款", "文具用品供应商", "重复支付办公费", units[0], money("1860.00")));
		lines.add(payment(LocalDate.of(2021, 5, 20), "基本支出", "公用经费", new String[] { "30201", "办公费" }, "2080101",
				"一般公共预算拨款", "文具用品供应商", "退回重复支付办公费", units[0], money("-1860.00")));
		lines.sort(Comparator.comparing((line) -> (LocalDate) line[0]));
		for (int i = 0; i < lines.size(); i++) {
			lines.get(i)[1] = "ZF2021" + String.format("%06d", i + 1);
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet sheet = new Sheet(workbook, "支付明细");
			sheet.title("2021年度国库集中支付明细表", 13);
			sheet.row("单位：元");
			sheet.row("支付日期", "支付凭证号", "预算单位", "支出类型", "项目名称", "部门经济分类编码", "部门经济分类名称", "功能分类编码", "资金性质", "收款人名称", "用途",
					"支付金额");
			BigDecimal sum = BigDecimal.ZERO;
			for (Object[] line : lines) {
				sheet.row(line);
				sum = sum.add((BigDecimal) line[11]);
			}
			sheet.row("合计", null, null, null, null, null, null, null, null, null, null, sum);
			save(workbook, "payments");
		}
	}

	private Object[] payment(LocalDate day, String nature, String project, String[] economic, String function,
			String source, String payee, String use, String unit, BigDecimal amount) {
		return new Object[] { day, "", unit, nature, nature.equals("基本支出") ? null : project, economic[0], economic[1],
				function, source, payee, use, amount };
	}

	private void assets() throws IOException {
		List<Object[]> opening = new ArrayList<>();
		cards(opening, "1020000", "土地、房屋及构筑物", new String[] { "值班室" }, money("12339.40"), 1, 1);
		for (Object[] car : new Object[][] { { "轿车（迈腾）", LocalDate.of(2019, 12, 30), "179800.00" },
				{ "轿车（迈腾）", LocalDate.of(2019, 12, 30), "179800.00" },
				{ "轿车（帕萨特）", LocalDate.of(2019, 12, 30), "179800.00" },
				{ "轿车（雅阁）", LocalDate.of(2010, 10, 13), "210100.00" },
				{ "轿车（帕萨特）", LocalDate.of(2010, 9, 15), "208800.00" } }) {
			opening.add(new Object[] { null, "2030101", "车辆", car[0], (LocalDate) car[1], 1, money((String) car[2]) });
		}
		// 2,351 further items beside the building and the five vehicles, 1,149 of them
		// disposed of.
		cards(opening, "2010104", "通用设备",
				new String[] { "台式计算机", "便携式计算机", "打印机", "多功能一体机", "服务器", "交换机", "投影仪", "空调机" },
				money("5357266.09").subtract(money("958300.00")), 640, 320);
		cards(opening, "3010100", "专用设备", new String[] { "身份证阅读器" }, money("2997.00"), 3, 3);
		cards(opening, "6010000", "家具、用具、装具及动植物", new String[] { "办公桌", "办公椅", "文件柜", "沙发", "会议桌", "茶几" },
				money("423001.00").subtract(money("47.49")), 558, 186);
		List<Object[]> intangible = new ArrayList<>();
		cards(intangible, "A08060301", "无形资产", new String[] { "人事考试管理软件", "社保业务软件", "档案管理软件", "财务软件" },
				money("1762300.00"), 4, 4);
		Object[][] added = { { "2010105", "通用设备", "一体机", 7, "107399.00" }, { "2010104", "通用设备", "计算机", 4, "33700.00" },
				{ "2010601", "通用设备", "打印机", 1, "9500.00" }, { "2060108", "通用设备", "空调", 1, "8500.00" },
				{ "2029900", "通用设备", "办公设备", 10, "48625.00" }, { "A05010301", "家具、用具、装具及动植物", "椅、凳", 24, "14420.00" },
				{ "A05010501", "家具、用具、装具及动植物", "文件柜", 8, "5760.00" },
				{ "A05010201", "家具、用具、装具及动植物", "台、桌", 20, "25540.00" },
				{ "A08060303", "无形资产", "应用软件", 1, "143000.00" } };
		List<Object[]> all = new ArrayList<>(opening);
		all.addAll(intangible);
		for (Object[] each : added) {
			all.add(new Object[] { null, each[0], each[1], each[2], LocalDate.of(2021, 1 + this.random.nextInt(12), 10),
					each[3], money((String) each[4]) });
		}
		String[] departments = { "办公室", "人事科", "规划财务科", "就业促进科", "社会保险中心", "就业服务中心", "监察执法队", "仲裁院" };
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet sheet = new Sheet(workbook, "资产卡片");
			sheet.title("行政事业单位资产卡片台账（截至2021年12月31日）", 12);
			sheet.row("编制单位：运城市人力资源和社会保障局", null, null, null, null, null, null, null, null, null, "单位：元");
			sheet.row("资产编号", "资产分类代码", "资产分类", "资产名称", "取得日期", "数量", "原值", "累计折旧", "使用状况", "使用部门", "使用人", "存放地点");
			int number = 0;
			for (Object[] card : all) {
				number++;
				boolean vehicle = "车辆".equals(card[2]);
				// The inspection found cards without department and place.
				boolean bare = !vehicle && number % 9 == 0;
				BigDecimal value = (BigDecimal) card[6];
				sheet.row("ZC" + String.format("%06d", number), card[1], card[2], card[3], card[4], card[5], value,
						share(value, 55, 100), "在用", bare ? null : departments[number % departments.length],
						bare ? null : "科室资产管理员", (number % 6 == 0) ? null : "办公楼" + (1 + number % 6) + "层");
			}
			Sheet gone = new Sheet(workbook, "本年处置");
			gone.title("2021年度资产处置台账", 8);
			gone.row("单位：元");
			gone.row("资产编号", "资产分类代码", "资产分类", "资产名称", "取得日期", "处置日期", "处置方式", "数量", "原值");
			gone.row("ZC900001", "6019900", "家具、用具、装具及动植物", "名义金额入账的旧家具", LocalDate.of(2005, 6, 1),
					LocalDate.of(2021, 11, 26), "报废", 640, money("26.40"));
			gone.row("ZC900002", "6029900", "家具、用具、装具及动植物", "名义金额入账的旧用具", LocalDate.of(2006, 6, 1),
					LocalDate.of(2021, 11, 26), "报废", 509, money("21.09"));
			gone.row("合计", null, null, null, null, null, null, 1149, money("47.49"));
			save(workbook, "assets");
		}
	}

	/** So many items on so many cards, all of earlier years. */
	private void cards(List<Object[]> into, String code, String className, String[] names, BigDecimal total, int items,
			int cards) {
		List<BigDecimal> values = (cards == 1) ? List.of(total) : split(total, cards, false);
		for (int i = 0; i < cards; i++) {
			int quantity = items / cards + ((i < items % cards) ? 1 : 0);
			into.add(
					new Object[] {
							null, code, className, names[i % names.length], LocalDate.of(2008 + this.random.nextInt(13),
									1 + this.random.nextInt(12), 1 + this.random.nextInt(28)),
							quantity, values.get(i) });
		}
	}

	private void procurement() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet sheet = new Sheet(workbook, "采购台账");
			sheet.title("2021年政府采购执行台账", 8);
			sheet.row("金额单位：万元");
			sheet.row("合同编号", "合同签订日期", "采购项目名称", "采购类别", "采购方式", "供应商名称", "采购预算金额", "合同金额");
			Object[][] lines = { { 3, 12, "台式计算机及一体机", "货物", "公开招标", "10.50", "14.11" },
					{ 4, 20, "打印机、复印机", "货物", "询价", "4.20", "4.37" }, { 6, 8, "空调设备", "货物", "询价", "1.30", "0.85" },
					{ 9, 15, "办公家具", "货物", "竞争性谈判", "4.58", "4.57" },
					{ 10, 22, "服务器存储扩容", "货物", "公开招标", "2.50", "4.00" },
					{ 5, 11, "仲裁庭装修改造", "工程", "竞争性磋商", "15.00", "10.61" },
					{ 7, 19, "办公楼消防维修", "工程", "竞争性磋商", "8.00", "7.20" },
					{ 3, 30, "信息系统运行维护", "服务", "单一来源", "6.00", "1.59" },
					{ 8, 26, "物业及保洁", "服务", "竞争性谈判", "3.50", "1.20" } };
			int number = 0;
			BigDecimal sum = BigDecimal.ZERO;
			for (Object[] line : lines) {
				sheet.row("HT2021-" + String.format("%03d", ++number), LocalDate.of(2021, (int) line[0], (int) line[1]),
						line[2], line[3], line[4], "中标供应商" + number, new BigDecimal((String) line[5]),
						new BigDecimal((String) line[6]));
				sum = sum.add(new BigDecimal((String) line[6]));
			}
			sheet.row("合计", null, null, null, null, null, new BigDecimal("55.58"), sum);
			save(workbook, "procurement");
		}
	}

	private void projects() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet sheet = new Sheet(workbook, "项目支出");
			sheet.title("2021年项目支出资金一览表", 9);
			sheet.row("单位：元");
			sheet.row("序号", "项目", "资金来源", null, null, null, "本年支出", "年末结余", "备注");
			sheet.row(null, null, "合计", "年初结转和结余", "本年收入", null, null, null, null);
			sheet.row(null, null, null, null, "财政拨款预算收入", "其他收入", null, null, null);
			sheet.merge(2, 4, 0, 0);
			sheet.merge(2, 4, 1, 1);
			sheet.merge(2, 2, 2, 5);
			sheet.merge(3, 4, 2, 2);
			sheet.merge(3, 4, 3, 3);
			sheet.merge(3, 3, 4, 5);
			sheet.merge(2, 4, 6, 6);
			sheet.merge(2, 4, 7, 7);
			sheet.merge(2, 4, 8, 8);
			List<Project> all = projectRows();
			BigDecimal[] totals = new BigDecimal[] { BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO,
					BigDecimal.ZERO };
			List<Project> leaves = leaves();
			for (Project each : leaves) {
				totals[0] = totals[0].add(each.opening());
				totals[1] = totals[1].add(each.fiscal());
				totals[2] = totals[2].add(each.other());
				totals[3] = totals[3].add(each.spent());
			}
			BigDecimal sources = totals[0].add(totals[1]).add(totals[2]);
			sheet.row(null, "总  计", sources, totals[0], totals[1], totals[2], totals[3], sources.subtract(totals[3]),
					null);
			int number = 0;
			for (Project each : all) {
				if (!leaves.contains(each)) {
					if (each.code().startsWith("P") && each.code().length() > 1) {
						sheet.row(null, each.name());
					}
					continue;
				}
				BigDecimal own = each.opening().add(each.fiscal()).add(each.other());
				sheet.row(String.valueOf(++number), each.name(), own, blank(each.opening()), blank(each.fiscal()),
						blank(each.other()), each.spent(), own.subtract(each.spent()), null);
			}
			save(workbook, "projects");
		}
	}

	private void answers() throws IOException {
		Map<String, List<int[]>> counts = new TreeMap<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(CASE))) {
			for (Row row : workbook.getSheet("问卷题目")) {
				if (row.getRowNum() > 2 && row.getCell(0) != null && row.getCell(1) != null) {
					int[] chosen = new int[4];
					for (int i = 0; i < 4; i++) {
						chosen[i] = (int) row.getCell(4 + i).getNumericCellValue();
					}
					counts.computeIfAbsent(row.getCell(0).getStringCellValue(), (key) -> new ArrayList<>()).add(chosen);
				}
			}
			List<String> questions = new ArrayList<>();
			for (Row row : workbook.getSheet("问卷题目")) {
				if (row.getRowNum() > 2 && row.getCell(0) != null
						&& row.getCell(0).getStringCellValue().equals("management")) {
					questions
						.add((int) row.getCell(1).getNumericCellValue() + "、" + row.getCell(2).getStringCellValue());
				}
			}
			managers(counts.get("management"), questions);
		}
		// As survey sites export it: text in the Chinese encoding.
		List<List<Integer>> drawn = drawn(counts.get("service"));
		String[] words = { "A.非常满意", "B.基本满意", "C.一般", "D.不满意" };
		try (Writer writer = Files.newBufferedWriter(SAMPLES.resolve(PREFIX + "answers-service.csv"),
				Charset.forName("GB18030"))) {
			writer.write("序号,提交答卷时间,1、技能培训及就业帮扶,2、人才建设服务,3、社保宣传,4、社保办理态度及效率,5、劳动争议及仲裁,6、窗口环境及设施\r\n");
			int sheets = drawn.get(0).size();
			for (int s = 0; s < sheets; s++) {
				StringBuilder line = new StringBuilder().append(s + 1)
					.append(",2022/9/")
					.append(1 + s * 29 / sheets)
					.append(" 10:")
					.append(String.format("%02d", s % 60));
				for (List<Integer> question : drawn) {
					line.append(',').append(words[question.get(s)]);
				}
				writer.write(line.append("\r\n").toString());
			}
		}
	}

	private void managers(List<int[]> counts, List<String> questions) throws IOException {
		List<List<Integer>> drawn = drawn(counts);
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet sheet = new Sheet(workbook, "管理对象满意度");
			List<Object> header = new ArrayList<>(List.of("答卷编号"));
			header.addAll(questions);
			sheet.row(header.toArray());
			String[] words = { "非常满意", "基本满意", "一般", "不满意" };
			for (int s = 0; s < drawn.get(0).size(); s++) {
				List<Object> cells = new ArrayList<>(List.of("G" + (s + 1)));
				for (List<Integer> question : drawn) {
					cells.add(words[question.get(s)]);
				}
				sheet.row(cells.toArray());
			}
			save(workbook, "answers-management");
		}
	}

	private List<List<Integer>> drawn(List<int[]> counts) {
		List<List<Integer>> drawn = new ArrayList<>();
		for (int[] chosen : counts) {
			List<Integer> answers = new ArrayList<>();
			for (int option = 0; option < chosen.length; option++) {
				answers.addAll(Collections.nCopies(chosen[option], option));
			}
			Collections.shuffle(answers, this.random);
			drawn.add(answers);
		}
		return drawn;
	}

	private void staff() throws IOException {
		String[] units = { "市社会保险中心", "市就业服务中心", "市劳动保障监察综合行政执法队", "市人事考试中心", "市人社综合服务中心" };
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet sheet = new Sheet(workbook, "在职人员名册");
			sheet.title("在职人员名册（2021年12月31日）", 4);
			sheet.row("人员编号", "所在单位", "编制类型", "人员状态");
			int number = 0;
			for (Object[] group : new Object[][] { { "行政编制", 44 }, { "全额拨款", 182 }, { "差额拨款", 6 }, { "自收自支", 137 } }) {
				for (int i = 0; i < (int) group[1]; i++) {
					sheet.row("R" + String.format("%04d", ++number),
							group[0].equals("行政编制") ? "局机关" : units[i % units.length], group[0], "在职");
				}
			}
			for (int i = 0; i < 5; i++) {
				sheet.row("R" + String.format("%04d", ++number), "局机关", "行政编制", "退休");
			}
			save(workbook, "staff");
		}
	}

	private static List<Project> projectRows() throws IOException {
		List<Project> rows = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(CASE))) {
			for (Row row : workbook.getSheet("附件1项目支出")) {
				if (row.getRowNum() > 2 && row.getCell(0) != null) {
					rows.add(new Project(row.getCell(0).getStringCellValue(), row.getCell(2).getStringCellValue(),
							number(row, 4), number(row, 5), number(row, 6), number(row, 7)));
				}
			}
		}
		return rows;
	}

	/** The projects themselves: no headings, and no basic spending. */
	private static List<Project> leaves() throws IOException {
		return projectRows().stream().filter((project) -> project.code().contains(".")).toList();
	}

	private static BigDecimal number(Row row, int cell) {
		Cell found = row.getCell(cell);
		return (found == null || found.getCellType() != CellType.NUMERIC) ? BigDecimal.ZERO.setScale(2)
				: BigDecimal.valueOf(found.getNumericCellValue()).setScale(2, RoundingMode.HALF_UP);
	}

	private static Object blank(BigDecimal value) {
		return (value.signum() == 0) ? "" : value;
	}

	private LocalDate day(int quarter) {
		return LocalDate.of(2021, quarter * 3 + 1 + this.random.nextInt(3), 1 + this.random.nextInt(28));
	}

	private String unit(String[] units) {
		return units[this.random.nextInt(units.length)];
	}

	private String payee() {
		String[] payees = { "文具用品供应商", "市供电公司", "市自来水公司", "通信运营商", "定点印刷单位", "定点维修加油单位", "培训机构甲", "培训机构乙", "系统运维服务商" };
		return payees[this.random.nextInt(payees.length)];
	}

	/** So many parts of at least a 分 that add up to the whole. */
	private List<BigDecimal> split(BigDecimal whole, int parts, boolean even) {
		long cents = whole.movePointRight(2).longValueExact();
		long[] weights = new long[parts];
		for (int i = 0; i < parts; i++) {
			weights[i] = 100 + this.random.nextInt(even ? 40 : 900);
		}
		long sum = Arrays.stream(weights).sum();
		List<BigDecimal> split = new ArrayList<>();
		long left = cents;
		for (int i = 0; i < parts; i++) {
			long part = (i == parts - 1) ? left
					: BigDecimal.valueOf(cents)
						.multiply(BigDecimal.valueOf(weights[i]))
						.divide(BigDecimal.valueOf(sum), 0, RoundingMode.DOWN)
						.longValueExact();
			left -= part;
			split.add(BigDecimal.valueOf(part, 2));
		}
		return split;
	}

	private static BigDecimal share(BigDecimal whole, int part, int of) {
		return whole.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
	}

	private static BigDecimal money(String text) {
		return new BigDecimal(text);
	}

	private static void save(XSSFWorkbook workbook, String name) throws IOException {
		try (OutputStream out = Files.newOutputStream(SAMPLES.resolve(PREFIX + name + ".xlsx"))) {
			workbook.write(out);
		}
	}

	private record Project(String code, String name, BigDecimal opening, BigDecimal fiscal, BigDecimal other,
			BigDecimal spent) {
	}

	/**
	 * A sheet being written.
	 */
	private static final class Sheet {

		private final XSSFSheet sheet;

		private final CellStyle date;

		private final CellStyle amount;

		private int next;

		Sheet(XSSFWorkbook workbook, String name) {
			this.sheet = workbook.createSheet(name);
			this.date = workbook.createCellStyle();
			this.date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
			this.amount = workbook.createCellStyle();
			this.amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
			this.sheet.setDefaultColumnWidth(16);
		}

		void title(String text, int columns) {
			row(text);
			merge(0, 0, 0, columns - 1);
		}

		void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
			this.sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
		}

		void row(Object... cells) {
			Row row = this.sheet.createRow(this.next++);
			for (int c = 0; c < cells.length; c++) {
				if (cells[c] instanceof BigDecimal number) {
					row.createCell(c).setCellValue(number.doubleValue());
					row.getCell(c).setCellStyle(this.amount);
				}
				else if (cells[c] instanceof Integer number) {
					row.createCell(c).setCellValue(number);
				}
				else if (cells[c] instanceof LocalDate day) {
					row.createCell(c).setCellValue(day);
					row.getCell(c).setCellStyle(this.date);
				}
				else if (cells[c] instanceof String text && !text.isEmpty()) {
					row.createCell(c).setCellValue(text);
				}
			}
		}

	}

}
