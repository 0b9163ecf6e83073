/** What can go wrong with titles, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const titelFaults = defineFaults('vorgaenge', {
  TITEL_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Titel gibt es nicht oder er liegt nicht in Ihrem Bereich',
    advice: 'Suchen Sie die Person neu oder fragen Sie Ihre Teamleitung.',
  },
  TITEL_BEENDET: {
    status: 409,
    title: 'Dieser Titel ist schon beendet oder wurde gerade geändert',
    advice: 'Laden Sie die Person neu und prüfen Sie den Stand.',
  },
  NICHTS_GEAENDERT: {
    status: 422,
    title: 'Hier ist nichts anders als vorher',
    advice: 'Ändern Sie zuerst die Angabe, die nicht stimmt.',
  },
  KEIN_KONTO: {
    status: 422,
    title: 'Die Person hat noch keinen Antrag im Portal gestellt',
    advice: 'Wählen Sie E-Mail oder Brief.',
  },
  KEINE_EMAIL: {
    status: 422,
    title: 'Zu dieser Person ist keine E-Mail-Adresse hinterlegt',
    advice: 'Tragen Sie die Adresse ein oder wählen Sie den Brief.',
  },
  EINWILLIGUNG_FEHLT: {
    status: 422,
    title: 'Ohne Einwilligung geht ein Hinweis nur als Brief',
    advice: 'Fragen Sie die Person und bestätigen Sie ihre Einwilligung (§ 3a Abs. 1 VwVfG NRW).',
  },
  SERIE_VERGEBEN: {
    status: 409,
    title: 'Diese Seriennummer gehört schon zu einem anderen Titel',
    advice: 'Vergleichen Sie die Nummer mit der Karte in Ihrer Hand.',
  },
  KEINE_SERIE: {
    status: 404,
    title: 'Zu diesem Titel ist keine Seriennummer hinterlegt',
    advice: 'Lesen Sie die Nummer von der Karte ab.',
  },
  UEBERNAHME_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Übernahme gibt es nicht',
    advice: 'Prüfen Sie die Liste der Übernahmen.',
  },
  UEBERNAHME_SCHON_GESCHEHEN: {
    status: 409,
    title: 'Diese Liste wurde schon übernommen',
    advice: 'Wählen Sie eine neuere Ausgabe aus dem alten Fachverfahren.',
  },
  LISTE_NICHT_LESBAR: {
    status: 422,
    title: 'Diese Liste ist nicht lesbar',
    advice: '{grund}',
  },
  LAUF_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Lauf gibt es nicht',
    advice: 'Laden Sie die Liste der Läufe neu.',
  },
  LAUF_OFFEN: {
    status: 409,
    title: 'Zu dieser Regel läuft schon eine Sammelaktion',
    advice: 'Geben Sie den offenen Lauf frei oder verwerfen Sie ihn.',
  },
  LAUF_ZWEITE_PERSON: {
    status: 403,
    title: 'Freigeben muss eine zweite Person',
    advice: 'Bitten Sie jemanden, der den Lauf nicht vorbereitet hat.',
  },
  HINWEIS_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieser Hinweis wird nicht mehr gebraucht oder liegt nicht in Ihrem Bereich',
    advice: 'Laden Sie die Liste der Hinweisbriefe neu.',
  },
  BLATT_NICHT_MOEGLICH: {
    status: 422,
    title: 'Für diesen Titel gibt es kein Prüfblatt',
    advice: '{grund}',
  },
  BLATT_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieses Prüfblatt gibt es nicht',
    advice: 'Prüfen Sie die Liste der Blätter beim Titel.',
  },
});
