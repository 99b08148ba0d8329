-- Documents of others that organisations keep, each with what was found when it came. An
-- organisation keeps its own, also where another has the same bytes.
create table document (
    organisation   text not null references organisation,
    file_digest    bytea not null check (file_digest = sha256(xml)),
    -- What an intact signature names; a document without one has none.
    content_digest bytea check (length(content_digest) = 32),
    account        text not null references account,
    received_at    timestamptz not null,
    -- Kept as it was written, in its order.
    report         json not null,
    xml            bytea not null,
    primary key (organisation, file_digest)
);
create index document_content on document (content_digest, organisation);
create index document_file on document (file_digest, organisation);
create index document_received on document (organisation, received_at desc, file_digest);

create trigger document_immutable before update or delete or truncate on document
    for each statement execute function refuse_change();
grant select, insert on document to etalon_app;
