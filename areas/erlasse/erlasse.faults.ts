import { defineFaults } from '#platform/errors/errors.ts';

export const erlasseFaults = defineFaults('erlasse', {
  NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Stelle gibt es nicht oder Sie dürfen sie nicht lesen',
    advice: 'Suchen Sie nach der Norm oder dem Aktenzeichen.',
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
