-- Who there is and what they hold. Names and places are JSON because they are shown, never searched.
create table organisation (
    id                      text primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
    kind                    text not null check (kind in
                                ('NATIONAL_INSTITUTE', 'LABORATORY', 'ENTERPRISE', 'REGULATOR')),
    body                    jsonb not null,
    time_zone               text not null,
    persons_per_certificate integer not null check (persons_per_certificate in (2, 3)),
    created_at              timestamptz not null
);

create table account (
    id           text primary key,
    -- An operator belongs to no organisation.
    organisation text references organisation,
    name         text not null,
    roles        text[] not null
);
create index account_organisation on account (organisation);

create table scope (
    id             text primary key,
    organisation   text not null references organisation,
    body           jsonb not null,
    in_force_from  date not null,
    in_force_to    date,
    created_at     timestamptz not null,
    check (in_force_to is null or in_force_to >= in_force_from)
);
create index scope_organisation on scope (organisation, id);

create table equipment (
    id            text primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
    owner         text not null references organisation,
    registered_by text not null references organisation,
    legal_status  text not null,
    role          text not null,
    body          jsonb not null,
    created_at    timestamptz not null
);
create index equipment_owner on equipment (owner, id);

-- A laboratory sees an instrument of somebody else once it has a calibration of it.
create table equipment_access (
    equipment    text not null references equipment,
    organisation text not null references organisation,
    primary key (equipment, organisation)
);
create index equipment_access_organisation on equipment_access (organisation, equipment);

create table idempotency (
    caller       text not null,
    path         text not null,
    key          text not null,
    request      text not null,
    status       integer,
    location     text,
    etag         text,
    answer       text,
    created_at   timestamptz not null,
    primary key (caller, path, key)
);
create index idempotency_created on idempotency (created_at);

grant select, insert on organisation, scope, equipment to etalon_app;
grant select, insert, update on account to etalon_app;
grant select, insert on equipment_access to etalon_app;
grant select, insert, update, delete on idempotency to etalon_app;
