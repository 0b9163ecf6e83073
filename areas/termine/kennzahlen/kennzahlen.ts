/** The figures of a span of weeks, for the page and for other areas. */
import type { Clock } from '#platform/clock/clock.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Anliegen } from '../anliegen/anliegen.schema.ts';
import { listAnliegenAm } from '../anliegen/katalog.ts';
import { auslastungOf } from './auslastung.rules.ts';
import type { Auslastung } from './kennzahlen.schema.ts';
import { findGemessenBis, listMessungen, listPoolnamen } from './messung.sql.ts';
import { tageBisZumNaechsten } from './vorlauf.ts';

type Db = Database | Tx;

export interface Zeitraum {
  readonly wochen: number;
  readonly poolId?: string | undefined;
}

/** `wochen` weeks, the running one the last of them. */
export async function readAuslastung(db: Db, clock: Clock, { wochen, poolId }: Zeitraum): Promise<Auslastung> {
  const heute = clock.today();
  const montag = heute.subtract({ days: heute.dayOfWeek - 1 });
  const [von, bis] = [montag.subtract({ weeks: wochen - 1 }).toString(), montag.toString()];
  const anliegen = await listAnliegenAm(db, heute.toString());
  const zeilen = await listMessungen(db, von, bis);
  return auslastungOf({
    von,
    bis: montag.add({ days: 6 }).toString(),
    gemessenBis: await findGemessenBis(db),
    pools: await listPoolnamen(db),
    anliegen: anliegen.map(planOf),
    naechster: await tageBisZumNaechsten(db, clock, anliegen),
    zeilen: poolId === undefined ? zeilen : zeilen.filter((zeile) => zeile.poolId === null || zeile.poolId === poolId),
  });
}

const planOf = ({ schluessel, name, stationen }: Anliegen) => ({
  schluessel,
  name: name.de ?? schluessel,
  stationen: stationen.map(({ art, minuten }) => ({ art, minuten })),
});
