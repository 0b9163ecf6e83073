/**
 * The quotation gate: a sentence is shown as an answer only if it passes all of this. Pure: the same sentence, passages
 * and day give the same verdict. What it cannot see stays outside: it says that a sentence does not go beyond its
 * quotation in what can be counted, named or turned round, not that it is good law.
 */

import { leaveOutFaults } from './auslassung.rules.ts';
import { VERBINDUNGEN } from './aussage.data.ts';
import { statementFaults } from './aussage.rules.ts';
import { foreignSigns, nameSign, outsideRefs, quotedParts } from './schrift.rules.ts';
import { stelleFaults } from './stelle.rules.ts';
import { clausesOf, sentencesOf } from './teil.rules.ts';
import { levelAbsatz, levelBezeichnung, levelGesetz } from './verweis.rules.ts';
import { type Fund, findQuote, partsOfQuote, spanOf } from './wortlaut.rules.ts';
import { countFaults } from './zahlgleich.rules.ts';
import type { Grund, Passage, Satz, Stelle, Urteil } from './zitat.schema.ts';

export interface Pruefgrund {
  readonly stichtag: string;
  /** Retrieved for this question, readable for this person. Nothing else can be quoted. */
  readonly passagen: readonly Passage[];
  /** What is known of a place that is not among them; nothing is told of what the person may not read. */
  auskunft?(stelle: Stelle): string | undefined;
}

/** Shorter quotations prove nothing. */
const LEAST_WORDS = 3;
const LEAST_LETTERS = 12;
/** Longer than any sentence of a law; nobody checks what is longer by reading it either. */
const LONGEST_SATZ = 2500;

export function judgeSatz(satz: Satz, grund: Pruefgrund): Urteil {
  if (satz.zitat.trim() === '' && VERBINDUNGEN.includes(satz.text.trim()))
    return { besteht: true, gruende: [], passage: null, stellen: [] };
  if (satz.text.length > LONGEST_SATZ)
    return struck([{ code: 'traegt_nicht', text: 'Der Satz ist zu lang, um ihn an seinem Zitat zu prüfen.' }]);
  const place = findPlace(satz, grund);
  if ('code' in place) return struck([place, ...signFaults(satz, '')]);
  const { passage, funde } = place;
  const gruende = [...signFaults(satz, sourceOf(passage)), ...judgeAgainst(satz, passage, funde, grund.stichtag)];
  return {
    besteht: gruende.length === 0,
    gruende: once(gruende),
    passage: grund.passagen.indexOf(passage),
    stellen: funde.map(({ von, bis }) => ({ von, bis })),
  };
}

const struck = (gruende: readonly Grund[]): Urteil => ({
  besteht: false,
  gruende: once(gruende),
  passage: null,
  stellen: [],
});

const once = (gruende: readonly Grund[]): Grund[] =>
  gruende.filter((one, i) => gruende.findIndex(({ text }) => text === one.text) === i);

type Ort = { readonly passage: Passage; readonly funde: readonly Fund[] };

function findPlace({ zitat, fundstelle }: Satz, { passagen, stichtag, auskunft }: Pruefgrund): Ort | Grund {
  if (zitat.trim() === '' || fundstelle === null)
    return { code: 'ohne_zitat', text: 'Der Satz nennt kein Zitat mit Fundstelle.' };
  const cited = passagen.filter((one) => isAt(one, fundstelle));
  const name = nameOf(fundstelle);
  if (cited.length === 0)
    return {
      code: 'nicht_abgerufen',
      text: auskunft?.(fundstelle) ?? `${name} wurde für diese Frage nicht gefunden oder gilt am Stichtag nicht.`,
    };
  const valid = cited.filter((one) => isInForce(one, stichtag));
  if (valid.length === 0) return { code: 'nicht_in_kraft', text: `${name} gilt am ${germanDay(stichtag)} nicht.` };
  if (isTooShort(zitat)) return { code: 'zitat_zu_kurz', text: 'Das Zitat ist zu kurz, um etwas zu belegen.' };
  for (const passage of valid) {
    const funde = findQuote(withoutMark(zitat, passage), passage.text);
    if (funde) return { passage, funde };
  }
  const other = passagen.find((one) => isInForce(one, stichtag) && findQuote(zitat, one.text));
  const instead = other ? ` Der Wortlaut steht in ${citeOf(other)}.` : '';
  return { code: 'zitat_nicht_woertlich', text: `Das Zitat steht so nicht in ${name}.${instead}` };
}

