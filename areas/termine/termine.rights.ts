/** Looking, booking, calling up and changing the plan are four things; only few do the last. */
import type { RightsTable } from '#platform/principal/principal.ts';

export const rights = {
  'termine.lesen': {
    text: 'Termine, Wartezimmer und Tagesmappen sehen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service'],
  },
  'termine.buchen': {
    text: 'Termine für andere buchen, verschieben und absagen, zum Termin einladen',
    rollen: ['teamleitung', 'sachbearbeitung', 'service'],
  },
  'termine.schalter': {
    text: 'Am Schalter aufrufen, weiterleiten und abschließen',
    rollen: ['teamleitung', 'sachbearbeitung', 'service'],
  },
  'termine.zuteilen': {
    text: 'Terminanfragen prüfen: Härtegründe, Nummern, Unterlagen',
    rollen: ['teamleitung', 'sachbearbeitung', 'service'],
  },
  'termine.pflegen': {
    text: 'Plätze, Zeiten, Kontingente und Anliegen ändern',
    rollen: ['leitung', 'teamleitung'],
  },
  'termine.kennzahlen': { text: 'Kennzahlen der Termine sehen und ausgeben', rollen: ['leitung', 'teamleitung'] },
  'termine.kiosk': { text: 'Am Kiosk ankommen lassen und Nummern ausgeben', rollen: ['station'] },
} satisfies RightsTable;
