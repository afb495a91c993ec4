package org.jiping.rectification;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.PartNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What has to be put right as parts of its case.
 */
@Component
class RectificationParts implements PartNames {

	private final ObjectProvider<RectificationManagement> items;

	RectificationParts(ObjectProvider<RectificationManagement> items) {
		this.items = items;
	}

	@Override
	public CasePart.Kind kind() {
		return CasePart.Kind.RECTIFICATION;
	}

	@Override
	public List<Named> parts(CaseId id) {
		return this.items.getObject().parts(id);
	}

}
