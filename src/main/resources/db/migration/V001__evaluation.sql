create table department (
	id uuid primary key,
	code text not null unique,
	name text not null,
	short_name text not null
);

create table agency (
	id uuid primary key,
	code text not null unique,
	name text not null
);

create table app_user (
	id uuid primary key,
	username text not null unique,
	password_hash text not null,
	role text not null,
	agency_id uuid references agency (id)
);

create table indicator_edition (
	id uuid primary key,
	edition_key text not null,
	fingerprint text not null,
	source text not null,
	stored_at timestamp with time zone not null,
	unique (edition_key, fingerprint)
);

create table evaluation_case (
	id uuid primary key,
	version bigint not null,
	department_id uuid not null references department (id),
	agency_id uuid not null references agency (id),
	fiscal_year integer not null,
	edition_id uuid not null references indicator_edition (id),
	client text not null,
	base_date date not null,
	started date not null,
	finished date not null,
	status text not null,
	opened_at timestamp with time zone not null,
	opened_by text not null,
	changed_at timestamp with time zone not null,
	unique (department_id, fiscal_year, edition_id)
);

create index evaluation_case_agency on evaluation_case (agency_id);

create table budget_ledger (
	case_id uuid primary key references evaluation_case (id),
	version bigint not null
);

create table budget_line (
	case_id uuid not null references budget_ledger (case_id),
	position integer not null,
	line text not null,
	initial numeric(18, 2),
	adjusted numeric(18, 2),
	other_income numeric(18, 2),
	primary key (case_id, position)
);

create table fund_line (
	case_id uuid not null references budget_ledger (case_id),
	position integer not null,
	line text not null,
	opening numeric(18, 2),
	received numeric(18, 2),
	primary key (case_id, position)
);

create table spending_line (
	case_id uuid not null references budget_ledger (case_id),
	position integer not null,
	line text not null,
	spent numeric(18, 2),
	primary key (case_id, position)
);

create table project_line (
	case_id uuid not null references budget_ledger (case_id),
	position integer not null,
	code text not null,
	parent text,
	name text not null,
	opening numeric(18, 2),
	fiscal_income numeric(18, 2),
	other_income numeric(18, 2),
	spent numeric(18, 2),
	remark text,
	primary key (case_id, position)
);

create table budget_figure (
	case_id uuid not null references budget_ledger (case_id),
	position integer not null,
	line text not null,
	amount numeric(18, 2),
	basis text,
	primary key (case_id, position)
);

create table quarter_payment (
	case_id uuid not null references budget_ledger (case_id),
	position integer not null,
	line text not null,
	day date not null,
	planned numeric(18, 2) not null,
	paid numeric(18, 2) not null,
	primary key (case_id, position)
);

create table three_public_line (
	case_id uuid not null references budget_ledger (case_id),
	position integer not null,
	line text not null,
	prior_budget numeric(18, 2),
	budget numeric(18, 2),
	prior_spent numeric(18, 2),
	spent numeric(18, 2),
	primary key (case_id, position)
);

create table procurement_line (
	case_id uuid not null references budget_ledger (case_id),
	position integer not null,
	line text not null,
	budget numeric(18, 2),
	actual numeric(18, 2),
	primary key (case_id, position)
);

create table asset_ledger (
	case_id uuid primary key references evaluation_case (id),
	version bigint not null
);

create table asset_line (
	case_id uuid not null references asset_ledger (case_id),
	position integer not null,
	line text not null,
	items bigint,
	land numeric(18, 2),
	general numeric(18, 2),
	special numeric(18, 2),
	furniture numeric(18, 2),
	intangible numeric(18, 2),
	not_classified numeric(18, 2),
	in_use numeric(18, 2),
	primary key (case_id, position)
);

create table asset_addition (
	case_id uuid not null references asset_ledger (case_id),
	position integer not null,
	category text not null,
	item text not null,
	quantity bigint not null,
	amount numeric(18, 2) not null,
	primary key (case_id, position)
);

create table vehicle (
	case_id uuid not null references asset_ledger (case_id),
	position integer not null,
	line_no bigint not null,
	kind text not null,
	make text,
	acquired date not null,
	how text,
	amount numeric(18, 2) not null,
	primary key (case_id, position)
);

create table staffing_ledger (
	case_id uuid primary key references evaluation_case (id),
	version bigint not null
);

