import { defineFaults } from '#platform/errors/errors.ts';

export const erlasseFaults = defineFaults('erlasse', {
  NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Stelle gibt es nicht oder Sie dürfen sie nicht lesen',
    advice: 'Suchen Sie nach der Norm oder dem Aktenzeichen.',
  },
  NORM_AM_TAG_NICHT: {
    status: 404,
    title: 'An diesem Tag gab es diese Norm nicht',
    advice: 'Wählen Sie einen anderen Stichtag oder eine andere Norm aus der Gliederung.',
  },
  NOTIZ_VON_ANDEREN: {
    status: 403,
    title: 'Diese Notiz hat jemand anders geschrieben',
    advice: 'Schreiben Sie eine eigene Notiz dazu.',
  },
  BEFEHL_FALSCH: {
    status: 400,
    title: 'Der Befehl passt so nicht',
    advice: '{grund}',
  },
});
