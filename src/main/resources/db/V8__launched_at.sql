-- When a volume could first be used, as Cinder notes it. Of older ones nobody wrote it down.
alter table volumes add column launched_at timestamp(3) with time zone;
