/** What the Regelwerk holds, and the first version of each, which came with Bleibe. */
import { ANTRAGSARTEN } from '../antrag/antragsart.data.ts';
import type { Listenzeile, Unterlage } from '../antrag/formular.schema.ts';
import { textOf } from '../antrag/texte/texte.data.ts';
import { UNTERLAGEN } from '../antrag/unterlagen.data.ts';
import { GEPRUEFT_BIS, type Gebuehrentatbestand, PERSONALAUSWEIS, TATBESTAENDE } from '../gebuehr/gebuehr.data.ts';
import { VERFAHRENSARTEN } from '../verfahrensart.data.ts';
import type { Abschnitt, RegelInhalt } from './regelwerk.schema.ts';

export interface Mitgeliefert {
  readonly gueltigAb: string;
  readonly gueltigBis?: string;
  readonly inhalt: RegelInhalt;
}

export interface Regel {
  /** `unterlagen.familie`, `gebuehr.ae_erteilung`, `verfahrensart.P01` */
  readonly schluessel: string;
  readonly abschnitt: Abschnitt;
  readonly name: string;
  readonly mitgeliefert: readonly Mitgeliefert[];
}

export const STELLEN = 'stellen.nachbarn';

const SEIT = '2024-03-01';
const AUFENTHV = 'AufenthV in der Fassung des Gesetzes vom 30.1.2026 (BGBl. 2026 I Nr. 31)';
const VORGABE = 'Voreinstellung von Bleibe';

const zeile = ({ antragsarten: _, ...one }: Unterlage): Listenzeile => one;

const listen: readonly Regel[] = ANTRAGSARTEN.map(({ schluessel }) => ({
  schluessel: `unterlagen.${schluessel}`,
  abschnitt: 'unterlagen',
  name: textOf('de', `art.${schluessel}`),
  mitgeliefert: [
    {
      gueltigAb: SEIT,
      inhalt: {
        abschnitt: 'unterlagen',
        online: true,
        zeilen: UNTERLAGEN.filter(({ antragsarten }) => antragsarten.includes(schluessel)).map(zeile),
        quelle: VORGABE,
        geprueftBis: GEPRUEFT_BIS,
      },
    },
  ],
}));

const spanne = ({ gueltigAb, gueltigBis }: { gueltigAb: string; gueltigBis?: string }) =>
  gueltigBis === undefined ? { gueltigAb } : { gueltigAb, gueltigBis };

/** A fee that follows that of the identity card has no amount to edit. */
const tatbestaende = TATBESTAENDE.filter(
  (one): one is Gebuehrentatbestand & { betrag: number } => one.betrag !== 'personalausweis',
);

const gebuehren: readonly Regel[] = [
  {
    schluessel: 'gebuehr.personalausweis',
    abschnitt: 'gebuehr',
    name: 'Personalausweis (danach richten sich EU- und GB-Karten)',
    mitgeliefert: PERSONALAUSWEIS.map((one) => ({
      ...spanne(one),
      inhalt: {
        abschnitt: 'gebuehr',
        text: 'Personalausweis für Deutsche',
        norm: one.norm,
        betragCent: one.ab24,
        unter24Cent: one.unter24,
        quelle: 'Personalausweisgebührenverordnung',
        geprueftBis: GEPRUEFT_BIS,
      },
    })),
  },
  ...[...new Set(tatbestaende.map(({ schluessel }) => schluessel))].map((schluessel): Regel => {
    const same = tatbestaende.filter((one) => one.schluessel === schluessel);
    return {
      schluessel: `gebuehr.${schluessel}`,
      abschnitt: 'gebuehr',
      name: same[0]?.text ?? schluessel,
      mitgeliefert: same.map((one) => ({
        ...spanne(one),
        inhalt: {
          abschnitt: 'gebuehr',
          text: one.text,
          norm: one.norm,
          betragCent: one.betrag,
          ...(one.unter24 ? { unter24Cent: one.unter24.betrag } : {}),
          quelle: AUFENTHV,
          geprueftBis: GEPRUEFT_BIS,
        },
      })),
    };
  }),
];

const verfahren: readonly Regel[] = VERFAHRENSARTEN.map(({ schluessel, name, norm, erwarteteTage }) => ({
  schluessel: `verfahrensart.${schluessel}`,
  abschnitt: 'verfahrensart',
  name,
  mitgeliefert: [
    {
      gueltigAb: SEIT,
      inhalt: {
        abschnitt: 'verfahrensart',
        name,
        norm,
        erwarteteTage,
        vierAugen: false,
        quelle: VORGABE,
        geprueftBis: GEPRUEFT_BIS,
      },
    },
  ],
}));

/** Nothing comes with Bleibe: who is responsible where, each Land settles for itself. */
const stellen: readonly Regel[] = [
  {
    schluessel: STELLEN,
    abschnitt: 'stellen',
    name: 'Andere Ausländerbehörden nach Postleitzahl',
    mitgeliefert: [
      {
        gueltigAb: SEIT,
        inhalt: { abschnitt: 'stellen', stellen: [], quelle: VORGABE, geprueftBis: GEPRUEFT_BIS },
      },
    ],
  },
];

export const REGELN: readonly Regel[] = [...listen, ...gebuehren, ...verfahren, ...stellen];

const BY_KEY = new Map(REGELN.map((one) => [one.schluessel, one]));

export const findRegel = (schluessel: string): Regel | undefined => BY_KEY.get(schluessel);
