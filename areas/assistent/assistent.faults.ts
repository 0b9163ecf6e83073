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
  SCHRITT_NICHT_IM_PLAN: {
    status: 409,
    title: 'Dieser Schritt steht nicht mehr im Plan',
    advice: 'Der Vorgang hat sich geändert. Bitte laden Sie die Seite neu.',
  },
  SCHRITT_UNERLAUBT: {
    status: 403,
    title: 'Diesen Schritt dürfen Sie nicht ausführen',
    advice: '{grund}',
  },
  SCHON_ENTSCHIEDEN: {
    status: 409,
    title: 'Darüber ist schon entschieden',
    advice: 'Eine andere Person war schneller. Bitte laden Sie die Seite neu.',
  },
  ENTWURF_VERALTET: {
    status: 409,
    title: 'Der Entwurf ist nicht mehr aktuell',
    advice: '{grund} Bitte lassen Sie ihn neu erstellen.',
  },
  SCHREIBEN_BESTEHT: {
    status: 409,
    title: 'Ein solches Schreiben ist schon in Arbeit',
    advice: 'Der Assistent überschreibt nichts. Bitte bearbeiten Sie das vorhandene Schreiben oder verwerfen Sie es.',
  },
  BESCHEID_FEHLT: {
    status: 400,
    title: 'Welche Entscheidung der Bescheid trifft, fehlt',
    advice: 'Bitte wählen Sie, ob der Bescheid erteilt, teilweise erteilt, ablehnt oder eine Maßnahme trifft.',
  },
});
