package org.jiping.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the parts of a case behind all doors.
 */
@Service
@Transactional(readOnly = true)
public class CaseParts {

	private final Map<CasePart.Kind, PartNames> rooms = new EnumMap<>(CasePart.Kind.class);

	CaseParts(List<PartNames> rooms) {
		for (PartNames room : rooms) {
			if (this.rooms.put(room.kind(), room) != null) {
				throw new IllegalStateException("two rooms keep parts of kind " + room.kind());
			}
		}
	}

	/**
	 * The parts of a kind.
	 * @param id the case
	 * @param kind the kind
	 * @return the parts, none for the case itself
	 */
	public List<PartNames.Named> of(CaseId id, CasePart.Kind kind) {
		PartNames room = this.rooms.get(kind);
		return (room != null) ? room.parts(id) : List.of();
	}

	/**
	 * One part.
	 * @param id the case
	 * @param part the part
	 * @return it with its title, nothing if the case has none such
	 */
	public Optional<PartNames.Named> find(CaseId id, CasePart part) {
		if (part.kind() == CasePart.Kind.CASE) {
			return Optional.of(new PartNames.Named(CasePart.WHOLE, "", ""));
		}
		return of(id, part.kind()).stream().filter((each) -> each.part().equals(part)).findFirst();
	}

	/**
	 * One part that must be there.
	 * @param id the case
	 * @param part the part
	 * @return it with its title; {@link CaseNotFoundException} if the case has none such
	 */
	public PartNames.Named get(CaseId id, CasePart part) {
		return find(id, part).orElseThrow(() -> new CaseNotFoundException(part.toString()));
	}

}
