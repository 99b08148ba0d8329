-- Approved certificates whose issue waits for something outside the service. A row stays when the
-- wait is over; whether it is, the state of the number tells.
create table issue_waiting (
    number          text primary key references issuance_intent,
    waiting_for     text not null check (waiting_for in ('TIMESTAMP')),
    since           timestamptz not null,
    attempts        integer not null check (attempts > 0),
    next_attempt_at timestamptz not null
);
grant select, insert, update on issue_waiting to etalon_app;
