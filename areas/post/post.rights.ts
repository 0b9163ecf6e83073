import type { RightsTable } from '#platform/principal/principal.ts';

export const rights = {
  'post.lesen': {
    text: 'Sehen, welche Briefe das Haus verlassen haben und wann sie ankamen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service', 'poststelle'],
  },
  'post.versenden': {
    text: 'Briefe drucken, Versand, Zustellung und Rückläufer vermerken',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'poststelle'],
  },
  'post.briefkopf': {
    text: 'Briefkopf des Amts entwerfen und freigeben',
    rollen: ['leitung', 'teamleitung'],
  },
} satisfies RightsTable;
