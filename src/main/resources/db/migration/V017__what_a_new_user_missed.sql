-- Why a case was taken out of the archive.
alter table evaluation_case add column reopened_at timestamp with time zone;
alter table evaluation_case add column reopened_by text;
alter table evaluation_case add column reopen_reason text;

-- What is not yet in the chain may still be put together; what is in it stays.
create or replace function audit_refuse() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and old.hash is null then
		return new;
	end if;
	if tg_op = 'DELETE' and old.hash is null then
		return old;
	end if;
	raise exception 'the record is never changed';
end $$;

-- A list that is saved takes its lines out and puts them in again: on record is what differs between the two.
create function audit_merge() returns void language plpgsql as $$
declare
	pair record;
	was jsonb;
	is_now jsonb;
begin
	for pair in
		select gone.id as gone_id, come.id as come_id, gone.old_values, come.new_values
		from audit_entry gone
		join audit_entry come on come.tx = gone.tx and come.hash is null and come.action = 'INSERT' and come.id > gone.id
			and come.subject = gone.subject and come.subject_key = gone.subject_key
		where gone.tx = pg_current_xact_id() and gone.hash is null and gone.action = 'DELETE' and gone.subject_key <> ''
			and (select count(*) from audit_entry other where other.tx = gone.tx and other.hash is null
				and other.subject = gone.subject and other.subject_key = gone.subject_key) = 2
	loop
		select coalesce(jsonb_object_agg(key, value), '{}') into was
		from jsonb_each(pair.old_values) where value is distinct from pair.new_values -> key;
		select coalesce(jsonb_object_agg(key, value), '{}') into is_now
		from jsonb_each(pair.new_values) where value is distinct from pair.old_values -> key;
		delete from audit_entry where id = pair.gone_id;
		if was = '{}' and is_now = '{}' then
			delete from audit_entry where id = pair.come_id;
		else
			update audit_entry set action = 'UPDATE', old_values = was, new_values = is_now where id = pair.come_id;
		end if;
	end loop;
end $$;

create or replace function audit_seal() returns trigger language plpgsql as $$
declare
	head audit_head;
	e audit_entry;
begin
	if not exists (select 1 from audit_entry where id = new.id and hash is null) then
		return null;
	end if;
	perform audit_merge();
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
