/** Verbs on what the office holds of people: taken with a receipt, given back with one. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkte, requireAkteToChange } from '../akte.actions.ts';
import { aktenFaults } from '../akten.faults.ts';
import { akteObjects } from './bestand.actions.ts';
import * as api from './bestand.api.ts';
import type { Verwahrung } from './bestand.schema.ts';
import { quittungAnswer } from './druck.ts';
import {
  findVerwahrung,
  insertVerwahrung,
  listVerwahrungRows,
  returnVerwahrung,
  type VerwahrungRow,
} from './verwahrung.sql.ts';

function toVerwahrung(row: VerwahrungRow): Verwahrung {
  return {
    id: row.id,
    akteId: row.akte_id,
    aktenzeichen: row.aktenzeichen,
    art: row.art,
    bezeichnung: row.bezeichnung,
    ...(row.nummer ? { nummer: row.nummer } : {}),
    ort: row.ort,
    grund: row.grund,
    abgegebenVon: row.abgegeben_von,
    genommenAm: row.genommen_at,
    genommenVon: row.genommen_by,
    ...(row.rueckgabe_at ? { rueckgabeAm: row.rueckgabe_at } : {}),
    ...(row.rueckgabe_by ? { rueckgabeVon: row.rueckgabe_by } : {}),
    ...(row.rueckgabe_an ? { rueckgabeAn: row.rueckgabe_an } : {}),
    version: row.version,
  };
}

async function require(context: Pick<ActionContext, 'tx' | 'actor'>, id: string): Promise<VerwahrungRow> {
  const row = await findVerwahrung(context.tx, context.actor, id);
  if (!row) throw aktenFaults.VERWAHRUNG_NICHT_GEFUNDEN();
  return row;
}

export const listVerwahrung = defineAction(api.listVerwahrung, {
  run: async (context, { akteId }) => {
    await requireAkte(context, akteId);
    return { eintraege: (await listVerwahrungRows(context.tx, context.actor, akteId)).map(toVerwahrung) };
  },
  audit: ({ akteId }) => ({ what: 'verwahrung.gelesen', objects: akteObjects([akteId]) }),
});

export const takeIntoVerwahrung = defineAction(api.takeIntoVerwahrung, {
  run: async (context, input) => {
    await requireAkteToChange(context, input.akteId);
    const id = await insertVerwahrung(context.tx, { ...input, by: context.actor.id });
    return toVerwahrung(await require(context, id));
  },
  audit: ({ akteId, art }) => ({ what: 'verwahrung.genommen', objects: akteObjects([akteId]), details: { art } }),
});

export const returnFromVerwahrung = defineAction(api.returnFromVerwahrung, {
  run: async (context, { id, version, an }) => {
    const row = await require(context, id);
    await requireAkteToChange(context, row.akte_id);
    if (!(await returnVerwahrung(context.tx, id, { version, an, by: context.actor.id }))) throw commonFaults.KONFLIKT();
    return toVerwahrung(await require(context, id));
  },
  audit: (_input, result) => ({
    what: 'verwahrung.zurueckgegeben',
    objects: result ? akteObjects([result.akteId]) : [],
  }),
});

export const printVerwahrung = defineAction(api.printVerwahrung, {
  prepare: async (kernel, { id }, { actor }) => {
    const row = await findVerwahrung(kernel.pool.db, actor, id);
    if (!row) throw aktenFaults.VERWAHRUNG_NICHT_GEFUNDEN();
    const heute = kernel.clock.today().toLocaleString('de-DE', { day: 'numeric', month: 'long', year: 'numeric' });
    const answer = await quittungAnswer(kernel, row, { amt: 'Ausländerbehörde', person: actor.displayName, heute });
    return { answer, akteId: row.akte_id };
  },
  run: async (_context, _input, { answer }) => answer,
  audit: ({ id }) => ({ what: 'verwahrung.quittung-gedruckt', objects: [{ art: 'verwahrung', id }] }),
});

export const verwahrungActions = [listVerwahrung, takeIntoVerwahrung, returnFromVerwahrung, printVerwahrung];
