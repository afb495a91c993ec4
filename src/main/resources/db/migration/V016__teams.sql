-- Who of the agency works on a case and who reviews it; a role nobody is named for is open to all of that role.
create table case_member (
	case_id uuid not null references evaluation_case (id),
	username text not null references app_user (username),
	role text not null,
	primary key (case_id, username)
);

select audit_table('case_member', '');

-- Histories of single things are read from the record, and what it speaks of is listed.
create index audit_entry_subject on audit_entry (subject, subject_key, seq desc);
