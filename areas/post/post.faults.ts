import { defineFaults } from '#platform/errors/errors.ts';

export const postFaults = defineFaults('post', {
  SENDUNG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Sendung gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Laden Sie die Postliste neu.',
  },
  STAND_PASST_NICHT: {
    status: 409,
    title: 'Das geht bei dieser Sendung nicht mehr',
    advice: 'Laden Sie die Postliste neu; vielleicht hat jemand anderes sie inzwischen bearbeitet.',
  },
  TAG_PASST_NICHT: {
    status: 422,
    title: 'Dieser Tag kann nicht stimmen',
    advice: 'Er liegt in der Zukunft oder vor dem Versand. Prüfen Sie das Datum.',
  },
  SATZ_MISSLUNGEN: {
    status: 422,
    title: 'Der Brief lässt sich so nicht setzen',
    advice:
      'Meist steht ein Zeichen darin, das keine Schrift hat. Geben Sie Namen und Text ohne Sonderzeichen ein: {grund}',
  },
  PORTAL_FEHLT: {
    status: 422,
    title: 'Über das Portal kann noch nicht zugestellt werden',
    advice: 'Wählen Sie einen anderen Weg. Das Portal braucht Einwilligung und sichere Anmeldung der Person.',
  },
});
