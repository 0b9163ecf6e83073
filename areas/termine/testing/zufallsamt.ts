/**
 * Random sequences of everything that may happen to time, with a model of what was promised. The model only learns what
 * committed; after every stretch the database must say the same.
 */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { type Pool, type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { deriveOffen } from '../kapazitaet/offen.ts';
import type { Besuchsplan } from '../termin/besuchsplan.schema.ts';
import { bookTermin, holdTermin, moveTermin, nameTermin, releaseTermin, type Terminzeile } from '../termin/vergabe.ts';
import { SYSTEM, type TermineAmt } from './amt.ts';
import { requireStimmig } from './stimmt.ts';

/** Small and quick, the same numbers from the same seed. */
export function zufallAus(seed: number): (bis: number) => number {
  let state = seed >>> 0;
  return (bis) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % bis;
  };
}

export interface Welt {
  readonly amt: TermineAmt;
  readonly pool: Pool;
  readonly plaene: readonly Besuchsplan[];
  readonly tage: readonly string[];
  readonly wuerfel: (bis: number) => number;
  /** Last committed row of each Termin that lives. */
  readonly termine: Map<string, Terminzeile>;
  readonly getan: Map<string, number>;
  jetzt: Temporal.Instant;
}

export type Schritt = (tx: Tx, welt: Welt) => Promise<Terminzeile | undefined>;

const beginnIn = ({ tage, wuerfel }: Welt): string => {
  const tag = Temporal.PlainDate.from(tage[wuerfel(tage.length)] as string);
  // Now and then before or after the doors are open.
  const zeit = Temporal.PlainTime.from('07:45').add({ minutes: wuerfel(40) * 5 });
  return tag.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: zeit }).toInstant().toString();
};
const planIn = ({ plaene, wuerfel }: Welt) => plaene[wuerfel(plaene.length)] as Besuchsplan;
const einer = ({ termine, wuerfel }: Welt, staende: readonly string[]): Terminzeile | undefined => {
  const passende = [...termine.values()].filter(({ stand }) => staende.includes(stand));
  return passende[wuerfel(Math.max(1, passende.length))];
};
const rest = ({ jetzt, wuerfel }: Welt) => (wuerfel(2) === 0 ? undefined : jetzt.add({ minutes: 1 + wuerfel(40) }));

const SCHRITTE: Readonly<Record<string, { gewicht: number; tu: Schritt }>> = {
  halten: {
    gewicht: 9,
    tu: (tx, welt) =>
      holdTermin(tx, {
        plan: planIn(welt),
        beginn: beginnIn(welt),
        klasse: welt.wuerfel(4) === 0 ? 'einladung' : 'oeffentlich',
        herkunft: welt.wuerfel(6) === 0 ? 'warteliste' : 'direkt',
        stand: welt.wuerfel(8) === 0 ? 'angeboten' : 'gehalten',
        haeltBis: welt.jetzt.add({ minutes: 1 + welt.wuerfel(10) }),
        sprache: 'de',
        jetzt: welt.jetzt,
      }),
  },
  benennen: {
    gewicht: 6,
    tu: async (tx, welt) => {
      const termin = einer(welt, ['gehalten', 'unbestaetigt', 'angeboten']);
      if (!termin) return undefined;
      const { jetzt, wuerfel } = welt;
      return nameTermin(tx, {
        id: termin.id,
        version: termin.version,
        angaben: 'versiegelt',
        kontaktHmac: null,
        schluesselHash: null,
        personen: Array.from({ length: 1 + wuerfel(3) }, () => `person-${wuerfel(60)}`),
        haeltBis: jetzt.add({ minutes: 10 + wuerfel(20) }),
        jetzt,
      });
    },
  },
  bestaetigen: {
    gewicht: 5,
    tu: async (tx, welt) => {
      const termin = einer(welt, ['unbestaetigt', 'angeboten']);
      return termin && bookTermin(tx, { id: termin.id, version: termin.version, jetzt: welt.jetzt });
    },
  },
  verschieben: {
    gewicht: 4,
    tu: async (tx, welt) => {
      const termin = einer(welt, ['gebucht', 'unbestaetigt']);
      if (!termin) return undefined;
      const { id, version, klasse } = termin;
      return moveTermin(tx, {
        id,
        version,
        klasse,
        plan: planIn(welt),
        beginn: beginnIn(welt),
        ruhtBis: rest(welt),
        jetzt: welt.jetzt,
      });
    },
  },
  absagen: {
    gewicht: 4,
    tu: async (tx, welt) => {
      const termin = einer(welt, ['gebucht', 'gebucht', 'unbestaetigt', 'gehalten']);
      if (!termin) return undefined;
      const { id, version } = termin;
      return releaseTermin(tx, { id, version, stand: 'abgesagt', ruhtBis: rest(welt), jetzt: welt.jetzt });
    },
  },
  /** Somebody comes with what they saw long ago. */
  veraltet: {
    gewicht: 1,
    tu: async (tx, welt) => {
      const termin = einer(welt, ['gebucht', 'unbestaetigt', 'gehalten']);
      if (!termin) return undefined;
      const { id, version } = termin;
      return releaseTermin(tx, { id, version: version - 1, stand: 'abgesagt', jetzt: welt.jetzt });
    },
  },
  warten: {
    gewicht: 2,
    tu: async (_tx, welt) => {
      welt.jetzt = welt.jetzt.add({ seconds: 30 + welt.wuerfel(240) });
      return undefined;
    },
  },
};

