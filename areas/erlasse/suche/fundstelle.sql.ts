/** The texts of what was found. The actor's right is asked again here, whatever the index says. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import type { Sammlungsart, Teil } from '../bestand/werk.schema.ts';
import type { Quellenkopf } from '../geltung/index.ts';

export interface FundstelleRow {
  readonly id: string;
  readonly werk_id: string;
  readonly art: Sammlungsart;
  readonly sammlung: string;
  readonly kurz: string;
  readonly titel: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly gliederung: readonly string[];
  readonly stand: string;
  readonly hinweise: readonly string[];
  /** First day of the oldest Fassung with this text. */
  readonly erste: string;
  readonly absaetze:
    | readonly {
        readonly nr: string;
        readonly ordnung: number;
        readonly text: string;
        readonly teile: readonly Teil[];
      }[]
    | null;
}

const SUCHBAR = sql`(w.einstufung is null or w.freigegeben_at is not null)`;

export interface WerkName {
  readonly id: string;
  readonly kurz: string;
  readonly titel: string;
}

export interface Gelesen {
  readonly stellen: readonly FundstelleRow[];
  /** Heads of Erlasse and Hausregeln, with the works that they name. */
  readonly koepfe: readonly Quellenkopf[];
  readonly namen: readonly WerkName[];
}

/** Ids of what an answer names: sections, works of which the head counts, works of which the name counts. */
export interface Benanntes {
  readonly normIds: readonly string[];
  readonly kopfIds: readonly string[];
  readonly namenIds: readonly string[];
}

/**
 * What the actor may read of it, in one statement: a round trip to the database costs the process that answers as much as
 * a fifth of the search.
 */
export async function readBenanntes(
  db: Database | Tx,
  actor: Principal,
  { normIds, kopfIds, namenIds }: Benanntes,
  stichtag: string,
): Promise<Gelesen> {
  const { rows } = await sql<Gelesen>`
    select (select coalesce(json_agg(f), '[]') from (${stellen(actor, normIds, stichtag)}) f) as stellen,
      (select coalesce(json_agg(k), '[]') from (${koepfe(actor, kopfIds)}) k) as koepfe,
      (select coalesce(json_agg(n), '[]') from (${namen(actor, namenIds)}) n) as namen`.execute(db);
  return rows[0] ?? { stellen: [], koepfe: [], namen: [] };
}

/** With what the Fassung of the day says of itself. */
const stellen = (actor: Principal, normIds: readonly string[], stichtag: string) => sql`
  select n.id, n.werk_id, s.art, s.name as sammlung, w.kurz, w.titel, n.bezeichnung, n.ueberschrift,
    p.gliederung, p.stand, p.hinweise, p.erste::text as erste,
    (select json_agg(json_build_object('nr', a.nr, 'ordnung', a.ordnung, 'text', a.text, 'teile', a.teile) order by a.ordnung)
      from erlasse.absatz a where a.norm_id = n.id) as absaetze
  from erlasse.norm n join erlasse.werk w on w.id = n.werk_id join erlasse.sammlung s on s.id = w.sammlung_id
  cross join lateral (
    select fn.gliederung, f.stand, f.hinweise, min(f.gueltig_ab) over () as erste
    from erlasse.fassung_norm fn join erlasse.fassung f on f.id = fn.fassung_id
    where fn.norm_id = n.id
    order by f.gueltig_ab <= ${stichtag}::date desc, abs(f.gueltig_ab - ${stichtag}::date), fn.ordnung limit 1) p
  where n.id = any (${[...normIds]}::uuid[]) and ${SUCHBAR} and ${darfLesen(actor, 's')}`;

const namen = (actor: Principal, werkIds: readonly string[]) => sql`
  select w.id, w.kurz, w.titel from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
  where w.id = any (${[...werkIds]}::uuid[]) and ${SUCHBAR} and ${darfLesen(actor, 's')}`;

const koepfe = (actor: Principal, werkIds: readonly string[]) => sql`
  select w.id as "werkId", w.kurz, s.art, coalesce(w.datum, w.gueltig_ab)::text as tag, w.bezug,
    array(select b.ziel from erlasse.beziehung b where b.von_werk_id = w.id and b.stand <> 'abgelehnt') as bezieht
  from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
  where w.id = any (${[...werkIds]}::uuid[]) and s.art <> 'recht' and coalesce(w.datum, w.gueltig_ab) is not null
    and ${darfLesen(actor, 's')}`;
