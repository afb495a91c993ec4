package org.jiping.scoring;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * All changes of scores.
 */
interface ScoreChanges extends Repository<ScoreChange, UUID> {

	List<ScoreChange> findBySheetIdInOrderByCriterion(Collection<UUID> sheetIds);

	List<ScoreChange> saveAll(Iterable<ScoreChange> changes);

}
