-- Scopes in versions: what was known when is kept for ever, because a verdict on the past rests on it.

-- What an accreditation body or the KCDB said on a day, byte for byte.
create table scope_snapshot (
    id           bigint generated always as identity primary key,
    organisation text not null references organisation,
    source       text not null,
    format       text not null check (format in ('KCDB', 'CSV')),
    taken_on     date not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    file_digest  bytea not null check (file_digest = sha256(content)),
    content      bytea not null,
    -- What became of each record, as JSON.
    outcome      text not null
);
create index scope_snapshot_source on scope_snapshot (organisation, source, taken_on desc, id desc);

create table scope_version (
    scope        text not null references scope,
    version      integer not null check (version >= 1),
    -- Earlier days are governed by earlier versions.
    applies_from date not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    reason       text,
    snapshot     bigint references scope_snapshot,
    digest       bytea not null check (digest = sha256(convert_to(body, 'UTF8'))),
    -- Text and not jsonb, which would not keep what was digested.
    body         text not null,
    primary key (scope, version)
);

insert into scope_version (scope, version, applies_from, recorded_at, recorded_by, digest, body)
    select id, 1, in_force_from, created_at, '*', sha256(convert_to(body::text, 'UTF8')), body::text
    from scope;
alter table scope drop column body, drop column in_force_from, drop column in_force_to;

create trigger scope_immutable before update or delete or truncate on scope
    for each statement execute function refuse_change();
create trigger scope_version_immutable before update or delete or truncate on scope_version
    for each statement execute function refuse_change();
create trigger scope_snapshot_immutable before update or delete or truncate on scope_snapshot
    for each statement execute function refuse_change();
grant select, insert on scope_snapshot, scope_version to etalon_app;
