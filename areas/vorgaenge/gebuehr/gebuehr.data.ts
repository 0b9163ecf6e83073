/** The fees of §§ 44 to 48 AufenthV as dated data; the texts are our own. Sums are cents. */
import { AMTSHANDLUNGEN } from './amtshandlung.data.ts';
import { AUSWEISE } from './ausweis.data.ts';
import { TITEL } from './titel.data.ts';

export interface Geltung {
  /** First day on which the law was examined in this form; before it, no answer. */
  readonly gueltigAb: string;
  readonly gueltigBis?: string;
}

/** Where the amount is read: fixed, or that of an identity card for Germans (§ 1 PAuswGebV). */
export type Betrag = number | 'personalausweis';

export interface Gebuehrentatbestand extends Geltung {
  readonly schluessel: string;
  /** As in the law, without its name: „45.2b“ is § 45 no. 2 letter b AufenthV. The reductions point at it. */
  readonly stelle: string;
  readonly norm: string;
  readonly text: string;
  readonly betrag: Betrag;
  /** The variant for younger persons, which the law sets as an amount of its own. */
  readonly unter24?: { readonly stelle: string; readonly norm: string; readonly betrag: number };
  /** Only for persons below this age. */
  readonly nurUnter?: number;
  /** Asked for by an application, so that § 49 applies. */
  readonly aufAntrag: boolean;
  /** The answer depends on the title it belongs to. */
  readonly brauchtTitel?: boolean;
  /** Up to which day somebody of the office compared it; without it `GEPRUEFT_BIS`. */
  readonly geprueftBis?: string;
}

/** Text of AufenthV up to the act of 30.1.2026 (BGBl. 2026 I Nr. 31). */
export const GEPRUEFT_BIS = '2026-06-11';
export const BEKANNTE_AENDERUNG = 'Artikel 7 des Gesetzes vom 23.4.2026 (BGBl. 2026 I Nr. 111), in Kraft ab 12.6.2026';

export const TATBESTAENDE: readonly Gebuehrentatbestand[] = [...TITEL, ...AMTSHANDLUNGEN, ...AUSWEISE];

export interface Personalausweisgebuehr extends Geltung {
  readonly ab24: number;
  readonly unter24: number;
  readonly norm: string;
}

/** § 1 (1) PAuswGebV, raised on 7 February 2026. */
export const PERSONALAUSWEIS: readonly Personalausweisgebuehr[] = [
  { gueltigAb: '2025-05-01', gueltigBis: '2026-02-06', ab24: 3700, unter24: 2280, norm: '§ 1 Abs. 1 PAuswGebV' },
  { gueltigAb: '2026-02-07', ab24: 4600, unter24: 2760, norm: '§ 1 Abs. 1 PAuswGebV' },
];

/** The law that the evaluator is given: what came with Bleibe, or that with what the office released over it. */
export interface Gebuehrenrecht {
  readonly tatbestaende: readonly Gebuehrentatbestand[];
  readonly personalausweis: readonly Personalausweisgebuehr[];
}

export const MITGELIEFERT: Gebuehrenrecht = { tatbestaende: TATBESTAENDE, personalausweis: PERSONALAUSWEIS };
