-- When a cross-check of a case began to fail, by whose change, and when it held again.
create table check_failure (
	case_id uuid not null references evaluation_case (id) deferrable initially deferred,
	check_key text not null,
	title text not null,
	severity text not null,
	about text not null,
	began_at timestamp with time zone not null,
	-- Null for what failed already before changes were watched.
	began_by text,
	ended_at timestamp with time zone,
	ended_by text
);

create unique index check_failure_now on check_failure (case_id, check_key) where ended_at is null;
create index check_failure_case on check_failure (case_id, began_at);

-- Cases from before: nobody can say whose change their failures came by.
create table check_unwatched (
	case_id uuid primary key references evaluation_case (id)
);

insert into check_unwatched (case_id) select id from evaluation_case;
