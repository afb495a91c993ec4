alter table indicator_edition drop constraint indicator_edition_edition_key_fingerprint_key;
alter table indicator_edition add column version bigint not null default 0;
alter table indicator_edition add column revision integer;
alter table indicator_edition add column status text not null default 'PUBLISHED';
alter table indicator_edition add column based_on uuid references indicator_edition (id) on delete set null;
alter table indicator_edition add column changed_by text not null default '';
alter table indicator_edition add column changed_at timestamp with time zone;
update indicator_edition set changed_at = stored_at;
update indicator_edition set revision = (
	select count(*) from indicator_edition earlier
	where earlier.edition_key = indicator_edition.edition_key
		and (earlier.stored_at < indicator_edition.stored_at
			or (earlier.stored_at = indicator_edition.stored_at and earlier.id <= indicator_edition.id)));
alter table indicator_edition alter column revision set not null;
alter table indicator_edition alter column changed_at set not null;
create unique index indicator_edition_published on indicator_edition (edition_key, revision) where status <> 'DRAFT';

create table score_sheet (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	edition_id uuid not null references indicator_edition (id),
	engine text not null,
	format integer not null,
	fingerprint text not null,
	strict numeric not null,
	adopted numeric not null,
	grade text not null,
	complete boolean not null,
	stored_at timestamp with time zone not null,
	stored_by text not null,
	content text not null
);

create index score_sheet_case on score_sheet (case_id, stored_at);

create table score_change (
	id uuid primary key,
	sheet_id uuid not null references score_sheet (id),
	case_id uuid not null references evaluation_case (id),
	criterion text not null,
	name text not null,
	changed_at timestamp with time zone not null,
	changed_by text not null,
	strict_from numeric,
	strict_to numeric,
	adopted_from numeric,
	adopted_to numeric,
	state_from text,
	state_to text,
	why text not null
);

create index score_change_case on score_change (case_id, changed_at);

create table adoption_basis (
	case_id uuid not null references assessment (case_id),
	criterion text not null,
	adoption text not null,
	inputs text not null
);

create index adoption_basis_case on adoption_basis (case_id);
