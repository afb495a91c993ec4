package org.jiping.scoring.rule;

/**
 * Thrown when a figure stands beside a limit or a figure of another unit.
 */
public class UnitMismatchException extends RuntimeException {

	private final String figure;

	private final String unit;

	private final String wanted;

	/**
	 * Tells which figure does not fit.
	 * @param figure the figure's name
	 * @param unit the unit it is in
	 * @param wanted the unit it should be in, with the limit or figure it stands beside
	 */
	UnitMismatchException(String figure, String unit, String wanted) {
		super(figure + " in " + unit + " beside " + wanted);
		this.figure = figure;
		this.unit = unit;
		this.wanted = wanted;
	}

	public String figure() {
		return this.figure;
	}

	/**
	 * What the figure and its place say.
	 * @return the unit it is in and what it stands beside
	 */
	public Words words() {
		return Words.of("rule.units", this.figure, this.unit, this.wanted);
	}

}
