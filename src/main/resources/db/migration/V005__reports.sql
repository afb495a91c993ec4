-- How the report of a case is laid out, where it is otherwise than usual.
create table report_layout (
	case_id uuid primary key references evaluation_case (id),
	outline text not null,
	table_lines text not null,
	version_no integer not null
);

create table report_layout_change (
	case_id uuid not null references report_layout (case_id) on delete cascade,
	heading text not null,
	position integer not null,
	hidden boolean not null,
	title text,
	primary key (case_id, heading)
);

-- Every version of what was written at a place of the report.
create table narrative_version (
	case_id uuid not null references evaluation_case (id) deferrable initially deferred,
	place text not null,
	version_no integer not null,
	content text not null,
	written_at timestamp with time zone not null,
	written_by text not null,
	primary key (case_id, place, version_no)
);

-- The firm's own Word files: one for the agency, one for each case that has its own.
create table report_template (
	id uuid primary key,
	agency_id uuid not null references agency (id),
	case_id uuid references evaluation_case (id),
	file_name text not null,
	content bytea not null,
	sha256 char(64) not null,
	missing text not null,
	stored_at timestamp with time zone not null,
	stored_by text not null
);

create unique index report_template_place on report_template (agency_id, coalesce(case_id, agency_id));

-- Reports as they were issued.
create table issued_report (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	version_no integer not null,
	title text not null,
	note text not null,
	issued_at timestamp with time zone not null,
	issued_by text not null,
	edition_id uuid not null,
	adopted text not null,
	grade text not null,
	content text not null,
	word bytea not null,
	word_sha256 char(64) not null,
	pdf bytea not null,
	pdf_sha256 char(64) not null,
	snapshot bytea not null,
	snapshot_sha256 char(64) not null,
	scores text not null,
	unique (case_id, version_no)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'an issued report is never changed';
end $$;

create trigger issued_report_stays before update or delete on issued_report
	for each row execute function refuse_change();

-- Reports of many cases written in one go.
create table report_batch (
	id uuid primary key,
	created_at timestamp with time zone not null,
	created_by text not null,
	finished_at timestamp with time zone
);

create table report_batch_item (
	batch_id uuid not null references report_batch (id) on delete cascade,
	position integer not null,
	case_id uuid not null references evaluation_case (id),
	name text not null,
	status text not null,
	word bytea,
	pdf bytea,
	reference text,
	primary key (batch_id, position)
);
