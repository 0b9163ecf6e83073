import type { WARUM } from '../../annahme.schema.ts';

export const WARUM_WORTE: Readonly<Record<(typeof WARUM)[number], string>> = {
  'ohne-aktenzeichen': 'Kein Aktenzeichen angegeben',
  'aktenzeichen-passt-nicht': 'Aktenzeichen passt nicht zur Person',
  'person-unbekannt': 'Person nicht gefunden',
  mensch: 'Anliegen in eigenen Worten',
  mitantrag: 'Mit einem Familienantrag gekommen',
};
