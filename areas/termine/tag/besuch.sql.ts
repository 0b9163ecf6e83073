/** Queries on visits of the day. Whoever moves one has locked it. */
import { sql } from 'kysely';
import { type Database, later, prepared, type Tx } from '#platform/db/db.ts';
import type { Platzart, Terminsprache } from '../termine.schema.ts';
import type { Bedarf, Besuchsstand, Ergebnis, Unterlagenstand } from './besuch.schema.ts';

export interface BesuchAnliegen {
  readonly schluessel: string;
  readonly name: string;
  readonly personen: number;
  readonly minuten: number;
}

export interface BesuchStation {
  readonly art: Platzart;
  readonly poolId: string;
  readonly minuten: number;
  readonly faehigkeiten: readonly string[];
}

export interface NewBesuch {
  readonly standortId: string;
  readonly tag: string;
  readonly nummer: string;
  readonly terminId: string | null;
  readonly anliegen: readonly BesuchAnliegen[];
  readonly personen: number;
  readonly stationen: readonly BesuchStation[];
  readonly nurPlatzId: string | null;
  readonly sprache: Terminsprache;
  readonly bedarf: readonly Bedarf[];
  readonly mitTermin: boolean;
  readonly angekommen: string;
  readonly rang: string;
  readonly ausweisAt: string | null;
  readonly angaben: string | null;
  readonly verfahrenId: string | null;
}

export interface BesuchRow {
  readonly id: string;
  readonly standort_id: string;
  readonly standort: string;
  readonly haus: string;
  readonly tag: string;
  readonly nummer: string;
  readonly termin_id: string | null;
  readonly anliegen: readonly BesuchAnliegen[];
  readonly personen: number;
  readonly stationen: readonly BesuchStation[];
  readonly station: number;
  readonly pool_id: string;
  readonly pool: string;
  readonly faehigkeiten: readonly string[];
  readonly nur_platz_id: string | null;
  readonly sprache: Terminsprache;
  readonly bedarf: readonly Bedarf[];
  readonly stand: Besuchsstand;
  readonly mit_termin: boolean;
  readonly angekommen_at: string;
  readonly rang: string;
  readonly wartet_seit: string;
  readonly platz_id: string | null;
  readonly platz: string | null;
  readonly raum: string | null;
  readonly weg: string | null;
  readonly richtung: 'links' | 'rechts' | 'geradeaus' | 'hoch' | 'runter' | null;
  readonly konto: string | null;
  readonly aufrufe: number;
  readonly aufgerufen_at: string | null;
  readonly begonnen_at: string | null;
  readonly zurueck_ab: string | null;
  readonly beendet_at: string | null;
  readonly ausweis: 'gesehen' | 'passt_nicht' | null;
  readonly ausweis_at: string | null;
  readonly angaben: string | null;
  readonly vermerk: string | null;
  readonly ergebnis: Ergebnis | null;
  readonly unterlagen: Readonly<Record<string, Unterlagenstand>>;
  readonly version: number;
  /** Of the Termin, or named at the desk. */
  readonly person_id: string | null;
  readonly verfahren_id: string | null;
  readonly kennung: string | null;
  readonly beginn: string | null;
  readonly termin_angaben: string | null;
}

// Instants inside of rows come as text with the zone of the connection; the parser of the pool makes them ISO.
const BESUCH = sql`select b.id, b.standort_id, s.schluessel as standort, s.name as haus, b.tag, b.nummer, b.termin_id,
    b.anliegen, b.personen, b.stationen, b.station, b.pool_id, p.name as pool, b.faehigkeiten, b.nur_platz_id, b.sprache,
    b.bedarf, b.stand, b.mit_termin, b.angekommen_at, b.rang, b.wartet_seit, b.platz_id, pl.name as platz, pl.raum,
    pl.weg, pl.richtung, b.konto, b.aufrufe, b.aufgerufen_at, b.begonnen_at, b.zurueck_ab, b.beendet_at, b.ausweis,
    b.ausweis_at, b.angaben, b.vermerk, b.ergebnis, b.unterlagen, b.version,
    coalesce(b.person_id, t.person_id) as person_id, coalesce(b.verfahren_id, t.verfahren_id) as verfahren_id,
    t.kennung, t.beginn, t.angaben as termin_angaben
  from termine.besuch b join termine.standort s on s.id = b.standort_id join termine.pool p on p.id = b.pool_id
    left join termine.platz pl on pl.id = b.platz_id left join termine.termin t on t.id = b.termin_id`;

