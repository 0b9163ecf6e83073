/** Why an Akte is kept: reading it, and writing down what happened and what stops a deletion. */
import { Readable } from 'node:stream';
import { type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkte, requireAkteToChange } from '../akte.actions.ts';
import { akteBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { cutPage, fromCursor } from '../blaettern.rules.ts';
import * as api from './aufbewahrung.api.ts';
import type { Aufbewahrung } from './aufbewahrung.schema.ts';
import {
  cancelEreignis,
  findFaktenRow,
  findVernichtet,
  insertVermerk,
  liftVermerk,
  listEreignisRows,
  listFehlblattRows,
  listVermerkRows,
  lockAkteRow,
} from './aufbewahrung.sql.ts';
import {
  followUebernahme,
  loadEntscheidungen,
  needsGeschaeftszeichen,
  toAufbewahrung,
  writeEreignis,
} from './aufbewahrung.ts';
import { listAssessed, summarise, toCsv } from './faellig.ts';

const akte = (id: string) => [{ art: 'akte', id }];

export const getAufbewahrung = defineAction(api.getAufbewahrung, {
  run: async (context, { id }): Promise<Aufbewahrung> => {
    const { tx, actor, clock } = context;
    await requireAkte(context, id);
    const stichtag = clock.today().toString();
    const row = await findFaktenRow(tx, actor, id);
    if (!row) {
      const gone = await findVernichtet(tx, actor, id);
      return {
        akteId: id,
        zustand: gone?.zustand ?? 'B',
        stichtag,
        ...(gone?.vernichtet_at ? { vernichtetAm: gone.vernichtet_at } : {}),
        weitere: [],
        ereignisse: [],
        vermerke: [],
        fehlblaetter: [],
      };
    }
    return toAufbewahrung(row, {
      stichtag,
      entscheidungen: await loadEntscheidungen(tx, stichtag),
      ereignisse: await listEreignisRows(tx, actor, id),
      vermerke: await listVermerkRows(tx, actor, id),
      fehlblaetter: await listFehlblattRows(tx, actor, id),
    });
  },
  audit: ({ id }) => ({ what: 'aufbewahrung.gelesen', objects: akte(id) }),
});

export const recordEreignis = defineAction(api.recordEreignis, {
  run: async (context, { id: akteId, ...values }) => {
    await requireAkteToChange(context, akteId);
    requireWhole(values);
    const id = (await writeEreignis(context, { ...values, akteId, herkunft: 'hand' })) as string;
    await context.events.emit(context.tx, akteBewegt, { akteId });
    return { id };
  },
  audit: ({ id, art }) => ({ what: 'aufbewahrung.ereignis-eingetragen', objects: akte(id), details: { art } }),
});

/** Each kind of event says what belongs to it. */
function requireWhole({ art, grund, regel }: { art: string; grund?: unknown; regel?: unknown }): void {
  const refuse = (path: string, message: string) => {
    throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message }] });
  };
  if (art === 'uebernahme-b' && !grund) refuse('grund', 'Bitte geben Sie den Grund der Übernahme an.');
  if (art !== 'uebernahme-b' && grund) refuse('grund', 'Einen Grund hat nur die Übernahme in die Datei B.');
  if (art === 'geloescht' && !regel) refuse('regel', 'Bitte sagen Sie, welche Daten gelöscht sind.');
  if (art !== 'geloescht' && regel) refuse('regel', 'Das gehört nur zu einer Löschung.');
}

export const correctEreignis = defineAction(api.correctEreignis, {
  run: async (context, { id: akteId, ereignisId, grundDerKorrektur, neu }) => {
    const { tx, actor } = context;
    await requireAkteToChange(context, akteId);
    if (neu) requireWhole(neu);
    await lockAkteRow(tx, akteId);
    const cancelled = await cancelEreignis(tx, akteId, ereignisId, { by: actor.id, grund: grundDerKorrektur });
    // Somebody else corrected it since it was seen.
    if (!cancelled) throw commonFaults.KONFLIKT();
    if (neu) await writeEreignis(context, { ...neu, akteId, herkunft: 'hand', ersetzt: ereignisId });
    await undoUebernahme(context, akteId, ereignisId);
    await context.events.emit(tx, akteBewegt, { akteId });
    return {};
  },
  audit: ({ id, neu }) => ({
    what: neu ? 'aufbewahrung.ereignis-berichtigt' : 'aufbewahrung.ereignis-zurueckgenommen',
    objects: akte(id),
  }),
});

