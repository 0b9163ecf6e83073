import type { RightsTable } from '#platform/principal/principal.ts';

export const bescheidRights = {
  'vorgaenge.schreiben': {
    text: 'Nachforderung, Anhörung und Bescheid entwerfen und vorlegen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'vorgaenge.freigeben': {
    text: 'Schreiben freigeben; einen belastenden Bescheid nur, wer nicht mitgeschrieben hat',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'vorgaenge.bausteine': {
    text: 'Textbausteine entwerfen und freigeben',
    rollen: ['leitung', 'teamleitung'],
  },
} satisfies RightsTable;
