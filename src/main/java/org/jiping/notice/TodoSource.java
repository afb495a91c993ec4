package org.jiping.notice;

import java.util.List;

import org.jiping.account.Viewer;

/**
 * Door: a room says what somebody has to do in it.
 */
public interface TodoSource {

	/**
	 * What somebody has to do.
	 * @param viewer who
	 * @return the things to do
	 */
	List<Todo> of(Viewer viewer);

}
