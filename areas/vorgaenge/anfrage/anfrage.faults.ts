/** What can go wrong with enquiries, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const anfrageFaults = defineFaults('vorgaenge', {
  ANFRAGE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Anfrage gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Öffnen Sie die Anfrage aus ihrem Vorgang.',
  },
  ANLASS_UNBEKANNT: {
    status: 422,
    title: 'Diese Art von Anfrage gibt es nicht',
    advice: 'Wählen Sie den Anlass aus der Liste.',
  },
  ANGABEN_FEHLEN: {
    status: 422,
    title: 'Für diese Anfrage fehlt: {was}',
    advice: 'Ergänzen Sie die Angaben; ohne sie beginnt bei der anderen Stelle keine Frist.',
  },
  ANGABEN_ZU_VIEL: {
    status: 422,
    title: 'Diese Angaben braucht die Stelle nicht: {was}',
    advice: 'Senden Sie nur, was für die Anfrage vorgesehen ist.',
  },
  ANFRAGE_SCHON_GESENDET: {
    status: 409,
    title: 'Diese Anfrage ist schon gesendet',
    advice: 'Laden Sie die Seite neu; dann sehen Sie, wann und auf welchem Weg.',
  },
  ANFRAGE_ENDE: {
    status: 409,
    title: 'Diese Anfrage ist abgeschlossen',
    advice: 'Stellen Sie eine neue Anfrage, wenn die Stelle noch einmal gefragt werden soll.',
  },
  ANFRAGE_LAEUFT: {
    status: 409,
    title: 'Zu diesem Anlass läuft schon eine Anfrage',
    advice: 'Warten Sie die Antwort ab oder ziehen Sie die laufende Anfrage zurück.',
  },
  ANTWORT_PASST_NICHT: {
    status: 422,
    title: 'Diese Antwort gibt es bei dieser Anfrage nicht',
    advice: 'Wählen Sie eine der angebotenen Antworten.',
  },
  TAG_IN_ZUKUNFT: {
    status: 422,
    title: 'Dieser Tag liegt in der Zukunft',
    advice: 'Geben Sie den Tag an, an dem es geschehen ist.',
  },
  STELLE_LEHNT_AB: {
    status: 422,
    title: 'Die Stelle nimmt die Nachricht nicht an',
    advice: 'Sie sagt: {grund}',
  },
  STELLE_NICHT_ERREICHBAR: {
    status: 503,
    title: 'Die Stelle ist nicht erreichbar',
    advice: 'Es wird von selbst noch einmal versucht.',
  },
  STELLE_UNVERSTAENDLICH: {
    status: 502,
    title: 'Die Stelle hat etwas geantwortet, das nicht zu verstehen ist',
    advice: 'Es wird von selbst noch einmal versucht; danach kommt die Anfrage in die Liste zum Senden von Hand.',
  },
});
