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
  SAMMLUNG_NAME: {
    status: 409,
    title: 'Eine Sammlung mit diesem Namen gibt es schon',
    advice: 'Wählen Sie einen anderen Namen.',
  },
  AUSGESPERRT: {
    status: 422,
    title: 'Mit diesem Leserkreis könnten Sie die Sammlung selbst nicht mehr lesen',
    advice: 'Nehmen Sie eines Ihrer Teams in den Leserkreis auf.',
  },
  RECHT_LESEN_ALLE: {
    status: 422,
    title: 'Gesetze lesen alle im Amt',
    advice: 'Lassen Sie den Leserkreis auf „Alle im Amt“.',
  },
  ZWEITE_PERSON: {
    status: 403,
    title: 'Wer einen VS-NfD-Erlass aufgenommen hat, gibt ihn nicht selbst frei',
    advice: 'Bitten Sie eine andere Person der Leitung um die Freigabe.',
  },
  QUELLE_DOPPELT: {
    status: 409,
    title: 'Dieser Ort wird schon beobachtet',
    advice: 'Schalten Sie die vorhandene Quelle ein oder aus.',
  },
});
