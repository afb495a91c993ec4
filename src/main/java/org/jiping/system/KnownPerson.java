package org.jiping.system;

import org.jiping.account.Viewer;

/**
 * A principal we know, however they signed in.
 */
public interface KnownPerson {

	/**
	 * The person, for pages that show who is signed in.
	 * @return the viewer
	 */
	Viewer getViewer();

	/**
	 * The name printed for them.
	 * @return the name
	 */
	String getDisplayName();

}
