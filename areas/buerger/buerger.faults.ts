/** What can go wrong with a citizen's account. German for the log and for staff; the portal has its own words by the code. */
import { defineFaults } from '#platform/errors/errors.ts';

export const buergerFaults = defineFaults('buerger', {
  CODE_FALSCH: {
    status: 401,
    title: 'Dieser Code stimmt nicht oder gilt nicht mehr',
    advice: 'Prüfen Sie die Ziffern oder lassen Sie sich einen neuen Code schicken.',
  },
  ZU_VIELE_VERSUCHE: {
    status: 429,
    title: 'Das waren zu viele Versuche',
    advice: 'Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.',
  },
  ADRESSE_FEHLT: {
    status: 409,
    title: 'Es fehlt noch eine bestätigte E-Mail-Adresse',
    advice: 'Geben Sie Ihre E-Mail-Adresse an und bestätigen Sie sie mit dem Code.',
  },
  ANMELDUNG_ABGELAUFEN: {
    status: 401,
    title: 'Diese Anmeldung gilt nicht mehr',
    advice: 'Beginnen Sie die Anmeldung noch einmal.',
  },
  BROKER_FALSCH: {
    status: 500,
    title: 'BLEIBE_BROKER ist nicht lesbar',
    advice: 'Geben Sie eine JSON-Liste an; docs/betrieb.md nennt die Felder.',
  },
  BROKER_UNBEKANNT: {
    status: 404,
    title: 'Diesen Identitätsdienst gibt es hier nicht',
    advice: 'Laden Sie die Seite neu und wählen Sie einen anderen.',
  },
  BROKER_NICHT_ERREICHBAR: {
    status: 502,
    title: 'Der Identitätsdienst ist nicht erreichbar',
    advice: 'Versuchen Sie es in einer Minute noch einmal oder melden Sie sich mit Ihrer E-Mail-Adresse an.',
  },
  BROKER_GESCHEITERT: {
    status: 401,
    title: 'Der Identitätsdienst hat die Anmeldung nicht bestätigt',
    advice: 'Beginnen Sie die Anmeldung noch einmal.',
  },
  IDENTITAET_VERGEBEN: {
    status: 409,
    title: 'Diese Identität gehört schon zu einem anderen Konto',
    advice: 'Melden Sie sich ab und mit dem anderen Konto an.',
  },
  LETZTER_WEG: {
    status: 409,
    title: 'Das ist Ihr letzter Weg zurück in dieses Konto',
    advice: 'Bestätigen Sie zuerst eine E-Mail-Adresse.',
  },
  NICHT_DA: {
    status: 404,
    title: 'Das gibt es hier nicht mehr',
    advice: 'Laden Sie die Seite neu.',
  },
  PASSKEY_FALSCH: {
    status: 401,
    title: 'Der Passkey wurde nicht angenommen',
    advice: 'Versuchen Sie es noch einmal oder lassen Sie sich einen Code schicken.',
  },
  PASSKEY_BEKANNT: {
    status: 409,
    title: 'Dieser Passkey ist schon eingerichtet',
    advice: 'Nehmen Sie ein anderes Gerät.',
  },
  VERTRAUEN_REICHT_NICHT: {
    status: 403,
    title: 'Dafür müssen Sie sich ausweisen',
    advice: 'Melden Sie sich mit Online-Ausweis oder ELSTER über einen Identitätsdienst an.',
  },
  EINLADUNG_FALSCH: {
    status: 404,
    title: 'Diese Einladung stimmt nicht oder gilt nicht mehr',
    advice: 'Prüfen Sie den Code oder bitten Sie um eine neue Einladung.',
  },
  EINLADUNG_EIGENE: {
    status: 409,
    title: 'Diese Einladung haben Sie selbst erstellt',
    advice: 'Geben Sie den Code der Person, die für Sie handeln soll.',
  },
  VOLLMACHT_REICHT_NICHT: {
    status: 403,
    title: 'Das umfasst Ihre Vollmacht nicht',
    advice: 'Bitten Sie die Person, für die Sie handeln, es selbst zu tun.',
  },
});
