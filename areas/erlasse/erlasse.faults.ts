import { defineFaults } from '#platform/errors/errors.ts';

export const erlasseFaults = defineFaults('erlasse', {
  NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Stelle gibt es nicht oder Sie dürfen sie nicht lesen',
    advice: 'Suchen Sie nach der Norm oder dem Aktenzeichen.',
  },
  MESSUNG_LAEUFT: {
    status: 409,
    title: 'Es wird schon gemessen',
    advice: 'Bitte warten Sie, bis die laufende Messung fertig ist.',
  },
  NORM_AM_TAG_NICHT: {
    status: 404,
    title: 'An diesem Tag gab es diese Norm nicht',
    advice: 'Wählen Sie einen anderen Stichtag oder eine andere Norm aus der Gliederung.',
  },
  BEFEHL_FALSCH: {
    status: 400,
    title: 'Der Befehl passt so nicht',
    advice: '{grund}',
  },
  ERLASS_UNLESBAR: {
    status: 422,
    title: 'Die Datei wurde nicht aufgenommen',
    advice: '{grund}',
  },
});
