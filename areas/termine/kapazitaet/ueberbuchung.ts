/**
 * Lanes for expected no-shows, as one switch of a pool. Such a lane is no desk: it holds Termine that any desk of the pool
 * calls, and counts only while the switch is on. All of it goes through the plan, so its history and its conflicts are the same.
 */
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Folgen, Planaenderung, Platz, Pool, WochenregelZeile } from './plaetze.schema.ts';
import { findPoolRow, listPlatzRows, listWochenregelRows } from './plaetze.sql.ts';
import { planFaults } from './plan.faults.ts';
import { applyPlan } from './plan.ts';
import { type Tagesfenster, ueberbuchungszeiten } from './ueberbuchungszeiten.rules.ts';

export interface Ueberbuchung extends Folgen {
  /** Lanes that count now. */
  readonly plaetze: number;
}

async function requirePool({ tx }: ActionContext, poolId: string, version: number): Promise<Pool> {
  const pool = await findPoolRow(tx, poolId);
  if (!pool) throw planFaults.PLANTEIL_UNBEKANNT();
  if (pool.version !== version) throw commonFaults.KONFLIKT();
  return pool;
}

const schalte = (pool: Pool, ueberbuchung: boolean): Planaenderung => {
  const { id, version, ...werte } = pool;
  return { teil: 'pool', id, version, werte: { ...werte, ueberbuchung } };
};

/** The times of lanes that exist already are replaced: the pool has one number of minutes. */
export async function switchUeberbuchungOn(
  context: ActionContext,
  { poolId, version, minutenJeTag }: { poolId: string; version: number; minutenJeTag: number },
): Promise<Ueberbuchung> {
  const pool = await requirePool(context, poolId, version);
  const heute = context.clock.today().toString();
  const alle = await listPlatzRows(context.tx, poolId);
  const regeln = await listWochenregelRows(context.tx, poolId, heute);
  const echte = alle.filter(({ aktiv, ueberbuchung }) => aktiv && !ueberbuchung);
  const bahnen = ueberbuchungszeiten(fensterVon(echte, regeln, heute), minutenJeTag, echte.length);
  const vorhandene = alle.filter(({ ueberbuchung }) => ueberbuchung);
  const neue = bahnen.slice(vorhandene.length).map((_, nr) => neueBahn(pool, echte, vorhandene.length + nr + 1));
  const angelegt = neue.length > 0 ? (await applyPlan(context, neue)).ids : [];
  const ids = [...vorhandene.map(({ id }) => id), ...angelegt];
  const folgen = await applyPlan(context, [
    ...regeln
      .filter(({ platzId }) => vorhandene.some(({ id }) => id === platzId))
      .map(({ id, version: seen }) => ({ teil: 'wochenregel' as const, id, version: seen, werte: null })),
    ...vorhandene.map((bahn, nr) => betrieb(bahn, nr < bahnen.length)),
    ...bahnen.flatMap((fenster, nr) =>
      fenster.map((eines) => ({
        teil: 'wochenregel' as const,
        werte: { platzId: ids[nr] ?? '', ...eines, gueltigAb: heute, gueltigBis: null, alleWochen: 1 },
      })),
    ),
    schalte(pool, true),
  ]);
  return { ...folgen, plaetze: bahnen.length };
}

/** What was promised on these lanes stays promised. */
export async function switchUeberbuchungOff(
  context: ActionContext,
  { poolId, version }: { poolId: string; version: number },
): Promise<Ueberbuchung> {
  const pool = await requirePool(context, poolId, version);
  return { ...(await applyPlan(context, [schalte(pool, false)])), plaetze: 0 };
}

function fensterVon(plaetze: readonly Platz[], regeln: readonly WochenregelZeile[], heute: string): Tagesfenster[] {
  const ids = new Set(plaetze.map(({ id }) => id));
  return regeln.filter(
    ({ platzId, gueltigAb, alleWochen }) => ids.has(platzId) && gueltigAb <= heute && alleWochen === 1,
  );
}

const betrieb = ({ id, version, ...werte }: Platz, aktiv: boolean): Planaenderung => ({
  ...{ teil: 'platz', id, version },
  werte: { ...werte, aktiv },
});

/** It can what every desk of the pool can: any of them may have to serve who is promised here. */
function neueBahn(pool: Pool, echte: readonly Platz[], nr: number): Planaenderung {
  const [erster] = echte;
  const gemeinsam = (erster?.faehigkeiten ?? []).filter((eine) =>
    echte.every(({ faehigkeiten }) => faehigkeiten.includes(eine)),
  );
  return {
    teil: 'platz',
    werte: {
      ...{ poolId: pool.id, name: `Überbuchung ${nr}`, art: haeufigsteArt(echte), faehigkeiten: gemeinsam },
      ...{ raum: '', weg: '', richtung: 'geradeaus', konto: null, ueberbuchung: true, aktiv: true },
    },
  };
}

function haeufigsteArt(plaetze: readonly Platz[]): Platz['art'] {
  const zahl = (art: Platz['art']) => plaetze.filter((einer) => einer.art === art).length;
  return plaetze.map(({ art }) => art).toSorted((a, b) => zahl(b) - zahl(a))[0] ?? 'schalter';
}
