/**
 * Erlasse for measuring: invented ones of a ministry that does not exist, out of a grammar, always the same for the same
 * number. Some repeal or amend one before them, some end by themselves, as in the collections of real offices.
 */
import { type WerkInput, type WerkMitText, werkInputSchema } from '../../bestand/werk.schema.ts';

const GEGENSTAND = [
  'Fiktionsbescheinigung',
  'Beschäftigungsduldung',
  'Verpflichtungserklärung',
  'Reiseausweis',
  'Wohnsitzauflage',
  'Einbürgerungszusicherung',
  'Niederlassungserlaubnis',
  'Identitätsklärung',
  'Familiennachzug',
  'Aufenthaltsgestattung',
  'Sprachnachweis',
  'Terminvergabe',
  'Härtefallersuchen',
  'Abschiebungshaft',
  'Gebührenbefreiung',
  'Ausbildungsduldung',
];
const HANDLUNG = [
  'ausgestellt',
  'verlängert',
  'versagt',
  'geprüft',
  'zugestellt',
  'widerrufen',
  'befristet',
  'angeordnet',
  'dokumentiert',
];
const BEDINGUNG = [
  'wenn ein gültiger Pass vorliegt',
  'sofern der Lebensunterhalt gesichert ist',
  'soweit keine Ausweisungsgründe bestehen',
  'wenn die Zustimmung der Bundesagentur für Arbeit erteilt wurde',
  'solange das Asylverfahren nicht abgeschlossen ist',
  'wenn die Gemeinde des Zuzugs zustimmt',
  'sofern die Frist unverschuldet versäumt wurde',
];
const PERSON = ['Studierende', 'Auszubildende', 'Ehegatten', 'Minderjährige', 'Fachkräfte', 'Geduldete', 'Staatenlose'];
const NACHWEIS = [
  'Mietvertrag',
  'Lohnabrechnung',
  'Geburtsurkunde',
  'Arbeitsvertrag',
  'Sprachzertifikat',
  'Meldebescheinigung',
];
const KAPITEL = [
  'Anwendungsbereich',
  'Voraussetzungen',
  'Verfahren',
  'Nachweise',
  'Fristen',
  'Zuständigkeit',
  'Übergangsregelung',
];

export interface ErzeugterErlass {
  readonly werk: WerkMitText;
  readonly beziehung?: { readonly art: 'hebt_auf' | 'aendert'; readonly ziel: string };
}

export function* erzeugeErlasse(count: number): Generator<ErzeugterErlass> {
  const random = zufall(20_260_428);
  for (let nr = 0; nr < count; nr += 1) yield erzeuge(nr, random);
}

const zeichenOf = (nr: number): string => `${500 + (nr % 40)}-${10 + (nr % 60)}.${nr % 90}-${nr}/${2010 + (nr % 16)}`;

function erzeuge(nr: number, random: () => number): ErzeugterErlass {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const gegenstand = pick(GEGENSTAND);
  const ab = `${2010 + (nr % 16)}-${String(1 + (nr % 12)).padStart(2, '0')}-01`;
  const satz = () => {
    const frist = `${1 + Math.floor(random() * 12)} ${pick(['Wochen', 'Monate', 'Tage'])}`;
    return pick([
      `Für ${pick(PERSON)} wird die ${gegenstand} für ${frist} ${pick(HANDLUNG)}, ${pick(BEDINGUNG)}.`,
      `Als Nachweis genügt ${pick(['ein', 'kein'])} ${pick(NACHWEIS)} aus den letzten ${frist}.`,
      `Über die ${pick(GEGENSTAND)} wird innerhalb von ${frist} entschieden, ${pick(BEDINGUNG)}.`,
      `Die Entscheidung wird in der Akte ${pick(HANDLUNG)} und der Fachaufsicht mitgeteilt.`,
    ]);
  };
  const normen = Array.from({ length: 3 + (nr % 4) }, (_, i) => ({
    bezeichnung: String(i + 1),
    ueberschrift: KAPITEL[i] ?? 'Schluss',
    gliederung: [],
    absaetze: Array.from({ length: 1 + ((nr + i) % 2) }, () => ({
      nr: '',
      text: Array.from({ length: 3 }, satz).join(' '),
    })),
  }));
  const werk: WerkInput = {
    schluessel: `bench-${nr}`,
    kurz: zeichenOf(nr),
    titel: `${gegenstand} – ${pick(BEDINGUNG)}`,
    herausgeber: 'Ministerium für Messungen',
    datum: ab,
    gueltigAb: ab,
    ...(nr % 9 === 4 ? { gueltigBis: `${2012 + (nr % 18)}-12-31` } : {}),
    standAm: ab,
    normen,
  };
  const parsed = werkInputSchema.parse({
    ...werk,
    ...(werk.gueltigBis && werk.gueltigBis < ab ? { gueltigBis: undefined } : {}),
  });
  if (nr >= 16 && nr % 5 === 0)
    return { werk: parsed, beziehung: { art: nr % 10 === 0 ? 'hebt_auf' : 'aendert', ziel: zeichenOf(nr - 16) } };
  return { werk: parsed };
}

/** Numbers between 0 and 1, the same for the same beginning. */
function zufall(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
