-- One row for every number that was ever given out. A number is never deleted and never given to
-- another calibration; what became of it is its state.
create table certificate_number (
    number      text primary key,
    laboratory  text not null references organisation,
    year        integer not null,
    sequence    bigint not null check (sequence > 0),
    calibration text not null references calibration,
    state       text not null check (state in ('RESERVED', 'INTENDED', 'ISSUED', 'VOIDED')),
    reason      text,
    changed_at  timestamptz not null,
    unique (laboratory, year, sequence)
);
create unique index certificate_number_live on certificate_number (calibration) where state <> 'VOIDED';

-- The next sequence of each laboratory and year; the row is the lock.
create table number_counter (
    laboratory text not null references organisation,
    year       integer not null,
    last       bigint not null,
    primary key (laboratory, year)
);

create function keep_number() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'certificate number % is kept for ever', old.number;
    end if;
    if (new.number, new.laboratory, new.year, new.sequence, new.calibration)
            is distinct from (old.number, old.laboratory, old.year, old.sequence, old.calibration) then
        raise exception 'certificate number % cannot be given to something else', old.number;
    end if;
    if old.state in ('ISSUED', 'VOIDED') and new.state <> old.state then
        raise exception 'certificate number % is already %', old.number, old.state;
    end if;
    return new;
end $$;
create trigger certificate_number_kept before update or delete on certificate_number
    for each row execute function keep_number();

-- What is about to be signed, stored before it is signed.
create table issuance_intent (
    number         text primary key references certificate_number,
    content_digest bytea not null check (length(content_digest) = 32),
    dcc            bytea not null,
    approver       text not null references account,
    created_at     timestamptz not null
);

-- The issued file is the truth; every other column can be made again from it.
create table certificate (
    number         text primary key references certificate_number,
    laboratory     text not null references organisation,
    calibration    text not null unique references calibration,
    customer       text references organisation,
    kind           text not null,
    item           text not null,
    issued_on      date not null,
    issued_at      timestamptz not null,
    stamped_at     timestamptz not null,
    disclosure     text not null check (disclosure in ('NONE', 'CHAIN', 'PUBLIC')),
    file_digest    bytea not null unique check (file_digest = sha256(xml)),
    content_digest bytea not null unique check (length(content_digest) = 32),
    signer         bytea not null check (length(signer) = 32),
    xml            bytea not null
);
create index certificate_laboratory on certificate (laboratory, number);
create index certificate_customer on certificate (customer, number);

create table certificate_item (
    number    text not null references certificate,
    equipment text not null references equipment,
    primary key (number, equipment)
);
create index certificate_item_equipment on certificate_item (equipment, number);

-- Child to parent: the child used this standard, on the strength of that certificate.
create table traceability_edge (
    number         text not null references certificate,
    ordinal        integer not null,
    equipment      text not null references equipment,
    kind           text not null check (kind in ('CERTIFICATE', 'DIGEST', 'ANALOGUE', 'NONE')),
    parent         text references certificate,
    parent_digest  bytea,
    results        text[] not null,
    primary key (number, ordinal)
);
create index traceability_edge_parent on traceability_edge (parent, number);

-- What happened to a certificate after its issue; the last entry is its status.
create table certificate_event (
    id             bigint generated always as identity primary key,
    number         text not null references certificate,
    status         text not null check (status in
                       ('AMENDED', 'SUBSTITUTED', 'WITHDRAWN', 'UNDER_REVIEW', 'DISPUTED', 'VALID')),
    reason_class   text,
    explanation    text,
    effective_from date not null,
    void_ab_initio boolean not null,
    results        text[],
    successor      text references certificate,
    account        text not null,
    recorded_at    timestamptz not null
);
create index certificate_event_number on certificate_event (number, id);

create table audit_entry (
    id           bigint generated always as identity primary key,
    recorded_at  timestamptz not null,
    account      text not null,
    organisation text,
    action       text not null,
    subject      text not null,
    detail       jsonb not null
);
create index audit_entry_subject on audit_entry (subject, id);

-- X.509 certificates of seals, and the laboratory that each may seal for.
create table seal_registration (
    fingerprint   bytea primary key check (length(fingerprint) = 32),
    laboratory    text not null references organisation,
    subject       text not null,
    registered_at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % never change', tg_table_name;
end $$;
create trigger certificate_immutable before update or delete or truncate on certificate
    for each statement execute function refuse_change();
create trigger certificate_item_immutable before update or delete or truncate on certificate_item
    for each statement execute function refuse_change();
create trigger traceability_edge_immutable before update or delete or truncate on traceability_edge
    for each statement execute function refuse_change();
create trigger issuance_intent_immutable before update or delete or truncate on issuance_intent
    for each statement execute function refuse_change();
create trigger certificate_event_immutable before update or delete or truncate on certificate_event
    for each statement execute function refuse_change();
create trigger audit_entry_immutable before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

grant select, insert, update on number_counter to etalon_app;
grant select, insert on certificate_number to etalon_app;
grant update (state, reason, changed_at) on certificate_number to etalon_app;
grant select, insert on issuance_intent, certificate, certificate_item, traceability_edge,
    certificate_event, audit_entry, seal_registration to etalon_app;
