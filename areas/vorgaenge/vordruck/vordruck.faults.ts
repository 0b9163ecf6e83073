/** What can go wrong with secure forms, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const vordruckFaults = defineFaults('vorgaenge', {
  VORDRUCK_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Vordruck gibt es nicht',
    advice: 'Vergleichen Sie die Nummer mit dem Blatt in Ihrer Hand.',
  },
  VORDRUCK_VERGEBEN: {
    status: 409,
    title: 'Nummern dieses Bereichs sind schon im Bestand',
    advice: 'Vergleichen Sie erste und letzte Nummer mit der Banderole.',
  },
  VORDRUCK_AUS: {
    status: 409,
    title: 'An diesem Ort liegt kein solcher Vordruck mehr',
    advice: 'Nehmen Sie neue Vordrucke an oder wählen Sie einen anderen Ort.',
  },
  VORDRUCK_WEITER: {
    status: 409,
    title: 'Dieser Vordruck ist schon weiter',
    advice: 'Laden Sie den Bestand neu und prüfen Sie den Stand.',
  },
  VERNICHTUNG_LEER: {
    status: 422,
    title: 'An diesem Ort liegt nichts zum Vernichten',
    advice: 'Melden Sie Vordrucke zuerst als verdorben.',
  },
  VERNICHTUNG_ZWEITE_PERSON: {
    status: 403,
    title: 'Bestätigen muss eine zweite Person',
    advice: 'Vernichten Sie zu zweit; die andere Person bestätigt an ihrem Platz.',
  },
  VORDRUCK_HINDERNIS: {
    status: 422,
    title: 'Dieser Vordruck darf noch nicht ausgestellt werden',
    advice: '{grund}',
  },
  VORDRUCK_UNGEDRUCKT: {
    status: 422,
    title: 'Dieser Vordruck ist noch nicht gedruckt',
    advice: 'Drucken Sie ihn zuerst und sehen Sie ihn an.',
  },
  VORDRUCK_ENDE_FEHLT: {
    status: 422,
    title: 'Auf diesem Vordruck fehlt, bis wann er gilt',
    advice: 'Tragen Sie den letzten Tag ein.',
  },
});
