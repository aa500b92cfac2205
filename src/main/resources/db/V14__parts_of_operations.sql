-- The rows that an operation is about besides its object, such as the members of a set: their ids, as JSON.
alter table operations add column parts varchar default '[]' not null;
