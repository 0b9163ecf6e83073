/** The waiting room as it is now: who is before whom, who can serve whom, how long it may take. Reads only. */
import type { Database, Tx } from '#platform/db/db.ts';
import { MINUTE } from './ankunft.rules.ts';
import type { Wartezeit } from './besuch.schema.ts';
import { type BesuchRow, listBesucheImHaus } from './besuch.sql.ts';
import { type Moment, toMs } from './besuch.ts';
import { kannBedienen, ordneWartende, type Platzkann } from './reihenfolge.rules.ts';
import { listSchalterRows, type SchalterRow } from './schalter.sql.ts';
import { listMessungen } from './station.sql.ts';
import { type Dauer, dauerAus, schaetzeWartezeit } from './wartezeit.rules.ts';

type Db = Database | Tx;

/** What was measured longer ago says little about today. */
const MESSTAGE = 60;

export interface Raum {
  readonly moment: Moment;
  readonly besuche: readonly BesuchRow[];
  /** In the order in which they are called. */
  readonly wartende: readonly BesuchRow[];
  readonly schalter: readonly SchalterRow[];
  readonly dauern: Dauern;
}

interface Dauern {
  of(besuch: Pick<BesuchRow, 'pool_id' | 'anliegen'>): Dauer | undefined;
}

export async function loadRaum(db: Db, standortId: string, moment: Moment): Promise<Raum> {
  const besuche = await listBesucheImHaus(db, { standortId, tag: moment.tag });
  const schalter = await listSchalterRows(db, standortId);
  const pools = [...new Set(schalter.map(({ pool_id }) => pool_id))];
  const ab = Temporal.Instant.from(moment.jetzt)
    .subtract({ hours: 24 * MESSTAGE })
    .toString();
  const dauern = dauernAus(await listMessungen(db, pools, { ab }), moment);
  const byId = new Map(besuche.map((row) => [row.id, row]));
  const wartend = besuche.filter(({ stand }) => stand === 'wartet').map(toWartend);
  const wartende = ordneWartende(wartend, moment.ms, moment.regeln).map(({ id }) => byId.get(id) as BesuchRow);
  return { moment, besuche, wartende, schalter, dauern };
}

export const toWartend = ({ id, mit_termin, rang, angekommen_at }: BesuchRow) => ({
  id,
  mitTermin: mit_termin,
  rang: toMs(rang),
  angekommen: toMs(angekommen_at),
});

/** A kind that was measured too seldom takes what its pool takes. */
function dauernAus(messungen: Awaited<ReturnType<typeof listMessungen>>, { regeln }: Moment): Dauern {
  const genau = new Map(
    messungen.map(({ pool_id, anliegen, minuten }) => [`${pool_id}/${anliegen}`, dauerAus(minuten, regeln)]),
  );
  const pools = Map.groupBy(messungen, ({ pool_id }) => pool_id);
  const grob = new Map(
    [...pools].map(([pool, rows]) => [
      pool,
      dauerAus(
        rows.flatMap(({ minuten }) => minuten),
        regeln,
      ),
    ]),
  );
  return {
    of: ({ pool_id, anliegen }) => genau.get(`${pool_id}/${anliegen[0]?.schluessel}`) ?? grob.get(pool_id),
  };
}

export function platzkannOf(row: SchalterRow, alle: readonly SchalterRow[]): Platzkann {
  const vertritt = alle
    .filter(({ pause_seit, vertretung_id }) => pause_seit !== null && vertretung_id === row.platz_id)
    .map(({ platz_id }) => platz_id);
  return { platzId: row.platz_id, poolId: row.pool_id, faehigkeiten: row.faehigkeiten, vertritt };
}

export const brauchtOf = ({
  pool_id,
  faehigkeiten,
  nur_platz_id,
}: Pick<BesuchRow, 'pool_id' | 'faehigkeiten' | 'nur_platz_id'>) => ({
  poolId: pool_id,
  faehigkeiten,
  nurPlatzId: nur_platz_id,
});

export const isOffen = ({ schalter_id, pause_seit }: SchalterRow): boolean =>
  schalter_id !== null && pause_seit === null;

type Gesucht = Pick<BesuchRow, 'pool_id' | 'faehigkeiten' | 'nur_platz_id'>;

/** Open desks that could call this one. */
function schalterFuer(raum: Raum, gesucht: Gesucht): SchalterRow[] {
  return raum.schalter.filter(
    (row) => isOffen(row) && kannBedienen(platzkannOf(row, raum.schalter), brauchtOf(gesucht)),
  );
}

export interface Aussicht {
  readonly davor: number;
  readonly wartezeit: Wartezeit;
}

/** For one who waits; or, without a visit, for whoever would come now and be the last. */
export function aussichtFuer(
  raum: Raum,
  gesucht: Gesucht & { readonly id?: string; readonly beginn?: string | null },
): Aussicht {
  const at = gesucht.id === undefined ? -1 : raum.wartende.findIndex(({ id }) => id === gesucht.id);
  const vorne = at < 0 ? raum.wartende : raum.wartende.slice(0, at);
  const schalter = schalterFuer(raum, gesucht);
  const davor = vorne.filter((row) =>
    schalter.length === 0
      ? row.pool_id === gesucht.pool_id
      : schalter.some((one) => kannBedienen(platzkannOf(one, raum.schalter), brauchtOf(row))),
  );
  const { ms } = raum.moment;
  const wartezeit = schaetzeWartezeit({
    davor: davor.map((row) => raum.dauern.of(row)),
    schalter: schalter.map((one) => {
      const dort = raum.besuche.find(({ id }) => id === one.besuch_id);
      if (!dort) return null;
      return {
        seit: (ms - toMs(dort.begonnen_at ?? dort.aufgerufen_at ?? raum.moment.jetzt)) / MINUTE,
        dauer: raum.dauern.of(dort),
      };
    }),
    beginn: gesucht.beginn ? toMs(gesucht.beginn) : null,
    jetzt: ms,
  });
  return { davor: davor.length, wartezeit };
}
