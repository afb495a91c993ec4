-- A department may have several projects evaluated in a year, each a case of its own.
alter table evaluation_case add column project text not null default '';

alter table evaluation_case drop constraint evaluation_case_department_id_fiscal_year_edition_id_key;

alter table evaluation_case add constraint evaluation_case_subject unique (department_id, fiscal_year, edition_id, project);
