/** Rights on the machinery. None of them opens an Akte. */
import type { RightsTable } from '#platform/principal/principal.ts';

export const rights = {
  'betrieb.auftraege': {
    text: 'Warteschlangen sehen und gescheiterte Aufträge wiederholen',
    rollen: ['administration'],
  },
  'betrieb.nachrichten': {
    text: 'Sehen, an wen Nachrichten gingen und ob sie ankamen',
    rollen: ['administration', 'leitung'],
  },
  // Whoever opens a one-time link becomes that person: never for the Administration.
  'betrieb.ausgangspost': {
    text: 'Nachrichten der Ausgangspost öffnen, auch mit einmaligen Links',
    rollen: ['leitung'],
  },
  'betrieb.system': {
    text: 'Stand der Technik sehen',
    rollen: ['administration'],
  },
} satisfies RightsTable;
