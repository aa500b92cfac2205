-- How full stores of snapshots and thin pools were over time. What is old is kept less closely, by the console.
create table samples (
    host_id    varchar(36) not null references hosts (id),
    lv_uuid    varchar(38) not null,
    content    varchar(10) not null,
    taken_at   timestamp(3) with time zone not null,
    used_bytes bigint not null,
    size_bytes bigint not null,
    primary key (host_id, lv_uuid, content, taken_at)
);

-- What somebody has chosen for the whole console, such as the levels of its warnings.
create table settings (
    name    varchar(100) primary key,
    setting varchar(1000) not null
);

-- When the store of a snapshot is enlarged without anybody asking for it.
create table growth_rules (
    snapshot_id   varchar(36) primary key references snapshots (id),
    above_percent integer not null,
    step_bytes    bigint not null,
    ceiling_bytes bigint,
    user_id       varchar(255)
);
