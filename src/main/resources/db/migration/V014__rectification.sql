-- What a finding rests on, and how much money it concerns.
alter table case_finding add column basis text;
alter table case_finding add column amount numeric(18, 2);

-- What is put right after a report was issued.
create table rectification (
	id uuid primary key,
	case_id uuid not null references evaluation_case (id),
	report_no integer not null,
	finding_no bigint not null,
	department_id uuid not null references department (id),
	title text not null,
	problem text not null,
	basis text,
	amount numeric(18, 2),
	indicators text,
	recommendation text,
	status text not null,
	due date not null,
	issued_at timestamp with time zone not null,
	measures text,
	responsible text,
	done text,
	done_at timestamp with time zone,
	done_by text,
	recheck text,
	rechecked_at timestamp with time zone,
	rechecked_by text,
	reminded_at timestamp with time zone,
	unique (case_id, report_no, finding_no)
);

create index rectification_department on rectification (department_id, status);

select audit_table('rectification', 'reminded_at');
