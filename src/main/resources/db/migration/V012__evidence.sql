-- Working papers: what a score, a figure, a sentence or a finding rests on.
create table evidence (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	index_no text not null,
	category text not null,
	title text not null,
	filed_at timestamp with time zone not null,
	filed_by text not null,
	withdrawn text,
	unique (case_id, index_no)
);

-- Every version of a file, as it came.
create table evidence_file (
	evidence_id uuid not null references evidence (id),
	version_no integer not null,
	case_id uuid not null references evaluation_case (id),
	file_name text not null,
	media_type text not null,
	bytes bigint not null,
	sha256 char(64) not null,
	content bytea not null,
	scanned text not null,
	stored_at timestamp with time zone not null,
	stored_by text not null,
	primary key (evidence_id, version_no)
);

create function refuse_file_change() returns trigger language plpgsql as $$
begin
	raise exception 'a working paper is never changed';
end $$;

create trigger evidence_file_stays before update or delete on evidence_file
	for each row execute function refuse_file_change();

-- What it proves.
create table evidence_part (
	evidence_id uuid not null references evidence (id),
	case_id uuid not null references evaluation_case (id),
	kind text not null,
	part_key text not null,
	primary key (evidence_id, kind, part_key)
);

create index evidence_part_place on evidence_part (case_id, kind, part_key);

select audit_table('evidence', '');
select audit_table('evidence_file', 'content');
select audit_table('evidence_part', '');