/** A rule changes, and sometimes back: a closed day, another time, somebody is away, other shares. */
async function aendereRegel(tx: Tx, { amt, tage, wuerfel }: Welt): Promise<void> {
  const tag = tage[wuerfel(tage.length)] as string;
  const plaetze = amt.plaetze.aufenthalt;
  const platzId = plaetze[wuerfel(plaetze.length)] as string;
  const zeiten = wuerfel(2) === 0 ? [] : [{ von: '08:30', bis: '10:00' }];
  switch (wuerfel(4)) {
    case 0:
      await sql`insert into termine.ausnahme (platz_id, tag, zeiten) values (${platzId}, ${tag}, ${JSON.stringify(zeiten)}::jsonb)`.execute(
        tx,
      );
      break;
    case 1:
      await sql`insert into termine.abwesenheit (platz_id, zeitraum)
        values (${platzId}, tstzrange((${tag}::date + time '09:00') at time zone 'Europe/Berlin', (${tag}::date + time '10:15') at time zone 'Europe/Berlin'))`.execute(
        tx,
      );
      break;
    case 2:
      await sql`update termine.pool set anteile = ${JSON.stringify(wuerfel(2) === 0 ? { oeffentlich: 70, einladung: 30 } : { oeffentlich: 50, einladung: 50 })}::jsonb`.execute(
        tx,
      );
      break;
    default:
      await sql`delete from termine.ausnahme`.execute(tx);
      await sql`delete from termine.abwesenheit`.execute(tx);
  }
  await deriveOffen(tx, { von: tage[0] as string, bis: tage.at(-1) as string, poolIds: [amt.pools.aufenthalt] });
}

const LOSE = Object.entries(SCHRITTE).flatMap(([name, { gewicht }]) => Array.from({ length: gewicht }, () => name));

const zaehle = ({ getan }: Welt, was: string) => getan.set(was, (getan.get(was) ?? 0) + 1);

/** One step. A refusal leaves the others of its transaction standing; that of a second Termin breaks an index, so it needs a savepoint. */
export async function schrittIn(tx: Tx, welt: Welt): Promise<Terminzeile | undefined> {
  const name = LOSE[welt.wuerfel(LOSE.length)] as string;
  if (name === 'benennen') await sql`savepoint schritt`.execute(tx);
  try {
    const termin = await (SCHRITTE[name] as { tu: Schritt }).tu(tx, welt);
    zaehle(welt, termin ? `${name}: ${termin.stand}` : name);
    return termin;
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    zaehle(welt, `${name}: ${cause.code}`);
    if (name === 'benennen') await sql`rollback to savepoint schritt`.execute(tx);
    return undefined;
  }
}

