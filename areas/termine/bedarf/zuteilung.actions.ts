/** Verbs of the office on requests, runs and the rule. */
import { Readable } from 'node:stream';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { Fassung } from '#platform/edited/edited.schema.ts';
import { changeDraft, createDraft, discardDraft, listVersions, releaseDraft } from '#platform/edited/edited.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { termineFaults } from '../termine.faults.ts';
import {
  type Anfragezeile,
  countZuPruefen,
  lockAnfrage,
  readNachweisinhalt,
  setBeendet,
  setHaerte,
  setNummer,
  setTitel,
} from './anfrage.sql.ts';
import { gibZurueck } from './angebot.ts';
import { teileZu } from './bedarf.jobs.ts';
import { readGeheim, readNachweisgeheim } from './geheim.ts';
import { findLauf, findLaufById, listErgebnisse, listLaeufe, setFaellig } from './lauf.sql.ts';
import { REGEL, readRegel, regelKind } from './regel.ts';
import { schreibe } from './worte.ts';
import * as api from './zuteilung.api.ts';
import type { Zuteilungsregel } from './zuteilung.schema.ts';
import { loadGanz, loadListe, simuliere, toLauf } from './zuteilung.ts';

const MOST = 200;
const anfrage = (id: string) => [{ art: 'terminanfrage', id }];

export const listTerminanfragen = defineAction(api.listTerminanfragen, {
  run: async (context, { was }) => {
    const zeilen = await loadListe(context, was, MOST + 1);
    const zuPruefen = await countZuPruefen(context.tx);
    return { zeilen: zeilen.slice(0, MOST), mehr: zeilen.length > MOST, zuPruefen };
  },
  audit: ({ was }, result) => ({
    what: 'terminanfragen.aufgelistet',
    objects: (result?.zeilen ?? []).map(({ id }) => ({ art: 'terminanfrage', id })),
    details: { was },
  }),
});

export const readTerminanfrage = defineAction(api.readTerminanfrage, {
  run: (context, { id }) => loadGanz(context, id),
  audit: ({ id }) => ({ what: 'terminanfrage.gelesen', objects: anfrage(id) }),
});

