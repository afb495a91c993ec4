-- Originals as they were handed in, in pieces, so that a backup of the database holds them.
create table stored_file (
	id uuid primary key,
	sha256 char(64) not null,
	bytes bigint not null,
	stored_at timestamp with time zone not null
);

create index stored_file_sha256 on stored_file (sha256);

create table stored_file_piece (
	file_id uuid not null references stored_file (id) on delete cascade,
	position integer not null,
	content bytea not null,
	primary key (file_id, position)
);

-- An import: files handed in together, how they are read, how far it is.
create table ledger_import (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	status text not null,
	policy text not null,
	created_at timestamp with time zone not null,
	created_by text not null,
	started_at timestamp with time zone,
	finished_at timestamp with time zone,
	cancel_wanted boolean not null default false,
	bytes_done bigint not null default 0,
	bytes_total bigint not null default 0,
	rows_done bigint not null default 0,
	errors bigint not null default 0,
	warnings bigint not null default 0,
	reference text
);

create index ledger_import_case on ledger_import (case_id, created_at desc);

create table import_part (
	import_id uuid not null references ledger_import (id) on delete cascade,
	position integer not null,
	file_id uuid not null references stored_file (id),
	file_name text not null,
	sheet_index integer not null,
	sheet_name text not null,
	hidden boolean not null,
	taken boolean not null,
	kind text,
	label text not null,
	header_first integer not null,
	header_rows integer not null,
	unit text,
	mapping text not null,
	preview text not null,
	rows_read bigint not null default 0,
	primary key (import_id, position)
);

create table import_problem (
	import_id uuid not null references ledger_import (id) on delete cascade,
	position integer not null,
	part integer,
	row_no integer,
	column_no integer,
	code text not null,
	file_name text,
	sheet_name text,
	cell text,
	value text,
	details text not null,
	primary key (import_id, position)
);

-- Lines kept aside because something in them is wrong, until somebody repairs them.
create table held_line (
	id uuid primary key,
	import_id uuid not null references ledger_import (id) on delete cascade,
	version_id uuid not null,
	part integer not null,
	row_no integer not null,
	cells text not null,
	repaired_at timestamp with time zone,
	repaired_by text
);

create index held_line_version on held_line (version_id);

-- One version of a ledger: the lines one import brought for one kind and label.
create table ledger_version (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	kind text not null,
	label text not null,
	import_id uuid not null references ledger_import (id),
	version_no integer not null,
	fingerprint text not null,
	lines bigint not null,
	total numeric,
	taken_at timestamp with time zone not null,
	taken_by text not null,
	replaced_at timestamp with time zone,
	figures_by text not null,
	unique (case_id, kind, label, version_no)
);

create unique index ledger_version_current on ledger_version (case_id, kind, label) where replaced_at is null;

create table ledger_figure (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	figure_key text not null,
	name text not null,
	unit text not null,
	amount numeric not null,
	selection text not null,
	fills text,
	primary key (version_id, figure_key)
);

-- Headings people confirmed for a field.
create table learned_heading (
	kind text not null,
	heading text not null,
	field text not null,
	confirmed_at timestamp with time zone not null,
	primary key (kind, heading)
);

-- Which basis a typed table stands on, and why.
create table table_basis (
	case_id uuid not null references evaluation_case (id),
	sheet text not null,
	basis text not null,
	reason text not null,
	decided_at timestamp with time zone not null,
	decided_by text not null,
	primary key (case_id, sheet)
);

create table journal_line (
	version_id uuid not null,
	line_no integer not null,
	part integer not null,
	row_no integer not null,
	day date not null,
	voucher text,
	summary text,
	economic text collate "C",
	economic_name text,
	function text collate "C",
	function_name text,
	project_code text,
	project text collate "C",
	nature text collate "C",
	source text collate "C",
	payee text,
	procurement text collate "C",
	unit text collate "C",
	account text,
	account_name text,
	debit numeric(18, 2),
	credit numeric(18, 2),
	amount numeric(18, 2) not null,
	month integer not null,
	three_public text collate "C",
	conflict text collate "C" not null,
	counted text collate "C" not null
) partition by list (version_id);

create table journal_summary (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	month integer not null,
	nature text collate "C",
	economic text collate "C",
	function text collate "C",
	project text collate "C",
	source text collate "C",
	procurement text collate "C",
	three_public text collate "C",
	conflict text collate "C" not null,
	counted text collate "C" not null,
	amount numeric not null,
	lines bigint not null
);

create index journal_summary_version on journal_summary (version_id);

create table project_entry (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	line_no integer not null,
	part integer not null,
	row_no integer not null,
	code text,
	name text not null,
	opening numeric(18, 2),
	fiscal_income numeric(18, 2),
	other_income numeric(18, 2),
	sources numeric(18, 2),
	spent numeric(18, 2),
	closing numeric(18, 2),
	remark text,
	primary key (version_id, line_no)
);

create table procurement_item (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	line_no integer not null,
	part integer not null,
	row_no integer not null,
	contract text,
	day date,
	name text not null,
	kind text not null,
	method text,
	supplier text,
	budget numeric(18, 2),
	amount numeric(18, 2) not null,
	primary key (version_id, line_no)
);

create table asset_card (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	line_no integer not null,
	part integer not null,
	row_no integer not null,
	card text,
	code text,
	class_name text,
	name text not null,
	model text,
	acquired date,
	how text,
	quantity bigint,
	value numeric(18, 2) not null,
	depreciation numeric(18, 2),
	net_value numeric(18, 2),
	state text,
	department text,
	person text,
	place text,
	class text not null,
	period text not null,
	vehicle text not null,
	primary key (version_id, line_no)
);

create table asset_disposal (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	line_no integer not null,
	part integer not null,
	row_no integer not null,
	card text,
	code text,
	class_name text,
	name text not null,
	acquired date,
	disposed date,
	how text,
	quantity bigint,
	value numeric(18, 2) not null,
	proceeds numeric(18, 2),
	class text not null,
	period text not null,
	year text not null,
	primary key (version_id, line_no)
);

create table staff_entry (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	line_no integer not null,
	part integer not null,
	row_no integer not null,
	number text,
	unit text,
	kind text not null,
	state text,
	primary key (version_id, line_no)
);

create table target_entry (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	line_no integer not null,
	part integer not null,
	row_no integer not null,
	name text not null,
	unit text,
	plan numeric,
	actual numeric,
	remark text,
	primary key (version_id, line_no)
);

create table survey_answer (
	version_id uuid not null references ledger_version (id) on delete cascade deferrable initially deferred,
	line_no integer not null,
	part integer not null,
	row_no integer not null,
	respondent text,
	submitted text,
	question integer not null,
	choice text not null,
	primary key (version_id, line_no)
);

create table scheduled_tasks (
	task_name text not null,
	task_instance text not null,
	task_data bytea,
	execution_time timestamp with time zone not null,
	picked boolean not null,
	picked_by text,
	last_success timestamp with time zone,
	last_failure timestamp with time zone,
	consecutive_failures int,
	last_heartbeat timestamp with time zone,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);

create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
