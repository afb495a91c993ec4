package org.jiping.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jiping.account.Viewer;

/**
 * Door: the room that keeps indicator editions says which one a name means.
 */
public interface EditionLookup {

	/**
	 * The editions a case can be opened with.
	 * @return name by key, of the newest published ones
	 */
	Map<String, String> published();

	/**
	 * The newest stored edition of a key.
	 * @param key the edition's key
	 * @return its identifier, or nothing when there is none
	 */
	Optional<UUID> newest(String key);

	/**
	 * The newest published edition of the same key, where it is newer than another.
	 * @param editionId the other
	 * @return its identifier, or nothing if there is none newer
	 */
	Optional<UUID> newerThan(UUID editionId);

	/**
	 * Every published edition of a key, retired ones included.
	 * @param key the edition's key
	 * @return their identifiers, newest first
	 */
	List<UUID> revisionsOf(String key);

	/**
	 * What an edition is called, for somebody who may not see it or asks for none.
	 * @param editionId its identifier, which may be none
	 * @param viewer who asks
	 * @return its name, or nothing
	 */
	Optional<String> nameFor(UUID editionId, Viewer viewer);

	/**
	 * The key of a stored edition.
	 * @param editionId the edition
	 * @return its key
	 */
	String keyOf(UUID editionId);

	String nameOf(UUID editionId);

}
