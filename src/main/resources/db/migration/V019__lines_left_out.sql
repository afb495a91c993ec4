-- A row kept aside is repaired, or left out for a reason somebody gives.
alter table held_line add column dropped_why text;
