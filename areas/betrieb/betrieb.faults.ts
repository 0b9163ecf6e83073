import { defineFaults } from '#platform/errors/errors.ts';

export const betriebFaults = defineFaults('betrieb', {
  NACHRICHT_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Nachricht gibt es nicht',
    advice: 'Bitte laden Sie die Liste neu.',
  },
  INHALT_GESPERRT: {
    status: 403,
    title: 'Den Inhalt dieser Nachricht dürfen Sie nicht lesen',
    advice: 'Er kann einen einmaligen Link enthalten; bitten Sie die Leitung, ihn weiterzugeben.',
  },
  KEIN_LINK: {
    status: 409,
    title: 'Diese Nachricht enthält keinen einmaligen Link mehr',
    advice: 'Er wird nach dem Versand nicht aufbewahrt; lassen Sie bei Bedarf einen neuen senden.',
  },
});
