-- People: what an account is, who runs it, how somebody signs in.
alter table app_user alter column password_hash drop not null;
alter table app_user add column version bigint not null default 0;
alter table app_user add column display_name text;
alter table app_user add column email text;
alter table app_user add column password_set_at timestamp with time zone;
alter table app_user add column must_change boolean not null default false;
alter table app_user add column status text not null default 'ACTIVE';
alter table app_user add column department_id uuid references department (id);
alter table app_user add column code_secret text;
alter table app_user add column code_wanted boolean not null default false;
alter table app_user add column opened_at timestamp with time zone not null default now();
alter table app_user add column opened_by text not null default '';
update app_user set display_name = username;
update app_user set role = 'REVIEWER_1' where role = 'REVIEWER';
update app_user set role = 'SYSTEM_OFFICER' where role = 'ADMINISTRATOR';
alter table app_user alter column display_name set not null;

create table account_link (
	token_hash char(64) primary key,
	user_id uuid not null references app_user (id) deferrable initially deferred,
	valid_until timestamp with time zone not null
);

create table used_code (
	user_id uuid not null references app_user (id) deferrable initially deferred,
	code text not null,
	used_at timestamp with time zone not null,
	primary key (user_id, code)
);

create table former_password (
	user_id uuid not null references app_user (id) deferrable initially deferred,
	password_hash text not null,
	set_at timestamp with time zone not null
);

create index former_password_user on former_password (user_id);

create table sign_in_failure (
	tried text primary key,
	failures integer not null,
	failed_at timestamp with time zone not null,
	until timestamp with time zone
);

-- Who is signed in is kept otherwise from now on: everybody signs in once more.
delete from spring_session;
