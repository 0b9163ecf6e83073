/** What can go wrong with an accelerated procedure. */
import { defineFaults } from '#platform/errors/errors.ts';

export const fachkraftFaults = defineFaults('vorgaenge', {
  KEIN_FACHKRAEFTEVERFAHREN: {
    status: 404,
    title: 'Das ist kein beschleunigtes Fachkräfteverfahren',
    advice: 'Es beginnt mit dem Antrag des Arbeitgebers (§ 81a AufenthG). Gehen Sie zurück zum Vorgang.',
  },
  SCHRITT_NICHT_DRAN: {
    status: 409,
    title: 'Dieser Schritt ist noch nicht möglich oder schon festgehalten',
    advice: 'Laden Sie die Seite neu und sehen Sie nach, was zuletzt festgehalten wurde.',
  },
});
