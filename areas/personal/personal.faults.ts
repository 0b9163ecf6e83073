/** What can go wrong with accounts and sign-in. Sentences of the sign-in never tell whether an account exists. */
import { defineFaults } from '#platform/errors/errors.ts';

/** Sign-in and one's own account. */
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

/** Administration of accounts, teams, substitution, break-glass and devices. */
export const personalFaults = defineFaults('personal', {
  KONTO_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieses Konto gibt es nicht',
    advice: 'Bitte laden Sie die Liste der Konten neu.',
  },
  EMAIL_VERGEBEN: {
    status: 409,
    title: 'Diese E-Mail-Adresse gehört schon zu einem Konto',
    advice: 'Bitte prüfen Sie die Adresse oder suchen Sie das vorhandene Konto.',
  },
  ROLLEN_UNVEREINBAR: { status: 400, title: 'Diese Rollen dürfen nicht zusammen stehen', advice: '{grund}' },
  EIGENE_ROLLEN: {
    status: 403,
    title: 'Eigene Rollen und Zuständigkeiten ändert man nicht selbst',
    advice: 'Bitte lassen Sie die Änderung von einer anderen Person der Administration vornehmen.',
  },
  EIGENES_KONTO: {
    status: 403,
    title: 'Das geht nicht mit dem eigenen Konto',
    advice: 'Bitte lassen Sie es von einer anderen Person der Administration tun.',
  },
  LETZTE_ADMINISTRATION: {
    status: 409,
    title: 'Das ist das letzte Konto der Administration',
    advice: 'Bitte geben Sie zuerst einer anderen Person die Rolle Administration.',
  },
  KEIN_LOKALES_KONTO: {
    status: 409,
    title: 'Dieses Konto meldet sich über den Identitätsdienst an',
    advice: 'Kennwort, Adresse und Rollen werden dort verwaltet.',
  },
  KONTO_DEAKTIVIERT: {
    status: 409,
    title: 'Dieses Konto ist deaktiviert',
    advice: 'Bitte aktivieren Sie es zuerst wieder.',
  },
  NICHT_IN_DIESEM_STAND: {
    status: 409,
    title: 'Das passt nicht zum Stand dieses Kontos',
    advice: 'Bitte laden Sie das Konto neu.',
  },
  RUECKSETZUNG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Antrag gibt es nicht mehr',
    advice: 'Bitte laden Sie die Liste der Anträge neu.',
  },
  RUECKSETZUNG_OFFEN: {
    status: 409,
    title: 'Für dieses Konto wartet schon ein Antrag',
    advice: 'Bitte lassen Sie ihn von einer zweiten Person entscheiden.',
  },
  ZWEITE_PERSON: {
    status: 403,
    title: 'Darüber entscheidet eine zweite Person',
    advice: 'Wer den Antrag gestellt hat und wem das Konto gehört, gibt ihn nicht selbst frei.',
  },
  TEAM_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieses Team gibt es nicht',
    advice: 'Bitte laden Sie die Liste der Teams neu.',
  },
  TEAM_NAME_VERGEBEN: {
    status: 409,
    title: 'Ein Team mit diesem Namen gibt es schon',
    advice: 'Bitte wählen Sie einen anderen Namen.',
  },
  TEAM_BESETZT: {
    status: 409,
    title: 'Zu diesem Team gehören noch {anzahl} Personen',
    advice: 'Bitte geben Sie ihnen zuerst andere Zuständigkeiten.',
  },
  BUCHSTABEN_AUSSERHALB: {
    status: 400,
    title: 'Die Buchstaben liegen außerhalb des Teams',
    advice: 'Bitte wählen Sie Buchstaben innerhalb von {von} bis {bis}.',
  },
  BUCHSTABEN_VERGEBEN: {
    status: 409,
    title: 'Außerhalb der neuen Buchstaben sind noch {anzahl} Personen zuständig',
    advice: 'Bitte ändern Sie zuerst deren Zuständigkeiten.',
  },
  VERTRETUNG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Vertretung gibt es nicht',
    advice: 'Bitte laden Sie die Liste der Vertretungen neu.',
  },
  VERTRETUNG_NICHT_MOEGLICH: { status: 400, title: 'Diese Vertretung ist nicht möglich', advice: '{grund}' },
  VERTRETUNG_BESTEHT: {
    status: 409,
    title: 'Für diese Tage ist diese Vertretung schon eingetragen',
    advice: 'Bitte beenden Sie zuerst die vorhandene oder wählen Sie andere Tage.',
  },
  NOTZUGRIFF_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Notzugriff gibt es nicht',
    advice: 'Bitte laden Sie die Seite neu.',
  },
  GERAET_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieses Gerät gibt es nicht',
    advice: 'Bitte laden Sie die Liste der Geräte neu.',
  },
  GERAET_NAME_VERGEBEN: {
    status: 409,
    title: 'Ein Gerät mit diesem Namen gibt es schon',
    advice: 'Bitte wählen Sie einen anderen Namen.',
  },
  GERAET_GESPERRT: {
    status: 409,
    title: 'Dieses Gerät ist gesperrt',
    advice: 'Bitte legen Sie es neu an, wenn es wieder arbeiten soll.',
  },
  GUELTIGKEIT_FALSCH: {
    status: 400,
    title: 'Der Tag der Gültigkeit passt nicht',
    advice: 'Bitte wählen Sie einen Tag von heute bis in {jahre} Jahren.',
  },
  OIDC_GRUPPEN_FALSCH: {
    status: 400,
    title: 'BLEIBE_OIDC_GROUPS nennt Rollen, die es nicht gibt: {falsch}',
    advice: 'Schreiben Sie gruppe=rolle, durch Kommas getrennt; die Rollen stehen in der Anleitung zum Betrieb.',
  },
  ERSTER_START_UNGUELTIG: {
    status: 400,
    title: 'Die Angaben zum ersten Start stimmen noch nicht',
    advice: '{gruende}',
  },
  BEHOERDE_BESTEHT: {
    status: 409,
    title: 'Der erste Start ist schon geschehen',
    advice: 'Bitte melden Sie sich an; weitere Konten legt die Administration an.',
  },
  BEFEHL_FALSCH: { status: 400, title: 'So geht der Befehl nicht', advice: '{grund}' },
});
