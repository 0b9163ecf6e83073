/** Plain questions that lead to what somebody needs; the words are in `texte/anliegen` (`frage.<key>`, `frage.<key>.<answer>`). */

/** Where the questions lead. */
export type Triageziel =
  /** An Anliegen of the catalogue. */
  | { readonly art: 'anliegen'; readonly schluessel: string }
  /** Nobody has to come: `ohne.<key>` says why, `weg` leads there. */
  | { readonly art: 'ohne'; readonly schluessel: string; readonly weg: string | null }
  /** Call or come now: `sofort.<key>`; numbers to call. */
  | { readonly art: 'sofort'; readonly schluessel: string; readonly rufnummern: readonly string[] };

export interface Triageantwort {
  readonly schluessel: string;
  /** Situations that this answer tells: they choose documents to bring. */
  readonly lagen: readonly string[];
  /** The next question, or where it ends. */
  readonly weiter: string | Triageziel;
}

export interface Triagefrage {
  readonly schluessel: string;
  readonly antworten: readonly Triageantwort[];
}

/** After some answers: the next question or the end, and what is known. */
export interface Triagestand {
  readonly frage: Triagefrage | undefined;
  readonly ziel: Triageziel | undefined;
  readonly lagen: readonly string[];
  /** The answers that count: what does not follow from the questions is left out. */
  readonly pfad: readonly string[];
}
