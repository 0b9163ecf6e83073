/** The search over what is in force on a day, read from the database for each question: for a few thousand sections. */

import { stemOf } from '#engines/retrieval/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { type AmTagRow, listAmTag, listNichtInKraft } from './bestand-am-tag.sql.ts';
import type { Frage } from './frage.ts';
import { markWords } from './marken-einfach.ts';
import { findPersonenangaben } from './personenbezug.rules.ts';
import { GEWICHT, RECHTSGEBIETE, type Rechtsgebiet } from './rechtsgebiet.data.ts';
import { buildSuchbestand, nearWordsOf, readVocabulary, type Suchabschnitt } from './suchbestand.ts';
import * as api from './suche.api.ts';
import { type Fundstelle, LAENGSTE_FRAGE, type Sucheingabe, type Suchergebnis } from './suche.schema.ts';
import { suche } from './suchen.ts';
import { compareTreffer } from './vergleich.rules.ts';
import { zitatOf } from './zitat.rules.ts';

type Eingabe = Omit<Sucheingabe, 'stichtag'> & { readonly stichtag?: string | undefined };

/** Stands in until the search over kept indexes is merged. */
async function answer(context: ActionContext, input: Eingabe): Promise<Suchergebnis> {
  const started = performance.now();
  const tag = input.stichtag ?? context.clock.today().toString();
  const rows = (await listAmTag(context.tx, context.actor, tag)).filter(
    ({ art }) => input.art === undefined || art === input.art,
  );
  const abschnitte = rows.map(toAbschnitt);
  const vocabulary = readVocabulary(abschnitte);
  const bestand = buildSuchbestand(abschnitte, vocabulary);
  const { frage, treffer } = suche(
    [bestand],
    input.frage.slice(0, LAENGSTE_FRAGE),
    {
      vocabularies: [vocabulary],
      near: nearWordsOf([vocabulary]),
      erweiterungen: new Map(),
      ohne: new Set(input.ohne ?? []),
    },
    { anzahl: input.anzahl, gewicht: ({ kurz }) => (input.rechtsgebiet === 'amt' ? gewichtOf(kurz) : 1) },
  );
  const terms = new Set(frage.woerter.flatMap(({ terme }) => terme.map(({ term }) => term)));
  const unknown = frage.woerter.filter((one) => !one.bekannt && !/\d/.test(one.wort)).map(({ wort }) => wort);
  const asked = frage.woerter.filter(({ aus }) => aus === undefined).length;
  const grund = reasonOf(treffer.length, unknown, asked);
  const top = treffer[0]?.score ?? 1;
  return {
    zustand: grund === null ? 'belegt' : 'kein_beleg',
    grund,
    stichtag: tag,
    treffer: treffer.map((one) => toFundstelle(rows[one.abschnitt] as AmTagRow, one, terms, one.score / top, tag)),
    nichtInKraft: await endedOf(context, tag, input, frage),
    verstanden: {
      berichtigt: frage.woerter.flatMap(({ wort, berichtigt }) =>
        berichtigt === undefined ? [] : [{ von: wort, zu: berichtigt }],
      ),
      erweitert: [...frage.erweitert],
      fundstellen: [],
    },
    hinweise: input.frage.length > LAENGSTE_FRAGE ? ['Die Frage war zu lang. Gesucht wurde mit ihrem Anfang.'] : [],
    personenbezogen: findPersonenangaben(input.frage).length > 0,
    betrieb: 'woerter',
    millisekunden: Math.round(performance.now() - started),
  };
}

export const searchRecht = defineAction(api.searchRecht, {
  run: answer,
  // Words of a question are not logged: somebody may have named a person.
  audit: (_input, found) => ({
    what: 'erlasse.gesucht',
    objects: [],
    details: { treffer: found?.treffer.length ?? 0 },
  }),
});

export const compareStichtage = defineAction(api.compareStichtage, {
  run: async (context, { vergleich: other, ...input }) => {
    const stichtag = await answer(context, input);
    const vergleich = await answer(context, { ...input, stichtag: other });
    return { stichtag, vergleich, unterschiede: compareTreffer(stichtag.treffer, vergleich.treffer) };
  },
  audit: () => ({ what: 'erlasse.gesucht', objects: [] }),
});

const FAR = 1e9;

function toAbschnitt({ id, kurz, bezeichnung, ueberschrift, gliederung, absaetze }: AmTagRow): Suchabschnitt {
  const parts = { id, kurz, bezeichnung, ueberschrift, gliederung: gliederung.join(' '), absaetze: absaetze ?? [] };
  return { ...parts, von: -FAR, bis: FAR };
}

const GEBIET = new Map(
  Object.entries(RECHTSGEBIETE).flatMap(([gebiet, namen]) => namen.map((name) => [name, gebiet as Rechtsgebiet])),
) as ReadonlyMap<string, Rechtsgebiet>;

function gewichtOf(kurz: string): number {
  const gebiet = GEBIET.get(kurz);
  return gebiet === undefined ? 1 : GEWICHT[gebiet];
}

function reasonOf(hits: number, unknown: readonly string[], asked: number): string | null {
  const words = unknown.map((word) => `„${word}“`).join(', ');
  if (unknown.length > 0 && unknown.length * 2 >= asked) return `Danach steht nichts in den Quellen: ${words}.`;
  return hits === 0 ? 'Keine Stelle enthält Wörter der Frage.' : null;
}

function toFundstelle(
  row: AmTagRow,
  hit: { readonly absaetze: readonly { readonly ordnung: number; readonly score: number }[] },
  terms: ReadonlySet<string>,
  anteil: number,
  tag: string,
): Fundstelle {
  const all = row.absaetze ?? [];
  const absaetze = hit.absaetze.flatMap(({ ordnung, score }) => {
    const one = all[ordnung];
    return one
      ? [{ ...one, ordnung, marken: markWords(one.text, terms), anteil: score / (hit.absaetze[0]?.score || 1) }]
      : [];
  });
  const nr = absaetze[0]?.nr ?? '';
  return {
    normId: row.id,
    werkId: row.werk_id,
    art: row.art,
    sammlung: row.sammlung,
    kurz: row.kurz,
    titel: row.titel,
    bezeichnung: row.bezeichnung,
    ueberschrift: row.ueberschrift,
    gliederung: [...row.gliederung],
    zitat: zitatOf(row, nr),
    absaetze,
    gueltigAb: row.gueltig_ab,
    gueltigBis: row.gueltig_bis,
    stand: row.stand,
    unsicher: row.vor_bestand && row.gueltig_ab > tag ? 'vor_bestand' : null,
    warnungen: [...row.hinweise],
    anteil,
  };
}

/** Those that hold most of the words of the question. */
async function endedOf({ tx, actor }: ActionContext, tag: string, { art }: Eingabe, { woerter }: Frage) {
  if (art === 'recht') return [];
  const asked = woerter.filter(({ aus, bekannt }) => aus === undefined && bekannt);
  return (await listNichtInKraft(tx, actor, tag))
    .filter(({ text, titel }) => {
      const stems = new Set(`${titel} ${text}`.match(/[\p{L}\p{N}]+/gu)?.map((word) => stemOf(word.toLowerCase())));
      const found = asked.filter(({ terme: [first] }) => first !== undefined && stems.has(first.term)).length;
      return asked.length > 0 && found * 2 > asked.length;
    })
    .map(({ text: _text, werk_id: werkId, ...one }) => ({ werkId, ...one }));
}
