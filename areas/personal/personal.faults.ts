/** What can go wrong with accounts, teams, substitution, break-glass and devices, in words for who looks after them. */
import { defineFaults } from '#platform/errors/errors.ts';

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
});