export async function findBesuch(db: Database | Tx, id: string): Promise<BesuchRow | undefined> {
  const { rows } = await prepared(sql<BesuchRow>`${BESUCH} where b.id = ${id}`).execute(db);
  return rows[0];
}

export async function findBesuchByToken(db: Database | Tx, hash: Buffer): Promise<BesuchRow | undefined> {
  const { rows } = await prepared(sql<BesuchRow>`${BESUCH} where b.token_hash = ${hash}`).execute(db);
  return rows[0];
}

export async function findBesuchByTermin(db: Database | Tx, terminId: string): Promise<BesuchRow | undefined> {
  const { rows } = await prepared(sql<BesuchRow>`${BESUCH} where b.termin_id = ${terminId}`).execute(db);
  return rows[0];
}

export async function findBesuchByNummer(
  db: Database | Tx,
  { standortId, tag, nummer }: { standortId: string; tag: string; nummer: string },
): Promise<BesuchRow | undefined> {
  const { rows } = await prepared(sql<BesuchRow>`${BESUCH}
    where b.standort_id = ${standortId} and b.tag = ${tag}::date and b.nummer = ${nummer}`).execute(db);
  return rows[0];
}

/** Everybody of a house and a day who is still in it. */
export async function listBesucheImHaus(
  db: Database | Tx,
  { standortId, tag }: { standortId: string; tag: string },
): Promise<BesuchRow[]> {
  const { rows } = await prepared(sql<BesuchRow>`${BESUCH} where b.standort_id = ${standortId} and b.tag = ${tag}::date
    and b.stand in ('wartet', 'aufgerufen', 'bedient', 'zurueckgestellt')`).execute(db);
  return rows;
}

export async function lockBesuch(tx: Tx, id: string): Promise<BesuchRow | undefined> {
  await later(tx, sql`select from termine.besuch where id = ${id} for update`);
  return findBesuch(tx, id);
}

/** Undefined where the number is taken, or the Termin has a visit already: the caller draws again or looks. */
export async function insertBesuch(tx: Tx, b: NewBesuch, id: string, tokenHash: Buffer): Promise<string | undefined> {
  const first = b.stationen[0] as BesuchStation;
  const { rows } = await prepared(sql<{ id: string }>`
    insert into termine.besuch (id, standort_id, tag, nummer, termin_id, anliegen, personen, stationen, pool_id,
      faehigkeiten, nur_platz_id, sprache, bedarf, stand, mit_termin, angekommen_at, rang, wartet_seit, ausweis, ausweis_at,
      angaben, verfahren_id, token_hash)
    values (${id}, ${b.standortId}, ${b.tag}::date, ${b.nummer}, ${b.terminId}, ${JSON.stringify(b.anliegen)}::jsonb,
      ${b.personen}, ${JSON.stringify(b.stationen)}::jsonb, ${first.poolId}, ${[...first.faehigkeiten]}::text[],
      ${b.nurPlatzId}, ${b.sprache}, ${[...b.bedarf]}::text[], 'wartet', ${b.mitTermin}, ${b.angekommen}, ${b.rang},
      ${b.angekommen}, ${b.ausweisAt === null ? null : 'gesehen'}, ${b.ausweisAt}, ${b.angaben}, ${b.verfahrenId},
      ${tokenHash})
    on conflict do nothing returning id`).execute(tx);
  return rows[0]?.id;
}

