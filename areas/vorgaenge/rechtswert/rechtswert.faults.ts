import { defineFaults } from '#platform/errors/errors.ts';

export const rechtswertFaults = defineFaults('vorgaenge', {
  RECHTSWERT_UNBEKANNT: {
    status: 404,
    title: 'Diesen Rechtswert gibt es nicht',
    advice: 'Wählen Sie einen Wert aus der Liste.',
  },
});
