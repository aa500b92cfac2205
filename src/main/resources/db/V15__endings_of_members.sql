-- How some of the several things that an operation does have ended, while it goes on with the others.
create table endings (
    operation_id varchar(36) not null references operations (id),
    member int not null,
    state varchar(16) not null,
    reason varchar(64),
    reason_arguments varchar,
    primary key (operation_id, member)
);
