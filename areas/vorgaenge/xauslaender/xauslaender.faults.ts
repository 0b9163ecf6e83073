/** What can go wrong with messages that bring applications, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const xauslaenderFaults = defineFaults('vorgaenge', {
  NACHRICHT_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Nachricht gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Öffnen Sie die Liste der Anträge neu.',
  },
  NACHRICHT_ERLEDIGT: {
    status: 409,
    title: 'Über diese Nachricht ist schon entschieden',
    advice: 'Laden Sie die Liste neu.',
  },
  NACHRICHT_UNLESBAR: {
    status: 422,
    title: 'Diese Nachricht ist nicht lesbar',
    advice: '{grund} Bitten Sie die absendende Stelle um eine neue Nachricht.',
  },
  NACHRICHT_ZU_GROSS: {
    status: 413,
    title: 'Die Nachricht ist größer als {grenze} MiB',
    advice: 'Bitten Sie die absendende Stelle, die Anlagen getrennt zu senden.',
  },
  KEIN_RUECKKANAL: {
    status: 422,
    title: 'Zu diesem Antrag darf nichts zurückgesendet werden',
    advice: 'Das Eingabeverfahren hat keinen Rückkanal. Schreiben Sie der Person auf anderem Weg.',
  },
  EMPFAENGER_NICHT_ERREICHBAR: {
    status: 503,
    title: 'Das Eingabeverfahren ist nicht erreichbar',
    advice: 'Es wird von selbst noch einmal versucht.',
  },
  FITCONNECT_STOERUNG: {
    status: 503,
    title: 'FIT-Connect antwortet nicht wie erwartet ({schritt})',
    advice: 'Es wird von selbst noch einmal versucht. Bleibt es dabei, prüft die Administration Zugang und Schlüssel.',
  },
  FITCONNECT_UNGUELTIG: {
    status: 422,
    title: 'Diese Einreichung ist nicht zu verarbeiten',
    advice: '{grund}',
  },
});
