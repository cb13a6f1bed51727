package dev.offshoot.database.schema;

/**
 * Where the catalogue of PostgreSQL tells a part of a schema: kind, table, name, definition. Names of histories and of what
 * belongs to them are left out by whoever reads. Partitions come and go with time and are what their table is; what an
 * extension brings is the extension's.
 */
enum SchemaPart {
    TABLES("""
            select 'table', c.relname, '',
                   case c.relkind when 'p' then 'partitioned, ' else '' end
                   || case when c.relrowsecurity then 'row security, ' else '' end
                   || 'owned by ' || pg_get_userbyid(c.relowner)
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and not exists (select from pg_depend d
                              where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """),
    PRIVILEGES("""
            select 'privileges', c.relname, r.rolname,
                   coalesce((select string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
                             from aclexplode(c.relacl) g where g.grantee = r.oid), 'none')
            from pg_class c join pg_roles r on r.rolname = ?
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            """),
    COLUMNS("""
            select 'column', c.relname, a.attname,
                   format_type(a.atttypid, a.atttypmod)
                   || case when a.attnotnull then ' not null' else '' end
                   || case a.attidentity when 'a' then ' identity' when 'd' then ' identity by default' else '' end
                   || coalesce(case when a.attgenerated = '' then ' default ' else ' generated ' end
                               || pg_get_expr(d.adbin, d.adrelid), '')
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
              and not c.relispartition and a.attnum > 0 and not a.attisdropped
            """),
    /** Since PostgreSQL 18 a column's being not null is a constraint as well. */
    CONSTRAINTS("""
            select 'constraint', c.relname, k.conname, pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where c.relnamespace = current_schema()::regnamespace and k.contype not in ('n', 't')
              and not c.relispartition
            """),
    INDEXES("""
            select 'index', c.relname, x.relname,
                   pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ', not valid' end
            from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_class x on x.oid = i.indexrelid
            where c.relnamespace = current_schema()::regnamespace and not c.relispartition
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)
            """),
    TRIGGERS("""
            select 'trigger', c.relname, t.tgname,
                   pg_get_triggerdef(t.oid) || case t.tgenabled when 'D' then ', disabled' else '' end
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
              and not c.relispartition
            """),
    FUNCTIONS("""
            select 'function', '', p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
                   coalesce('returns ' || pg_get_function_result(p.oid) || ', ', '') || 'text ' || md5(p.prosrc)
            from pg_proc p
            where p.pronamespace = current_schema()::regnamespace
              and not exists (select from pg_depend d
                              where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            """),
    VIEWS("""
            select 'view', '', c.relname,
                   'text ' || md5(pg_get_viewdef(c.oid)) || ', owned by ' || pg_get_userbyid(c.relowner)
                   || ', ' || r.rolname || ' may '
                   || coalesce((select string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
                                from aclexplode(c.relacl) g where g.grantee = r.oid), 'nothing')
            from pg_class c join pg_roles r on r.rolname = ?
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('v', 'm')
              and not exists (select from pg_depend d
                              where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """),
    /** Where it stands is data. Those of identity columns are the columns'. */
    SEQUENCES("""
            select 'sequence', '', c.relname,
                   format_type(s.seqtypid, null) || ' by ' || s.seqincrement || ' from ' || s.seqmin || ' to ' || s.seqmax
                   || case when s.seqcycle then ' and around' else '' end
                   || ', owned by ' || pg_get_userbyid(c.relowner) || ', ' || r.rolname || ' may '
                   || coalesce((select string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
                                from aclexplode(c.relacl) g where g.grantee = r.oid), 'nothing')
            from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_roles r on r.rolname = ?
            where c.relnamespace = current_schema()::regnamespace
              and not exists (select from pg_depend d
                              where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('i', 'e'))
            """),
    /** Of any version: servers differ. */
    EXTENSIONS("select 'extension', '', extname, 'installed' from pg_extension"),
    ENUMERATIONS("""
            select 'type', '', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder)
            from pg_type t join pg_enum e on e.enumtypid = t.oid
            where t.typnamespace = current_schema()::regnamespace
              and not exists (select from pg_depend d
                              where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
            group by t.typname
            """);

    private final String sql;

    SchemaPart(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    boolean asksForRole() {
        return this == PRIVILEGES || this == VIEWS || this == SEQUENCES;
    }
}
