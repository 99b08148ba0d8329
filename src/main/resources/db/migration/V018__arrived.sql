-- The transaction that stored what may change the answer of a walk. Whoever remembers such things goes on from the
-- oldest transaction that was still open when it asked last, as for certificates (V015). Null for what was there
-- before; nobody reads a row for this column.
alter table equipment_fact add column arrived xid8;
alter table equipment_fact alter column arrived set default pg_current_xact_id();
create index equipment_fact_arrived on equipment_fact (arrived) where arrived is not null;

alter table certificate_event add column arrived xid8;
alter table certificate_event alter column arrived set default pg_current_xact_id();
create index certificate_event_arrived on certificate_event (arrived) where arrived is not null;

alter table scope_version add column arrived xid8;
alter table scope_version alter column arrived set default pg_current_xact_id();
create index scope_version_arrived on scope_version (arrived) where arrived is not null;
