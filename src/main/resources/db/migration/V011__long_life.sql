-- What keeps a certificate verifiable after keys, authorities and algorithms end. It stands beside the
-- file as issued; every version is kept, the newest one counts.
create table certificate_form (
    id           bigint generated always as identity primary key,
    number       text not null references certificate,
    form         text not null check (form in ('LT', 'LTA')),
    made_at      timestamptz not null,
    -- When the newest timestamp inside stops being enough; an LT form adds none.
    renew_before timestamptz,
    hash         text,
    file_digest  bytea not null check (file_digest = sha256(xml)),
    xml          bytea not null
);
create index certificate_form_number on certificate_form (number, form, id desc);
-- The LT form is what evidence records are about, so there is one for ever.
create unique index certificate_form_lt on certificate_form (number) where form = 'LT';

-- RFC 4998; about the file as issued and the LT form.
create table evidence_record (
    id           bigint generated always as identity primary key,
    number       text not null references certificate,
    made_at      timestamptz not null,
    renew_before timestamptz not null,
    hash         text not null,
    record       bytea not null
);
create index evidence_record_number on evidence_record (number, id desc);

-- What is to be done for a certificate and when; the row is the lock of whoever does it.
create table long_life_task (
    number   text not null references certificate,
    task     text not null check (task in ('LT', 'LTA', 'EVIDENCE')),
    due_at   timestamptz,
    attempts integer not null default 0,
    primary key (number, task)
);
create index long_life_task_due on long_life_task (task, due_at) where due_at is not null;

create function plan_long_life() returns trigger language plpgsql as $$
begin
    insert into long_life_task (number, task, due_at)
        values (new.number, 'LT', new.issued_at), (new.number, 'LTA', null), (new.number, 'EVIDENCE', null);
    return null;
end $$;
create trigger certificate_long_life after insert on certificate
    for each row execute function plan_long_life();
insert into long_life_task (number, task, due_at)
    select number, task, case when task = 'LT' then issued_at end
    from certificate, unnest(array['LT', 'LTA', 'EVIDENCE']) as task;

create trigger certificate_form_immutable before update or delete or truncate on certificate_form
    for each statement execute function refuse_change();
create trigger evidence_record_immutable before update or delete or truncate on evidence_record
    for each statement execute function refuse_change();

grant select, insert on certificate_form, evidence_record, long_life_task to etalon_app;
grant update (due_at, attempts) on long_life_task to etalon_app;
