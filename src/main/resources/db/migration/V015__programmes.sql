-- The bureau's plan of a year, and whom it commissions.
create table programme (
	id uuid primary key,
	fiscal_year integer not null,
	name text not null,
	opened_at timestamp with time zone not null,
	opened_by text not null,
	unique (fiscal_year, name)
);

create table commission (
	id uuid primary key,
	programme_id uuid not null references programme (id),
	department_id uuid not null references department (id),
	agency_id uuid not null references agency (id),
	edition_key text not null,
	status text not null,
	due_data date not null,
	due_draft date not null,
	due_review date not null,
	due_acceptance date not null,
	case_id uuid references evaluation_case (id) deferrable initially deferred,
	declared_by text,
	declared_at timestamp with time zone,
	reason text
);

create unique index commission_once on commission (programme_id, department_id, edition_key)
	where status in ('OFFERED', 'ACCEPTED');

create index commission_case on commission (case_id);

select audit_table('programme', '');
select audit_table('commission', '');
