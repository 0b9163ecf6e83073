/** Reads what the rules of validity need, and gives the search the days of each section. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { geltungOf } from './geltung.rules.ts';
import type { Beziehungsdaten, Ende, Geltung, Kreis, Werkdaten } from './werkdaten.rules.ts';

/** Days on which a section is valid; ISO, both inclusive, without `bis` until further notice. */
export interface NormGeltung {
  readonly normId: string;
  readonly werkId: string;
  readonly von: string;
  readonly bis: string | undefined;
  readonly ende: Ende | undefined;
}

/**
 * Every section of one Sammlung that is valid on some day, once for each run of days. What is VS-NfD and not released
 * is not among them and acts on nothing. It knows no actor: whoever names `ende.durchWerkId` asks for it with `darfLesen`.
 */
export async function listGeltungen(db: Database | Tx, sammlungId: string): Promise<NormGeltung[]> {
  const { rows } = await sql<{ art: string }>`select art from erlasse.sammlung where id = ${sammlungId}`.execute(db);
  if (rows[0]?.art === 'recht') return listOfRecht(db, sammlungId);
  const { werke, geltung } = await readGeltung(db);
  return werke
    .filter((werk) => werk.sammlungId === sammlungId)
    .flatMap(({ id }) => geltung.werke.get(id)?.abschnitte ?? [])
    .flatMap(({ normId, gueltig, werkId }) => gueltig.map((days) => ({ normId, werkId, ...days })));
}

/** A law on a day is its Fassung with the greatest first day not after it. */
async function listOfRecht(db: Database | Tx, sammlungId: string): Promise<NormGeltung[]> {
  const { rows } = await sql<{ normId: string; werkId: string; von: string; bis: string | null }>`
    select distinct fn.norm_id as "normId", f.werk_id as "werkId", f.gueltig_ab::text as von, f.bis::text as bis
    from (select f.id, f.werk_id, f.gueltig_ab,
            lead(f.gueltig_ab) over (partition by f.werk_id order by f.gueltig_ab) - 1 as bis
          from erlasse.fassung f join erlasse.werk w on w.id = f.werk_id
          where w.sammlung_id = ${sammlungId} and (w.einstufung is null or w.freigegeben_at is not null)) f
    join erlasse.fassung_norm fn on fn.fassung_id = f.id
    order by fn.norm_id, von`.execute(db);
  return joinRuns(rows);
}

/** A § that a new version leaves as it was goes on. */
function joinRuns(rows: readonly { normId: string; werkId: string; von: string; bis: string | null }[]): NormGeltung[] {
  const out: { normId: string; werkId: string; von: string; bis: string | undefined; ende: Ende | undefined }[] = [];
  for (const { normId, werkId, von, bis } of rows) {
    const last = out.at(-1);
    const goesOn = last?.normId === normId && last.bis !== undefined && dayAfter(last.bis) === von;
    const days = { bis: bis ?? undefined, ende: bis === null ? undefined : ({ grund: 'neue_fassung' } as const) };
    if (goesOn) Object.assign(last, days);
    else out.push({ normId, werkId, von, ...days });
  }
  return out;
}

const dayAfter = (iso: string): string => Temporal.PlainDate.from(iso).add({ days: 1 }).toString();

/** All Erlasse and Hausregeln at once: one of any Sammlung may end one of another. */
export async function readGeltung(db: Database | Tx): Promise<{ werke: readonly Werkdaten[]; geltung: Geltung }> {
  const werke = await listWerkdaten(db);
  return { werke, geltung: geltungOf(werke, await listBeziehungsdaten(db)) };
}

async function listWerkdaten(db: Database | Tx): Promise<Werkdaten[]> {
  const { rows } = await sql<{
    id: string;
    sammlungId: string;
    kreis: Kreis;
    kurz: string;
    herausgeber: string;
    datum: string | null;
    gueltigAb: string | null;
    gueltigBis: string | null;
    beginnUnklar: boolean;
    bezug: string[];
    fassungen: Werkdaten['fassungen'] | null;
  }>`
    select w.id, w.sammlung_id as "sammlungId", w.kurz, w.herausgeber, w.datum::text as datum,
      w.gueltig_ab::text as "gueltigAb", w.gueltig_bis::text as "gueltigBis", w.beginn_unklar as "beginnUnklar", w.bezug,
      jsonb_build_object('sichtbar', s.sichtbar, 'teams', s.teams, 'personen', s.personen) as kreis, f.fassungen
    from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    left join (
      select werk_id, jsonb_agg(jsonb_build_object('ab', gueltig_ab, 'abschnitte', abschnitte) order by gueltig_ab) as fassungen
      from (select f.werk_id, f.gueltig_ab,
              jsonb_agg(jsonb_build_object('normId', n.id, 'bezeichnung', n.bezeichnung) order by fn.ordnung) as abschnitte
            from erlasse.fassung f join erlasse.fassung_norm fn on fn.fassung_id = f.id
            join erlasse.norm n on n.id = fn.norm_id
            where f.werk_id in (select w.id from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
              where s.art <> 'recht')
            group by f.id) x
      group by werk_id) f on f.werk_id = w.id
    where s.art <> 'recht' and (w.einstufung is null or w.freigegeben_at is not null)
    order by w.id`.execute(db);
  return rows.map(({ datum, gueltigAb, gueltigBis, fassungen, ...row }) => ({
    ...row,
    datum: datum ?? undefined,
    gueltigAb: gueltigAb ?? undefined,
    gueltigBis: gueltigBis ?? undefined,
    fassungen: fassungen ?? [],
  }));
}

async function listBeziehungsdaten(db: Database | Tx): Promise<Beziehungsdaten[]> {
  const { rows } = await sql<Omit<Beziehungsdaten, 'zielWerkId'> & { zielWerkId: string | null }>`
    select id, von_werk_id as "vonWerkId", art, ziel, ziel_werk_id as "zielWerkId", abschnitte, stand
    from erlasse.beziehung where art in ('hebt_auf', 'aendert') and stand <> 'abgelehnt' order by id`.execute(db);
  return rows.map(({ zielWerkId, ...row }) => ({ ...row, zielWerkId: zielWerkId ?? undefined }));
}
