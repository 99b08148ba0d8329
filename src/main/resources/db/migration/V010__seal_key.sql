-- Keys of seals that were made here on request. The key itself is on the token or in its file; here
-- is its name and the request for an X.509 certificate (PKCS#10) that went out.
create table seal_key (
    id         text primary key,
    laboratory text not null references organisation,
    subject    text not null,
    request    bytea not null,
    account    text not null references account,
    created_at timestamptz not null
);
create index seal_key_laboratory on seal_key (laboratory, id);

-- What became of a seal, named by its X.509 certificate; entries are only ever added.
create table seal_event (
    id             bigint generated always as identity primary key,
    laboratory     text not null references organisation,
    fingerprint    bytea not null references seal_registration,
    -- Null for a seal whose key was not made by a request.
    key            text references seal_key,
    kind           text not null check (kind in ('CERTIFIED', 'ACTIVATED', 'ENDED', 'COMPROMISED')),
    effective_from timestamptz not null,
    reason         text,
    account        text not null references account,
    recorded_at    timestamptz not null,
    check (kind not in ('ENDED', 'COMPROMISED') or reason is not null),
    check (kind not in ('CERTIFIED', 'ACTIVATED') or key is not null)
);
create index seal_event_fingerprint on seal_event (fingerprint);
create index seal_event_laboratory on seal_event (laboratory, id);

create trigger seal_key_immutable before update or delete or truncate on seal_key
    for each statement execute function refuse_change();
create trigger seal_event_immutable before update or delete or truncate on seal_event
    for each statement execute function refuse_change();
create trigger seal_registration_immutable before update or delete or truncate on seal_registration
    for each statement execute function refuse_change();
grant select, insert on seal_key, seal_event to etalon_app;
