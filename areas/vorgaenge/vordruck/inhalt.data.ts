/** What the office prints on its forms: reasons of a Duldung with their work, sentences, and how long a paper runs. */
import type { Duldungsgrund } from './inhalt.schema.ts';

export interface Duldungstext {
  readonly name: string;
  readonly norm: string;
  readonly arbeit: string;
  /** Printed where the law asks for it. */
  readonly zusatz?: string;
}

const NACH_ERLAUBNIS = 'Erwerbstätigkeit nicht gestattet. Beschäftigung nur mit Erlaubnis der Ausländerbehörde.';

export const DULDUNGSTEXTE: Readonly<Record<Duldungsgrund, Duldungstext>> = {
  '60a-2-1': {
    name: 'Abschiebung unmöglich',
    norm: '§ 60a Abs. 2 Satz 1 AufenthG',
    arbeit: NACH_ERLAUBNIS,
  },
  '60a-2-3': {
    name: 'Dringende Gründe, Ermessen',
    norm: '§ 60a Abs. 2 Satz 3 AufenthG',
    arbeit: NACH_ERLAUBNIS,
  },
  '60a-2-2': {
    name: 'Zeugin oder Zeuge im Strafverfahren',
    norm: '§ 60a Abs. 2 Satz 2 AufenthG',
    arbeit: NACH_ERLAUBNIS,
  },
  '60a-1': {
    name: 'Anordnung der obersten Landesbehörde',
    norm: '§ 60a Abs. 1 AufenthG',
    arbeit: NACH_ERLAUBNIS,
  },
  '60b': {
    name: 'Ungeklärte Identität',
    norm: '§ 60b AufenthG',
    arbeit: 'Erwerbstätigkeit nicht gestattet.',
    zusatz: 'Für Personen mit ungeklärter Identität.',
  },
  '60c': {
    name: 'Ausbildungsduldung',
    norm: '§ 60c AufenthG',
    arbeit: 'Berufsausbildung gestattet, wie in den Nebenbestimmungen genannt.',
  },
  '60d': {
    name: 'Beschäftigungsduldung',
    norm: '§ 60d AufenthG',
    arbeit: 'Beschäftigung gestattet.',
  },
};

/** § 60a (5) AufenthG. */
export const DULDUNG_ERLISCHT = 'Die Duldung erlischt mit der Ausreise.';

/** Months a paper runs from the day of issue; rules of the office, the one at the desk may shorten or lengthen. */
export const LAUFZEIT_MONATE = { fiktion: 6, duldung: 3, ausweisersatz: 12 } as const;

export const FELD_WORTE: Readonly<Record<string, string>> = {
  behoerde: 'Behörde',
  familienname: 'Familienname',
  vornamen: 'Vornamen',
  geburtsdatum: 'Geburtsdatum',
  geburtsort: 'Geburtsort',
  staatsangehoerigkeit: 'Staatsangehörigkeit',
  anschrift: 'Anschrift',
  wirkung: 'Wirkung',
  arbeit: 'Arbeit',
  nebenbestimmungen: 'Nebenbestimmungen',
  gueltigBis: 'Gültig bis',
  ausgestelltAm: 'Ausgestellt am',
  ort: 'Ort',
};
