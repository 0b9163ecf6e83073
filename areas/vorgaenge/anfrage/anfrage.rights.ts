/** Rights on enquiries. Which ones, is decided by the Akte of their Verfahren. */
import type { RightsTable } from '#platform/principal/principal.ts';

export const anfrageRights = {
  'vorgaenge.anfragen': {
    text: 'Andere Stellen fragen, Antworten lesen und eintragen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
} satisfies RightsTable;
