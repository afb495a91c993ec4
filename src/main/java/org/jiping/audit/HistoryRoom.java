package org.jiping.audit;

import java.util.List;

import org.jiping.account.Viewer;

/**
 * Door: a room says which rows on record make up the history of a thing it keeps.
 */
public interface HistoryRoom {

	/**
	 * What kind of thing.
	 * @return a word for addresses, of small letters
	 */
	String kind();

	/**
	 * One thing somebody may see the history of.
	 * @param key which one
	 * @param viewer who asks; to somebody who may not see the thing it does not exist
	 * @return the thing; {@link org.jiping.evaluation.CaseNotFoundException} if there is
	 * none, {@link org.jiping.account.NotAllowedException} for who sees none of its kind
	 */
	Thing thing(String key, Viewer viewer);

	/**
	 * A thing with a history.
	 *
	 * @param title its name
	 * @param address its page
	 * @param rows the rows it consists of
	 */
	record Thing(String title, String address, List<Rows> rows) {

		public Thing {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * Rows of one table.
	 *
	 * @param table the table
	 * @param keys the keys they begin with, whole words of them
	 */
	record Rows(String table, List<String> keys) {

		public Rows(String table, Object key) {
			this(table, List.of(key.toString()));
		}

	}

}
