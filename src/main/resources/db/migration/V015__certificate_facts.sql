-- What a walk over certificates needs of each, so that it parses no document: an index like every column beside
-- the file, made again from file and calibration whenever its version is not the one in use.
create table certificate_facts (
    number  text primary key references certificate,
    version integer not null,
    facts   bytea not null
);

-- Which calibrations of an item ended on which day, without any of their documents.
create table item_calibration (
    equipment text not null references equipment,
    number    text not null references certificate,
    ended     date not null,
    issued_on date not null,
    issued_at timestamptz not null,
    primary key (equipment, number)
);
create index item_calibration_ended on item_calibration (equipment, ended) include (number, issued_on, issued_at);

create function index_item_calibration() returns trigger language plpgsql as $$
begin
    insert into item_calibration (equipment, number, ended, issued_on, issued_at)
        select new.equipment, new.number, (k.body ->> 'performedTo')::date, c.issued_on, c.issued_at
        from certificate c join calibration k on k.id = c.calibration where c.number = new.number;
    return null;
end $$;
create trigger certificate_item_indexed after insert on certificate_item
    for each row execute function index_item_calibration();
insert into item_calibration (equipment, number, ended, issued_on, issued_at)
    select i.equipment, i.number, (k.body ->> 'performedTo')::date, c.issued_on, c.issued_at
    from certificate_item i join certificate c on c.number = i.number join calibration k on k.id = c.calibration;

grant select, insert, update on certificate_facts to etalon_app;
grant select, insert on item_calibration to etalon_app;

-- The transaction that stored a certificate. Whoever keeps the graph in memory goes on from the oldest transaction
-- that was still open when it was read last, so that nothing is missed whatever the order of commits. Null for
-- what was there before; nobody reads a certificate for this column.
alter table certificate add column arrived xid8;
alter table certificate alter column arrived set default pg_current_xact_id();
create index certificate_arrived on certificate (arrived) where arrived is not null;
