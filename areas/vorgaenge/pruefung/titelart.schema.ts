/** What a decision has to say about its kind: name, basis, term, card, work. */
import type { Art, Norm } from './pruefung.schema.ts';
import type { Titel } from './tatsachen/werte.schema.ts';

/** Titles that a person can hold, and kinds that can be decided. */
export type Titelkennung = Exclude<Titel, 'keiner' | 'visum_d' | 'visum_c' | 'gestattung' | 'duldung'> | Art;

export interface Titelart {
  /** Short German name: „Aufenthaltserlaubnis zum Studium“. */
  readonly name: string;
  /** Entered in the field for remarks (§ 59 (3) sentence 3 AufenthV) and cited in the decision. */
  readonly norm: Norm;
  /** How long it runs; a German sentence with its norm. */
  readonly befristung: string;
  /** Further remarks that § 59 AufenthV prescribes. */
  readonly vermerke: readonly string[];
  /** A claim is granted where the requirements are met; „soll“ leaves exceptions; otherwise the decision gives its weighing. */
  readonly entscheidung: 'anspruch' | 'soll' | 'ermessen';
  /** § 4a (1): by law, restricted by law, or only what is permitted. */
  readonly erwerb: 'erlaubt' | 'beschraenkt' | 'nur_mit_erlaubnis' | 'ohne_bezug';
  /** Sentence on work for card and decision (§ 4a (3) sentence 1); `{…}` is filled in. Empty where there is none. */
  readonly nebenbestimmung: string;
}
