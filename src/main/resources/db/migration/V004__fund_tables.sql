-- Lines of fund tables handed in as ledgers.
create table fund_entry (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	line_no integer not null,
	part integer not null,
	row_no integer not null,
	line text not null,
	initial numeric(18, 2),
	adjusted numeric(18, 2),
	other_income numeric(18, 2),
	opening numeric(18, 2),
	received numeric(18, 2),
	spent numeric(18, 2),
	primary key (version_id, line_no)
);
