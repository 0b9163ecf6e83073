/** Lists and single decrees, each with the one predicate "may be seen". */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import { istSichtbar } from '../sammlungen/sammlungen.sql.ts';
import type { BeziehungView, KopfInput } from './erlass.schema.ts';

export interface ErlassRow {
  readonly id: string;
  readonly kurz: string;
  readonly titel: string;
  readonly herausgeber: string;
  readonly sammlungId: string;
  readonly sammlung: string;
  readonly art: string;
  readonly datum: string | null;
  readonly gueltigAb: string | null;
  readonly gueltigBis: string | null;
  readonly bezug: string[];
  readonly einstufung: string | null;
  readonly zuPruefen: { feld: string; satz: string }[];
  readonly geprueft: boolean;
  readonly version: number;
  /** Relations to other decrees that nobody has decided. */
  readonly vorschlaege: number;
}

const COLUMNS = sql`w.id, w.kurz, w.titel, w.herausgeber, w.sammlung_id as "sammlungId", s.name as sammlung, s.art,
  w.datum::text, w.gueltig_ab::text as "gueltigAb", w.gueltig_bis::text as "gueltigBis", w.bezug, w.einstufung,
  w.zu_pruefen as "zuPruefen", w.geprueft_von is not null as geprueft, w.version,
  (select count(*)::int from erlasse.beziehung b where b.von_werk_id = w.id and b.stand = 'vorschlag' and b.art <> 'legt_aus')
    as vorschlaege`;

const ORDER = sql`order by coalesce(w.datum, w.gueltig_ab) desc nulls last, w.kurz, w.id`;

/** These works, where the actor may see them. */
export async function listErlassRows(tx: Tx, actor: Principal, ids: readonly string[]): Promise<ErlassRow[]> {
  const { rows } = await sql<ErlassRow>`
    select ${COLUMNS} from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    where s.art <> 'recht' and ${istSichtbar(actor, 'w', 's')} and w.id = any (${[...ids]}::uuid[]) ${ORDER}`.execute(
    tx,
  );
  return rows;
}

export interface Listenfilter {
  readonly sammlungId?: string | undefined;
  readonly suche?: string | undefined;
}

/** All of them, with as little as a list is sorted and counted by: there are thousands, and a page shows few. */
export async function listErlassIds(
  tx: Tx,
  actor: Principal,
  { sammlungId, suche }: Listenfilter,
): Promise<{ readonly id: string; readonly offen: boolean }[]> {
  const like = suche ? `%${suche.replaceAll(/[\\%_]/g, '\\$&')}%` : undefined;
  const { rows } = await sql<{ id: string; offen: boolean }>`
    select w.id, (w.zu_pruefen <> '[]' or w.id in (select b.von_werk_id from erlasse.beziehung b
      where b.stand = 'vorschlag' and b.art <> 'legt_aus')) as offen
    from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    where s.art <> 'recht' and ${istSichtbar(actor, 'w', 's')} ${sammlungId ? sql`and s.id = ${sammlungId}` : sql``}
      ${like ? sql`and (w.kurz ilike ${like} or w.titel ilike ${like} or w.herausgeber ilike ${like})` : sql``}
    ${ORDER}`.execute(tx);
  return rows;
}

/** Of these works those that the actor may see. */
export async function findSichtbare(
  tx: Tx,
  actor: Principal,
  ids: readonly string[],
): Promise<Map<string, { id: string; kurz: string; titel: string }>> {
  const { rows } = await sql<{ id: string; kurz: string; titel: string }>`
    select w.id, w.kurz, w.titel from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    where w.id = any (${[...ids]}::uuid[]) and ${istSichtbar(actor, 'w', 's')}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

export interface TextRow {
  readonly normId: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly fassungAb: string;
  readonly quelle: string;
  readonly absaetze: { nr: string; text: string }[];
}

export async function listTexte(tx: Tx, werkId: string): Promise<TextRow[]> {
  const { rows } = await sql<TextRow>`
    select n.id as "normId", n.bezeichnung, n.ueberschrift, f.gueltig_ab::text as "fassungAb", f.quelle,
      coalesce((select jsonb_agg(jsonb_build_object('nr', a.nr, 'text', a.text) order by a.ordnung)
        from erlasse.absatz a where a.norm_id = n.id), '[]') as absaetze
    from erlasse.fassung f join erlasse.fassung_norm fn on fn.fassung_id = f.id join erlasse.norm n on n.id = fn.norm_id
    where f.werk_id = ${werkId} order by f.gueltig_ab, fn.ordnung`.execute(tx);
  return rows;
}

export async function listBeziehungen(tx: Tx, werkId: string): Promise<BeziehungView[]> {
  const { rows } = await sql<BeziehungView>`
    select id, art, ziel, abschnitte, fundtext, stand, version from erlasse.beziehung where von_werk_id = ${werkId}
    order by array_position(array['hebt_auf', 'aendert', 'ergaenzt', 'legt_aus'], art), ziel`.execute(tx);
  return rows;
}

export async function updateKopf(
  tx: Tx,
  {
    id,
    version,
    kopf,
    felder,
  }: { readonly id: string; readonly version: number; readonly kopf: KopfInput; readonly felder: readonly string[] },
  by: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update erlasse.werk set kurz = ${kopf.aktenzeichen}, titel = ${kopf.titel}, herausgeber = ${kopf.herausgeber},
      datum = ${kopf.datum ?? null}, gueltig_ab = ${kopf.gueltigAb ?? null}, gueltig_bis = ${kopf.gueltigBis ?? null},
      bezug = ${[...kopf.bezug]}, beginn_unklar = beginn_unklar and ${kopf.gueltigAb === undefined},
      von_hand = (select array(select distinct unnest(von_hand || ${[...felder]}::text[]))),
      zu_pruefen = '[]', geprueft_von = ${by}, geprueft_at = now(), version = version + 1
    where id = ${id} and version = ${version}`.execute(tx);
  return numAffectedRows === 1n;
}

