-- Where the instance runs that a volume is recorded to be attached to; nothing where nobody said so.
alter table attachments add column host_id varchar(36);
