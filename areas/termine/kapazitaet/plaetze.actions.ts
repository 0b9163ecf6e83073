/** Verbs of the plan. Who changed what stands in `termine.aenderung`; the audit log has the ids. */
import { feiertageNrw } from '#areas/vorgaenge/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { inWorten, wasGeschah } from './aenderung.rules.ts';
import { listAenderungRows } from './aenderung.sql.ts';
import { listKonflikte } from './offen.ts';
import * as api from './plaetze.api.ts';
import { wocheOf } from './plaetze.rules.ts';
import type { Planaenderung, Platz, Pool, Standort, Wochentag } from './plaetze.schema.ts';
import {
  findPoolRow,
  findStandortRow,
  listAbwesenheitRows,
  listAusnahmeRows,
  listPlatzRows,
  listPoolRows,
  listStandortRows,
  listWochenregelRows,
} from './plaetze.sql.ts';
import { planFaults } from './plan.faults.ts';
import { applyPlan, einmal, previewPlan, withAnliegen } from './plan.ts';
import { listAbwesendeSpannen, listBelegteSpannen, listKontingenttage, listOffeneSpannen } from './woche.sql.ts';

/** Of a list, at once. */
const GEZEIGT = 200;
const SEITE = 50;

export const listStandorte = defineAction(api.listStandorte, {
  run: async ({ tx, clock }) => ({
    standorte: [...(await listStandortRows(tx))],
    pools: [...(await listPoolRows(tx))],
    konflikte: einmal(await listKonflikte(tx, { jetzt: clock.now() })).length,
  }),
  audit: notPersonal('houses and pools name nobody'),
});

export const getPoolwoche = defineAction(api.getPoolwoche, {
  run: async (context, { id, tag }) => {
    const { tx, clock } = context;
    const pool = await findPoolRow(tx, id);
    if (!pool) throw planFaults.PLANTEIL_UNBEKANNT();
    const heute = clock.today().toString();
    const woche = wocheOf(tag ?? heute);
    const montag = woche[0] as string;
    const plaetze = await listPlatzRows(tx, id);
    return {
      heute,
      pool,
      standort: (await findStandortRow(tx, pool.standortId)) as Standort,
      plaetze: [...plaetze],
      wochenregeln: [...(await listWochenregelRows(tx, id, montag))],
      ausnahmen: [...(await listAusnahmeRows(tx, pool, montag))],
      abwesenheiten: [...(await listAbwesenheitRows(tx, id, montag))],
      woche: await tageOf(context, pool, plaetze, woche),
    };
  },
  audit: notPersonal('places and their times name nobody'),
});

async function tageOf(
  { tx, clock }: ActionContext,
  pool: Pool,
  plaetze: readonly Platz[],
  woche: readonly string[],
): Promise<Wochentag[]> {
  const [von, bis] = [woche[0] as string, woche[6] as string];
  const ids = plaetze.map(({ id }) => id);
  const offen = await listOffeneSpannen(tx, ids, von, bis);
  const belegt = await listBelegteSpannen(tx, ids, { von, bis, jetzt: clock.now().toString() });
  const abwesend = await listAbwesendeSpannen(tx, ids, von, bis);
  const kontingente = await listKontingenttage(tx, pool.id, von, bis);
  const feiertage = feiertageIn(woche);
  const am = <T extends { tag: string; platzId: string }>(of: readonly T[], tag: string, platzId: string) =>
    of.filter((eine) => eine.tag === tag && eine.platzId === platzId);
  return woche.map((tag) => ({
    tag,
    feiertag: feiertage.get(tag) ?? null,
    plaetze: ids.map((platzId) => ({
      platzId,
      offen: am(offen, tag, platzId),
      belegt: am(belegt, tag, platzId),
      abwesend: am(abwesend, tag, platzId),
    })),
    kontingente: kontingente.filter((eines) => eines.tag === tag),
  }));
}

export function feiertageIn(tage: readonly string[]): ReadonlyMap<string, string> {
  const jahre = new Set(tage.map((tag) => Number(tag.slice(0, 4))));
  return new Map([...jahre].flatMap((jahr) => [...feiertageNrw(jahr)].map(([tag, name]) => [tag, name] as const)));
}

const objekte = (aenderungen: readonly Planaenderung[], ids: readonly string[] | undefined) =>
  aenderungen.flatMap(({ teil, id }, nr) => {
    const found = id ?? ids?.[nr];
    return found === undefined ? [] : [{ art: teil, id: found }];
  });

export const previewPlanaenderung = defineAction(api.previewPlanaenderung, {
  run: (context, { aenderungen }) => previewPlan(context, aenderungen),
  audit: notPersonal('a preview changes nothing, and its Termine bear numbers and no names'),
});

export const savePlanaenderung = defineAction(api.savePlanaenderung, {
  run: async (context, { aenderungen, gesehen }) => {
    const folgen = await applyPlan(context, aenderungen);
    // Somebody booked between look and click: what was said is no longer true.
    if (gesehen !== undefined && folgen.neu.anzahl > gesehen)
      throw planFaults.MEHR_KONFLIKTE({ anzahl: folgen.neu.anzahl });
    return { ...folgen, ids: [...folgen.ids] };
  },
  audit: ({ aenderungen }, result) => ({
    what: 'termine.plan-geaendert',
    objects: objekte(aenderungen, result?.ids),
    ...(result ? { details: { konflikte: result.neu.anzahl } } : {}),
  }),
});

export const listTerminkonflikte = defineAction(api.listTerminkonflikte, {
  run: async ({ tx, clock }, { poolId }) => {
    const alle = einmal(await listKonflikte(tx, { jetzt: clock.now(), ...(poolId ? { poolIds: [poolId] } : {}) }));
    return { anzahl: alle.length, konflikte: await withAnliegen(tx, alle.slice(0, GEZEIGT)) };
  },
  audit: notPersonal('Termine with number and time, without names'),
});

export const listPlanaenderungen = defineAction(api.listPlanaenderungen, {
  run: async ({ tx }, { id, ab }) => {
    const pool = await findPoolRow(tx, id);
    if (!pool) throw planFaults.PLANTEIL_UNBEKANNT();
    const rows = await listAenderungRows(tx, pool, { ab, anzahl: SEITE + 1 });
    const orte = new Map<string, string>([
      ...(await listStandortRows(tx)).map((eins) => [eins.id, eins.name] as const),
      ...(await listPoolRows(tx)).map((eins) => [eins.id, eins.name] as const),
      ...(await listPlatzRows(tx, id)).map((eins) => [eins.id, eins.name] as const),
    ]);
    const gezeigt = rows.slice(0, SEITE);
    const letzte = gezeigt.at(-1);
    return {
      aenderungen: gezeigt.map(({ id: rowId, tabelle, vorher, nachher, konto, createdAt }) => ({
        id: rowId,
        wann: createdAt,
        konto,
        was: wasGeschah(tabelle, vorher, nachher),
        saetze: inWorten(tabelle, vorher, nachher, { orte }),
      })),
      ...(rows.length > SEITE && letzte ? { weiter: letzte.id } : {}),
    };
  },
  audit: notPersonal('changes of the plan name accounts only'),
});

export const plaetzeActions = [
  listStandorte,
  getPoolwoche,
  previewPlanaenderung,
  savePlanaenderung,
  listTerminkonflikte,
  listPlanaenderungen,
];
