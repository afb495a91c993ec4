package org.jiping.evaluation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Door: the room that plans says until when a case has to leave a state.
 */
public interface CaseCalendar {

	/**
	 * Until when a case has to leave its present state.
	 * @param id the case
	 * @param status its present state
	 * @return the day, nothing where none is set
	 */
	Optional<LocalDate> due(CaseId id, CaseStatus status);

}
