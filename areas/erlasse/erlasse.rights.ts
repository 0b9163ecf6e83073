import type { RightsTable } from '#platform/principal/principal.ts';

const AMT = ['leitung', 'teamleitung', 'sachbearbeitung', 'service', 'poststelle', 'kasse', 'datenschutz'];

export const rights = {
  'erlasse.lesen': {
    text: 'Recht, Erlasse und Hausregeln durchsuchen und lesen',
    rollen: AMT,
  },
  'erlasse.pflegen': {
    text: 'Recht und Erlasse einlesen, ihre Geltung und Beziehungen bestätigen, Glossar und Sammlungen pflegen',
    rollen: ['leitung', 'teamleitung'],
  },
  'erlasse.freigeben': {
    text: 'Erlasse mit dem Vermerk VS-NfD freigeben, die eine andere Person aufgenommen hat',
    rollen: ['leitung'],
  },
} satisfies RightsTable;
