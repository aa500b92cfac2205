-- Whether a project's snapshots count as gigabytes; in Cinder an option of the whole cloud, here one of each project.
alter table projects add column no_snapshot_gb_quota boolean default false not null;
