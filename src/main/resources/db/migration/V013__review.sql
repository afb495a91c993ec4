-- Who wrote at a case: nobody reviews their own work.
create table case_contributor (
	case_id uuid not null references evaluation_case (id) deferrable initially deferred,
	username text not null,
	primary key (case_id, username)
);

-- What was handed in for review, round by round: what is signed is this, and what changed since is told from it.
create table review_round (
	case_id uuid not null references evaluation_case (id),
	round_no integer not null,
	handed_in_at timestamp with time zone not null,
	handed_in_by text not null,
	note text not null,
	content text not null,
	adopted text not null,
	grade text not null,
	content_sha256 char(64) not null,
	record_seq bigint not null,
	record_hash char(64) not null,
	primary key (case_id, round_no)
);

-- Signatures; none is ever changed.
create table review_signature (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	round_no integer not null,
	step text not null,
	username text not null,
	name text not null,
	opinion text not null,
	signed_at timestamp with time zone not null,
	content_sha256 char(64) not null,
	unique (case_id, round_no, step)
);

create table review_return (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	round_no integer not null,
	step text not null,
	username text not null,
	name text not null,
	reason text not null,
	returned_at timestamp with time zone not null
);

create table review_comment (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	kind text not null,
	part_key text not null,
	title text not null,
	body text not null,
	status text not null,
	written_by text not null,
	written_at timestamp with time zone not null,
	round_no integer not null
);

create index review_comment_case on review_comment (case_id, status);

create table review_reply (
	id uuid primary key,
	comment_id uuid not null references review_comment (id),
	case_id uuid not null references evaluation_case (id),
	body text not null,
	written_by text not null,
	written_at timestamp with time zone not null
);

-- What was sent to the department, and what it says to it.
create table department_copy (
	case_id uuid not null references evaluation_case (id),
	round_no integer not null,
	sent_at timestamp with time zone not null,
	title text not null,
	pdf bytea not null,
	pdf_sha256 char(64) not null,
	due date not null,
	finished_at timestamp with time zone,
	finished_by text,
	primary key (case_id, round_no)
);

create table department_opinion (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	round_no integer not null,
	body text not null,
	given_by text not null,
	given_at timestamp with time zone not null,
	decision text,
	reason text,
	decided_by text,
	decided_at timestamp with time zone
);

-- The bureau's acceptance and its rating of what was delivered; an agency never sees the rating.
create table acceptance (
	case_id uuid not null references evaluation_case (id),
	round_no integer not null,
	rating text not null,
	remark text not null,
	accepted_by text not null,
	accepted_at timestamp with time zone not null,
	primary key (case_id, round_no)
);

create table stock_opinion (
	id uuid primary key,
	username text not null,
	body text not null,
	unique (username, body)
);

create function refuse_signed_change() returns trigger language plpgsql as $$
begin
	raise exception 'what was signed is never changed';
end $$;

create trigger review_round_stays before update or delete on review_round for each row execute function refuse_signed_change();
create trigger review_signature_stays before update or delete on review_signature for each row execute function refuse_signed_change();
create trigger review_return_stays before update or delete on review_return for each row execute function refuse_signed_change();

select audit_table('review_round', 'content');
select audit_table('review_signature', '');
select audit_table('review_return', '');
select audit_table('review_comment', '');
select audit_table('review_reply', '');
select audit_table('department_copy', 'pdf');
select audit_table('department_opinion', '');
select audit_table('acceptance', '');