export const readNachweis = defineAction(api.readNachweis, {
  run: async (context, { id }) => {
    const row = await readNachweisinhalt(context.tx, id);
    if (!row) throw termineFaults.ANFRAGE_NICHT_GEFUNDEN();
    const { dateiname, typ, inhalt } = readNachweisgeheim(context, row.inhalt);
    const bytes = Buffer.from(inhalt, 'base64');
    return {
      contentType: typ,
      length: bytes.length,
      filename: dateiname,
      open: (range?: { start: number; end: number }) =>
        Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: ({ id }) => ({ what: 'terminanfrage.nachweis-gelesen', objects: [{ art: 'anfragenachweis', id }] }),
});

/** Held until commit, and as the colleague saw it. */
async function hold({ tx }: ActionContext, id: string, version: number): Promise<Anfragezeile> {
  const row = await lockAnfrage(tx, id);
  if (!row) throw termineFaults.ANFRAGE_NICHT_GEFUNDEN();
  if (row.version !== version) throw commonFaults.KONFLIKT();
  if (row.stand !== 'offen' && row.stand !== 'angeboten' && row.stand !== 'unbestaetigt')
    throw termineFaults.ANFRAGE_BEENDET();
  return row;
}

const tell = (context: ActionContext, row: Anfragezeile, art: 'geprueft' | 'beendet'): Promise<void> =>
  schreibe(context, context.tx, { sprache: row.sprache, geheim: readGeheim(context, row) }, art);

export const decideHaerte = defineAction(api.decideHaerte, {
  run: async (context, { id, version, ergebnis, grund }) => {
    const row = await hold(context, id, version);
    if (row.haerte === null) throw termineFaults.KEIN_HAERTEGRUND();
    await setHaerte(context.tx, id, ergebnis, grund);
    await tell(context, row, 'geprueft');
    return loadGanz(context, id);
  },
  audit: ({ id, ergebnis }) => ({
    what: 'terminanfrage.haerte-entschieden',
    objects: anfrage(id),
    details: { ergebnis },
  }),
});

export const decideTitel = defineAction(api.decideTitel, {
  run: async (context, { id, version, ergebnis, titelBis }) => {
    const row = await hold(context, id, version);
    await setTitel(context.tx, id, ergebnis, titelBis ?? row.titelBis);
    await tell(context, row, 'geprueft');
    return loadGanz(context, id);
  },
  audit: ({ id, ergebnis }) => ({ what: 'terminanfrage.titel-geprueft', objects: anfrage(id), details: { ergebnis } }),
});

/** Whose person is refused has no request any more; an application made along with it stays. */
export const decideNummer = defineAction(api.decideNummer, {
  run: async (context, { id, version, ergebnis, grund }) => {
    const row = await hold(context, id, version);
    await setNummer(context.tx, id, ergebnis, grund);
    if (ergebnis === 'abgelehnt') {
      if (row.terminId !== null) await gibZurueck(context, row.terminId, 'Anfrage abgelehnt');
      await setBeendet(context.tx, id, 'beendet', 'abgelehnt');
    }
    await tell(context, row, ergebnis === 'abgelehnt' ? 'beendet' : 'geprueft');
    return loadGanz(context, id);
  },
  audit: ({ id, ergebnis }) => ({ what: 'terminanfrage.person-geprueft', objects: anfrage(id), details: { ergebnis } }),
});

export const simulateZuteilung = defineAction(api.simulateZuteilung, {
  run: (context) => simuliere(context),
  audit: (_, result) => ({
    what: 'zuteilung.probe',
    objects: (result?.zeilen ?? []).map(({ id }) => ({ art: 'terminanfrage', id })),
  }),
});

export const startZuteilung = defineAction(api.startZuteilung, {
  run: async (context) => {
    const planned = await findLauf(context.tx, 'tag', 'geplant');
    if (!planned) throw termineFaults.LAUF_NICHT_GEFUNDEN();
    await setFaellig(context.tx, planned.id, context.clock.now().toString());
    await context.jobs.enqueue(context.tx, teileZu, [{}], { lane: 'now' });
    return { laufId: planned.id };
  },
  audit: (_, result) => ({
    what: 'zuteilung.vorgezogen',
    objects: result ? [{ art: 'zuteilungslauf', id: result.laufId }] : [],
  }),
});

export const listZuteilungslaeufe = defineAction(api.listZuteilungslaeufe, {
  run: async ({ tx }) => {
    const planned = await findLauf(tx, 'tag', 'geplant');
    return { laeufe: (await listLaeufe(tx, 50)).map(toLauf), ...(planned ? { geplantFuer: planned.tag } : {}) };
  },
  audit: notPersonal('hashes and numbers'),
});

export const getZuteilungslauf = defineAction(api.getZuteilungslauf, {
  run: async ({ tx }, { id }) => {
    const lauf = await findLaufById(tx, id);
    if (!lauf || lauf.stand === 'geplant') throw termineFaults.LAUF_NICHT_GEFUNDEN();
    const ergebnisse = (await listErgebnisse(tx, id, 2000)).map(({ kennung, ergebnis, ...one }) => ({
      ...one,
      ...(ergebnis === null ? {} : { ergebnis }),
      ...(kennung === null ? {} : { kennung }),
    }));
    return { ...toLauf(lauf), ergebnisse };
  },
  audit: ({ id }) => ({ what: 'zuteilung.lauf-gelesen', objects: [{ art: 'zuteilungslauf', id }] }),
});

const toFassung = ({ actor }: ActionContext, one: Fassung<Zuteilungsregel>) => ({
  id: one.id,
  nummer: one.nummer,
  status: one.status,
  gueltigAb: one.gueltigAb,
  gueltigBis: one.gueltigBis,
  regel: one.inhalt,
  eigene: one.bearbeitetVon.includes(actor.id),
  version: one.version,
});
const fassung = (id: string | undefined) => (id === undefined ? [] : [{ art: 'fassung', id }]);

export const listRegelfassungen = defineAction(api.listRegelfassungen, {
  run: async (context) => ({
    gilt: (await readRegel(context.tx, context.clock.today().toString())).regel,
    fassungen: (await listVersions(context.tx, regelKind, REGEL)).map((one) => toFassung(context, one)),
  }),
  audit: notPersonal('the rule names nobody'),
});

export const saveRegelentwurf = defineAction(api.saveRegelentwurf, {
  run: async (context, { entwurf, regel, gueltigAb }) => {
    const { tx, actor } = context;
    const input = { inhalt: regel, gueltigAb };
    const saved = entwurf
      ? await changeDraft(tx, regelKind, entwurf, actor, input)
      : await createDraft(tx, regelKind, REGEL, actor, input);
    return toFassung(context, saved);
  },
  audit: (_, result) => ({ what: 'zuteilungsregel.entworfen', objects: fassung(result?.id) }),
});

/** What holds from tomorrow on changes no run that has begun. */
export const releaseRegelentwurf = defineAction(api.releaseRegelentwurf, {
  run: async (context, seen) => {
    const { tx, actor, clock } = context;
    const released = await releaseDraft(tx, regelKind, seen, actor, clock);
    if ((released.gueltigAb ?? '') <= clock.today().toString()) throw termineFaults.REGEL_AB_MORGEN();
    return toFassung(context, released);
  },
  audit: ({ id }) => ({ what: 'zuteilungsregel.freigegeben', objects: fassung(id) }),
});

export const discardRegelentwurf = defineAction(api.discardRegelentwurf, {
  run: async ({ tx }, seen) => {
    await discardDraft(tx, regelKind, seen);
    return {};
  },
  audit: ({ id }) => ({ what: 'zuteilungsregel.verworfen', objects: fassung(id) }),
});

export const zuteilungActions = [
  listTerminanfragen,
  readTerminanfrage,
  readNachweis,
  decideHaerte,
  decideTitel,
  decideNummer,
  simulateZuteilung,
  startZuteilung,
  listZuteilungslaeufe,
  getZuteilungslauf,
  listRegelfassungen,
  saveRegelentwurf,
  releaseRegelentwurf,
  discardRegelentwurf,
];
