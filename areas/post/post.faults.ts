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
  BRIEFKOPF_FEHLT: {
    status: 409,
    title: 'Es ist kein Briefkopf freigegeben',
    advice: 'Die Leitung legt ihn unter Verwaltung, Briefkopf an; eine zweite Person gibt ihn frei.',
  },
  BRIEFKOPF_UNVOLLSTAENDIG: {
    status: 422,
    title: 'Die Vorschau braucht noch Angaben',
    advice: 'Füllen Sie die Felder des Briefkopfs aus, dann erscheint sie.',
  },
  DRUCKLAUF_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Drucklauf gibt es nicht oder er enthält Briefe, die nicht in Ihrem Bereich liegen',
    advice: 'Laden Sie die Postliste neu.',
  },
  DRUCKLAUF_NICHT_FERTIG: {
    status: 409,
    title: 'Die Datei zum Drucken ist noch nicht da',
    advice: 'Warten Sie, bis der Lauf fertig ist, oder lassen Sie sie neu erstellen.',
  },
  NICHTS_ZU_DRUCKEN: {
    status: 422,
    title: 'Von diesen Sendungen wird keine gedruckt',
    advice: 'Was über das Portal geht, verlässt das Haus nicht auf Papier. Wählen Sie andere.',
  },
  NUR_DURCH_ABRUF: {
    status: 409,
    title: 'Dieses Schreiben liegt im Portal',
    advice:
      'Den Tag vermerkt das Portal, wenn die Person es abruft (§ 41 Abs. 2a VwVfG NRW). Ruft sie es nicht ab, steht es wieder in dieser Liste.',
  },
});
