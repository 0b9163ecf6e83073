/** Accounts as lists show them. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Zustaendigkeit } from './team.schema.ts';

type Db = Database | Tx;

export interface KontoKurzzeile {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly rollen: string[];
  readonly status: 'eingeladen' | 'aktiv' | 'deaktiviert';
  readonly zustaendigkeiten: Zustaendigkeit[];
}

const ZUSTAENDIGKEITEN = sql`
  coalesce((select jsonb_agg(jsonb_build_object('teamId', z.team_id, 'teamName', t.name, 'von', z.von, 'bis', z.bis)
                             order by t.name, z.von, z.bis)
            from personal.zustaendigkeit z join personal.team t on t.id = z.team_id where z.konto_id = k.id), '[]')`;

export interface Kontenfilter {
  readonly suche?: string | undefined;
  readonly rolle?: string | undefined;
  readonly teamId?: string | undefined;
  readonly status?: string | undefined;
  /** Name and id of the last one already shown. */
  readonly nach?: { readonly name: string; readonly id: string } | undefined;
  readonly limit: number;
  readonly demo: boolean;
}

export async function listKontoRows(db: Db, filter: Kontenfilter): Promise<readonly KontoKurzzeile[]> {
  const { suche, rolle, teamId, status, nach, limit, demo } = filter;
  const like = suche ? `%${suche.replace(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await sql<KontoKurzzeile>`
    select k.id, k.name, k.email, k.rollen, k.status, ${ZUSTAENDIGKEITEN} as zustaendigkeiten
    from personal.konto k
    where (${like}::text is null or (k.name || ' ' || k.email) ilike ${like})
      and (${rolle ?? null}::text is null or ${rolle ?? null} = any(k.rollen))
      and (${status ?? null}::text is null or k.status = ${status ?? null})
      and (${teamId ?? null}::uuid is null or exists
        (select 1 from personal.zustaendigkeit z where z.konto_id = k.id and z.team_id = ${teamId ?? null}::uuid))
      and (${nach?.id ?? null}::uuid is null or (k.name, k.id) > (${nach?.name ?? ''}, ${nach?.id ?? null}::uuid))
      and (not k.demo or ${demo})
    order by k.name, k.id limit ${limit}`.execute(db);
  return rows;
}

/** What the page of one account shows beside its own row. */
export interface Kontozusatz {
  readonly offeneSitzungen: number;
  readonly offeneRuecksetzung: string | null;
}

export async function findKontoZusatz(
  db: Db,
  id: string,
  { now, idleSince }: { now: string; idleSince: string },
): Promise<Kontozusatz> {
  const { rows } = await sql<Kontozusatz>`
    select
      (select count(*)::int from personal.sitzung where konto_id = ${id} and endet_at > ${now} and zuletzt_at > ${idleSince})
        as "offeneSitzungen",
      (select id from personal.faktor_ruecksetzung
       where konto_id = ${id} and entschieden_at is null and verfaellt_at > ${now} order by beantragt_at desc limit 1)
        as "offeneRuecksetzung"`.execute(db);
  return rows[0] as Kontozusatz;
}

export interface Namenszeile {
  readonly id: string;
  readonly name: string;
  readonly rollen: string[];
}

/** People and devices. What is no id of ours is left out. */
export async function listNamen(db: Db, ids: readonly string[]): Promise<readonly Namenszeile[]> {
  const { rows } = await sql<Namenszeile>`
    select id::text as id, name, rollen from personal.konto where id::text = any(${[...ids]})
    union all
    select id::text, name, array[case art when 'robot' then 'roboter' else 'station' end] from personal.geraet
    where id::text = any(${[...ids]})
    order by name, id`.execute(db);
  return rows;
}

/** Those of these accounts that are closed or gone. */
export async function listClosedKonten(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select gefragt.id from unnest(${[...ids]}::text[]) as gefragt (id)
    where not exists (select from personal.konto k where k.id::text = gefragt.id and k.status <> 'deaktiviert')`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Active people with one of these roles, by name. */
export async function listNamenByRolle(
  db: Db,
  rollen: readonly string[],
  demo: boolean,
): Promise<readonly Namenszeile[]> {
  const { rows } = await sql<Namenszeile>`
    select id, name, rollen from personal.konto
    where status = 'aktiv' and rollen && ${[...rollen]} and (not demo or ${demo}) order by name, id`.execute(db);
  return rows;
}
