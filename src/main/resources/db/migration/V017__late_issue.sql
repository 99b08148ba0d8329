-- A certificate that is stored after a review has passed its place, however long ago it was measured, is looked at
-- too. The horizon is the oldest transaction that was open when somebody looked last, as for the graph in memory
-- (V015), so that nothing is missed whatever the order of commits. Zero is from the first one on.
create table impact_review_horizon (
    one     boolean primary key default true check (one),
    horizon xid8 not null default '0'
);
insert into impact_review_horizon default values;

-- Late certificates and the reviews that concern them; each once.
create table impact_review_late (
    review  bigint not null references impact_review,
    number  text not null references certificate,
    pending boolean not null default true,
    primary key (review, number)
);
create index impact_review_late_pending on impact_review_late (review, number) where pending;
create index impact_review_step_number on impact_review_step (number);

-- Whether a review may concern who used a standard with a certificate of it: every use until the finding, and after
-- it those on the strength of a calibration before it. What was retracted concerns nobody any more.
create function finding_may_concern(finding text, used_on date, parent text) returns boolean
    language sql stable set search_path = pg_catalog, public as $$
    select (used_on <= (f.body ->> 'foundOn')::date
            or exists (select from item_calibration i where i.equipment = f.equipment and i.number = parent
                and i.ended < (f.body ->> 'foundOn')::date))
        and not exists (select from equipment_fact r where r.equipment = f.equipment and r.kind = 'RETRACTION'
            and r.body ->> 'fact' = f.id)
    from equipment_fact f where f.id = finding
$$;
revoke execute on function finding_may_concern from public;
grant execute on function finding_may_concern to etalon_app;

grant select, update (horizon) on impact_review_horizon to etalon_app;
grant select, insert on impact_review_late to etalon_app;
grant update (pending) on impact_review_late to etalon_app;
