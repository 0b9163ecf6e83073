/** What can go wrong at sign-in and with one's own account. No sentence before the end of a sign-in tells whether an account exists. */
import { defineFaults } from '#platform/errors/errors.ts';

export const anmeldeFaults = defineFaults('personal', {
  ANMELDUNG_FALSCH: {
    status: 401,
    title: 'Die Anmeldung hat nicht geklappt',
    advice: 'Bitte prüfen Sie E-Mail-Adresse und Kennwort und versuchen Sie es noch einmal.',
  },
  ANMELDUNG_WARTEN: {
    status: 429,
    title: 'Das waren zu viele Versuche',
    advice: 'Bitte warten Sie {sekunden} Sekunden und versuchen Sie es dann noch einmal.',
  },
  ANMELDUNG_UEBERLASTET: {
    status: 503,
    title: 'Gerade melden sich sehr viele Menschen an',
    advice: 'Bitte versuchen Sie es in wenigen Sekunden noch einmal.',
  },
  ANMELDUNG_ABGELAUFEN: {
    status: 401,
    title: 'Diese Anmeldung ist abgelaufen',
    advice: 'Bitte beginnen Sie die Anmeldung von vorn.',
  },
  KONTO_GESPERRT: {
    status: 403,
    title: 'Ihr Konto ist inzwischen deaktiviert',
    advice: 'Bitte sprechen Sie die Administration an.',
  },
  FAKTOR_FALSCH: {
    status: 401,
    title: 'Der Code stimmt nicht',
    advice: 'Bitte geben Sie den Code ein, den Ihre App jetzt zeigt; die Uhr des Telefons muss stimmen.',
  },
  FAKTOR_BENUTZT: {
    status: 401,
    title: 'Dieser Code wurde schon benutzt',
    advice: 'Bitte warten Sie, bis Ihre App den nächsten Code zeigt.',
  },
  WIEDERHERSTELLUNG_FALSCH: {
    status: 401,
    title: 'Dieser Wiederherstellungscode gilt nicht',
    advice: 'Bitte prüfen Sie die Schreibweise; jeder Code gilt nur einmal.',
  },
  PASSKEY_FALSCH: {
    status: 401,
    title: 'Der Passkey wurde nicht angenommen',
    advice: 'Bitte versuchen Sie es noch einmal oder melden Sie sich mit Kennwort und Code an.',
  },
  EINRICHTUNG_OFFEN: {
    status: 409,
    title: 'Die Einrichtung hat noch nicht begonnen oder ist abgelaufen',
    advice: 'Bitte beginnen Sie die Einrichtung noch einmal.',
  },
  LINK_UNGUELTIG: {
    status: 410,
    title: 'Dieser Link gilt nicht mehr',
    advice: 'Bitte lassen Sie sich von der Administration einen neuen senden.',
  },
  NACHWEIS_FEHLT: {
    status: 400,
    title: 'Es fehlt Ihr zweiter Faktor',
    advice: 'Bitte bestätigen Sie mit Ihrer App, Ihrem Passkey oder einem Wiederherstellungscode, dass Sie es sind.',
  },
  KENNWORT_SCHWACH: {
    status: 400,
    title: 'Dieses Kennwort ist zu leicht zu erraten',
    advice: '{grund}',
  },
  KENNWORT_FALSCH: {
    status: 403,
    title: 'Das Kennwort stimmt nicht',
    advice: 'Bitte geben Sie Ihr bisheriges Kennwort ein.',
  },
  BESTAETIGUNG_NOETIG: {
    status: 403,
    title: 'Bitte bestätigen Sie, dass Sie es sind',
    advice: 'Geben Sie dazu noch einmal Ihr Kennwort ein.',
  },
  NEU_ANMELDEN: {
    status: 403,
    title: 'Bitte bestätigen Sie, dass Sie es sind',
    advice: 'Melden Sie sich dazu ab und wieder an; danach haben Sie zehn Minuten Zeit.',
  },
  LETZTER_FAKTOR: {
    status: 409,
    title: 'Das ist Ihr letzter zweiter Faktor',
    advice: 'Bitte richten Sie zuerst einen anderen ein.',
  },
  PASSKEY_BEKANNT: {
    status: 409,
    title: 'Dieser Passkey ist schon eingerichtet',
    advice: 'Bitte verwenden Sie ein anderes Gerät oder einen anderen Schlüssel.',
  },
  KEIN_KONTO: {
    status: 403,
    title: 'Das geht nur mit einem eigenen Konto',
    advice: 'Bitte melden Sie sich als Person an, nicht als Gerät.',
  },
  OIDC_AUS: {
    status: 404,
    title: 'Die Anmeldung über den Identitätsdienst ist nicht eingerichtet',
    advice: 'Bitte melden Sie sich mit E-Mail-Adresse und Kennwort an.',
  },
  OIDC_GESCHEITERT: {
    status: 401,
    title: 'Der Identitätsdienst hat die Anmeldung nicht bestätigt',
    advice: 'Bitte beginnen Sie die Anmeldung von vorn; bleibt es dabei, sprechen Sie die Administration an.',
  },
  OIDC_NICHT_ERREICHBAR: {
    status: 502,
    title: 'Der Identitätsdienst ist nicht erreichbar',
    advice: 'Bitte versuchen Sie es in einer Minute erneut oder melden Sie sich mit Kennwort an.',
  },
  OIDC_KEINE_ROLLE: {
    status: 403,
    title: 'Ihr Konto hat noch keine Rolle in Bleibe',
    advice: 'Bitte lassen Sie sich von der Administration in die richtige Gruppe aufnehmen.',
  },
  OIDC_ROLLEN_UNVEREINBAR: {
    status: 403,
    title: 'Ihre Gruppen ergeben Rollen, die nicht zusammen stehen dürfen',
    advice: '{grund}',
  },
  OIDC_KONTO_GESPERRT: {
    status: 403,
    title: 'Ihr Konto in Bleibe ist deaktiviert',
    advice: 'Bitte sprechen Sie die Administration an.',
  },
  OIDC_OHNE_ADRESSE: {
    status: 403,
    title: 'Der Identitätsdienst nennt keine E-Mail-Adresse',
    advice: 'Bitte lassen Sie Ihre Adresse dort eintragen.',
  },
  OIDC_KONTO_BESTEHT: {
    status: 409,
    title: 'Zu Ihrer E-Mail-Adresse gibt es schon ein Konto mit Kennwort',
    advice: 'Bitte melden Sie sich mit Kennwort an oder sprechen Sie die Administration an.',
  },
});
