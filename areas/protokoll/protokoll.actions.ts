/** What the data-protection role can do with the log. Reading it leaves entries too. */
import { type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { type Ausgabe, gibAus } from './ausgabe.ts';
import { findKopf } from './kette.sql.ts';
import * as api from './protokoll.api.ts';
import { protokollFaults } from './protokoll.faults.ts';
import type { Eintrag, SearchInput } from './protokoll.schema.ts';
import { startPruefung as begin } from './pruefung.jobs.ts';
import { readPruefungsstand, readVerfallen } from './pruefung.sql.ts';
import { readRueckstand } from './siegel.sql.ts';
import { type GefundeneZeile, listVerbunden, listWasCodes, type Stelle, searchEintraege } from './suche.sql.ts';
import { readZugriffe, requireOrder } from './zugriffe.ts';

export const searchProtokoll = defineAction(api.searchProtokoll, {
  run: async ({ tx }, { ab, anzahl, ...suche }) => {
    requireOrder(suche);
    const nach = ab === undefined ? {} : { nach: parseStelle(ab) };
    const rows = await searchEintraege(tx, { ...suche, ...nach, limit: anzahl + 1 });
    const shown = rows.slice(0, anzahl);
    const last = rows.length > anzahl ? shown.at(-1) : undefined;
    const eintraege = shown.map(toEintrag);
    return last ? { eintraege, weiter: formatStelle(last) } : { eintraege };
  },
  audit: (input, result) => ({
    what: 'protokoll.durchsucht',
    objects: askedFor(input),
    details: { filter: namesOfFilters(input), treffer: result?.eintraege.length ?? 0 },
  }),
});

export const listZugriffe = defineAction(api.listZugriffe, {
  run: async ({ tx }, input) => ({
    zugriffe: await readZugriffe(tx, input),
    verbunden: await listVerbunden(tx, input.gegenstand),
  }),
  audit: (input, result) => ({
    what: 'protokoll.zugriffe-gelesen',
    objects: askedFor(input),
    details: { treffer: result?.zugriffe.length ?? 0 },
  }),
});

/** Codes of deeds are words of the program, no personal data. */
export const listWas = defineAction(api.listWas, {
  run: async ({ tx }) => ({ was: await listWasCodes(tx) }),
  audit: notPersonal('the kinds of entries there are'),
});

export const exportProtokoll = defineAction(api.exportProtokoll, {
  // Reading the whole log takes its time; no transaction is kept open for it.
  prepare: async (kernel, input): Promise<Ausgabe> => {
    requireOrder(input);
    return gibAus(kernel, input);
  },
  run: async (_context, _input, ausgabe) => ausgabe.answer,
  audit: ({ von, bis }, result) => ({
    what: 'protokoll.ausgegeben',
    objects: [],
    details: {
      ...(von ? { von } : {}),
      ...(bis ? { bis } : {}),
      bytes: (result as ByteAnswer | undefined)?.length ?? 0,
    },
  }),
});

export const getSiegelstand = defineAction(api.getSiegelstand, {
  run: async ({ tx }) => {
    const kopf = await findKopf(tx);
    const verfallenBis = await readVerfallen(tx);
    const { ungesiegelt, rueckstandSekunden } = await readRueckstand(tx);
    const { laeuft, bericht, gescheitert, segmente, vonSegmenten } = await readPruefungsstand(tx);
    return {
      ...(kopf ? { kopf } : {}),
      eintraege: (kopf?.gesamt ?? 0) - (verfallenBis?.eintraege ?? 0) + ungesiegelt,
      ungesiegelt,
      rueckstandSekunden,
      ...(verfallenBis ? { verfallenBis } : {}),
      ...(bericht ? { letztePruefung: bericht } : {}),
      pruefungLaeuft: laeuft,
      pruefungGescheitert: gescheitert,
      ...(laeuft && vonSegmenten > 0 ? { fortschritt: { segmente, vonSegmenten } } : {}),
    };
  },
  audit: () => ({ withoutAudit: 'numbers of the chain, no personal data' }),
});

export const startPruefung = defineAction(api.startPruefung, {
  run: async (context) => {
    await begin(context, context.tx, context.actor.id);
    return {};
  },
  audit: () => ({ what: 'protokoll.pruefung-begonnen', objects: [] }),
});

export const protokollActions = [
  searchProtokoll,
  listZugriffe,
  listWas,
  exportProtokoll,
  getSiegelstand,
  startPruefung,
];

function toEintrag({
  akteurArt,
  akteurId,
  sitzungId,
  gegenstaende,
  grund,
  einzelheiten,
  ...row
}: GefundeneZeile): Eintrag {
  return {
    id: row.id,
    zeit: row.zeit,
    aktion: row.aktion,
    was: row.was,
    anfrageId: row.anfrageId,
    gesiegelt: row.gesiegelt,
    ergebnis: row.ergebnis as Eintrag['ergebnis'],
    akteur: { art: akteurArt as Eintrag['akteur']['art'], id: akteurId, ...(sitzungId === null ? {} : { sitzungId }) },
    gegenstaende: gegenstaende.map(parseGegenstand),
    ...(grund === null ? {} : { grund }),
    einzelheiten: JSON.parse(einzelheiten) as Eintrag['einzelheiten'],
  };
}

/** An id may hold colons. */
function parseGegenstand(text: string): { art: string; id: string } {
  const at = text.indexOf(':');
  return { art: text.slice(0, at), id: text.slice(at + 1) };
}

function formatStelle({ zeit, id }: Stelle): string {
  return `${zeit}_${id}`;
}

function parseStelle(text: string): Stelle {
  const [, zeit, id] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_(\d{1,15})$/.exec(text) ?? [];
  if (!zeit || !id) throw protokollFaults.STELLE_UNGUELTIG();
  return { zeit, id: Number(id) };
}

/** Whoever's traces were looked for: that is to be found under them too. */
function askedFor({
  gegenstand,
  akteurId,
}: {
  gegenstand?: readonly string[] | undefined;
  akteurId?: string | undefined;
}) {
  const objects = (gegenstand ?? []).map(parseGegenstand);
  return akteurId === undefined ? objects : [...objects, { art: 'akteur', id: akteurId }];
}

function namesOfFilters({ ab, anzahl, ...filters }: SearchInput): string[] {
  return Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : name));
}