create table staff_line (
	case_id uuid not null references staffing_ledger (case_id),
	position integer not null,
	line text not null,
	authorised bigint not null,
	in_post bigint not null,
	primary key (case_id, position)
);

create table affiliated_unit (
	case_id uuid not null references staffing_ledger (case_id),
	position integer not null,
	name text not null,
	rank text not null,
	duties text,
	primary key (case_id, position)
);

create table target_ledger (
	case_id uuid primary key references evaluation_case (id),
	version bigint not null
);

create table target (
	case_id uuid not null references target_ledger (case_id),
	position integer not null,
	indicator text not null,
	data_key text not null,
	name text not null,
	depth bigint,
	unit_word text not null,
	direction text not null,
	plan numeric not null,
	upper_plan numeric,
	actual numeric not null,
	remark text,
	primary key (case_id, position)
);

create table task_detail (
	case_id uuid not null references target_ledger (case_id),
	position integer not null,
	indicator text not null,
	item text not null,
	group_name text,
	quantity numeric,
	measure_word text,
	unit_price numeric(18, 2),
	amount numeric(18, 2) not null,
	remark text,
	primary key (case_id, position)
);

create table achievement (
	case_id uuid not null references target_ledger (case_id),
	position integer not null,
	data_key text not null,
	name text not null,
	unit_word text not null,
	figure numeric not null,
	basis text not null,
	primary key (case_id, position)
);

create table survey_ledger (
	case_id uuid primary key references evaluation_case (id),
	version bigint not null
);

create table survey (
	case_id uuid not null references survey_ledger (case_id),
	position integer not null,
	data_key text not null,
	name text not null,
	population text not null,
	method text,
	month text,
	issued bigint not null,
	returned bigint not null,
	valid bigint not null,
	primary key (case_id, position)
);

create table survey_option (
	case_id uuid not null references survey_ledger (case_id),
	position integer not null,
	survey text not null,
	option_letter text not null,
	label text not null,
	worth numeric not null,
	primary key (case_id, position)
);

create table survey_question (
	case_id uuid not null references survey_ledger (case_id),
	position integer not null,
	survey text not null,
	line_no bigint not null,
	question text not null,
	topic text not null,
	a bigint not null,
	b bigint not null,
	c bigint not null,
	d bigint not null,
	e bigint,
	primary key (case_id, position)
);

create table assessment (
	case_id uuid primary key references evaluation_case (id),
	version bigint not null
);

create table judgement (
	case_id uuid not null references assessment (case_id),
	position integer not null,
	criterion text not null,
	part text,
	verdict text,
	figure numeric,
	grade text,
	basis text not null,
	primary key (case_id, position)
);

create table adopted_score (
	case_id uuid not null references assessment (case_id),
	position integer not null,
	criterion text not null,
	computed_then numeric,
	points numeric not null,
	reason text not null,
	approver text not null,
	primary key (case_id, position)
);

create table finding_list (
	case_id uuid primary key references evaluation_case (id),
	version bigint not null
);

create table case_finding (
	case_id uuid not null references finding_list (case_id),
	position integer not null,
	kind text not null,
	line_no bigint not null,
	title text not null,
	indicators text,
	content text not null,
	recommendation text,
	primary key (case_id, position)
);

create table report_texts (
	case_id uuid primary key references evaluation_case (id),
	version bigint not null
);

create table team_member (
	case_id uuid not null references report_texts (case_id),
	position integer not null,
	group_name text not null,
	team_role text not null,
	post text,
	qualification text,
	duty text,
	primary key (case_id, position)
);

create table work_phase (
	case_id uuid not null references report_texts (case_id),
	position integer not null,
	line_no bigint not null,
	name text not null,
	started date not null,
	finished date not null,
	work text not null,
	primary key (case_id, position)
);

create table narrative_paragraph (
	case_id uuid not null references report_texts (case_id),
	position integer not null,
	section text not null,
	line_no bigint not null,
	paragraph text not null,
	primary key (case_id, position)
);

create table spring_session (
	primary_id char(36) not null primary key,
	session_id char(36) not null unique,
	creation_time bigint not null,
	last_access_time bigint not null,
	max_inactive_interval int not null,
	expiry_time bigint not null,
	principal_name varchar(100)
);

create index spring_session_expiry on spring_session (expiry_time);

create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
	attribute_name varchar(200) not null,
	attribute_bytes bytea not null,
	primary key (session_primary_id, attribute_name)
);
