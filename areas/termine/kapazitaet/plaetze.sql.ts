/** Rows of the plan, each kind with the names that its shape has. What is derived of them is in offen.sql.ts. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type {
  AbwesenheitZeile,
  AusnahmeZeile,
  Planteil,
  Platz,
  Pool,
  Standort,
  WochenregelZeile,
} from './plaetze.schema.ts';

type Db = Database | Tx;
type Werte = Readonly<Record<string, unknown>>;

interface Spalte {
  /** Name in the shape. */
  readonly name: string;
  readonly spalte: string;
  readonly lies?: string;
  readonly schreib?: (werte: Werte) => RawBuilder<unknown>;
}

const ORT = `at time zone 'Europe/Berlin'`;
const json = (name: string) => (werte: Werte) => sql`${JSON.stringify(werte[name])}::jsonb`;
const gleich = (...namen: string[]): Spalte[] => namen.map((name) => ({ name, spalte: name }));
const id = (name: string, spalte: string): Spalte => ({
  name,
  spalte,
  schreib: (werte) => sql`${werte[name] ?? null}::uuid`,
});
const uhrzeit = (name: string): Spalte => ({
  name,
  spalte: name,
  lies: `left(${name}::text, 5)`,
  schreib: (werte) => sql`${werte[name]}::time`,
});
const tag = (name: string, spalte = name): Spalte => ({
  name,
  spalte,
  schreib: (werte) => sql`${werte[name] ?? null}::date`,
});

const SPALTEN: Readonly<Record<Planteil, readonly Spalte[]>> = {
  standort: gleich('schluessel', 'name', 'anschrift', 'aktiv'),
  pool: [
    id('standortId', 'standort_id'),
    ...gleich('schluessel', 'name', 'aktiv', 'ueberbuchung'),
    { name: 'anteile', spalte: 'anteile', schreib: json('anteile') },
    { name: 'oeffnetStunden', spalte: 'oeffnet_stunden', schreib: json('oeffnetStunden') },
  ],
  platz: [
    id('poolId', 'pool_id'),
    ...gleich('name', 'art', 'raum', 'weg', 'richtung', 'konto', 'ueberbuchung', 'aktiv'),
    { name: 'faehigkeiten', spalte: 'faehigkeiten', schreib: ({ faehigkeiten }) => sql`${faehigkeiten}::text[]` },
  ],
  wochenregel: [
    id('platzId', 'platz_id'),
    ...gleich('wochentag'),
    uhrzeit('von'),
    uhrzeit('bis'),
    tag('gueltigAb', 'gueltig_ab'),
    tag('gueltigBis', 'gueltig_bis'),
    { name: 'alleWochen', spalte: 'alle_wochen' },
  ],
  ausnahme: [
    id('standortId', 'standort_id'),
    id('poolId', 'pool_id'),
    id('platzId', 'platz_id'),
    tag('tag'),
    { name: 'zeiten', spalte: 'zeiten', schreib: json('zeiten') },
    ...gleich('grund'),
  ],
  abwesenheit: [
    id('platzId', 'platz_id'),
    { name: 'von', spalte: '', lies: `to_char(lower(zeitraum) ${ORT}, 'YYYY-MM-DD"T"HH24:MI')` },
    { name: 'bis', spalte: '', lies: `to_char(upper(zeitraum) ${ORT}, 'YYYY-MM-DD"T"HH24:MI')` },
    {
      name: '',
      spalte: 'zeitraum',
      schreib: ({ von, bis }) =>
        sql`tstzrange(${von}::timestamp at time zone 'Europe/Berlin', ${bis}::timestamp at time zone 'Europe/Berlin')`,
    },
    id('vertretungId', 'vertretung_id'),
  ],
};

const tabelle = (teil: Planteil) => sql.raw(`termine.${teil}`);
const gelesen = (teil: Planteil) =>
  SPALTEN[teil]
    .filter(({ name }) => name !== '')
    .map(({ name, spalte, lies }) => sql.raw(`${lies ?? spalte} as "${name}"`));
const geschrieben = (teil: Planteil) => SPALTEN[teil].filter(({ spalte }) => spalte !== '');
const wert = ({ name, schreib }: Spalte, werte: Werte) => schreib?.(werte) ?? sql`${werte[name]}`;
const select = (teil: Planteil) => sql`select id, version, ${sql.join(gelesen(teil))} from ${tabelle(teil)}`;

/** With its values as they were, locked: whoever changes it at the same time waits. */
export async function lockPlanteil(
  tx: Tx,
  teil: Planteil,
  rowId: string,
): Promise<(Werte & { version: number }) | undefined> {
  const { rows } = await sql<Werte & { version: number }>`${select(teil)} where id = ${rowId} for update`.execute(tx);
  return rows[0];
}

