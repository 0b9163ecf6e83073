import { defineFaults } from '../errors/errors.ts';

export const editedFaults = defineFaults('fassung', {
  NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Fassung gibt es nicht',
    advice: 'Bitte laden Sie die Liste der Fassungen neu.',
  },
  ENTWURF_BESTEHT: {
    status: 409,
    title: 'Zu {schluessel} gibt es schon einen Entwurf',
    advice: 'Bitte bearbeiten Sie den Entwurf Nummer {nummer} oder verwerfen Sie ihn.',
  },
  KEIN_ENTWURF: {
    status: 409,
    title: 'Diese Fassung ist kein Entwurf mehr',
    advice: 'Bitte legen Sie für eine Änderung eine neue Fassung an.',
  },
  ZWEITE_PERSON: {
    status: 403,
    title: 'Freigeben muss eine zweite Person',
    advice: 'Bitte lassen Sie jemanden freigeben, der an diesem Entwurf nicht mitgeschrieben hat.',
  },
  BEGINN_FEHLT: {
    status: 400,
    title: 'Der Beginn der Geltung fehlt',
    advice: 'Bitte geben Sie an, ab welchem Tag die Fassung gilt.',
  },
  ENDE_VOR_BEGINN: {
    status: 400,
    title: 'Das Ende der Geltung liegt vor ihrem Beginn',
    advice: 'Bitte prüfen Sie die beiden Tage.',
  },
  UEBERSCHNEIDUNG: {
    status: 409,
    title: 'Für diese Zeit gilt schon die Fassung Nummer {nummer}',
    advice: 'Bitte wählen Sie einen Beginn nach dem {tag} oder ein früheres Ende.',
  },
  KEINE_GELTENDE: {
    status: 409,
    title: 'Zum {stichtag} gilt keine Fassung von {schluessel}',
    advice: 'Bitte geben Sie eine Fassung für diese Zeit frei.',
  },
});
