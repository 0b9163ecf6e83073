/** From when on nobody is asked: seen with what it would have meant so far, and set by those who answer for it. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { aktenFaults } from '../akten.faults.ts';
import { DOKUMENTTYPEN, isDokumenttyp, UNBESTIMMT } from '../dokumenttyp.data.ts';
import * as api from './einordnung.api.ts';
import { SCHWELLE } from './einordnung.data.ts';
import { countWaitingByTyp } from './einordnung.sql.ts';
import type { Zaehlung } from './guete.rules.ts';
import { orderBewertung } from './lernen.jobs.ts';
import { findModell, listSchwellen, upsertSchwelle } from './modell.sql.ts';

export const listEinordnungTypen = defineAction(api.listEinordnungTypen, {
  run: async ({ tx }) => {
    const row = await findModell(tx);
    const set = new Map((await listSchwellen(tx)).map((one) => [one.typ, one]));
    const waiting = await countWaitingByTyp(tx);
    const typen = DOKUMENTTYPEN.filter(({ typ }) => typ !== UNBESTIMMT).map(({ typ }) => ({
      typ,
      schwelle: set.get(typ)?.prozent ?? SCHWELLE.vorgabe,
      istVorgabe: !set.has(typ),
      version: set.get(typ)?.version ?? 0,
      beispiele: row?.guete.beispiele[typ] ?? 0,
      wartend: waiting.get(typ) ?? 0,
      punkte: (row?.guete.punkte[typ] ?? []).map(([prozent, gesamt, richtig]): [number, number, number] => [
        prozent,
        gesamt,
        richtig,
      ]),
    }));
    if (!row) return { vorgabe: SCHWELLE.vorgabe, typen };
    const { version, created_at: gelerntAm, beispiele, guete } = row;
    const modell = { version, gelerntAm, beispiele, regeln: share(guete.nurRegeln), zusammen: share(guete.zusammen) };
    return { modell, vorgabe: SCHWELLE.vorgabe, typen };
  },
  audit: notPersonal('numbers of documents by type, and how often a machine was right'),
});

function share([richtig, gesamt]: Zaehlung): number {
  return gesamt === 0 ? 0 : Math.round((richtig / gesamt) * 1000) / 1000;
}

export const setSchwelle = defineAction(api.setSchwelle, {
  run: async (context, { typ, version, prozent }) => {
    if (!isDokumenttyp(typ) || typ === UNBESTIMMT) throw aktenFaults.TYP_UNBEKANNT();
    const updated = await upsertSchwelle(context.tx, { typ, prozent, version }, context.actor.id);
    if (updated === undefined) throw commonFaults.KONFLIKT();
    await orderBewertung(context, context.tx);
    return { version: updated };
  },
  audit: ({ typ, prozent }) => ({ what: 'einordnung.schwelle-gesetzt', objects: [], details: { typ, prozent } }),
});

export const schwelleActions = [listEinordnungTypen, setSchwelle];
