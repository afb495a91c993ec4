-- What somebody wrote about a failed check is part of the record: another answer is added, none is changed or taken away.
create function refuse_answer_change() returns trigger language plpgsql as $$
begin
	raise exception 'an answer to a check is never changed';
end $$;

create trigger check_answer_stays before update or delete on check_answer
	for each row execute function refuse_answer_change();
