package org.jiping.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jiping.evaluation.CaseId;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;

/**
 * What people judged and adopted in one case.
 */
@Entity
@Table(name = "assessment")
class Assessment {

	@Id
	private UUID caseId;

	@Version
	private long version;

	@ElementCollection
	@CollectionTable(name = "judgement", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<Judgement> judgements = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "adopted_score", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<AdoptedScore> adopted = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "adoption_basis", joinColumns = @JoinColumn(name = "case_id"))
	private final List<AdoptionBasis> bases = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Assessment() {
	}

	Assessment(CaseId id) {
		this.caseId = id.value();
	}

	/**
	 * Takes the lines of a sheet in place of those kept before.
	 * @param sheet key of the sheet
	 * @param rows the lines
	 */
	void replace(String sheet, List<RowView> rows) {
		switch (sheet) {
			case "judgements" -> this.judgements = RowBinder.bind(Judgement.class, rows);
			case "adopted" -> this.adopted = RowBinder.bind(AdoptedScore.class, rows);
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		}
	}

	List<? extends Record> lines(String sheet) {
		return switch (sheet) {
			case "judgements" -> this.judgements;
			case "adopted" -> this.adopted;
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		};
	}

	List<Judgement> judgements() {
		return this.judgements;
	}

	List<AdoptedScore> adopted() {
		return this.adopted;
	}

	/**
	 * What an adopted score's input was when it was adopted.
	 * @param score the adopted score
	 * @return the fingerprint, or nothing while it was not noted
	 */
	Optional<String> inputsThen(AdoptedScore score) {
		return this.bases.stream()
			.filter((basis) -> basis.criterion().equals(score.criterion())
					&& basis.adoption().equals(AdoptionBasis.adoption(score)))
			.findFirst()
			.map(AdoptionBasis::inputs);
	}

	/**
	 * Notes what newly adopted scores rest on and forgets those no longer adopted.
	 * @param inputs the fingerprint of a criterion's present input, nothing if it has
	 * none
	 * @return whether anything was noted or forgotten
	 */
	boolean noteInputs(Function<String, Optional<String>> inputs) {
		List<AdoptionBasis> now = new ArrayList<>();
		for (AdoptedScore score : this.adopted) {
			inputsThen(score).or(() -> inputs.apply(score.criterion()))
				.ifPresent(
						(each) -> now.add(new AdoptionBasis(score.criterion(), AdoptionBasis.adoption(score), each)));
		}
		if (now.equals(List.copyOf(this.bases))) {
			return false;
		}
		this.bases.clear();
		this.bases.addAll(now);
		return true;
	}

	void adopt(AdoptedScore score) {
		withdraw(score.criterion());
		this.bases.removeIf((basis) -> basis.criterion().equals(score.criterion()));
		this.adopted.add(score);
	}

	/**
	 * Takes over what another edition can hold.
	 * @param held what stays
	 */
	void keepOnly(AssessmentSheets.Held held) {
		this.judgements = new ArrayList<>(held.judgements());
		this.adopted = new ArrayList<>(held.adopted());
	}

	void withdraw(String criterion) {
		this.adopted.removeIf((score) -> score.criterion().equals(criterion));
	}

}
