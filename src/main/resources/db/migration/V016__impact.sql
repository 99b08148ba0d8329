-- What a withdrawal, or a standard found out of tolerance, puts in question is reviewed by a job. The row is
-- written with its cause, so neither is there without the other, and is the lock of whoever works on it.
create table impact_review (
    id          bigint generated always as identity primary key,
    cause       text not null check (cause in ('WITHDRAWN', 'OUT_OF_TOLERANCE')),
    certificate text references certificate,
    event       bigint unique references certificate_event,
    equipment   text references equipment,
    fact        text unique references equipment_fact,
    recorded_at timestamptz not null,
    due_at      timestamptz not null,
    attempts    integer not null default 0,
    -- How many certificates rest on it, as counted at the start.
    total       bigint,
    examined    bigint not null default 0,
    marked      bigint not null default 0,
    -- The last of those that used it directly, and whether they all were looked at.
    seeded_to   text not null default '',
    seeded      boolean not null default false,
    finished_at timestamptz,
    check ((certificate is null) = (cause <> 'WITHDRAWN') and (event is null) = (certificate is null)
        and (equipment is null) = (fact is null) and (equipment is null) = (cause = 'WITHDRAWN'))
);
create index impact_review_open on impact_review (due_at, id) where finished_at is null;
create index impact_review_certificate on impact_review (certificate, id);
create index impact_review_equipment on impact_review (equipment, id);

-- What was looked at: the results in question by their place, none where nothing is, and whether what rests
-- on them is still to be looked at, from which certificate on.
create table impact_review_step (
    review   bigint not null references impact_review,
    number   text not null references certificate,
    steps    integer not null,
    results  integer[] not null,
    pending  boolean not null,
    looked_to text not null default '',
    primary key (review, number)
);
create index impact_review_step_pending on impact_review_step (review, steps, number) where pending;

-- What an organisation is told: one notice for each certificate or standard that it used and that is in
-- question, with how many of its own certificates rest on it.
create table notice (
    id              bigint generated always as identity primary key,
    organisation    text not null references organisation,
    review          bigint not null references impact_review,
    cause           text not null check (cause in ('WITHDRAWN', 'OUT_OF_TOLERANCE', 'UNDER_REVIEW')),
    about           text not null,
    explanation     text not null,
    certificates    integer not null check (certificates > 0),
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text references account,
    unique (review, organisation, cause, about)
);
create index notice_organisation on notice (organisation, id);

create function plan_review_of_withdrawal() returns trigger language plpgsql as $$
begin
    insert into impact_review (cause, certificate, event, recorded_at, due_at)
        values ('WITHDRAWN', new.number, new.id, new.recorded_at, new.recorded_at);
    return null;
end $$;
-- A successor is added by a second record of the same withdrawal.
create trigger certificate_event_review after insert on certificate_event
    for each row when (new.status = 'WITHDRAWN' and new.successor is null)
    execute function plan_review_of_withdrawal();

create function plan_review_of_finding() returns trigger language plpgsql as $$
begin
    insert into impact_review (cause, equipment, fact, recorded_at, due_at)
        values ('OUT_OF_TOLERANCE', new.equipment, new.id, new.recorded_at, new.recorded_at);
    return null;
end $$;
create trigger equipment_fact_review after insert on equipment_fact
    for each row when (new.kind = 'OUT_OF_TOLERANCE') execute function plan_review_of_finding();

create function keep_row() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are kept', tg_table_name;
end $$;
create trigger impact_review_kept before delete or truncate on impact_review
    for each statement execute function keep_row();
create trigger notice_kept before delete or truncate on notice
    for each statement execute function keep_row();

create index traceability_edge_equipment on traceability_edge (equipment, number);

-- The scopes under which results are claimed.
create function calibration_scopes(body jsonb) returns text[]
    language sql immutable parallel safe set search_path = pg_catalog, public as $$
    select coalesce(array_agg(distinct scope #>> '{}'), '{}')
    from jsonb_path_query(body, '$.results[*].quantities[*].scope ? (@.type() == "string")') as scope
$$;
revoke execute on function calibration_scopes, plan_review_of_withdrawal, plan_review_of_finding, keep_row
    from public;
grant execute on function calibration_scopes to etalon_app;
create index calibration_scope on calibration using gin (calibration_scopes(body));

grant select, insert on impact_review, impact_review_step, notice to etalon_app;
grant update (due_at, attempts, total, examined, marked, seeded_to, seeded, finished_at) on impact_review
    to etalon_app;
grant update (steps, results, pending, looked_to) on impact_review_step to etalon_app;
grant update (certificates, changed_at, acknowledged_at, acknowledged_by) on notice to etalon_app;
