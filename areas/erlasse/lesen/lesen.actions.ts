/** Verbs of reading. Each goes through `lesbar`, so that nothing tells of a work that the actor may not read. */
import { defineAction } from '#platform/actions/action.ts';
import { findBezuege } from './bezuege.ts';
import { joinLaeufe } from './fassung.rules.ts';
import { readKennung } from './kennung.rules.ts';
import * as api from './lesen.api.ts';
import { listNormlaeufe, listWerkzeilen } from './lesen.sql.ts';
import { readNorm, readNormen } from './norm.ts';
import { readStelle, resolveZitat } from './stelle.ts';
import { compareNorm, compareWerk } from './vergleich.ts';
import { loadWerkAmTag, requireWerk, toWerkansicht } from './werk.ts';

const NO_AUDIT = { withoutAudit: 'texts of law and decrees, no personal data' } as const;
const PAGE = 50;

export const listWerke = defineAction(api.listWerke, {
  run: async ({ tx, actor }, { suche, art, ab = 0 }) => {
    const rows = await listWerkzeilen(tx, actor, { suche, art, ab, limit: PAGE + 1 });
    return { werke: rows.slice(0, PAGE), ...(rows.length > PAGE && { weiter: String(ab + PAGE) }) };
  },
  audit: () => NO_AUDIT,
});

export const getWerk = defineAction(api.getWerk, {
  run: async (context, { werkId, tag }) => toWerkansicht(context, await loadWerkAmTag(context, werkId, tag)),
  audit: () => NO_AUDIT,
});

/** So many norms at a time, and no more text than a page bears. */
const NORMS_AT_ONCE = 12;

export const listNormtexte = defineAction(api.listNormtexte, {
  run: async (context, { werkId, tag, ab = 0 }) => {
    const one = await loadWerkAmTag(context, werkId, tag);
    const places = Array.from({ length: NORMS_AT_ONCE }, (_, i) => ab + i).filter((place) => place < one.normen.length);
    const normen = await readNormen(context, one, places);
    const next = ab + NORMS_AT_ONCE;
    return { normen, ...(next < one.normen.length && { weiter: String(next) }) };
  },
  audit: () => NO_AUDIT,
});

export const getNorm = defineAction(api.getNorm, {
  run: async (context, { werkId, kennung, tag }) =>
    readNorm(context, await loadWerkAmTag(context, werkId, tag), kennung),
  audit: () => NO_AUDIT,
});

export const listBezuege = defineAction(api.listBezuege, {
  run: async (context, { werkId, kennung, tag }) =>
    findBezuege(context, await loadWerkAmTag(context, werkId, tag), kennung),
  audit: () => NO_AUDIT,
});

export const listNormfassungen = defineAction(api.listNormfassungen, {
  run: async (context, { werkId, kennung }) => {
    await requireWerk(context, werkId);
    const { bezeichnung, vorkommen } = readKennung(kennung);
    const laeufe = joinLaeufe(await listNormlaeufe(context.tx, werkId, bezeichnung, vorkommen));
    const fassungen = laeufe.map(({ von, bis, norm_id, ueberschrift }) => ({
      von,
      bis,
      ueberschrift: norm_id === null ? null : (ueberschrift ?? ''),
    }));
    return { fassungen: fassungen.toReversed() };
  },
  audit: () => NO_AUDIT,
});

export const compareNormtage = defineAction(api.compareNormtage, {
  run: (context, input) => compareNorm(context, input),
  audit: () => NO_AUDIT,
});

export const compareWerktage = defineAction(api.compareWerktage, {
  run: (context, input) => compareWerk(context, input),
  audit: () => NO_AUDIT,
});

export const resolveStellen = defineAction(api.resolveStellen, {
  run: (context, { zitat, gesetz, tag }) => resolveZitat(context, zitat, { gesetz, tag }),
  audit: () => NO_AUDIT,
});

export const getStelle = defineAction(api.getStelle, {
  run: async (context, { werkId, kennung, absatz, tag }) =>
    readStelle(context, await loadWerkAmTag(context, werkId, tag), kennung, absatz),
  audit: () => NO_AUDIT,
});

export const lesenActions = [
  listWerke,
  getWerk,
  listNormtexte,
  getNorm,
  listBezuege,
  listNormfassungen,
  compareNormtage,
  compareWerktage,
  resolveStellen,
  getStelle,
];
