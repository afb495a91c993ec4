-- What people are told; e-mail goes out when a server is configured.
create table notice (
	id uuid primary key,
	recipient text not null,
	message text not null,
	arguments text not null,
	address text not null,
	told_at timestamp with time zone not null,
	read_at timestamp with time zone,
	mailed_at timestamp with time zone
);

create index notice_recipient on notice (recipient, told_at desc);
create index notice_unmailed on notice (told_at) where mailed_at is null;
