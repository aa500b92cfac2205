-- The way to a host that is reached through others, hop by hop.
create table jump_hosts (
    host_id     varchar(36) not null references hosts(id),
    hop         integer not null,
    address     varchar(255) not null,
    port        integer not null,
    username    varchar(255) not null,
    login       varchar(20) not null,
    key_file    varchar(4096),
    primary key (host_id, hop)
);
