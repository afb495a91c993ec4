-- The fields of work of a department are told at one place under headings of its own;
-- they had six places, those of a bureau of human resources.
create temporary table field_of_work (section text primary key, place integer not null, title text not null);

insert into field_of_work values
	('work.employment', 1, '就业创业服务'), ('work.skills', 2, '劳动者技能提升'), ('work.insurance', 3, '社会保障体系'),
	('work.talent', 4, '人事人才工作'), ('work.relations', 5, '劳动关系与权益保障'), ('work.service', 6, '人社服务');

create temporary table told as
	with line as (
		select p.case_id, p.section, p.paragraph, p.line_no, p.position, 0 as field, 0 as below
			from narrative_paragraph p where p.section not in (select section from field_of_work)
		union all
		select distinct p.case_id, 'work.done', '## ' || f.title, 0, 0, f.place, 0
			from narrative_paragraph p join field_of_work f on f.section = p.section
		union all
		select p.case_id, 'work.done', p.paragraph, 0, p.position, f.place, 1
			from narrative_paragraph p join field_of_work f on f.section = p.section
	)
	select case_id, section, paragraph, line_no, row_number() over (partition by case_id order by field, below, position) - 1 as position
		from line;

update told t set line_no = n.no
	from (select case_id, position, row_number() over (partition by case_id order by position) as no from told
		where section = 'work.done') n
	where n.case_id = t.case_id and n.position = t.position;

delete from narrative_paragraph where case_id in (select case_id from told where section = 'work.done');

insert into narrative_paragraph (case_id, position, section, line_no, paragraph)
	select case_id, position, section, line_no, paragraph from told
		where case_id in (select case_id from told where section = 'work.done');

-- Versions of the six places stay as they are; what they say together is the first of the new one.
insert into narrative_version (case_id, place, version_no, content, written_at, written_by)
	select t.case_id, 'work.done', 1, string_agg(t.paragraph, E'\n' order by t.position), v.written_at, v.written_by
		from told t
		join lateral (select written_at, written_by from narrative_version
			where case_id = t.case_id and place in (select section from field_of_work)
			order by written_at desc limit 1) v on true
		where t.section = 'work.done'
		group by t.case_id, v.written_at, v.written_by;

drop table told;

drop table field_of_work;