export function lerne({ termine }: Welt, gelernt: readonly (Terminzeile | undefined)[]): void {
  for (const termin of gelernt) {
    if (!termin) continue;
    if (termin.stand === 'abgesagt') termine.delete(termin.id);
    else termine.set(termin.id, termin);
  }
}

/** Several steps in one transaction; one in ten is cut before its commit, and then nothing of it has happened. */
export async function stueck(welt: Welt, schritte: number): Promise<void> {
  const { pool, amt, wuerfel } = welt;
  if (wuerfel(12) === 0) {
    await transact(pool.db, SYSTEM, 'regel', (tx) => aendereRegel(tx, welt));
    return zaehle(welt, 'Regel geändert') as unknown as undefined;
  }
  const abgebrochen = wuerfel(10) === 0;
  const gelernt: (Terminzeile | undefined)[] = [];
  const vorher = new Map(welt.termine);
  const lauf = transact(pool.db, SYSTEM, 'stueck', async (tx) => {
    for (let nr = 0; nr < schritte; nr += 1) {
      const termin = await schrittIn(tx, welt);
      gelernt.push(termin);
      // The next step of this transaction sees what the last one did.
      lerne(welt, [termin]);
    }
    await requireAtTaking(tx, gelernt);
    if (abgebrochen) await cut(tx, amt);
  });
  if (!abgebrochen) return lauf;
  await assert.rejects(lauf);
  zaehle(welt, 'Verbindung getrennt');
  welt.termine.clear();
  for (const [id, termin] of vorher) welt.termine.set(id, termin);
}

/** The connection dies as the server sees it. */
export async function cut(tx: Tx, amt: TermineAmt): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  await amt.kernel.pool.pg.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await sql`select 1`.execute(tx);
}

/** What was taken just now lies in open time and within its quota. */
export async function requireAtTaking(tx: Tx, gelernt: readonly (Terminzeile | undefined)[]): Promise<void> {
  const ids = gelernt.filter((termin) => termin !== undefined && termin.version === 1).map((termin) => termin?.id);
  if (ids.length === 0) return;
  const { rows } = await sql`
    select b.termin_id from termine.belegung b
    left join termine.offen o on o.platz_id = b.platz_id and o.tag = b.tag
    left join termine.kontingent k on k.pool_id = b.pool_id and k.tag = b.tag and k.klasse = b.klasse
    where b.termin_id = any(${ids}::uuid[]) and (not coalesce(o.zeiten @> b.zeitraum, false) or not coalesce(k.belegt <= k.minuten, false))`.execute(
    tx,
  );
  assert.deepEqual(rows, [], 'taken outside open time or quota');
}

/** The database says what the model says: nothing lost, nothing more, and all that is promised of the tables. */
export async function requireGleich({ pool, termine, jetzt }: Welt): Promise<void> {
  await requireStimmig(pool.db);
  const { rows } = await sql<{ id: string; stand: string; version: number }>`
    select id, stand, version from termine.termin where stand in ('gehalten', 'unbestaetigt', 'angeboten', 'gebucht')`.execute(
    pool.db,
  );
  const living = new Map(rows.map((row) => [row.id, row]));
  for (const [id, termin] of termine) {
    const found = living.get(id);
    living.delete(id);
    if (found?.stand === termin.stand && found.version === termin.version) continue;
    const durfteFallen =
      termin.haeltBis !== null && Temporal.Instant.compare(Temporal.Instant.from(termin.haeltBis), jetzt) <= 0;
    assert.ok(found === undefined && durfteFallen, `${id} is ${found?.stand} instead of ${termin.stand}`);
    termine.delete(id);
  }
  assert.deepEqual([...living.keys()], [], 'nobody was told of these');
}
