package org.jiping.measure;

import java.util.List;

import org.jiping.evaluation.CaseId;

/**
 * Door: a ledger offers its tables, ready to be printed.
 */
public interface TableSource {

	/**
	 * The tables of a case.
	 * @param id the case
	 * @return every table, empty ones included
	 */
	List<FigureTable> tables(CaseId id);

}
