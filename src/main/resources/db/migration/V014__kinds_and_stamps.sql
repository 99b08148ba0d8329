-- What a seal may seal, from its first day to its last. Seals from before may seal what there was.
alter table seal_key
    add column kinds text not null default 'CALIBRATION VERIFICATION'
        check (kinds ~ '^[A-Z_]+( [A-Z_]+)*$');
alter table seal_registration
    add column kinds text not null default 'CALIBRATION VERIFICATION'
        check (kinds ~ '^[A-Z_]+( [A-Z_]+)*$');

-- Null where the deployment allows to go without a timestamp and none was to be had. Nothing shows
-- later that such a signature is old, so there is nothing to keep alive.
alter table certificate alter column stamped_at drop not null;

create or replace function plan_long_life() returns trigger language plpgsql as $$
begin
    insert into long_life_task (number, task, due_at)
        values (new.number, 'LT', case when new.stamped_at is not null then new.issued_at end),
               (new.number, 'LTA', null), (new.number, 'EVIDENCE', null);
    return null;
end $$;
