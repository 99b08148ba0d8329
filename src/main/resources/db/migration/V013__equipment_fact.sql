-- Facts about equipment: valid on days, known from a moment. They are only ever added; one that was
-- recorded wrongly is retracted by another.
create table equipment_fact (
    id           text primary key,
    sequence     bigint generated always as identity unique,
    equipment    text not null references equipment,
    kind         text not null check (kind in
                     ('RECALIBRATION_PROGRAMME', 'INTERMEDIATE_CHECK', 'OUT_OF_TOLERANCE', 'MOVE', 'RETIREMENT',
                      'RETURN_TO_SERVICE', 'ASSESSED_STANDARD', 'REFERENCE_MATERIAL', 'SI_REALISATION',
                      'EVIDENCE_REVIEW', 'RETRACTION')),
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    body         jsonb not null,
    account      text not null,
    organisation text not null references organisation,
    recorded_at  timestamptz not null
);
create index equipment_fact_equipment on equipment_fact (equipment, sequence);
create index equipment_fact_programme on equipment_fact (valid_from) where kind = 'RECALIBRATION_PROGRAMME';

-- What was registered with the equipment is its first fact, from the day and the moment it was registered.
insert into equipment_fact (id, equipment, kind, valid_from, body, account, organisation, recorded_at)
    select substr(md5('programme ' || e.id), 1, 26), e.id, 'RECALIBRATION_PROGRAMME',
           (e.created_at at time zone o.time_zone)::date,
           jsonb_build_object(
               'kind', 'RECALIBRATION_PROGRAMME', 'interval', e.body ->> 'calibrationInterval',
               'from', to_char(e.created_at at time zone o.time_zone, 'YYYY-MM-DD'), 'reason', 'As registered.'),
           coalesce((select a.account from audit_entry a
                     where a.subject = e.id and a.action = 'equipment-registered' order by a.id limit 1), 'migration'),
           e.registered_by, e.created_at
    from equipment e join organisation o on o.id = e.owner
    where e.body ->> 'calibrationInterval' is not null;
insert into equipment_fact (id, equipment, kind, valid_from, valid_to, body, account, organisation, recorded_at)
    select substr(md5('assessment ' || e.id), 1, 26), e.id, 'ASSESSED_STANDARD',
           (e.body -> 'assessment' ->> 'validFrom')::date, (e.body -> 'assessment' ->> 'validTo')::date,
           jsonb_build_object('kind', 'ASSESSED_STANDARD', 'assessment', e.body -> 'assessment'),
           coalesce((select a.account from audit_entry a
                     where a.subject = e.id and a.action = 'equipment-registered' order by a.id limit 1), 'migration'),
           e.registered_by, e.created_at
    from equipment e
    where e.body ->> 'assessment' is not null
      and (e.body -> 'assessment' ->> 'validTo')::date >= (e.body -> 'assessment' ->> 'validFrom')::date;

create trigger equipment_fact_immutable before update or delete or truncate on equipment_fact
    for each statement execute function refuse_change();
grant select, insert on equipment_fact to etalon_app;

-- When something about a piece of equipment has to be done: an index made from its facts and its certificates.
create table equipment_due (
    equipment     text not null references equipment,
    cause         text not null check (cause in ('CALIBRATION', 'REFERENCE_MATERIAL', 'ASSESSMENT')),
    owner         text not null references organisation,
    certificate   text references certificate,
    calibrated_on date,
    due_on        date not null,
    primary key (equipment, cause)
);
create index equipment_due_owner on equipment_due (owner, due_on, equipment, cause);
create index equipment_due_day on equipment_due (due_on, equipment, cause);

insert into equipment_due (equipment, cause, owner, certificate, calibrated_on, due_on)
    select e.id, 'CALIBRATION', e.owner, last.number, last.performed_to,
           coalesce(least((last.performed_to + (e.body ->> 'calibrationInterval')::interval)::date, last.valid_until),
                    f.valid_from)
    from equipment e
    left join equipment_fact f on f.equipment = e.id and f.kind = 'RECALIBRATION_PROGRAMME'
    left join lateral (
        select c.number, (k.body ->> 'performedTo')::date as performed_to, (k.body ->> 'validUntil')::date as valid_until
        from certificate_item i join certificate c on c.number = i.number join calibration k on k.id = c.calibration
        where i.equipment = e.id and k.body ->> 'conclusion' is distinct from 'FAIL'
          and coalesce((select v.status from certificate_event v where v.number = c.number order by v.id desc limit 1),
                       'VALID') not in ('WITHDRAWN', 'AMENDED', 'SUBSTITUTED')
        order by performed_to desc, c.issued_at desc limit 1) last on true
    where f.id is not null or last.valid_until is not null;
insert into equipment_due (equipment, cause, owner, due_on)
    select e.id, 'ASSESSMENT', e.owner, f.valid_to
    from equipment e join equipment_fact f on f.equipment = e.id and f.kind = 'ASSESSED_STANDARD';

grant select, insert, update, delete on equipment_due to etalon_app;

-- Search by parts of words in any script, with what every PostgreSQL has (GIN over arrays): each text is
-- cut into grams of three letters, of one or two where they are not ASCII, and into the beginnings of words.
create function equipment_words(id text, body jsonb) returns text
    language sql immutable parallel safe set search_path = pg_catalog, public as $$
    select lower(normalize(concat_ws(E'\n', id, body ->> 'manufacturer', body ->> 'model',
        (select string_agg(text, E'\n') from (
            select jsonb_path_query(body, '$.name.*') #>> '{}' as text
            union all
            select jsonb_path_query(body, '$.identifications[*].value') #>> '{}') as texts)), NFKC))
$$;
create function search_grams(text text) returns text[]
    language sql immutable parallel safe cost 1000 set search_path = pg_catalog, public as $$
    select coalesce(array_agg(distinct gram), '{}') from (
        select substr(text, i, n) as gram from generate_series(1, length(text)) as i, generate_series(1, 3) as n
        where i + n - 1 <= length(text)
          and case when n = 3 then substr(text, i, n) ~ '^[!-~]*$'
                   else substr(text, i, n) ~ '[^ -~\s]' and substr(text, i, n) !~ '\s' end
        union all
        select '›' || substr(text, i, n) from generate_series(1, length(text)) as i, generate_series(1, 2) as n
        where (i = 1 or substr(text, i - 1, 1) ~ '\s') and i + n - 1 <= length(text)
          and substr(text, i, n) ~ '^[!-~]*$') as grams
$$;
-- What a text must have that holds a word; one or two letters are the beginning of a word.
create function search_needs(word text) returns text[]
    language sql immutable parallel safe set search_path = pg_catalog, public as $$
    select case when word ~ '^[!-~]{1,2}$' then array['›' || word]
        else array(select gram from unnest(search_grams(word)) as gram where gram !~ '^›') end
$$;
revoke execute on function equipment_words, search_grams, search_needs from public;
grant execute on function equipment_words, search_grams, search_needs to etalon_app;

alter table equipment add column words text generated always as (equipment_words(id, body)) stored;
create index equipment_search on equipment using gin (search_grams(words));
create index equipment_registered_by on equipment (registered_by, id);
