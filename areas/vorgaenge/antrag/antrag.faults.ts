/** What can go wrong with an application. The portal has its own words by the code. */
import { defineFaults } from '#platform/errors/errors.ts';

export const antragFaults = defineFaults('vorgaenge', {
  ANTRAG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Antrag gibt es nicht',
    advice: 'Gehen Sie zurück zur Übersicht und wählen Sie den Antrag dort.',
  },
  ANTRAG_NICHT_ONLINE: {
    status: 409,
    title: 'Diesen Antrag nehmen wir zurzeit nicht online an',
    advice: 'Bitte kommen Sie ins Amt oder schreiben Sie uns.',
  },
  ANTRAG_EINGEREICHT: {
    status: 409,
    title: 'Dieser Antrag ist schon abgeschickt',
    advice: 'Schreiben Sie uns im Antrag eine Nachricht, wenn etwas nicht stimmt.',
  },
  ANTRAG_UNVOLLSTAENDIG: {
    status: 422,
    title: 'Es fehlen noch Angaben',
    advice: 'Gehen Sie zu der Seite zurück, die noch offen ist.',
  },
  ANTRAG_ZUGEORDNET: {
    status: 409,
    title: 'Dieser Antrag ist schon einer Akte zugeordnet',
    advice: 'Öffnen Sie den Vorgang.',
  },
  PERSON_SCHON_DA: {
    status: 409,
    title: 'Im Bestand gibt es schon jemanden, der sehr ähnlich heißt',
    advice:
      'Sehen Sie sich die Vorschläge an. Ist es wirklich jemand anderes, bestätigen Sie das und legen die Akte an.',
  },
  AKTE_DARF_NICHT: {
    status: 403,
    title: 'Neue Akten dürfen Sie nicht anlegen',
    advice: 'Bitten Sie jemanden aus der Sachbearbeitung, den Antrag mit neuer Akte zu übernehmen.',
  },
  KEIN_TEAM: {
    status: 422,
    title: 'Für den Buchstaben {buchstabe} ist kein Team eingerichtet',
    advice: 'Legen Sie die Person mit ihrer Akte von Hand an und übernehmen Sie den Antrag dann dorthin.',
  },
  ART_FEHLT: {
    status: 422,
    title: 'Es fehlt noch, worum es geht',
    advice: 'Wählen Sie die Art des Vorgangs.',
  },
  DATEI_NICHT_BRAUCHBAR: {
    status: 422,
    title: 'Diese Datei können wir nicht öffnen',
    advice: 'Wir nehmen PDF, JPEG, PNG, TIFF, WebP und BMP bis 15 MB, ohne Kennwort.',
  },
  NOCH_NICHT_FAELLIG: {
    status: 409,
    title: 'Diese Gebühr ist noch nicht fällig',
    advice: 'Sie können bezahlen, sobald unsere Entscheidung bei Ihnen ist.',
  },
  DATEI_UNVOLLSTAENDIG: {
    status: 409,
    title: 'Die Datei ist nicht ganz angekommen',
    advice: 'Wählen Sie die Datei noch einmal. Was schon da ist, wird nicht noch einmal übertragen.',
  },
  ZU_VIELE_DATEIEN: {
    status: 409,
    title: 'Mehr Dateien nimmt ein Antrag nicht auf',
    advice: 'Fassen Sie mehrere Blätter in einer PDF-Datei zusammen.',
  },
  ANTRAG_VOLL: {
    status: 409,
    title: 'Die Dateien dieses Antrags sind zusammen zu groß',
    advice: 'Entfernen Sie eine Datei oder schicken Sie sie kleiner, etwa mit weniger Auflösung.',
  },
  ZU_VIELE_ENTWUERFE: {
    status: 409,
    title: 'Sie haben schon viele Anträge begonnen und nicht abgeschickt',
    advice: 'Machen Sie mit einem davon weiter oder löschen Sie einen.',
  },
});
