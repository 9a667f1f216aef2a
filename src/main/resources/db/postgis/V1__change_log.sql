-- The change log: which feature of which table changed, in the order of the commits.
--
-- A trigger cannot know when its transaction will commit, so it writes no version. Whoever reads the log numbers what has
-- been committed since, one at a time (the row of store_version is the lock): a reader who has seen version n has seen
-- everything up to n, however long other transactions stay open.

CREATE TABLE store_version (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    version bigint NOT NULL,
    -- Changes up to this version are no longer in the log.
    forgotten bigint NOT NULL
);
INSERT INTO store_version (version, forgotten) VALUES (0, 0);

CREATE TABLE change_log (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Schema and name of the table, with a dot between them.
    table_name text NOT NULL,
    -- The feature's id; null: any of the table may have changed.
    feature text,
    version bigint,
    logged timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX change_log_by_version ON change_log (version);
CREATE INDEX change_log_unnumbered ON change_log (seq) WHERE version IS NULL;

-- Which tables write to the log, and how they spell the ids of their rows.
CREATE TABLE watched_table (
    table_name text PRIMARY KEY,
    id_expression text
);

-- SECURITY DEFINER: who may edit a table need not know of the log.
CREATE FUNCTION log_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text := TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME;
    logged bigint := 0;
    more bigint := 0;
BEGIN
    IF TG_OP = 'TRUNCATE' OR TG_NARGS = 0 THEN
        INSERT INTO xinimap.change_log (table_name) VALUES (name);
        logged := 1;
    ELSE
        IF TG_OP IN ('INSERT', 'UPDATE') THEN
            EXECUTE format('INSERT INTO xinimap.change_log (table_name, feature) SELECT %L, %s FROM after_rows r',
                name, TG_ARGV[0]);
            GET DIAGNOSTICS logged = ROW_COUNT;
        END IF;
        IF TG_OP = 'DELETE' THEN
            EXECUTE format('INSERT INTO xinimap.change_log (table_name, feature) SELECT %L, %s FROM before_rows r',
                name, TG_ARGV[0]);
            GET DIAGNOSTICS more = ROW_COUNT;
        ELSIF TG_OP = 'UPDATE' THEN
            -- A row whose key was changed is gone under its old id.
            EXECUTE format('INSERT INTO xinimap.change_log (table_name, feature) SELECT %1$L, id FROM'
                || ' (SELECT %2$s AS id FROM before_rows r EXCEPT SELECT %2$s FROM after_rows r) gone', name, TG_ARGV[0]);
            GET DIAGNOSTICS more = ROW_COUNT;
        END IF;
    END IF;
    IF logged + more > 0 THEN
        PERFORM pg_notify('xinimap', name);
    END IF;
    RETURN NULL;
END $$;

-- Gives what has been committed since the last time the next version; tells the store's version.
CREATE FUNCTION number_changes() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    current bigint;
BEGIN
    IF EXISTS (SELECT FROM xinimap.change_log WHERE version IS NULL) THEN
        UPDATE xinimap.store_version SET version = version + 1 RETURNING version INTO current;
        UPDATE xinimap.change_log SET version = current WHERE version IS NULL;
    ELSE
        SELECT version INTO current FROM xinimap.store_version;
    END IF;
    RETURN current;
END $$;

-- Has a table write to the log from now on. id_expression: how the id of row r is spelt; null: rows have no lasting id.
CREATE FUNCTION watch(watched regclass, watched_name text, expression text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    argument text := coalesce(quote_literal(expression), '');
    before_rows text := CASE WHEN expression IS NULL THEN '' ELSE ' OLD TABLE AS before_rows' END;
    after_rows text := CASE WHEN expression IS NULL THEN '' ELSE ' NEW TABLE AS after_rows' END;
    referencing text := CASE WHEN expression IS NULL THEN '' ELSE ' REFERENCING' END;
BEGIN
    PERFORM xinimap.unwatch(watched, watched_name);
    EXECUTE format('CREATE TRIGGER xinimap_insert AFTER INSERT ON %s%s%s FOR EACH STATEMENT'
        || ' EXECUTE FUNCTION xinimap.log_change(%s)', watched, referencing, after_rows, argument);
    EXECUTE format('CREATE TRIGGER xinimap_update AFTER UPDATE ON %s%s%s%s FOR EACH STATEMENT'
        || ' EXECUTE FUNCTION xinimap.log_change(%s)', watched, referencing, before_rows, after_rows, argument);
    EXECUTE format('CREATE TRIGGER xinimap_delete AFTER DELETE ON %s%s%s FOR EACH STATEMENT'
        || ' EXECUTE FUNCTION xinimap.log_change(%s)', watched, referencing, before_rows, argument);
    EXECUTE format('CREATE TRIGGER xinimap_truncate AFTER TRUNCATE ON %s FOR EACH STATEMENT'
        || ' EXECUTE FUNCTION xinimap.log_change()', watched);
    INSERT INTO xinimap.watched_table VALUES (watched_name, expression);
    -- What happened before nobody has logged.
    INSERT INTO xinimap.change_log (table_name) VALUES (watched_name);
END $$;

-- Takes the triggers off a table again: SELECT xinimap.unwatch('public.roads', 'public.roads').
CREATE FUNCTION unwatch(watched regclass, watched_name text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    trigger text;
BEGIN
    FOREACH trigger IN ARRAY ARRAY['xinimap_insert', 'xinimap_update', 'xinimap_delete', 'xinimap_truncate'] LOOP
        IF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = watched AND tgname = trigger) THEN
            EXECUTE format('DROP TRIGGER %I ON %s', trigger, watched);
        END IF;
    END LOOP;
    DELETE FROM xinimap.watched_table WHERE table_name = watched_name;
END $$;
