/** Verbs on versions: what came, what it changes, from which day on it is valid. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { tellBestand } from '../bestand/bewegt.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import * as api from './fassungen.api.ts';
import * as rows from './fassungen.sql.ts';
import { findFassung, listNachbarn, listNeue, lockFassung, saveGueltigAb } from './fassungen.sql.ts';
import { toKurz, toUnterschied } from './fassungen.ts';

const PAGE = 40;

const listNeueFassungen = defineAction(api.listNeueFassungen, {
  run: async ({ tx, actor }, { werk, ab }) => {
    const rows = await listNeue(tx, actor, { werk, nach: ab, most: PAGE + 1 });
    const eintraege = rows.slice(0, PAGE).map(toKurz);
    const last = eintraege.at(-1);
    return { eintraege, ...(rows.length > PAGE && last ? { weiter: last.id } : {}) };
  },
  audit: notPersonal('versions of laws and Erlasse'),
});

const getUnterschied = defineAction(api.getUnterschied, {
  run: async (context, { id }) => {
    const row = await findFassung(context.tx, context.actor, id);
    if (!row) throw erlasseFaults.NICHT_GEFUNDEN();
    return toUnterschied(context, row);
  },
  audit: notPersonal('the text of a law or an Erlass'),
});

const correctGueltigAb = defineAction(api.correctGueltigAb, {
  run: async ({ tx, actor, events, signals }, { id, version, gueltigAb, grund }) => {
    const row = await lockFassung(tx, actor, id);
    if (!row) throw erlasseFaults.NICHT_GEFUNDEN();
    if (row.version !== version) throw commonFaults.KONFLIKT();
    if (gueltigAb !== undefined) {
      const all = await listNachbarn(tx, row.werkId);
      const at = all.findIndex((one) => one.id === id);
      requireBetween(gueltigAb, row.tage[0] as string, all[at - 1]);
    }
    const saved = await saveGueltigAb(
      tx,
      id,
      gueltigAb === undefined ? undefined : { tag: gueltigAb, grund, by: actor.id },
    );
    await tellBestand({ events, signals }, tx, row.sammlungId);
    return saved;
  },
  audit: ({ id, gueltigAb, grund }, result) => ({
    what: 'erlasse.fassung.gueltig-ab',
    objects: [{ art: 'fassung', id }],
    details: { gueltigAb: result?.gueltigAb ?? gueltigAb ?? '', grund },
  }),
});

/**
 * At the latest on the first proof of the new text. It may be before the last proof of the old one: the official file says
 * itself that it does not show every change on its day.
 */
function requireBetween(tag: string, belegtAb: string, before: { gueltigAb: string } | undefined): void {
  if (tag > belegtAb) throw erlasseFaults.TAG_NACH_BELEG({ tag: german(belegtAb) });
  if (before && tag <= before.gueltigAb) throw erlasseFaults.TAG_VOR_VORIGER({ tag: german(before.gueltigAb) });
}

const german = (day: string): string => day.split('-').reverse().map(Number).join('.');

const MOST_NEUESTE = 10;

const listNeuestes = defineAction(api.listNeuestes, {
  run: async ({ tx, actor }) => ({ neuestes: await rows.listNeuestes(tx, actor, MOST_NEUESTE) }),
  audit: notPersonal('names of laws and Erlasse'),
});

export const fassungenActions = [listNeueFassungen, getUnterschied, correctGueltigAb, listNeuestes];
