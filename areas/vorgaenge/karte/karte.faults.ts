/** What can go wrong with cards, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const karteFaults = defineFaults('vorgaenge', {
  KARTE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Karte gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Suchen Sie die Person neu oder fragen Sie Ihre Teamleitung.',
  },
  KARTE_UNTERWEGS: {
    status: 409,
    title: 'Zu diesem Titel ist schon eine Karte unterwegs',
    advice: 'Öffnen Sie die vorhandene Karte.',
  },
  KARTE_WEITER: {
    status: 409,
    title: 'Diese Karte ist schon weiter: {stand}',
    advice: 'Laden Sie die Karte neu und machen Sie dort weiter.',
  },
  KARTE_UNVOLLSTAENDIG: {
    status: 422,
    title: 'Für die Bestellung fehlt noch etwas',
    advice: '{fehlt}',
  },
  KARTE_WARNUNG: {
    status: 422,
    title: 'Vor der Bestellung ist etwas zu bestätigen',
    advice: '{warnung}',
  },
  IDENTITAET_FEHLT: {
    status: 422,
    title: 'Die Identität ist noch nicht geprüft',
    advice: 'Vergleichen Sie zuerst den Ausweis mit der Person.',
  },
  ANDERE_KARTE: {
    status: 422,
    title: 'Das ist eine andere Karte',
    advice: 'Die Seriennummer gehört nicht zu dieser Person. Legen Sie die Karte zurück und nehmen Sie die richtige.',
  },
  BESTELLNUMMER_VERGEBEN: {
    status: 409,
    title: 'Diese Bestellnummer gehört schon zu einer anderen Karte',
    advice: 'Prüfen Sie die Nummer auf dem Bestellbeleg.',
  },
  DIENST_NICHT_ERREICHBAR: {
    status: 503,
    title: 'Der Dienst antwortet nicht',
    advice: 'Versuchen Sie es später oder tragen Sie die Angabe von Hand ein.',
  },
  FOTO_PASST_NICHT: {
    status: 422,
    title: 'Dieses Foto passt nicht auf eine Karte',
    advice: '{grund} Nehmen Sie das Foto hier neu auf.',
  },
  KEIN_FOTO: {
    status: 404,
    title: 'Zu dieser Karte liegt kein Foto',
    advice: 'Vergleichen Sie die Person mit ihrem Ausweis.',
  },
  KEINE_STATION: {
    status: 422,
    title: 'Hier ist keine Aufnahmestation eingerichtet',
    advice: 'Nehmen Sie auf dem gewohnten Weg auf und tragen Sie ein, was aufgenommen ist.',
  },
  AUFNAHME_FEHLT: {
    status: 409,
    title: 'An der Station läuft keine Aufnahme zu dieser Karte',
    advice: 'Beginnen Sie die Aufnahme neu.',
  },
  FOTOCODE_UNBEKANNT: {
    status: 422,
    title: 'Zu diesem Code gibt es kein Foto',
    advice: 'Prüfen Sie den Code auf dem Beleg oder nehmen Sie das Foto hier auf.',
  },
});
