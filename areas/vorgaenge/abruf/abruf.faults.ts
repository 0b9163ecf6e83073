/** What can go wrong with a letter in the portal. The portal has its own words by the code. */
import { defineFaults } from '#platform/errors/errors.ts';

export const abrufFaults = defineFaults('vorgaenge', {
  BRIEF_NICHT_HIER: {
    status: 404,
    title: 'Dieses Schreiben liegt nicht im Portal',
    advice: 'Gehen Sie zurück zum Antrag. Dort steht, wie Sie das Schreiben bekommen.',
  },
  ABRUF_BEENDET: {
    status: 409,
    title: 'Dieses Schreiben liegt nicht mehr im Portal bereit',
    advice: 'Die Zeit zum Abrufen ist um (§ 41 Abs. 2a VwVfG NRW). Sie bekommen es auf anderem Weg.',
  },
  ERST_ABRUFEN: {
    status: 409,
    title: 'Sie haben dieses Schreiben noch nicht abgerufen',
    advice: 'Bestätigen Sie zuerst, dass Sie es abrufen. Ab dem Tag danach laufen Fristen.',
  },
});
