-- What a volume was made from (Cinder's column names), what is known of the image a bootable one came from, and
-- hosts that are frozen for maintenance.
alter table volumes add column snapshot_id varchar(36);
alter table volumes add column source_volid varchar(36);
alter table volumes add column image_metadata varchar(65535) default '{}' not null;
alter table snapshots add column image_metadata varchar(65535) default '{}' not null;
alter table hosts add column frozen boolean default false not null;
