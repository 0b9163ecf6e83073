/** The accelerated procedure for skilled workers, step by step, each with its norm and the period that it begins (§ 81a AufenthG). */
import type { Dauer } from '../frist/frist.schema.ts';

/** Working days are counted one by one (§ 81a (3) sentence 1 no. 3). */
export type Schrittdauer = Dauer | { readonly werktage: number };

export interface Schritt {
  readonly schluessel: string;
  readonly name: string;
  readonly norm: string;
  /** Which steps come first. */
  readonly nach: readonly string[];
  /** Periods that end with it. */
  readonly beendet: readonly string[];
  readonly frist?: {
    readonly art: string;
    readonly dauer: Schrittdauer;
    readonly text: string;
    readonly norm: string;
    readonly wartetAuf?: 'stelle';
  };
  /** Happens as often as it happens. */
  readonly mehrfach?: true;
  /** What the employer reads on the status page. */
  readonly oeffentlich: string;
}

const EINLADEN = {
  art: 'fachkraft-einladung',
  dauer: { werktage: 3 },
  text: 'Arbeitgeber einladen: Ergebnis aushändigen, weiteren Ablauf besprechen',
  norm: '§ 81a Abs. 3 Satz 1 Nr. 3 AufenthG',
} as const;

export const SCHRITTE: readonly Schritt[] = [
  {
    schluessel: 'vereinbarung',
    name: 'Vereinbarung von beiden unterschrieben',
    norm: '§ 81a Abs. 2 AufenthG',
    nach: [],
    beendet: [],
    oeffentlich: 'Die Vereinbarung ist von beiden Seiten unterschrieben. Das beschleunigte Verfahren läuft.',
  },
  {
    schluessel: 'bewertung-eingeleitet',
    name: 'Anerkennung oder Bewertung eingeleitet',
    norm: '§ 81a Abs. 3 Satz 1 Nr. 2, 2a AufenthG',
    nach: ['vereinbarung'],
    beendet: [],
    frist: {
      art: 'fachkraft-eingang',
      dauer: { wochen: 2 },
      text: 'Bestätigung der anerkennenden Stelle: Eingang, und ob Unterlagen fehlen',
      norm: '§ 14a Abs. 2 BQFG',
      wartetAuf: 'stelle',
    },
    oeffentlich: 'Die Anerkennung oder Bewertung des Abschlusses ist beantragt.',
  },
  {
    schluessel: 'bewertung-nachfrage',
    name: 'Die Stelle fordert Nachweise nach',
    norm: '§ 81a Abs. 3 Satz 1 Nr. 3 AufenthG',
    nach: ['bewertung-eingeleitet'],
    beendet: ['fachkraft-eingang'],
    frist: EINLADEN,
    mehrfach: true,
    oeffentlich: 'Die anerkennende Stelle braucht noch Nachweise. Wir laden Sie ein und sagen Ihnen, welche.',
  },
  {
    schluessel: 'bewertung-vollstaendig',
    name: 'Die Stelle bestätigt: alles da',
    norm: '§ 14a Abs. 2, 3 BQFG',
    nach: ['bewertung-eingeleitet'],
    beendet: ['fachkraft-eingang'],
    frist: {
      art: 'fachkraft-bewertung',
      dauer: { monate: 2 },
      text: 'Entscheidung der anerkennenden Stelle',
      norm: '§ 14a Abs. 3 BQFG',
      wartetAuf: 'stelle',
    },
    oeffentlich: 'Bei der anerkennenden Stelle ist alles da. Sie soll innerhalb von zwei Monaten entscheiden.',
  },
  {
    schluessel: 'bewertung-entschieden',
    name: 'Die Stelle hat entschieden',
    norm: '§ 81a Abs. 3 Satz 1 Nr. 3 AufenthG',
    nach: ['bewertung-eingeleitet'],
    beendet: ['fachkraft-eingang', 'fachkraft-bewertung'],
    frist: EINLADEN,
    oeffentlich: 'Die anerkennende Stelle hat entschieden. Wir laden Sie ein und besprechen, wie es weitergeht.',
  },
  {
    schluessel: 'eingeladen',
    name: 'Arbeitgeber eingeladen',
    norm: '§ 81a Abs. 3 Satz 1 Nr. 3 AufenthG',
    nach: ['bewertung-eingeleitet'],
    beendet: ['fachkraft-einladung'],
    mehrfach: true,
    oeffentlich: 'Wir haben Sie eingeladen, um den weiteren Ablauf zu besprechen.',
  },
  {
    schluessel: 'vorabzustimmung',
    name: 'Dem Visum vorab zugestimmt, Auslandsvertretung informiert',
    norm: '§ 81a Abs. 3 Satz 1 Nr. 5, 6 AufenthG, § 31 Abs. 4 AufenthV',
    nach: ['vereinbarung'],
    beendet: [],
    frist: {
      art: 'fachkraft-termin',
      dauer: { wochen: 3 },
      text: 'Termin der Auslandsvertretung für den Visumantrag',
      norm: '§ 31a Abs. 1 AufenthV',
      wartetAuf: 'stelle',
    },
    oeffentlich:
      'Wir haben dem Visum vorab zugestimmt. Die Fachkraft fragt jetzt bei der Auslandsvertretung nach einem Termin; er liegt innerhalb der nächsten drei Wochen.',
  },
  {
    schluessel: 'visum-beantragt',
    name: 'Visum vollständig beantragt',
    norm: '§ 31a Abs. 2 AufenthV',
    nach: ['vorabzustimmung'],
    beendet: ['fachkraft-termin'],
    frist: {
      art: 'fachkraft-visum',
      dauer: { wochen: 3 },
      text: 'Entscheidung der Auslandsvertretung über das Visum',
      norm: '§ 31a Abs. 2 AufenthV',
      wartetAuf: 'stelle',
    },
    oeffentlich: 'Das Visum ist beantragt. Darüber wird in der Regel innerhalb von drei Wochen entschieden.',
  },
  {
    schluessel: 'visum-entschieden',
    name: 'Über das Visum ist entschieden',
    norm: '§ 31a Abs. 2 AufenthV',
    nach: ['visum-beantragt'],
    beendet: ['fachkraft-visum'],
    oeffentlich: 'Über das Visum ist entschieden.',
  },
];
