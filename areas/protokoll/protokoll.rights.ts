/** Rights on the audit log: data protection only. Administration keeps it running and never reads it. */
import type { RightsTable } from '#platform/principal/principal.ts';

export const rights = {
  'protokoll.lesen': {
    text: 'Protokoll durchsuchen: wer hat was wann mit welchen Daten getan; Kennungen darin als Aktenzeichen sehen',
    rollen: ['datenschutz'],
  },
  'protokoll.exportieren': {
    text: 'Protokoll eines Zeitraums mit Beweis der Kette ausgeben',
    rollen: ['datenschutz'],
  },
  'protokoll.pruefen': {
    text: 'Stand der Kette sehen und die Kette prüfen',
    rollen: ['datenschutz'],
  },
} satisfies RightsTable;
