create table calibration (
    id            text primary key,
    laboratory    text not null references organisation,
    customer      text references organisation,
    state         text not null check (state in ('DRAFT', 'SUBMITTED', 'CHECKED', 'ISSUING', 'ISSUED')),
    version       bigint not null,
    body          jsonb not null,
    -- The items and standards as they were when the draft was submitted.
    frozen        jsonb,
    calibrator    text not null references account,
    checker       text references account,
    approver      text references account,
    number        text,
    amends        text,
    amendment     jsonb,
    rejected_with text,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index calibration_laboratory on calibration (laboratory, id);

create table attachment (
    calibration text not null references calibration,
    name        text not null,
    file_name   text not null,
    media_type  text not null,
    bytes       bytea not null,
    primary key (calibration, name)
);

grant select, insert, update on calibration to etalon_app;
grant select, insert, update, delete on attachment to etalon_app;
