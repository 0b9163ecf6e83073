/** Rights on persons, Akten and the Eingang. Which Akten, is decided by the actor's scope in every query. */
import type { RightsTable } from '#platform/principal/principal.ts';

export const rights = {
  'akten.lesen': {
    text: 'Personen und Akten im eigenen Bereich suchen und lesen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service'],
  },
  'akten.ansehen': {
    text: 'Dokumente ansehen, die im eigenen Bereich oder im Eingang liegen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service', 'poststelle', 'scanstelle'],
  },
  'akten.bearbeiten': {
    text: 'Personen und Akten anlegen und ändern, Dokumente ordnen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'akten.erfassen': {
    text: 'Dokumente hochladen und ihre Verarbeitung wiederholen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service', 'poststelle', 'scanstelle'],
  },
  'akten.eingang': {
    text: 'Noch nicht zugeordnete Dokumente im Eingang sehen und zuordnen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'poststelle', 'scanstelle'],
  },
  'akten.aktenplan': {
    text: 'Aktenplan entwerfen und als zweite Person freigeben',
    rollen: ['leitung', 'teamleitung'],
  },
  'akten.azr': {
    text: 'AZR-Nummern zu einem benannten Zweck lesen und hinterlegen',
    rollen: ['teamleitung', 'sachbearbeitung'],
  },
  'akten.fortschritt': {
    text: 'Stand der Texterkennung sehen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service', 'poststelle', 'scanstelle', 'administration'],
  },
} satisfies RightsTable;
