package org.jiping.intake;

import java.util.List;
import java.util.UUID;

/**
 * Door: which figures an edition takes from lines that people name themselves.
 */
public interface WantedFigures {

	/**
	 * The figures of one kind of line, in the order of the indicators.
	 * @param edition the stored edition
	 * @param prefixes what the keys of their figures may begin with, such as
	 * {@code achieved_}
	 * @return the figures, none twice for one prefix
	 */
	List<Wanted> of(UUID edition, String... prefixes);

	/**
	 * A figure an edition asks for.
	 *
	 * @param key the rest of its key
	 * @param name what people call it, empty where nobody knows
	 * @param indicator code of the first indicator that rests on it
	 */
	record Wanted(String key, String name, String indicator) {
	}

}
