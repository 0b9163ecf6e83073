/** Facts: livelihood, housing and pension, with label, norm and who has to provide them. */
import type { Tatsache } from './tatsache.schema.ts';

export const LEBENSUNTERHALT_TATSACHEN = {
  'lebensunterhalt.deckung': {
    label: 'Deckung des Lebensunterhalts',
    norm: '§ 2 Abs. 3 AufenthG',
    von: 'antragsteller',
    dokument: 'lohnabrechnung',
  },
  'lebensunterhalt.krankenversicherung': {
    label: 'Krankenversicherungsschutz',
    norm: '§ 2 Abs. 3 AufenthG, § 4 FreizügG/EU',
    von: 'antragsteller',
    dokument: 'krankenversicherung',
  },
  'lebensunterhalt.mittel_monat': {
    label: 'Monatliche Mittel',
    norm: '§ 2 Abs. 3 Satz 5, 6 AufenthG',
    von: 'antragsteller',
    dokument: 'sperrkonto',
  },
  'lebensunterhalt.prognose_positiv': {
    label: 'Erwartung, dass der Lebensunterhalt künftig gesichert ist',
    norm: '§ 25b Abs. 1 Satz 2 Nr. 3 AufenthG',
    von: 'antragsteller',
    fehlt: false,
  },
  'lebensunterhalt.letzte_12_monate_durch_beschaeftigung': {
    label: 'Lebensunterhalt zwölf Monate lang durch Arbeit gesichert',
    norm: '§ 60d Abs. 1 Nr. 4 AufenthG',
    von: 'antragsteller',
    dokument: 'lohnabrechnung',
  },
  'lebensunterhalt.existenzmittel_ausreichend': {
    label: 'Ausreichende Existenzmittel',
    norm: '§ 4 FreizügG/EU',
    von: 'antragsteller',
    dokument: 'kontoauszug',
  },
  'wohnraum.ausreichend': {
    label: 'Ausreichender Wohnraum',
    norm: '§ 2 Abs. 4, § 29 Abs. 1 Nr. 2, § 9 Abs. 2 Nr. 9 AufenthG',
    von: 'antragsteller',
    dokument: 'mietvertrag',
  },
  'rente.monate': {
    label: 'Eigene Beitragsmonate zur Rentenversicherung',
    norm: '§ 9 Abs. 2 Nr. 3, § 18c AufenthG',
    von: 'antragsteller',
    dokument: 'rente',
  },
  'rente.ehegatte_monate': {
    label: 'Beitragsmonate des Ehegatten zur Rentenversicherung',
    norm: '§ 9 Abs. 3 Satz 1 AufenthG',
    von: 'antragsteller',
    dokument: 'rente',
  },
} as const satisfies Record<string, Tatsache>;
