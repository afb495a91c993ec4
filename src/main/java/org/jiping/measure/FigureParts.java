package org.jiping.measure;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.PartNames;
import org.springframework.stereotype.Component;

/**
 * The ledger figures of a case as parts of it.
 */
@Component
class FigureParts implements PartNames {

	private final MeasureManagement measures;

	FigureParts(MeasureManagement measures) {
		this.measures = measures;
	}

	@Override
	public CasePart.Kind kind() {
		return CasePart.Kind.FIGURE;
	}

	@Override
	public List<Named> parts(CaseId id) {
		return this.measures.measuresOf(id)
			.all()
			.stream()
			.map((measure) -> new Named(new CasePart(kind(), measure.key().value()), measure.name(), measure.page()))
			.toList();
	}

}
