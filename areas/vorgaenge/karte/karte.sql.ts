/** Queries on cards. Who sees one, is decided by its Akte; a hand-over happens once, by the state in the row. */
import { type RawBuilder, sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Karte, Kartenstand } from './karte.schema.ts';

export interface KarteRow {
  readonly id: string;
  readonly titel_id: string;
  readonly akte_id: string;
  readonly person_id: string;
  readonly verfahren_id: string | null;
  readonly stand: Kartenstand;
  readonly weg: Karte['weg'];
  readonly express: boolean;
  readonly foto: Karte['foto'];
  readonly fingerabdruck: Karte['fingerabdruck'];
  readonly unterschrift: Karte['unterschrift'];
  readonly bestellnummer: string | null;
  readonly serie_versiegelt: string | null;
  readonly serie_hmac: string | null;
  readonly lagerplatz: string | null;
  readonly einwilligung_at: string | null;
  readonly email_versiegelt: string | null;
  readonly identitaet_art: 'pass' | 'alte-karte' | 'ausweisersatz' | 'vollmacht' | null;
  readonly identitaet_geprueft_von: string | null;
  readonly identitaet_geprueft_at: string | null;
  readonly altkarte: 'zurueckgegeben' | 'verloren' | 'keine' | null;
  readonly ausgegeben_at: string | null;
  readonly pinbrief: Karte['pinbrief'];
  readonly sendungsnummer: string | null;
  readonly aufnahme_id: string | null;
  readonly bemerkung: string;
  readonly version: number;
  readonly bewegt_at: string;
  readonly art: string;
  readonly grundlage: string;
  readonly endet: string | null;
  readonly beendet: string | null;
}

const COLUMNS = sql.raw(`k.*, t.art, t.grundlage, t.endet, t.beendet`);
const FROM = sql.raw(`vorgaenge.karte k join vorgaenge.titel t on t.id = k.titel_id`);

/** Undefined when a card of this title is on its way already. */
export async function insertKarte(
  tx: Tx,
  k: { titelId: string; akteId: string; personId: string; verfahrenId: string | null; express: boolean },
  by: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.karte (titel_id, akte_id, person_id, verfahren_id, express, created_by)
    values (${k.titelId}, ${k.akteId}, ${k.personId}, ${k.verfahrenId}, ${k.express}, ${by})
    on conflict (titel_id) where stand not in ('ausgegeben', 'verschickt', 'verloren', 'abgebrochen') do nothing
    returning id`.execute(tx);
  return rows[0]?.id;
}

export async function findKarte(db: Database | Tx, actor: Principal, id: string): Promise<KarteRow | undefined> {
  const { rows } = await sql<KarteRow>`select ${COLUMNS} from ${FROM}
    where k.id = ${id} and ${liegtInSichtbarerAkte(actor, 'k.akte_id')}`.execute(db);
  return rows[0];
}

export async function lockKarte(tx: Tx, id: string): Promise<{ stand: Kartenstand; version: number } | undefined> {
  const { rows } = await sql<{ stand: Kartenstand; version: number }>`
    select stand, version from vorgaenge.karte where id = ${id} for update`.execute(tx);
  return rows[0];
}

/** The card with this serial, or of this order; for the goods-in, whoever's it is. */
export async function findAnkunft(
  tx: Tx,
  wanted: { readonly hmac: string; readonly bestellnummer: string | null },
): Promise<{ id: string; stand: Kartenstand; serie_hmac: string | null } | undefined> {
  const { rows } = await sql<{ id: string; stand: Kartenstand; serie_hmac: string | null }>`
    select id, stand, serie_hmac from vorgaenge.karte
    where serie_hmac = ${wanted.hmac} or bestellnummer = ${wanted.bestellnummer}
    order by serie_hmac = ${wanted.hmac} desc nulls last limit 1 for update`.execute(tx);
  return rows[0];
}

export type KarteChange = Partial<
  Pick<
    KarteRow,
    | 'weg'
    | 'foto'
    | 'fingerabdruck'
    | 'unterschrift'
    | 'bestellnummer'
    | 'serie_versiegelt'
    | 'serie_hmac'
    | 'lagerplatz'
    | 'einwilligung_at'
    | 'email_versiegelt'
    | 'identitaet_art'
    | 'identitaet_geprueft_von'
    | 'identitaet_geprueft_at'
    | 'altkarte'
    | 'pinbrief'
    | 'sendungsnummer'
    | 'aufnahme_id'
    | 'bemerkung'
  >
> & { readonly ausgegeben_von?: string; readonly ausgegeben_at?: string };

/** The caller holds it. Names of columns come from the type above, never from outside. */
export async function updateKarte(tx: Tx, id: string, change: KarteChange, stand?: Kartenstand): Promise<void> {
  const sets: RawBuilder<unknown>[] = Object.entries(change).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value as string | null}`,
  );
  if (stand) sets.push(sql`stand = ${stand}`, sql`bewegt_at = now()`);
  sets.push(sql`version = version + 1`);
  await sql`update vorgaenge.karte set ${sql.join(sets)} where id = ${id}`.execute(tx);
}

