package org.jiping.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.jiping.problem.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows imports kept aside: repaired they become part of their ledger, or they are
 * left out of it for a reason.
 */
@Service
@Transactional
public class HeldManagement {

	private static final int MOST_REASON = 500;

	private final ImportManagement imports;

	private final HeldLines held;

	private final LineRepair repair;

	private final LedgerKinds kinds;

	private final LedgerVersions versions;

	private final SheetMappings mappings;

	private final CaseManagement cases;

	HeldManagement(ImportManagement imports, HeldLines held, LineRepair repair, LedgerKinds kinds,
			LedgerVersions versions, SheetMappings mappings, CaseManagement cases) {
		this.imports = imports;
		this.held = held;
		this.repair = repair;
		this.kinds = kinds;
		this.versions = versions;
		this.mappings = mappings;
		this.cases = cases;
	}

	/**
	 * The rows an import kept aside.
	 * @param id the case
	 * @param importId which one
	 * @param viewer who asks
	 * @return the rows nobody has repaired yet
	 */
	@Transactional(readOnly = true)
	public List<HeldLines.Held> open(CaseId id, UUID importId, Viewer viewer) {
		this.imports.read(id, importId, viewer);
		return this.held.open(importId);
	}

	/**
	 * Takes a row kept aside after somebody repaired it.
	 * @param id the case
	 * @param importId the import
	 * @param heldId the row
	 * @param cells its cells now
	 * @param viewer who repaired it
	 * @return what is still wrong, none if it is part of the ledger now
	 */
	public Problems repair(CaseId id, UUID importId, UUID heldId, List<String> cells, Viewer viewer) {
		LedgerImport found = editable(id, importId, viewer);
		Optional<HeldLines.Held> waiting = waiting(found, heldId);
		if (waiting.isEmpty()) {
			return new Problems();
		}
		HeldLines.Held row = waiting.get();
		if (this.versions.current(id).stream().noneMatch((version) -> version.id().equals(row.version()))) {
			Problems problems = new Problems();
			problems.add(LedgerProblem.REPLACED, Location.NOWHERE, null);
			return problems;
		}
		LedgerImport.Part part = found.part(row.row().part());
		LedgerKind kind = this.kinds.kind(String.valueOf(part.mapping().kind()));
		return this.repair.take(id, row, kind, part, cells,
				(sink) -> this.mappings.reader(id, kind, part, this.cases.get(id).fiscalYear(), sink), viewer);
	}

	/**
	 * Leaves a row kept aside out of the ledger for good; totals that waited for it are
	 * compared again.
	 * @param id the case
	 * @param importId the import
	 * @param heldId the row
	 * @param why the reason, at most 500 characters; {@link RefusedException} without one
	 * @param viewer who leaves it out
	 */
	public void drop(CaseId id, UUID importId, UUID heldId, String why, Viewer viewer) {
		LedgerImport found = editable(id, importId, viewer);
		String reason = why.strip();
		if (reason.isEmpty() || reason.length() > MOST_REASON) {
			throw RefusedException.of(LedgerProblem.REASON_MISSING, null);
		}
		Optional<HeldLines.Held> waiting = waiting(found, heldId);
		if (waiting.isEmpty()) {
			return;
		}
		HeldLines.Held row = waiting.get();
		LedgerImport.Part part = found.part(row.row().part());
		this.repair.drop(row, this.kinds.kind(String.valueOf(part.mapping().kind())), reason, viewer);
	}

	/**
	 * The rows of an import that were left out.
	 * @param id the case
	 * @param importId which one
	 * @param viewer who asks
	 * @return the rows with the reasons given
	 */
	@Transactional(readOnly = true)
	public List<HeldLines.Dropped> dropped(CaseId id, UUID importId, Viewer viewer) {
		this.imports.read(id, importId, viewer);
		return this.held.dropped(importId);
	}

	/**
	 * How many rows of an import were repaired or left out.
	 * @param id the case
	 * @param importId which one
	 * @param viewer who asks
	 * @return their number
	 */
	@Transactional(readOnly = true)
	public int settled(CaseId id, UUID importId, Viewer viewer) {
		this.imports.read(id, importId, viewer);
		return this.held.settled(importId);
	}

	/**
	 * How many rows wait to be repaired before they are part of a present ledger.
	 * @param id the case
	 * @param viewer who asks
	 * @return their number by version, none where no row waits
	 */
	@Transactional(readOnly = true)
	public Map<UUID, Long> waiting(CaseId id, Viewer viewer) {
		return this.held.waiting(this.cases.read(id, viewer).id());
	}

	/**
	 * A row kept aside; who comes second waits here, and finds none once it is settled.
	 */
	private Optional<HeldLines.Held> waiting(LedgerImport found, UUID heldId) {
		this.versions.lock(found.caseId());
		Optional<HeldLines.Held> row = this.held.find(found.id(), heldId);
		if (row.isEmpty() && !this.held.settled(found.id(), heldId)) {
			throw new CaseNotFoundException("held line " + heldId);
		}
		return row;
	}

	private LedgerImport editable(CaseId id, UUID importId, Viewer viewer) {
		this.imports.mustBeEditable(id, viewer);
		return this.imports.read(id, importId, viewer);
	}

}
