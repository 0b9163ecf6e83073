/**
 * Renders the schema from the catalogue, for `schema.sql`: what the migrations have made of the database, in one file
 * that shows in a review. PostgreSQL's own functions write the definitions; the order is fixed, so that equal schemas
 * give equal text.
 */
import type pg from 'pg';
import { JOBS_SCHEMA } from '../jobs/install.ts';

const GRANTEE = `case a.grantee when 0 then 'public' else a.grantee::regrole::text end`;

interface Part {
  readonly title: string;
  /** Gives one row per thing with its `text`, in a fixed order. */
  readonly query: string;
}

/** Not PostgreSQL's schemas, and not the job tables, which belong to their package and its versions. */
const OURS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', '${JOBS_SCHEMA}')`;
const notOfExtension = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;
/** Partitions come with the data. */
const NO_PARTITION = `not c.relispartition`;

const PARTS: readonly Part[] = [
  {
    title: 'Extensions',
    query: `
      select format('create extension %s with schema %s;', e.extname, n.nspname) as text
      from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql' order by e.extname`,
  },
  {
    title: 'Schemas',
    query: `
      select format('create schema %I authorization %I;', n.nspname, pg_get_userbyid(n.nspowner)) as text
      from pg_namespace n where ${OURS} and n.nspname <> 'public' order by n.nspname`,
  },
  {
    title: 'Types',
    query: `
      select format('create type %I.%I as enum (%s);', n.nspname, t.typname,
               (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)) as text
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where ${OURS} and t.typtype = 'e' and ${notOfExtension('pg_type', 't.oid')} order by n.nspname, t.typname`,
  },
  {
    title: 'Text search',
    query: `
      select format('create text search configuration %I.%I (parser = %I);', n.nspname, c.cfgname, p.prsname) ||
             coalesce((
               select string_agg(format(E'\\nalter text search configuration %I.%I add mapping for %s with %s;', n.nspname, c.cfgname, k.alias, k.dicts),
                        '' order by k.alias)
               from (select t.alias, string_agg(format('%s.%s', dn.nspname, d.dictname), ', ' order by m.mapseqno) as dicts
                     from pg_ts_config_map m join ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype
                     join pg_ts_dict d on d.oid = m.mapdict join pg_namespace dn on dn.oid = d.dictnamespace
                     where m.mapcfg = c.oid group by t.alias) k), '') as text
      from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace join pg_ts_parser p on p.oid = c.cfgparser
      where ${OURS} order by n.nspname, c.cfgname`,
  },
  {
    title: 'Functions',
    query: `
      select pg_get_functiondef(p.oid) || ';' as text
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${OURS} and p.prokind in ('f', 'p') and ${notOfExtension('pg_proc', 'p.oid')}
      order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)`,
  },
  {
    title: 'Sequences',
    query: `
      select format('create sequence %I.%I as %s increment %s start %s;', n.nspname, c.relname, format_type(s.seqtypid, null), s.seqincrement, s.seqstart) as text
      from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i')
      order by n.nspname, c.relname`,
  },
  {
    title: 'Tables',
    query: `
      select format(E'create table %I.%I (\\n%s\\n)%s;', n.nspname, c.relname,
               (select string_agg('  ' || line, E',\\n' order by place, line) from (
                  select format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)) ||
                         coalesce(' collate ' || quote_ident(nullif(co.collname, 'default')), '') ||
                         case when a.attidentity <> '' then ' generated ' || case a.attidentity when 'a' then 'always' else 'by default' end || ' as identity' else '' end ||
                         case when a.attgenerated <> '' then format(' generated always as (%s) %s', pg_get_expr(ad.adbin, ad.adrelid), case a.attgenerated when 's' then 'stored' else 'virtual' end)
                              else coalesce(' default ' || pg_get_expr(ad.adbin, ad.adrelid), '') end ||
                         case when a.attnotnull then ' not null' else '' end as line, a.attnum::int as place
                  from pg_attribute a left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
                  left join pg_collation co on co.oid = a.attcollation
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                  union all
                  select format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), 100000
                  from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') as lines),
               case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) else '' end) as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in ('r', 'p') and ${NO_PARTITION} order by n.nspname, c.relname`,
  },
  {
    title: 'Views',
    query: `
      select format('create view %I.%I as %s', n.nspname, c.relname, pg_get_viewdef(c.oid)) as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind = 'v' and ${notOfExtension('pg_class', 'c.oid')} order by n.nspname, c.relname`,
  },
  {
    title: 'Indexes',
    query: `
      select pg_get_indexdef(i.indexrelid) || ';' as text
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class x on x.oid = i.indexrelid
      where ${OURS} and ${NO_PARTITION} and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
      order by n.nspname, x.relname`,
  },
  {
    title: 'Triggers',
    query: `
      select pg_get_triggerdef(t.oid) || ';' as text
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and ${NO_PARTITION} and not t.tgisinternal order by n.nspname, c.relname, t.tgname`,
  },
  {
    title: 'Row security',
    query: `
      select format('create policy %I on %I.%I for %s to %s%s%s;', p.policyname, p.schemaname, p.tablename, lower(p.cmd),
               array_to_string(p.roles, ', '), coalesce(' using (' || p.qual || ')', ''), coalesce(' with check (' || p.with_check || ')', '')) as text
      from pg_policies p order by p.schemaname, p.tablename, p.policyname`,
  },
  {
    title: 'Grants',
    query: `
      select format('grant %s on %s to %s;', lower(string_agg(privilege, ', ' order by privilege)), thing, grantee) as text from (
        select a.privilege_type as privilege, ${GRANTEE} as grantee, 'schema ' || quote_ident(n.nspname) as thing
        from pg_namespace n, aclexplode(n.nspacl) a where ${OURS} and a.grantee <> n.nspowner
        union all
        select a.privilege_type, ${GRANTEE}, case c.relkind when 'S' then 'sequence ' else '' end || format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
        where ${OURS} and ${NO_PARTITION} and a.grantee <> c.relowner and ${notOfExtension('pg_class', 'c.oid')}
        union all
        select a.privilege_type || ' (' || quote_ident(t.attname) || ')', ${GRANTEE}, format('%I.%I', n.nspname, c.relname)
        from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a
        where ${OURS} and a.grantee <> c.relowner
        union all
        select a.privilege_type, ${GRANTEE}, 'function ' || p.oid::regprocedure::text
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) a
        where ${OURS} and a.grantee <> p.proowner and ${notOfExtension('pg_proc', 'p.oid')}
      ) as grants group by thing, grantee order by thing, grantee`,
  },
];

const HEAD = `-- The schema as the migrations leave it, rendered from the catalogue of PostgreSQL {version}.
-- Written by ./bleibe schema --write; never edited by hand.
`;

/** `client` may be any role that sees the catalogue. The text ends with a newline. */
export async function renderSchema(client: pg.Client | pg.Pool): Promise<string> {
  const version = await client.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  const sections = [HEAD.replace('{version}', String(version.rows[0]?.major))];
  for (const { title, query } of PARTS) {
    const { rows } = await client.query<{ text: string }>(query);
    if (rows.length === 0) continue;
    sections.push(
      `\n-- ${title} ${'-'.repeat(100 - title.length)}\n`,
      ...rows.map(({ text }) => `\n${text.trimEnd()}\n`),
    );
  }
  return sections.join('');
}