/** `(4) Beantragt ein …`: the number of the Absatz in front is no part of its text. */
function withoutMark(zitat: string, { nr }: Passage): string {
  const mark = /^\s*["„“»]?\s*\((\d+[a-z]?)\)\s+/.exec(zitat);
  return mark && mark[1] === nr ? zitat.slice(mark[0].length) : zitat;
}

function isTooShort(zitat: string): boolean {
  const parts = partsOfQuote(zitat);
  const words = parts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < LEAST_WORDS || words.join('').length < LEAST_LETTERS;
}

export function isAt(passage: Passage, stelle: Stelle): boolean {
  if ('erlass' in stelle)
    return (
      passage.art !== 'recht' &&
      squeeze(passage.kurz) === squeeze(stelle.erlass) &&
      levelBezeichnung(passage.bezeichnung) === levelBezeichnung(stelle.abschnitt)
    );
  return (
    passage.art === 'recht' &&
    levelGesetz(passage.kurz) === levelGesetz(stelle.law) &&
    levelBezeichnung(passage.bezeichnung) === levelBezeichnung(stelle.section) &&
    (stelle.paragraph === undefined || levelAbsatz(stelle.paragraph) === passage.nr)
  );
}

const squeeze = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

function isInForce({ gueltigAb, gueltigBis }: Passage, stichtag: string): boolean {
  return (gueltigAb === null || gueltigAb <= stichtag) && (gueltigBis === null || stichtag <= gueltigBis);
}

export function nameOf(stelle: Stelle): string {
  if ('erlass' in stelle) return `Abschnitt ${stelle.abschnitt} des Erlasses ${stelle.erlass}`;
  const paragraph = stelle.paragraph ? ` Abs. ${levelAbsatz(stelle.paragraph)}` : '';
  return `${stelle.section}${paragraph} ${stelle.law}`;
}

export function citeOf({ art, kurz, bezeichnung, nr }: Passage): string {
  if (art !== 'recht') return `Abschnitt ${bezeichnung} ${kurz}`;
  return `${bezeichnung}${nr === '' ? '' : ` Abs. ${nr}`} ${kurz}`;
}

function germanDay(day: string): string {
  return day.split('-').reverse().join('.');
}

function sourceOf({ text, ueberschrift, titel, kurz }: Passage): string {
  return `${text}\n${ueberschrift}\n${titel}\n${kurz}`;
}

function signFaults({ text, zitat }: Satz, source: string): Grund[] {
  const signs = foreignSigns(`${text}${zitat}`, source);
  const refs = outsideRefs(text, source);
  return [
    ...(signs.length > 0
      ? [
          {
            code: 'fremde_zeichen' as const,
            text: `Der Satz enthält fremde Schriftzeichen: ${signs.map(nameSign).slice(0, 5).join(', ')}.`,
          },
        ]
      : []),
    ...(refs.length > 0
      ? [
          {
            code: 'verweis_nach_aussen' as const,
            text: 'Der Satz enthält eine Adresse, ein Bild oder HTML, das nicht aus der Quelle stammt.',
          },
        ]
      : []),
  ];
}

function judgeAgainst(satz: Satz, passage: Passage, funde: readonly Fund[], stichtag: string): Grund[] {
  const quoted = spanOf(passage.text, funde, sentencesOf(passage.text));
  const marks = quotedParts(satz.text).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const wrong = marks.filter((mark) => !mark.geschlossen || !isVerbatim(mark.text, passage));
  const inMarks = marks.map(({ text }) => text).join(' ');
  const source = wrong.length === 0 ? `${quoted}\n${inMarks}` : quoted;
  return [
    ...wrong.slice(0, 1).map((mark) => ({
      code: 'anfuehrung_nicht_woertlich' as const,
      text: `„${mark.text.slice(0, 80)}“ steht in Anführungszeichen, aber nicht wörtlich in ${citeOf(passage)}.`,
    })),
    ...leaveOutFaults(passage.text, funde),
    ...stelleFaults(satz.text, { passage, funde, zitat: source }),
    ...countFaults(satz.text, { passage, zitat: source, stichtag }),
    ...statementFaults(withoutCitation(satz.text), {
      zitat: source,
      umgebung: `${surroundingsOf(passage.text, funde)}\n${wrong.length === 0 ? inMarks : ''}`,
      quelle: sourceOf(passage),
    }),
  ];
}

/** A full stop before the closing mark belongs to the sentence, not to the quotation. */
function isVerbatim(text: string, passage: Passage): boolean {
  const places = [passage.text, passage.ueberschrift, passage.titel, passage.kurz, passage.bezeichnung];
  const forms = [text, withoutMark(text, passage), text.replace(/[.,;:]$/, '')];
  return forms.some((form) => places.some((place) => findQuote(form, place)));
}

/** The clauses that the quotation lies in, whole, and what it leaves out within one sentence. */
function surroundingsOf(text: string, funde: readonly Fund[]): string {
  const [von, bis] = [funde[0]?.von ?? 0, funde.at(-1)?.bis ?? 0];
  const inOne = sentencesOf(text).some((sentence) => sentence.von <= von && bis <= sentence.bis);
  const areas = inOne ? [{ von, bis }] : funde;
  return clausesOf(text)
    .filter((clause) => areas.some((area) => area.von < clause.bis && clause.von < area.bis))
    .map((clause) => clause.text)
    .join(' ');
}

/** `(§ 81 Abs. 4 AufenthG)` at the end says nothing but where it stands. */
function withoutCitation(text: string): string {
  return text.replace(/\s*\((?:vgl\.\s*)?(?:§|Art|Abschnitt|Nr|Erlass)[^()]*(?:\([^()]*\)[^()]*)*\)\s*\.?\s*$/u, '.');
}