/** Its id serves as the id of what is reported from it. */
export async function insertKarteEintrag(
  tx: Tx,
  e: { readonly karteId: string; readonly stand: Kartenstand; readonly text: string },
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into vorgaenge.karte_eintrag (karte_id, stand, text, created_by)
    values (${e.karteId}, ${e.stand}, ${e.text}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function listKarteEintraege(
  db: Database | Tx,
  karteId: string,
): Promise<{ stand: string; text: string; am: string; von: string }[]> {
  const { rows } = await sql<{ stand: string; text: string; am: string; von: string }>`
    select stand, text, created_at as am, created_by as von from vorgaenge.karte_eintrag
    where karte_id = ${karteId} order by id`.execute(db);
  return rows;
}

const found = ({ text, serieHmac }: { text: string; serieHmac: string }) =>
  sql`(lower(k.lagerplatz) = lower(${text}) or upper(k.bestellnummer) = upper(${text}) or k.serie_hmac = ${serieHmac})`;

/** The queue of one state, who waits longest first; one row more than asked for. */
export async function listKartenRows(
  db: Database | Tx,
  actor: Principal,
  w: {
    stand: readonly Kartenstand[];
    anzahl: number;
    nach?: readonly string[] | undefined;
    suche?: { readonly text: string; readonly serieHmac: string } | undefined;
  },
): Promise<KarteRow[]> {
  const [seit = null, id = null] = w.nach ?? [];
  const { rows } = await sql<KarteRow>`select ${COLUMNS} from ${FROM}
    where ${w.suche ? found(w.suche) : sql`k.stand = any(${[...w.stand]}::text[])`}
      and ${liegtInSichtbarerAkte(actor, 'k.akte_id')}
      and (${seit}::timestamptz is null or (k.bewegt_at, k.id) > (${seit}::timestamptz, ${id}::uuid))
    order by k.bewegt_at, k.id limit ${w.anzahl + 1}`.execute(db);
  return rows;
}

export async function countKarten(db: Database | Tx, actor: Principal): Promise<Partial<Record<Kartenstand, number>>> {
  const { rows } = await sql<{
    stand: Kartenstand;
    n: number;
  }>`select k.stand, count(*)::int as n from vorgaenge.karte k
    where k.stand not in ('ausgegeben', 'verschickt', 'verloren', 'abgebrochen') and ${liegtInSichtbarerAkte(actor, 'k.akte_id')}
    group by k.stand`.execute(db);
  return Object.fromEntries(rows.map(({ stand, n }) => [stand, n]));
}

export async function listKartenOf(db: Database | Tx, actor: Principal, personId: string): Promise<KarteRow[]> {
  const { rows } = await sql<KarteRow>`select ${COLUMNS} from ${FROM}
    where k.person_id = ${personId} and ${liegtInSichtbarerAkte(actor, 'k.akte_id')} order by k.id desc limit 20`.execute(
    db,
  );
  return rows;
}

/** Orders that the manufacturer has not answered with a card yet. */
export async function listUnterwegs(db: Database | Tx): Promise<{ id: string; bestellnummer: string }[]> {
  const { rows } = await sql<{ id: string; bestellnummer: string }>`select id, bestellnummer from vorgaenge.karte
    where stand = 'bestellt' and bestellnummer is not null order by id`.execute(db);
  return rows;
}

/** What the completeness check needs beside the row. */
export async function findKartenumfeld(
  db: Database | Tx,
  personId: string,
): Promise<{ pass_bis: string | null; anschrift: boolean }> {
  const { rows } = await sql<{ pass_bis: string | null; anschrift: boolean }>`
    select (select max(gueltig_bis) from vorgaenge.ausweispapier where person_id = ${personId} and abgeloest_at is null
        and art in ('pass', 'passersatz')) as pass_bis,
      exists (select from vorgaenge.erreichbarkeit where person_id = ${personId} and anschrift <> '') as anschrift`.execute(
    db,
  );
  return rows[0] as { pass_bis: string | null; anschrift: boolean };
}

export async function findVerfahrenOfKarte(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ verfahren_id: string | null }>`
    select verfahren_id from vorgaenge.karte where id = ${id}`.execute(tx);
  return rows[0]?.verfahren_id ?? null;
}

/** A card that was ordered and is not with the person yet (§ 81 (5a) AufenthG), with the instant of the order. */
export async function findBestellteKarte(
  tx: Tx,
  personId: string,
): Promise<{ titel_id: string; bestellt_at: string } | undefined> {
  const { rows } = await sql<{ titel_id: string; bestellt_at: string }>`
    select k.titel_id, (select min(e.created_at) from vorgaenge.karte_eintrag e where e.karte_id = k.id
        and e.stand = 'bestellt') as bestellt_at
    from vorgaenge.karte k where k.person_id = ${personId}
      and k.stand in ('bestellt', 'produziert', 'eingegangen', 'bereit', 'zurueck')
    order by k.id desc limit 1`.execute(tx);
  const [row] = rows;
  return row?.bestellt_at ? row : undefined;
}

export interface Kartenfoto {
  readonly versiegelt: string;
  readonly breite: number;
  readonly hoehe: number;
  readonly quelle: 'code' | 'station';
}

export async function storeFoto(tx: Tx, karteId: string, f: Kartenfoto): Promise<void> {
  await sql`insert into vorgaenge.karte_foto (karte_id, bild_versiegelt, breite, hoehe, quelle)
    values (${karteId}, ${f.versiegelt}, ${f.breite}, ${f.hoehe}, ${f.quelle})
    on conflict (karte_id) do update set bild_versiegelt = excluded.bild_versiegelt, breite = excluded.breite,
      hoehe = excluded.hoehe, quelle = excluded.quelle, created_at = now()`.execute(tx);
}

/** The caller has seen the card. */
export async function findFoto(tx: Tx, karteId: string): Promise<string | undefined> {
  const { rows } = await sql<{ bild_versiegelt: string }>`select bild_versiegelt from vorgaenge.karte_foto
    where karte_id = ${karteId}`.execute(tx);
  return rows[0]?.bild_versiegelt;
}

export async function hasFoto(tx: Tx, karteId: string): Promise<boolean> {
  const { rows } = await sql`select from vorgaenge.karte_foto where karte_id = ${karteId}`.execute(tx);
  return rows.length > 0;
}

export async function deleteFoto(tx: Tx, karteId: string): Promise<void> {
  await sql`delete from vorgaenge.karte_foto where karte_id = ${karteId}`.execute(tx);
}

/** Whether the person had a card before, and whether this one's title carries conditions. */
export async function findFachumfeld(tx: Tx, row: { id: string; person_id: string; titel_id: string }) {
  const { rows } = await sql<{ erste: boolean; neben: boolean }>`select
    not exists (select from vorgaenge.karte where person_id = ${row.person_id} and id <> ${row.id}
      and stand in ('ausgegeben', 'verschickt', 'verloren')) as erste,
    exists (select from vorgaenge.nebenbestimmung where titel_id = ${row.titel_id}) as neben`.execute(tx);
  return rows[0] as { erste: boolean; neben: boolean };
}
