-- What people answered to failed cross-checks; none is ever changed.
create table check_answer (
	case_id uuid not null references evaluation_case (id),
	check_key text not null,
	about text not null,
	answer text not null,
	answered_by text not null,
	answered_at timestamp with time zone not null
);

create index check_answer_case on check_answer (case_id, check_key);

-- Documents from elsewhere that were examined.
create table examined_document (
	id uuid primary key,
	name text not null,
	content text not null,
	sha256 char(64) not null,
	examined_at timestamp with time zone not null,
	examined_by text not null
);
