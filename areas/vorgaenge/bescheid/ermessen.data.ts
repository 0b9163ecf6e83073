/** Where the law lets an office put a missing requirement aside, and what to ask oneself before one weighs. */
export interface Absehen {
  /** Kinds of examination; `anspruch`: every kind on which the law gives a claim. */
  readonly arten: readonly string[] | 'anspruch';
  /** Requirements, as the Pruefschema names them. */
  readonly schluessel: readonly string[];
  readonly norm: string;
}

const FAMILIE = ['AE_28', 'AE_30', 'AE_32', 'AE_33', 'AE_36', 'AE_36a'];

export const ABSEHEN: readonly Absehen[] = [
  {
    arten: ['AE_25_5', 'AE_25a', 'AE_25b', 'AE_104c'],
    schluessel: ['lebensunterhalt', 'pass', 'identitaet', 'ausweisungsinteresse', 'visum'],
    norm: '§ 5 Abs. 3 Satz 2 AufenthG',
  },
  { arten: 'anspruch', schluessel: ['visum'], norm: '§ 5 Abs. 2 Satz 2 AufenthG' },
  { arten: FAMILIE, schluessel: ['ausweisungsinteresse'], norm: '§ 27 Abs. 3 Satz 2 AufenthG' },
  { arten: ['AE_30'], schluessel: ['volljaehrigkeit'], norm: '§ 30 Abs. 2 Satz 1 AufenthG' },
  { arten: ['NE_9'], schluessel: ['sprache', 'grundkenntnisse'], norm: '§ 9 Abs. 2 Satz 4 AufenthG' },
  { arten: ['DULDUNG_60c'], schluessel: ['identitaet'], norm: '§ 60c Abs. 7 AufenthG' },
];

const GEGEN = 'Welches öffentliche Interesse steht dagegen, und wie schwer wiegt es in diesem Fall?';
const FUER = 'Was spricht für die Person: Dauer des Aufenthalts, Familie und Kinder, Arbeit, Sprache, Gesundheit?';
const MILDER = 'Gibt es ein milderes Mittel, etwa eine Nebenbestimmung oder eine kürzere Dauer?';
const ERGEBNIS = 'Warum überwiegt am Ende das eine das andere?';

/** § 40 VwVfG NRW: the purpose of the power and the limits of the law; each question is about one fault of § 114 VwGO. */
export const FRAGEN = {
  ermessen: ['Welchen Zweck verfolgt die Vorschrift, und wie steht dieser Fall dazu?', FUER, GEGEN, MILDER, ERGEBNIS],
  soll: [
    'Was unterscheidet diesen Fall vom Regelfall, in dem erteilt wird?',
    'Warum wiegt das so schwer, dass vom Regelfall abgewichen wird?',
    FUER,
  ],
  absehen: ['Warum wird von der fehlenden Voraussetzung nicht abgesehen?', FUER, GEGEN, ERGEBNIS],
  teilweise: ['Warum wird nur ein Teil gewährt oder eine Nebenbestimmung gesetzt?', FUER, GEGEN, MILDER],
  massnahme: [
    'Wozu dient die Maßnahme, und erreicht sie das?',
    FUER,
    GEGEN,
    MILDER,
    'Ist die Zeit bis zur Ausreise angemessen?',
    ERGEBNIS,
  ],
  ausweisung: [
    'Welche Gefahr geht heute von der Person aus, und wie wahrscheinlich verwirklicht sie sich?',
    'Welches Ausweisungsinteresse (§ 54) besteht, und wie schwer wiegt es hier?',
    'Welches Bleibeinteresse (§ 55) besteht, und wie schwer wiegt es hier?',
    'Wie wirken Dauer des Aufenthalts, Bindungen, Rechtstreue und die Folgen für die Familie (§ 53 Abs. 2)?',
    'Warum überwiegt das öffentliche Interesse an der Ausreise?',
    'Warum ist das Einreise- und Aufenthaltsverbot so lang und nicht kürzer (§ 11 Abs. 3)?',
  ],
  androhung: [
    'Was spricht mit Blick auf Kinder, Familie und Gesundheit gegen die Abschiebung, und warum steht es nicht entgegen?',
    'Warum ist die Frist zur Ausreise angemessen, oder warum ist sie kürzer oder entbehrlich?',
    'Warum ist das Einreise- und Aufenthaltsverbot so lang und nicht kürzer (§ 11 Abs. 3)?',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
