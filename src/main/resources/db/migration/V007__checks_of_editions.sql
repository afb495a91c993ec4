-- Checks an edition has beside the built-in ones, and built-in ones it switched off.
create table edition_check (
	edition_id uuid not null,
	check_key text not null,
	switched_off boolean not null,
	title text,
	left_side text,
	operator text,
	right_side text,
	tolerance numeric,
	severity text,
	changed_at timestamp with time zone not null,
	changed_by text not null,
	primary key (edition_id, check_key)
);
