/** Looking at appointments: every name that is read is written down, by the id of its Termin. */
import { defineAction } from '#platform/actions/action.ts';
import { type AuditObject, notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { listKonflikte } from '../kapazitaet/offen.ts';
import { feiertageIn } from '../kapazitaet/plaetze.actions.ts';
import { einmal } from '../kapazitaet/plan.ts';
import { listOffeneSpannen } from '../kapazitaet/woche.sql.ts';
import * as api from './kalender.api.ts';
import { kennungAus, tageVon } from './kalender.rules.ts';
import {
  countTagRows,
  findKalenderRowByKennung,
  listKalenderRows,
  listLaneRows,
  listTermineZuRows,
} from './kalender.sql.ts';
import { requireTermin, toKurz, toTermin } from './kalender.ts';

const GEZEIGT = 500;
const ZU_EINER_SACHE = 30;
const TAGE_HOECHSTENS = 7;

const gelesen = (termine: readonly { id: string }[]) => ({
  what: 'termine.gelesen',
  objects: termine.map(({ id }): AuditObject => ({ art: 'termin', id })),
});

export const listKalender = defineAction(api.listKalender, {
  run: async (context, { von, bis, poolId = null, stand = null }) => {
    const { tx, clock } = context;
    const tage = tageVon(von, bis);
    if (tage.length === 0 || tage.length > TAGE_HOECHSTENS)
      throw commonFaults.EINGABE_UNGUELTIG(
        {},
        { fields: [{ path: 'bis', message: 'Der Kalender zeigt höchstens sieben Tage auf einmal.' }] },
      );
    const jetzt = clock.now().toString();
    const rows = await listKalenderRows(tx, { von, bis, poolId, stand, jetzt, anzahl: GEZEIGT + 1 });
    const lanes = await listLaneRows(tx, poolId);
    const offen = await listOffeneSpannen(
      tx,
      lanes.map(({ platzId }) => platzId),
      von,
      bis,
    );
    const feiertage = feiertageIn(tage);
    return {
      heute: clock.today().toString(),
      jetzt,
      plaetze: [...lanes],
      tage: tage.map((tag) => ({
        tag,
        feiertag: feiertage.get(tag) ?? null,
        offen: offen.filter((spanne) => spanne.tag === tag),
      })),
      termine: rows.slice(0, GEZEIGT).map((row) => toKurz(context, row)),
      mehr: rows.length > GEZEIGT,
    };
  },
  audit: (_, result) => gelesen((result?.termine ?? []).filter(({ name }) => name !== null)),
});

export const getTerminFuerAmt = defineAction(api.getTerminFuerAmt, {
  run: async (context, { id }) => toTermin(context, await requireTermin(context, id)),
  audit: ({ id }) => gelesen([{ id }]),
});

export const findTerminByKennung = defineAction(api.findTerminByKennung, {
  run: async (context, { kennung }) => {
    const row = await findKalenderRowByKennung(context.tx, kennungAus(kennung));
    return { termin: row ? toKurz(context, row) : null };
  },
  audit: (_, result) => gelesen(result?.termin ? [result.termin] : []),
});

export const listTermineZu = defineAction(api.listTermineZu, {
  run: async (context, { personId = null, verfahrenId = null }) => {
    const rows = await listTermineZuRows(context.tx, { personId, verfahrenId, anzahl: ZU_EINER_SACHE });
    return { termine: rows.map((row) => toKurz(context, row)) };
  },
  audit: (_, result) => gelesen(result?.termine ?? []),
});

export const countTermineHeute = defineAction(api.countTermineHeute, {
  run: async ({ tx, clock }) => ({
    ...(await countTagRows(tx, clock.today().toString(), clock.now().toString())),
    konflikte: einmal(await listKonflikte(tx, { jetzt: clock.now() })).length,
  }),
  audit: notPersonal('counts name nobody'),
});

export const kalenderActions = [listKalender, getTerminFuerAmt, findTerminByKennung, listTermineZu, countTermineHeute];
