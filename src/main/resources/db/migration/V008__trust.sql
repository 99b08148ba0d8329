-- X.509 certificates that an operator decided to trust, and the end of that. Nothing is changed or
-- deleted: who trusted whom, when and why stays.
create table trust_anchor (
    id            text primary key,
    fingerprint   bytea not null check (fingerprint = sha256(x509)),
    x509          bytea not null,
    purposes      text not null,
    trusted_from  timestamptz not null,
    trusted_until timestamptz check (trusted_until > trusted_from),
    reason        text not null,
    account       text not null references account,
    added_at      timestamptz not null
);

create table trust_anchor_end (
    anchor        text primary key references trust_anchor,
    trusted_until timestamptz not null,
    reason        text not null,
    account       text not null references account,
    ended_at      timestamptz not null
);

-- Trusted lists of others as they came, and of ours as they were published. Of each scheme the one
-- with the greatest sequence number is in force; a smaller one is never taken again.
create table trusted_list (
    scheme      text not null,
    sequence    bigint not null check (sequence > 0),
    own         boolean not null,
    issued_at   timestamptz not null,
    next_update timestamptz,
    xml         bytea not null,
    account     text references account,
    received_at timestamptz not null,
    primary key (scheme, sequence)
);

-- The X.509 certificate of a seal, from now on also as octets, and what became of it.
alter table seal_registration add column x509 bytea check (fingerprint = sha256(x509));
create table seal_status (
    id          bigint generated always as identity primary key,
    fingerprint bytea not null references seal_registration,
    status      text not null check (status in ('GRANTED', 'WITHDRAWN')),
    since       timestamptz not null,
    reason      text not null,
    recorded_at timestamptz not null
);
create index seal_status_seal on seal_status (fingerprint, id);
insert into seal_status (fingerprint, status, since, reason, recorded_at)
    select fingerprint, 'GRANTED', registered_at, 'registered', registered_at
    from seal_registration;

create trigger trust_anchor_immutable before update or delete or truncate on trust_anchor
    for each statement execute function refuse_change();
create trigger trust_anchor_end_immutable before update or delete or truncate on trust_anchor_end
    for each statement execute function refuse_change();
create trigger trusted_list_immutable before update or delete or truncate on trusted_list
    for each statement execute function refuse_change();
create trigger seal_status_immutable before update or delete or truncate on seal_status
    for each statement execute function refuse_change();

grant select, insert on trust_anchor, trust_anchor_end, trusted_list, seal_status to etalon_app;
