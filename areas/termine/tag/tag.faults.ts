/** What can go wrong on the day itself; at the kiosk the words come from `texte/tag` by these codes. */
import { defineFaults } from '#platform/errors/errors.ts';

export const tagFaults = defineFaults('termine', {
  BESUCH_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Besuch gibt es nicht',
    advice: 'Bitte laden Sie die Seite neu oder fragen Sie an der Infothek.',
  },
  HAUS_UNBEKANNT: {
    status: 404,
    title: 'Dieses Haus gibt es nicht',
    advice: 'Bitte prüfen Sie die Adresse der Seite oder den Aushang.',
  },
  CODE_UNBEKANNT: {
    status: 404,
    title: 'Zu dieser Nummer gibt es keinen Termin',
    advice: 'Bitte prüfen Sie die Nummer. Sonst hilft man Ihnen an der Infothek.',
  },
  TERMIN_UNBESTAETIGT: {
    status: 409,
    title: 'Dieser Termin ist nicht bestätigt worden',
    advice: 'Bitte gehen Sie zur Infothek; dort sieht man, was noch frei ist.',
  },
  TERMIN_ABGESAGT: {
    status: 409,
    title: 'Dieser Termin ist abgesagt',
    advice: 'Bitte gehen Sie zur Infothek; dort sieht man, was noch frei ist.',
  },
  NICHT_SPONTAN: {
    status: 409,
    title: 'Dafür gibt es hier heute keine Nummer ohne Termin',
    advice: 'Bitte vereinbaren Sie einen Termin oder gehen Sie zur Infothek.',
  },
  KEINE_NUMMER_FREI: {
    status: 409,
    title: 'Für heute sind keine Nummern mehr frei',
    advice: 'Bitte gehen Sie zur Infothek.',
  },
  SCHALTER_NICHT_OFFEN: {
    status: 409,
    title: 'Sie arbeiten gerade an keinem Schalter',
    advice: 'Öffnen Sie zuerst Ihren Schalter.',
  },
  SCHALTER_ANDERSWO: {
    status: 409,
    title: 'Sie arbeiten gerade an einem anderen Schalter',
    advice: 'Laden Sie die Seite neu; sie zeigt Ihren Schalter.',
  },
  SCHALTER_BESETZT: {
    status: 409,
    title: 'An diesem Schalter arbeitet schon {wer}',
    advice: 'Wählen Sie einen anderen Schalter oder übernehmen Sie ihn nach Absprache.',
  },
  SCHALTER_BELEGT: {
    status: 409,
    title: 'An diesem Schalter ist noch Nummer {nummer}',
    advice: 'Schließen Sie den Besuch ab, stellen Sie ihn zurück oder leiten Sie ihn weiter.',
  },
  SCHALTER_IN_PAUSE: {
    status: 409,
    title: 'Ihr Schalter macht Pause',
    advice: 'Beenden Sie die Pause; dann können Sie aufrufen.',
  },
  VERTRETUNG_NICHT_OFFEN: {
    status: 409,
    title: 'An diesem Platz arbeitet gerade niemand',
    advice: 'Wählen Sie als Vertretung einen Platz, der offen ist.',
  },
  BESUCH_WOANDERS: {
    status: 409,
    title: 'Diese Person ist an einem anderen Schalter',
    advice: 'Rufen Sie die Nächste oder den Nächsten auf.',
  },
  BESUCH_STAND_PASST_NICHT: {
    status: 409,
    title: 'Das geht mit diesem Besuch gerade nicht',
    advice: 'Laden Sie die Seite neu; sie zeigt, wo die Person jetzt ist.',
  },
  PLATZ_PASST_NICHT: {
    status: 409,
    title: 'Dieser Platz kann das nicht bedienen',
    advice: 'Wählen Sie einen Platz mit den nötigen Geräten oder Sprachen.',
  },
  KEINE_STATION_MEHR: {
    status: 409,
    title: 'Das war die letzte Station',
    advice: 'Schließen Sie den Besuch ab.',
  },
  NOTRUF_OHNE_ORT: {
    status: 409,
    title: 'Es ist nicht bekannt, wo Sie sind',
    advice: 'Wählen Sie das Haus und sagen Sie den Ort dazu.',
  },
});
