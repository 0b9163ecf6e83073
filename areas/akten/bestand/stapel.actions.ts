/** Verbs on stacks: count, print, compare, close. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { aktenFaults } from '../akten.faults.ts';
import { cutPage } from '../blaettern.rules.ts';
import { compareStapel } from './abgleich.rules.ts';
import { akteObjects } from './bestand.actions.ts';
import * as api from './bestand.api.ts';
import type { Stapel } from './bestand.schema.ts';
import { listBestandByIds, lockBestand, storePapier } from './bestand.sql.ts';
import { stapelAnswer, typenAnswer } from './druck.ts';
import { mayMove } from './papier.rules.ts';
import { closeStapelRow, findStapel, insertStapel, listStapelRows, lockStapel, type StapelRow } from './stapel.sql.ts';

function toStapel(row: StapelRow): Stapel {
  return {
    id: row.id,
    nr: row.nr,
    ...(row.karton ? { karton: row.karton } : {}),
    blaetter: row.blaetter,
    beidseitig: row.beidseitig,
    akten: row.akten,
    abgleich: compareStapel(row, row),
    ...(row.erklaerung ? { erklaerung: row.erklaerung } : {}),
    ...(row.abgeschlossen_at ? { abgeschlossenAm: row.abgeschlossen_at } : {}),
    erstelltAm: row.created_at,
    version: row.version,
  };
}

/** Where the paper lies while it goes through the scanner and after. */
function ortOf(karton: string | null | undefined): string | null {
  return karton ? `Karton ${karton}` : null;
}

async function requireStapel(context: Pick<ActionContext, 'tx'>, id: string): Promise<StapelRow> {
  const row = await findStapel(context.tx, id);
  if (!row) throw aktenFaults.STAPEL_NICHT_GEFUNDEN();
  return row;
}

export const createStapel = defineAction(api.createStapel, {
  run: async (context, { akten, blaetter, beidseitig, karton }) => {
    const wanted = [...new Set(akten)];
    const rows = await listBestandByIds(context.tx, wanted);
    if (rows.length !== wanted.length) throw aktenFaults.AKTE_NICHT_GEFUNDEN();
    const { tx, actor } = context;
    const id = await insertStapel(tx, { blaetter, beidseitig, karton: karton || null, createdBy: actor.id }, wanted);
    for (const akteId of [...wanted].sort()) {
      const row = await lockBestand(tx, akteId);
      if (row && mayMove(row.papier, 'vorbereitet'))
        await storePapier(tx, akteId, { nach: 'vorbereitet', ort: ortOf(karton), notiz: null, by: actor.id });
    }
    return toStapel(await requireStapel(context, id));
  },
  audit: ({ akten, blaetter }) => ({ what: 'stapel.gebildet', objects: akteObjects(akten), details: { blaetter } }),
});

export const listStapel = defineAction(api.listStapel, {
  run: async ({ tx }, input) => {
    const rows = await listStapelRows(tx, input);
    const { shown, weiter } = cutPage(rows, input.anzahl, (row) => [String(row.abgeschlossen_at !== null), -row.nr]);
    const eintraege = shown.map(toStapel);
    return weiter ? { eintraege, weiter } : { eintraege };
  },
  audit: (_input, result) => ({
    what: 'stapel.aufgelistet',
    objects: akteObjects(result?.eintraege.flatMap(({ akten }) => akten.map(({ id }) => id)) ?? []),
  }),
});

export const closeStapel = defineAction(api.closeStapel, {
  run: async (context, { id, version, erklaerung }) => {
    const { tx, actor } = context;
    const row = await lockStapel(tx, id);
    if (!row) throw aktenFaults.STAPEL_NICHT_GEFUNDEN();
    const { stand } = compareStapel(row, row);
    if (stand === 'erwartet' || stand === 'laeuft') throw aktenFaults.STAPEL_NICHT_FERTIG();
    if (stand === 'differenz' && !erklaerung) throw aktenFaults.STAPEL_DIFFERENZ();
    const closed = await closeStapelRow(tx, id, { version, erklaerung: erklaerung ?? null, by: actor.id });
    if (!closed) throw commonFaults.KONFLIKT();
    for (const akte of [...row.akten].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const bestand = await lockBestand(tx, akte.id);
      if (bestand && mayMove(bestand.papier, 'gescannt'))
        await storePapier(tx, akte.id, {
          nach: 'gescannt',
          ort: ortOf(row.karton),
          notiz: `Stapel ${row.nr}`,
          by: actor.id,
        });
    }
    return toStapel(await requireStapel(context, id));
  },
  audit: ({ id, erklaerung }, result) => ({
    what: 'stapel.abgeschlossen',
    objects: [{ art: 'stapel', id }, ...akteObjects(result?.akten.map((one) => one.id) ?? [])],
    ...(erklaerung ? { reason: erklaerung } : {}),
  }),
});

export const printStapel = defineAction(api.printStapel, {
  prepare: async (kernel, { id }) => {
    const row = await findStapel(kernel.pool.db, id);
    if (!row) throw aktenFaults.STAPEL_NICHT_GEFUNDEN();
    return { answer: await stapelAnswer(kernel, row), akten: row.akten.map((one) => one.id) };
  },
  run: async (_context, _input, { answer }) => answer,
  audit: ({ id }) => ({ what: 'stapel.trennblaetter-gedruckt', objects: [{ art: 'stapel', id }] }),
});

export const printTypblaetter = defineAction(api.printTypblaetter, {
  prepare: (kernel) => typenAnswer(kernel),
  run: async (_context, _input, answer) => answer,
  audit: () => ({ withoutAudit: 'sheets that are the same for everybody' }),
});

export const stapelActions = [createStapel, listStapel, closeStapel, printStapel, printTypblaetter];
