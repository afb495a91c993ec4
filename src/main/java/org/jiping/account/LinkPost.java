package org.jiping.account;

/**
 * Door: the room that writes e-mails takes a one-time link to whom it is for, so that
 * nobody else sees it.
 */
public interface LinkPost {

	/**
	 * Sends a link at once.
	 * @param user whose link it is
	 * @param token the link's token
	 * @return whether it was sent; false where there is no mail server, no address or
	 * nobody took it
	 */
	boolean post(User user, String token);

}