export async function insertPlanteil(tx: Tx, teil: Planteil, werte: Werte): Promise<string> {
  const spalten = geschrieben(teil);
  const { rows } = await sql<{ id: string }>`
    insert into ${tabelle(teil)} (${sql.join(spalten.map(({ spalte }) => sql.ref(spalte)))})
    values (${sql.join(spalten.map((eine) => wert(eine, werte)))}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function updatePlanteil(tx: Tx, teil: Planteil, rowId: string, werte: Werte): Promise<void> {
  // The key is what others refer to: it stays.
  const spalten = geschrieben(teil).filter(({ name }) => name !== 'schluessel');
  await sql`
    update ${tabelle(teil)} set version = version + 1,
      ${sql.join(spalten.map((eine) => sql`${sql.ref(eine.spalte)} = ${wert(eine, werte)}`))}
    where id = ${rowId}`.execute(tx);
}

export async function deletePlanteil(tx: Tx, teil: Planteil, rowId: string): Promise<void> {
  await sql`delete from ${tabelle(teil)} where id = ${rowId}`.execute(tx);
}

export async function isSchluesselTaken(tx: Tx, teil: 'standort' | 'pool', schluessel: string): Promise<boolean> {
  const { rows } = await sql`select from ${tabelle(teil)} where schluessel = ${schluessel}`.execute(tx);
  return rows.length > 0;
}

export async function listStandortRows(db: Db): Promise<readonly Standort[]> {
  return (await sql<Standort>`${select('standort')} order by aktiv desc, name limit 100`.execute(db)).rows;
}

export async function listPoolRows(db: Db): Promise<readonly (Pool & { plaetze: number })[]> {
  const { rows } = await sql<Pool & { plaetze: number }>`
    select id, version, ${sql.join(gelesen('pool'))},
      (select count(*)::int from termine.platz p where p.pool_id = pool.id and p.aktiv) as plaetze
    from termine.pool order by aktiv desc, name limit 300`.execute(db);
  return rows;
}

export async function findPoolRow(db: Db, poolId: string): Promise<Pool | undefined> {
  return (await sql<Pool>`${select('pool')} where id = ${poolId}`.execute(db)).rows[0];
}

export async function findStandortRow(db: Db, standortId: string): Promise<Standort | undefined> {
  return (await sql<Standort>`${select('standort')} where id = ${standortId}`.execute(db)).rows[0];
}

export async function listPlatzRows(db: Db, poolId: string): Promise<readonly Platz[]> {
  const { rows } = await sql<Platz>`
    ${select('platz')} where pool_id = ${poolId} order by aktiv desc, name limit 200`.execute(db);
  return rows;
}

const platzDesPools = (poolId: string) => sql`platz_id in (select id from termine.platz where pool_id = ${poolId})`;

export async function listWochenregelRows(db: Db, poolId: string, ab: string): Promise<readonly WochenregelZeile[]> {
  const { rows } = await sql<WochenregelZeile>`
    ${select('wochenregel')} where ${platzDesPools(poolId)} and coalesce(gueltig_bis, 'infinity') >= ${ab}::date
    order by platz_id, wochentag, von limit 2000`.execute(db);
  return rows;
}

export async function listAusnahmeRows(db: Db, pool: Pool, ab: string): Promise<readonly AusnahmeZeile[]> {
  const { rows } = await sql<AusnahmeZeile>`
    ${select('ausnahme')}
    where tag >= ${ab}::date and (pool_id = ${pool.id} or standort_id = ${pool.standortId} or ${platzDesPools(pool.id)})
    order by tag limit 300`.execute(db);
  return rows;
}

export async function listAbwesenheitRows(db: Db, poolId: string, ab: string): Promise<readonly AbwesenheitZeile[]> {
  const { rows } = await sql<AbwesenheitZeile>`
    ${select('abwesenheit')}
    where upper(zeitraum) > ${ab}::date::timestamp at time zone 'Europe/Berlin' and ${platzDesPools(poolId)}
    order by lower(zeitraum) limit 300`.execute(db);
  return rows;
}

/** Places whose open time may follow from a row of this kind. */
export async function listBetroffenePlaetze(
  db: Db,
  teil: Planteil,
  rowId: string,
  werte: Werte,
): Promise<readonly string[]> {
  const platz = teil === 'platz' ? rowId : (werte.platzId ?? null);
  const pool = teil === 'pool' ? rowId : (werte.poolId ?? null);
  const standort = teil === 'standort' ? rowId : (werte.standortId ?? null);
  const { rows } = await sql<{ id: string }>`
    select p.id from termine.platz p join termine.pool o on o.id = p.pool_id
    where p.id = ${platz}::uuid
       or (${teil !== 'platz'} and o.id = ${pool}::uuid)
       or (${teil !== 'pool'} and o.standort_id = ${standort}::uuid)`.execute(db);
  return rows.map((row) => row.id);
}

/** Answers as if it were done; what was written is taken back. A failure takes the whole transaction. */
export async function tryAndTakeBack<T>(tx: Tx, run: () => Promise<T>): Promise<T> {
  await sql`savepoint vorschau`.execute(tx);
  const result = await run();
  await sql`rollback to savepoint vorschau`.execute(tx);
  return result;
}
