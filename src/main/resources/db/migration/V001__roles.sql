-- Two roles. The owner runs these migrations and owns what they make. The role etalon_app, which the
-- service works with, owns nothing and gets from every later migration exactly the rights on each
-- table that its feature needs; there are no default privileges, so a forgotten grant is an error
-- on first use and never an open table.
--
-- The embedded database has both roles already. On any other PostgreSQL the operator makes them,
-- etalon_app with LOGIN and a password. Where it is missing, an owner with CREATEROLE makes it
-- without LOGIN, so that the operator only has to let it in; any other owner gets the error below.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'etalon_app') THEN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolcreaterole OR rolsuper)) THEN
      RAISE EXCEPTION 'The role etalon_app is missing and % may not create it.', current_user
        USING HINT = 'As an administrator: CREATE ROLE etalon_app LOGIN PASSWORD ...';
    END IF;
    CREATE ROLE etalon_app NOLOGIN;
  END IF;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO etalon_app;

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO etalon_app', current_database());
END
$$;

-- GRANT and REVOKE by somebody who may not are only warnings, so the result is checked.
DO $$
BEGIN
  IF NOT has_schema_privilege('etalon_app', 'public', 'USAGE')
      OR has_schema_privilege('etalon_app', 'public', 'CREATE')
      OR has_database_privilege('etalon_app', current_database(), 'CREATE')
      OR pg_has_role('etalon_app', current_user, 'MEMBER') THEN
    RAISE EXCEPTION 'The role etalon_app must use the schema public and must not create in it or be %.', current_user
      USING HINT = 'Migrate as the owner of the database; etalon_app must be neither superuser nor member of that role.';
  END IF;
END
$$;
