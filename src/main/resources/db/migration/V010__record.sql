-- The record of everything: written by the database itself, so that no way of writing goes round it, and chained at commit.
create table audit_entry (
	id bigint generated always as identity primary key,
	at timestamp with time zone not null default clock_timestamp(),
	who text not null,
	address text not null,
	request text not null,
	action text not null,
	subject text not null,
	subject_key text not null,
	case_id uuid,
	old_values jsonb,
	new_values jsonb,
	tx xid8 not null default pg_current_xact_id(),
	seq bigint unique,
	previous_hash char(64),
	hash char(64)
);

create index audit_entry_case on audit_entry (case_id, seq desc);
create index audit_entry_who on audit_entry (who, seq desc);
create index audit_entry_at on audit_entry (at);
create index audit_entry_open on audit_entry (id) where hash is null;

-- The end of the chain.
create table audit_head (
	one boolean primary key default true check (one),
	seq bigint not null,
	hash char(64) not null
);

insert into audit_head (seq, hash) values (0, repeat('0', 64));

create function audit_setting(name text, otherwise text) returns text language sql stable as $$
	select coalesce(nullif(current_setting('jiping.' || name, true), ''), otherwise)
$$;

-- One row changed: what it was and what it is, only what differs; large or secret columns say only that they changed.
create function audit_row() returns trigger language plpgsql as $$
declare
	was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - 'version' - 'changed_at' end;
	is_now jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - 'version' - 'changed_at' end;
	whole jsonb := coalesce(is_now, was);
	hidden text[] := string_to_array(tg_argv[1], ',');
	col text;
begin
	foreach col in array hidden loop
		if was is not null and is_now is not null and was -> col = is_now -> col then
			was := was - col;
			is_now := is_now - col;
		end if;
		if was ? col and was -> col <> 'null'::jsonb then was := was || jsonb_build_object(col, '…'); end if;
		if is_now ? col and is_now -> col <> 'null'::jsonb then is_now := is_now || jsonb_build_object(col, '… '); end if;
	end loop;
	if tg_op = 'UPDATE' then
		select coalesce(jsonb_object_agg(key, value), '{}') into was from jsonb_each(was) where value is distinct from is_now -> key;
		select coalesce(jsonb_object_agg(key, value), '{}') into is_now from jsonb_each(is_now) where was ? key;
		if is_now = '{}' and was = '{}' then
			return null;
		end if;
	end if;
	insert into audit_entry (who, address, request, action, subject, subject_key, case_id, old_values, new_values)
	values (audit_setting('who', 'system'), audit_setting('address', ''), audit_setting('request', ''), tg_op, tg_table_name,
		coalesce((select string_agg(whole ->> part, ' ') from unnest(string_to_array(tg_argv[0], ',')) as part), ''),
		case when tg_table_name = 'evaluation_case' then (whole ->> 'id')::uuid else (whole ->> 'case_id')::uuid end, was, is_now);
	return null;
end $$;

-- Puts a table on the record.
create function audit_table(name text, hidden text) returns void language plpgsql as $$
declare
	keys text;
begin
	select string_agg(a.attname, ',' order by array_position(i.indkey::smallint[], a.attnum)) into keys
	from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
	where i.indrelid = name::regclass and i.indisprimary;
	execute format('create trigger on_record after insert or update or delete on %I for each row execute function audit_row(%L, %L)',
		name, coalesce(keys, ''), hidden);
end $$;

-- The text an entry's hash is taken of.
create function audit_text(e audit_entry) returns text language sql stable as $$
	select concat_ws(chr(31), e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.who, e.address, e.request,
		e.action, e.subject, e.subject_key, coalesce(e.case_id::text, ''), coalesce(e.old_values::text, ''),
		coalesce(e.new_values::text, ''), e.previous_hash)
$$;

-- At commit every entry of the transaction gets its place in the chain; only there do writers wait for each other.
create function audit_seal() returns trigger language plpgsql as $$
declare
	head audit_head;
	e audit_entry;
begin
	if not exists (select 1 from audit_entry where id = new.id and hash is null) then
		return null;
	end if;
	select * into head from audit_head for update;
	for e in select * from audit_entry where hash is null and tx = pg_current_xact_id() order by id loop
		head.seq := head.seq + 1;
		e.seq := head.seq;
		e.previous_hash := head.hash;
		head.hash := encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex');
		update audit_entry set seq = e.seq, previous_hash = e.previous_hash, hash = head.hash where id = e.id;
	end loop;
	update audit_head set seq = head.seq, hash = head.hash;
	return null;
end $$;

create constraint trigger audit_entry_sealed after insert on audit_entry deferrable initially deferred
	for each row execute function audit_seal();

create function audit_refuse() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and old.hash is null then
		return new;
	end if;
	raise exception 'the record is never changed';
end $$;

create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_refuse();
create trigger audit_entry_whole before truncate on audit_entry for each statement execute function audit_refuse();

select audit_table(name, hidden) from (values
	('department', ''), ('agency', ''), ('app_user', 'password_hash,code_secret'), ('indicator_edition', 'source'),
	('evaluation_case', ''), ('budget_line', ''), ('fund_line', ''), ('spending_line', ''), ('project_line', ''),
	('budget_figure', ''), ('quarter_payment', ''), ('three_public_line', ''), ('procurement_line', ''), ('asset_line', ''),
	('asset_addition', ''), ('vehicle', ''), ('staff_line', ''), ('affiliated_unit', ''), ('target', ''), ('task_detail', ''),
	('achievement', ''), ('survey', ''), ('survey_option', ''), ('survey_question', ''), ('judgement', ''), ('adopted_score', ''),
	('case_finding', ''), ('team_member', ''), ('work_phase', ''), ('stored_file', ''), ('held_line', ''), ('ledger_version', ''),
	('table_basis', ''), ('report_layout', ''), ('report_layout_change', ''), ('narrative_version', ''),
	('report_template', 'content'), ('issued_report', 'content,word,pdf,snapshot,scores'), ('check_answer', ''),
	('examined_document', 'content'), ('edition_check', ''), ('learned_heading', '')) as t (name, hidden);

-- How far an import has got is not on the record, what became of it is.
create trigger on_record after insert or update of status, policy, cancel_wanted on ledger_import
	for each row execute function audit_row('id', 'bytes_done,bytes_total,rows_done');
