package org.jiping.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The units a figure may be kept in; a unit used only for printing or typing (万元, 万人) is
 * a multiple of one of them.
 */
public enum Unit {

	/** Money, in 元. */
	YUAN("元"),
	/** A ratio; 1 is one hundred percent. */
	RATIO("%"),
	/** People. */
	PERSON("人"),
	/** Things counted one by one. */
	ITEM("项"),
	/** Legal or administrative cases. */
	CASE("件"),
	/** Events such as examination sessions. */
	SESSION("场"),
	/** Calendar days. */
	DAY("天"),
	/** Money for each person, in 元 a head. */
	YUAN_PER_PERSON("元/人"),
	/** A figure without a unit. */
	NUMBER("");

	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

	private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

	/** Counting words and measures that are kept as plain numbers. */
	private static final Set<String> COUNTERS = Set.of("个", "家", "条", "次", "份", "台", "套", "户", "名", "所", "座", "处", "栋",
			"间", "辆", "艘", "架", "宗", "例", "起", "笔", "篇", "部", "本", "册", "期", "批", "班", "组", "队", "支", "只", "头", "株",
			"棵", "块", "张", "床", "村", "人次", "辆次", "小时", "分钟", "年", "月", "亩", "公顷", "平方米", "平方千米", "平方公里", "立方米", "米",
			"千米", "公里", "克", "千克", "公斤", "吨", "升", "千瓦", "千瓦时", "兆瓦", "度", "分", "级", "倍");

	private final String symbol;

	Unit(String symbol) {
		this.symbol = symbol;
	}

	/**
	 * The sign printed behind a figure of this unit.
	 * @return the sign, empty for a figure without a unit
	 */
	public String symbol() {
		return this.symbol;
	}

	/**
	 * Reads a unit as people write it, the multiples 万元, 万人 and % included.
	 * @param text what was written
	 * @return the unit with the factor that leads to it, or nothing when the word is
	 * unknown
	 */
	public static Optional<Scaled> parse(String text) {
		String word = text.strip();
		for (Unit unit : values()) {
			if (unit.symbol.equals(word)) {
				return Optional
					.of(new Scaled(unit, (unit == RATIO) ? BigDecimal.ONE.movePointLeft(2) : BigDecimal.ONE, word));
			}
		}
		if (COUNTERS.contains(word)) {
			return Optional.of(new Scaled(NUMBER, BigDecimal.ONE, word));
		}
		if (word.equals("亿" + YUAN.symbol)) {
			return Optional.of(new Scaled(YUAN, HUNDRED_MILLION, word));
		}
		if (word.startsWith("万") && COUNTERS.contains(word.substring(1))) {
			return Optional.of(new Scaled(NUMBER, TEN_THOUSAND, word));
		}
		if (word.startsWith("万")) {
			return Arrays.stream(values())
				.filter((unit) -> unit != RATIO && unit != NUMBER && unit.symbol.equals(word.substring(1)))
				.findFirst()
				.map((unit) -> new Scaled(unit, TEN_THOUSAND, word));
		}
		return Optional.empty();
	}

	/**
	 * A unit as typed, with what one of it is worth in the unit that is kept.
	 *
	 * @param unit the unit kept
	 * @param factor what one typed unit is worth, above zero
	 * @param word the unit as people write it
	 */
	public record Scaled(Unit unit, BigDecimal factor, String word) {

		/**
		 * What a plain number counts.
		 * @return the counting word without a multiple, null for figures of another unit
		 */
		public @Nullable String counter() {
			return (this.unit != NUMBER || this.word.isEmpty()) ? null
					: (this.factor.compareTo(BigDecimal.ONE) == 0) ? this.word : this.word.substring(1);
		}

		/**
		 * Brings a typed figure to the unit that is kept.
		 * @param typed the figure as typed
		 * @return the figure in {@link #unit()}
		 */
		public BigDecimal toKept(BigDecimal typed) {
			return typed.multiply(this.factor);
		}

		/**
		 * Brings a kept figure back to the typed unit, exactly.
		 * @param kept the figure in {@link #unit()}
		 * @return the figure as it would be typed
		 */
		public BigDecimal toTyped(BigDecimal kept) {
			return kept.divide(this.factor);
		}

	}

}
