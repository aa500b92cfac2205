-- Why somebody asked for what the console advised against; empty where it did not.
alter table operations add column despite varchar(1000) default '' not null;