/** The norms that a decree interprets follow its head. */
export async function replaceBezug(tx: Tx, werkId: string, bezug: readonly string[], by: string): Promise<void> {
  await sql`delete from erlasse.beziehung where von_werk_id = ${werkId} and art = 'legt_aus'
    and ziel <> all (${[...bezug]})`.execute(tx);
  await sql`insert into erlasse.beziehung (von_werk_id, art, ziel, stand, entschieden_von, entschieden_at)
    select ${werkId}::uuid, 'legt_aus', ziel, 'bestaetigt', ${by}, now() from unnest(${[...bezug]}::text[]) ziel
    on conflict (von_werk_id, art, ziel) do nothing`.execute(tx);
}

/** Sets a relation of a work that the actor may see; returns its work, or undefined. */
export async function setBeziehung(
  tx: Tx,
  actor: Principal,
  {
    id,
    version,
    stand,
    abschnitte,
  }: {
    readonly id: string;
    readonly version: number;
    readonly stand: string;
    readonly abschnitte: readonly { abschnitt: string; ersetzt: string }[] | undefined;
  },
): Promise<{ readonly werkId: string; readonly sammlungId: string; readonly done: boolean } | undefined> {
  const { rows } = await sql<{ werkId: string; sammlungId: string; version: number }>`
    select w.id as "werkId", s.id as "sammlungId", b.version
    from erlasse.beziehung b join erlasse.werk w on w.id = b.von_werk_id join erlasse.sammlung s on s.id = w.sammlung_id
    where b.id = ${id} and ${istSichtbar(actor, 'w', 's')} for no key update of b`.execute(tx);
  const [found] = rows;
  if (!found) return undefined;
  if (found.version !== version) return { ...found, done: false };
  await sql`update erlasse.beziehung set stand = ${stand}, entschieden_von = ${actor.id}, entschieden_at = now(),
    abschnitte = coalesce(${abschnitte ? JSON.stringify(abschnitte) : null}::jsonb, abschnitte), version = version + 1
    where id = ${id}`.execute(tx);
  return { ...found, done: true };
}

/** Relations of a new work that its editor has decided on the page where it was taken in. */
export async function decideByZiel(
  tx: Tx,
  werkId: string,
  decided: readonly { readonly art: string; readonly ziel: string; readonly gilt: boolean }[],
  by: string,
): Promise<void> {
  await sql`update erlasse.beziehung b set stand = case when x.gilt then 'bestaetigt' else 'abgelehnt' end,
      entschieden_von = ${by}, entschieden_at = now(), version = b.version + 1
    from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) as x(art text, ziel text, gilt boolean)
    where b.von_werk_id = ${werkId} and b.art = x.art and b.ziel = x.ziel and b.stand = 'vorschlag'`.execute(tx);
}

export async function markVsNfd(tx: Tx, werkId: string): Promise<void> {
  await sql`update erlasse.werk set einstufung = 'VS-NfD' where id = ${werkId}`.execute(tx);
}

export interface FreigabeRow {
  readonly id: string;
  readonly kurz: string;
  readonly titel: string;
  readonly sammlung: string;
  readonly sammlungId: string;
  /** Everybody who brought a text of it in: none of them releases it. */
  readonly von: string[];
}

/** Waiting for release in Sammlungen that the actor may read. */
export async function listWartende(tx: Tx, actor: Principal, only?: string): Promise<FreigabeRow[]> {
  const { rows } = await sql<FreigabeRow>`
    select w.id, w.kurz, w.titel, s.name as sammlung, s.id as "sammlungId",
      w.created_by || array(select f.created_by from erlasse.fassung f where f.werk_id = w.id) as von
    from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    where w.einstufung is not null and w.freigegeben_at is null and ${darfLesen(actor, 's')}
      ${only ? sql`and w.id = ${only}` : sql``} order by w.created_at`.execute(tx);
  return rows;
}

export async function releaseWerk(tx: Tx, id: string, by: string): Promise<void> {
  await sql`update erlasse.werk set freigegeben_von = ${by}, freigegeben_at = now(), version = version + 1
    where id = ${id} and freigegeben_at is null`.execute(tx);
}

export async function findVersion(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`select version from erlasse.werk where id = ${id}`.execute(tx);
  return rows[0]?.version ?? 0;
}
