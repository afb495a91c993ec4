package org.jiping.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
 * The budget ledger of one case: fund tables, projects, payments, three-public spending,
 * procurement.
 */
@Entity
@Table(name = "budget_ledger")
class BudgetLedger {

	@Id
	private UUID caseId;

	@Version
	private long version;

	@ElementCollection
	@CollectionTable(name = "budget_line", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<BudgetLine> budgetLines = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "fund_line", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<FundLine> fundLines = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "spending_line", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<SpendingLine> spendingLines = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "project_line", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<ProjectLine> projects = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "budget_figure", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<BudgetFigure> figures = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "quarter_payment", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<QuarterPayment> payments = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "three_public_line", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<ThreePublicLine> threePublic = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "procurement_line", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<ProcurementLine> procurement = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected BudgetLedger() {
	}

	BudgetLedger(CaseId id) {
		this.caseId = id.value();
	}

	/**
	 * Takes the lines of a sheet in place of those kept before.
	 * @param sheet key of the sheet
	 * @param rows the lines
	 */
	void replace(String sheet, List<RowView> rows) {
		switch (sheet) {
			case "funds-budget" -> this.budgetLines = RowBinder.bind(BudgetLine.class, rows);
			case "funds-disposable" -> this.fundLines = RowBinder.bind(FundLine.class, rows);
			case "funds-spending" -> this.spendingLines = RowBinder.bind(SpendingLine.class, rows);
			case "projects" -> this.projects = RowBinder.bind(ProjectLine.class, rows);
			case "budget-figures" -> this.figures = RowBinder.bind(BudgetFigure.class, rows);
			case "payments" -> this.payments = RowBinder.bind(QuarterPayment.class, rows);
			case "three-public" -> this.threePublic = RowBinder.bind(ThreePublicLine.class, rows);
			case "procurement" -> this.procurement = RowBinder.bind(ProcurementLine.class, rows);
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		}
	}

	List<? extends Record> lines(String sheet) {
		return switch (sheet) {
			case "funds-budget" -> this.budgetLines;
			case "funds-disposable" -> this.fundLines;
			case "funds-spending" -> this.spendingLines;
			case "projects" -> this.projects;
			case "budget-figures" -> this.figures;
			case "payments" -> this.payments;
			case "three-public" -> this.threePublic;
			case "procurement" -> this.procurement;
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		};
	}

}
