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
  'akten.azr': {
    text: 'AZR-Nummern zu einem benannten Zweck lesen und hinterlegen',
    rollen: ['teamleitung', 'sachbearbeitung'],
  },
  'akten.akteneinsicht': {
    text: 'Akteneinsicht gewähren: schwärzen, prüfen, Auskunft als PDF erstellen und herausgeben',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'akten.abgabe': {
    text: 'Akten an andere Behörden und an das Archiv abgeben (xdomea)',
    rollen: ['leitung', 'teamleitung'],
  },
  'akten.fortschritt': {
    text: 'Stand der Texterkennung sehen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service', 'poststelle', 'scanstelle', 'administration'],
  },
} satisfies RightsTable;