/** Back into the queue, parked or out of the house: nobody calls or serves any more. */
export async function setStand(
  tx: Tx,
  id: string,
  to: {
    readonly stand: 'wartet' | 'zurueckgestellt' | 'gegangen' | 'nicht_erschienen';
    readonly jetzt: string;
    readonly zurueckAb?: string | null;
  },
): Promise<void> {
  const over = to.stand === 'gegangen' || to.stand === 'nicht_erschienen';
  await later(
    tx,
    sql`update termine.besuch set stand = ${to.stand}, platz_id = null, konto = null, begonnen_at = null,
      zurueck_ab = ${to.zurueckAb ?? null}, beendet_at = ${over ? to.jetzt : null}, version = version + 1
    where id = ${id}`,
  );
}

/** Same number, same rang: only where and what is next. */
export async function setNaechsteStation(
  tx: Tx,
  id: string,
  to: {
    readonly station: number;
    readonly stationen: readonly BesuchStation[];
    readonly nurPlatzId: string | null;
    readonly jetzt: string;
  },
): Promise<void> {
  const next = to.stationen[to.station] as BesuchStation;
  await later(
    tx,
    sql`update termine.besuch set stand = 'wartet', station = ${to.station},
      stationen = ${JSON.stringify(to.stationen)}::jsonb, pool_id = ${next.poolId},
      faehigkeiten = ${[...next.faehigkeiten]}::text[], nur_platz_id = ${to.nurPlatzId}, platz_id = null, konto = null,
      aufrufe = 0, aufgerufen_at = null, begonnen_at = null, zurueck_ab = null, wartet_seit = ${to.jetzt},
      version = version + 1
    where id = ${id}`,
  );
}

export async function setBegonnen(tx: Tx, id: string, jetzt: string): Promise<void> {
  await later(
    tx,
    sql`update termine.besuch set stand = 'bedient', begonnen_at = ${jetzt}, version = version + 1
    where id = ${id}`,
  );
}

export async function setNochmal(tx: Tx, id: string, jetzt: string): Promise<void> {
  await later(
    tx,
    sql`update termine.besuch set aufrufe = aufrufe + 1, aufgerufen_at = ${jetzt}, version = version + 1
    where id = ${id}`,
  );
}

export async function setBeendet(
  tx: Tx,
  id: string,
  { ergebnis, jetzt }: { ergebnis: Ergebnis; jetzt: string },
): Promise<void> {
  await later(
    tx,
    sql`update termine.besuch set stand = 'beendet', ergebnis = ${ergebnis}, beendet_at = ${jetzt}, platz_id = null,
      version = version + 1
    where id = ${id}`,
  );
}

export interface Notiz {
  readonly vermerk?: string | null;
  readonly unterlagen?: Readonly<Record<string, Unterlagenstand>>;
  readonly sprache?: Terminsprache;
  readonly bedarf?: readonly Bedarf[];
}

/** What is left out stays as it is; of the documents, those that are not named. No step of the visit, so its version stays. */
export async function setNotiz(tx: Tx, id: string, { vermerk, unterlagen, sprache, bedarf }: Notiz): Promise<void> {
  await later(
    tx,
    sql`update termine.besuch set
      vermerk = case when ${vermerk !== undefined}::boolean then ${vermerk ?? null} else vermerk end,
      unterlagen = unterlagen || ${JSON.stringify(unterlagen ?? {})}::jsonb,
      sprache = coalesce(${sprache ?? null}, sprache),
      bedarf = coalesce(${bedarf === undefined ? null : [...bedarf]}::text[], bedarf)
    where id = ${id}`,
  );
}

export async function setAusweis(
  tx: Tx,
  id: string,
  { ausweis, jetzt }: { ausweis: 'gesehen' | 'passt_nicht'; jetzt: string },
): Promise<void> {
  await later(
    tx,
    sql`update termine.besuch set ausweis = ${ausweis}, ausweis_at = ${jetzt}
    where id = ${id}`,
  );
}

export async function setVorgang(
  tx: Tx,
  id: string,
  { verfahrenId, personId }: { verfahrenId: string | null; personId: string | null },
): Promise<void> {
  await later(
    tx,
    sql`update termine.besuch set verfahren_id = ${verfahrenId}, person_id = ${personId}, version = version + 1
    where id = ${id}`,
  );
}
