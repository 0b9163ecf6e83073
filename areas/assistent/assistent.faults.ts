import { defineFaults } from '#platform/errors/errors.ts';

export const assistentFaults = defineFaults('assistent', {
  NICHT_GEFUNDEN: {
    status: 404,
    title: 'Das gibt es nicht oder nicht mehr',
    advice: 'Bitte laden Sie die Seite neu.',
  },
  FUNKTION_AUS: {
    status: 403,
    title: 'Die Funktion „{funktion}“ ist ausgeschaltet',
    advice: '{grund} Ohne sie arbeiten Sie weiter wie gewohnt.',
  },
  EIGENE_FREIGABE: {
    status: 403,
    title: 'Die zweite Freigabe muss eine andere Person geben',
    advice: 'Bitte lassen Sie die andere Stelle mit einem eigenen Konto freigeben.',
  },
  FREIGABE_BESTEHT: {
    status: 409,
    title: 'Diese Stelle hat schon freigegeben',
    advice: 'Zum Ändern widerrufen Sie bitte zuerst die bestehende Freigabe.',
  },
  KEINE_FREIGABE_NOETIG: {
    status: 409,
    title: 'Diese Funktion braucht keine Freigabe',
    advice: 'Sie ist kein Hochrisiko-System; Sie können sie aus- und einschalten.',
  },
  NICHT_ZUSTAENDIG: {
    status: 403,
    title: 'Diese Freigabe gibt eine andere Stelle',
    advice: 'Als Leitung gibt die Leitung frei, für den Datenschutz die oder der Datenschutzbeauftragte.',
  },
});
