-- The token in the QR code of a printed certificate: who has it may ask how the certificate stands.
create table certificate_token (
    number   text primary key references certificate,
    token    text not null unique check (length(token) = 26),
    given_at timestamptz not null
);
create trigger certificate_token_immutable before update or delete or truncate on certificate_token
    for each statement execute function refuse_change();
grant select, insert on certificate_token to etalon_app;
