package org.jiping.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who is doing what is being done on this thread, and from where.
 *
 * @param who the name they signed in with
 * @param address where they come from
 * @param request what they asked for
 */
public record Actor(String who, String address, String request) {

	private static final ThreadLocal<Actor> PRESENT = new ThreadLocal<>();

	/**
	 * Says who acts on this thread from now on.
	 * @param actor who, null for nobody any more
	 */
	public static void set(@Nullable Actor actor) {
		if (actor != null) {
			PRESENT.set(actor);
		}
		else {
			PRESENT.remove();
		}
	}

	static @Nullable Actor present() {
		return PRESENT.get();
	}

}
