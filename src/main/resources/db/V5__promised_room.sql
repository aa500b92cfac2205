-- What a volume has been promised while it is being extended: it counts in the quota before the host has given it.
alter table volumes add column promised_bytes bigint default 0 not null;