/** A take-over that never was leaves the Akte where it had been before. */
async function undoUebernahme(context: Parameters<typeof followUebernahme>[0], akteId: string, ereignisId: string) {
  const events = await listEreignisRows(context.tx, context.actor, akteId);
  const art = events.find(({ id }) => id === ereignisId)?.art;
  if (art !== 'uebernahme-b' && art !== 'rueckkehr-a') return;
  await followUebernahme(context, akteId, art === 'uebernahme-b' ? 'A' : 'B');
}

export const setSperrvermerk = defineAction(api.setSperrvermerk, {
  run: async (context, { id, ...values }) => {
    const { tx, actor } = context;
    await requireAkteToChange(context, id);
    const locked = await lockAkteRow(tx, id);
    if (locked?.vernichtet_at) throw aktenFaults.AKTE_VERNICHTET();
    if (needsGeschaeftszeichen(values.art) && !values.geschaeftszeichen)
      throw commonFaults.EINGABE_UNGUELTIG(
        {},
        { fields: [{ path: 'geschaeftszeichen', message: 'Bitte geben Sie das Aktenzeichen des Verfahrens an.' }] },
      );
    if (!(await insertVermerk(tx, { ...values, akteId: id, by: actor.id }))) throw aktenFaults.VERMERK_BESTEHT();
    await context.events.emit(tx, akteBewegt, { akteId: id });
    return {};
  },
  audit: ({ id, art }) => ({ what: 'aufbewahrung.vermerk-gesetzt', objects: akte(id), details: { art } }),
});

export const liftSperrvermerk = defineAction(api.liftSperrvermerk, {
  run: async (context, { id, vermerkId, grund }) => {
    const { tx, actor } = context;
    await requireAkteToChange(context, id);
    await lockAkteRow(tx, id);
    if (!(await liftVermerk(tx, id, vermerkId, { by: actor.id, grund }))) throw commonFaults.KONFLIKT();
    await context.events.emit(tx, akteBewegt, { akteId: id });
    return {};
  },
  audit: ({ id }) => ({ what: 'aufbewahrung.vermerk-aufgehoben', objects: akte(id) }),
});

export const getAufbewahrungUeberblick = defineAction(api.getAufbewahrungUeberblick, {
  run: async ({ tx, actor, clock }) => {
    const stichtag = clock.today().toString();
    const entscheidungen = await loadEntscheidungen(tx, stichtag);
    return summarise(await listAssessed(tx, actor, entscheidungen, stichtag), entscheidungen, stichtag);
  },
  audit: () => ({ what: 'aufbewahrung.ueberblick-gelesen', objects: [] }),
});

export const listFaellige = defineAction(api.listFaellige, {
  run: async ({ tx, actor, clock }, { stand, ab, anzahl }) => {
    const stichtag = clock.today().toString();
    const all = await listAssessed(tx, actor, await loadEntscheidungen(tx, stichtag), stichtag);
    const cursor = fromCursor(ab, 1);
    const wanted = all.filter((one) => one.stand === stand);
    const start = cursor ? wanted.findIndex((one) => one.platz > (cursor[0] as string)) : 0;
    const rows = start < 0 ? [] : wanted.slice(start, start + anzahl + 1);
    const { shown, weiter } = cutPage(rows, anzahl, (one) => [one.platz]);
    return { eintraege: shown, ...(weiter ? { weiter } : {}) };
  },
  audit: (_input, result) => ({
    what: 'aufbewahrung.faellige-gelesen',
    objects: [...new Set(result?.eintraege.map(({ akteId }) => akteId) ?? [])].map((id) => ({ art: 'akte', id })),
  }),
});

export const exportFaellige = defineAction(api.exportFaellige, {
  run: async ({ tx, actor, clock }, { stand }): Promise<ByteAnswer> => {
    const stichtag = clock.today().toString();
    const all = await listAssessed(tx, actor, await loadEntscheidungen(tx, stichtag), stichtag);
    const bytes = Buffer.from(toCsv(all.filter((one) => one.stand === stand)));
    return {
      contentType: 'text/csv; charset=utf-8',
      length: bytes.length,
      filename: `aufbewahrung-${stand}-${stichtag}.csv`,
      open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: ({ stand }) => ({ what: 'aufbewahrung.faellige-ausgegeben', objects: [], details: { stand } }),
});

export const aufbewahrungActions = [
  getAufbewahrung,
  recordEreignis,
  correctEreignis,
  setSperrvermerk,
  liftSperrvermerk,
  getAufbewahrungUeberblick,
  listFaellige,
  exportFaellige,
];
