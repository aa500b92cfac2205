-- An operation that stays unknown is looked at again and again. Each look has a number, so that the first and the
-- last can be kept, and those in between only counted.
alter table steps add column look integer default 0 not null;
