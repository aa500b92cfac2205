-- What a request names, what was said of it, and what people write down have no length that anybody could know.
alter table operations alter column request set data type text;
alter table operations alter column reason_arguments set data type text;
alter table steps alter column command set data type text;
alter table volumes alter column metadata set data type text;
alter table volumes alter column image_metadata set data type text;
alter table snapshots alter column metadata set data type text;
alter table snapshots alter column image_metadata set data type text;
alter table snapshots alter column acknowledged set data type text;
