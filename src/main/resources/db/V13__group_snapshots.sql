-- Snapshots that were taken together; the names are Cinder's where it has one.
create table group_snapshots (
    created_at   timestamp(3) with time zone not null,
    updated_at   timestamp(3) with time zone,
    deleted_at   timestamp(3) with time zone,
    deleted      boolean default false not null,
    id           varchar(36) primary key,
    project_id   varchar(36) not null references projects (id),
    user_id      varchar(255),
    host_id      varchar(36) not null references hosts (id),
    name         varchar not null,
    description  varchar default '' not null,
    -- How far apart they are at most, and how long instances stood still; empty where nobody heard.
    skew_ms      bigint,
    stood_ms     bigint
);

alter table snapshots add column group_snapshot_id varchar(36) references group_snapshots (id);
create index snapshots_by_group on snapshots (group_snapshot_id, deleted);
