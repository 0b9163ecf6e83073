/** Verbs on the quality of the search: measured, looked at, reported. */
import { findNamen } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { noteFehlsuche, withoutNames } from '../glossar/fehlsuche.ts';
import type { Stelle } from '../glossar/glossar.schema.ts';
import { readZiel } from '../glossar/stelle.rules.ts';
import * as api from './guete.api.ts';
import { measureGuete } from './guete.jobs.ts';
import type { Prueffall } from './guete.schema.ts';
import {
  findFehlschlaege,
  findGescheiterten,
  findLaufenden,
  insertMesslauf,
  listFragensaetze,
  listMesslaeufe,
} from './messlauf.sql.ts';
import { countPrueffaelle, decidePrueffallRow, insertPrueffall, listPrueffallRows } from './prueffall.sql.ts';
import { readPruefsatz } from './pruefsatz.ts';

const VERLAUF = 60;
const MOST_FRAGENSAETZE = 20;
const PAGE = 50;
const MOST_FAELLE = 500;
const FIGURES = notPersonal('figures and questions of the office name nobody');

export const getGuete = defineAction(api.getGuete, {
  run: async ({ tx }) => {
    const { gilt, gemeldet } = await countPrueffaelle(tx);
    const laufend = await findLaufenden(tx);
    const gescheitert = await findGescheiterten(tx);
    return {
      verlauf: await listMesslaeufe(tx, VERLAUF),
      fragensaetze: await listFragensaetze(tx, MOST_FRAGENSAETZE),
      ...(laufend ? { laufend } : {}),
      ...(gescheitert ? { gescheitert: { am: gescheitert } } : {}),
      faelle: { mitgeliefert: (await readPruefsatz()).length, amt: gilt, gemeldet },
    };
  },
  audit: FIGURES,
});

export const listFehlschlaege = defineAction(api.listFehlschlaege, {
  run: async ({ tx }, { id, ab = '0' }) => {
    const all = await findFehlschlaege(tx, id);
    if (!all) throw erlasseFaults.NICHT_GEFUNDEN();
    const end = Number(ab) + PAGE;
    return {
      fehlschlaege: all.slice(Number(ab), end),
      anzahl: all.length,
      ...(end < all.length ? { weiter: String(end) } : {}),
    };
  },
  audit: FIGURES,
});

export const startMessung = defineAction(api.startMessung, {
  run: async ({ tx, actor, jobs }) => {
    const id = await insertMesslauf(tx, actor.id);
    if (id === undefined) throw erlasseFaults.MESSUNG_LAEUFT();
    await jobs.enqueue(tx, measureGuete, [{ laufId: id }], { lane: 'now' });
    return { id, stand: 'wartet' as const, faelle: 0, erledigt: 0 };
  },
  audit: (_input, result) => ({
    what: 'guete.gemessen',
    objects: result ? [{ art: 'messlauf', id: result.id }] : [],
  }),
});

export const reportFalscheNorm = defineAction(api.reportFalscheNorm, {
  run: async (context, { frage, stichtag, richtig, bemerkung }) => {
    const { tx, actor, clock } = context;
    await noteFehlsuche(context, { frage, grund: 'falsche_norm' });
    const worte = await withoutNames(context, frage);
    if (worte === '') throw nurStellen('frage', 'Bitte schreiben Sie die Frage mit Wörtern, ohne Namen und Nummern.');
    const gold = requireStellen('richtig', richtig);
    const today = clock.today().toString();
    return { id: await insertPrueffall(tx, { frage: worte, stichtag: stichtag ?? today, gold, bemerkung }, actor.id) };
  },
  audit: (_input, result) => ({
    what: 'norm.gemeldet',
    objects: result ? [{ art: 'prueffall', id: result.id }] : [],
  }),
});

function requireStellen(path: string, text: string): Stelle[] {
  const { woerter, stellen } = readZiel(text);
  if (woerter.length > 0)
    throw nurStellen(path, `Bitte schreiben Sie Stellen wie „§ 81 Abs. 4 AufenthG“ statt „${woerter[0]}“.`);
  return stellen;
}

const nurStellen = (path: string, message: string) =>
  commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message }] });

export const listPrueffaelle = defineAction(api.listPrueffaelle, {
  run: async (context, { stand }) => ({
    faelle: await withNamen(context, await listPrueffallRows(context.tx, stand, MOST_FAELLE)),
  }),
  audit: FIGURES,
});

async function withNamen({ tx }: ActionContext, faelle: readonly Prueffall[]): Promise<Prueffall[]> {
  const names = new Map(
    (await findNamen(tx, [...new Set(faelle.map(({ von }) => von))])).map((one) => [one.id, one.name]),
  );
  return faelle.map((one) => ({ ...one, von: names.get(one.von) ?? one.von }));
}

export const decidePrueffall = defineAction(api.decidePrueffall, {
  run: async ({ tx, actor }, { id, version, entscheidung, frage, stichtag, richtig, auch }) => {
    const entschieden = {
      stand: entscheidung,
      frage,
      stichtag,
      gold: requireStellen('richtig', richtig),
      auch: requireStellen('auch', auch),
    };
    if (!(await decidePrueffallRow(tx, { id, version }, entschieden, actor.id))) throw commonFaults.KONFLIKT();
    return { id, version: version + 1 };
  },
  audit: ({ id, entscheidung }) => ({
    what: 'prueffall.entschieden',
    objects: [{ art: 'prueffall', id }],
    details: { entscheidung },
  }),
});

export const gueteActions = [
  getGuete,
  listFehlschlaege,
  startMessung,
  reportFalscheNorm,
  listPrueffaelle,
  decidePrueffall,
];
