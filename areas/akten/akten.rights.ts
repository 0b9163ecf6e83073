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
  'akten.einordnung.verwalten': {
    text: 'Festlegen, ab wann Dokumente einer Art ohne Rückfrage eingeordnet werden',
    rollen: ['leitung', 'teamleitung'],
  },
  'akten.bestand': {
    text: 'Papierakten aller Teams mit Nummer und Namen sehen, Stapel bilden und abschließen',
    rollen: ['leitung', 'teamleitung', 'poststelle', 'scanstelle'],
  },
  'akten.bestand.verwalten': {
    text: 'Liste der Papierakten einlesen, Papier zur Vernichtung freigeben',
    rollen: ['leitung', 'teamleitung'],
  },
  'akten.verwahrung': {
    text: 'Pässe und Originale in Verwahrung nehmen und zurückgeben',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service'],
  },
  'akten.umordnen': {
    text: 'Dokumente teilen und verbinden',
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
  'akten.akteneinsicht': {
    text: 'Akteneinsicht gewähren: schwärzen, prüfen, Auskunft als PDF erstellen und herausgeben',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'akten.abgabe': {
    text: 'Akten an andere Behörden und an das Archiv abgeben (xdomea)',
    rollen: ['leitung', 'teamleitung'],
  },
  'akten.uebernahme': {
    text: 'Akten anderer Behörden übernehmen (xdomea)',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'poststelle', 'scanstelle'],
  },
  'akten.fortschritt': {
    text: 'Stand der Texterkennung sehen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service', 'poststelle', 'scanstelle', 'administration'],
  },
  'akten.aufbewahrung': {
    text: 'Fristen und Löschläufe sehen; ohne Zugang zu Akten nur Aktenzeichen und Regeln',
    rollen: ['leitung', 'teamleitung', 'datenschutz'],
  },
  'akten.loeschen-vorschlagen': {
    text: 'Löschläufe beginnen, dem Archiv anbieten und zur Freigabe vorlegen',
    rollen: ['leitung', 'teamleitung'],
  },
  'akten.loeschen-freigeben': {
    text: 'Als zweite Person eine Löschung oder eine Entscheidung zur Aufbewahrung freigeben',
    rollen: ['leitung', 'datenschutz'],
  },
  'akten.sichtpruefung': {
    text: 'Scans gegen ihr Papier prüfen, beanstanden und die Aufbewahrung des Originals festlegen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'poststelle', 'scanstelle'],
  },
  'akten.ersetzung.verwalten': {
    text: 'Scanner, Scanprofile und die Regel der Sichtprüfung entwerfen und als zweite Person freigeben',
    rollen: ['leitung', 'administration'],
  },
  'akten.postfach': {
    text: 'Postfächer einrichten, aus denen E-Mails aufgenommen werden, und ihren Stand sehen',
    rollen: ['leitung', 'administration'],
  },
} satisfies RightsTable;
