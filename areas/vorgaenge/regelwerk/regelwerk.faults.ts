import { defineFaults } from '#platform/errors/errors.ts';

export const regelwerkFaults = defineFaults('vorgaenge', {
  REGEL_UNBEKANNT: {
    status: 404,
    title: 'Diesen Eintrag gibt es im Regelwerk nicht',
    advice: 'Wählen Sie einen Eintrag aus der Liste.',
  },
  REGELDATEI_UNLESBAR: {
    status: 422,
    title: 'Das ist keine Datei eines Regelwerks',
    advice: 'Nehmen Sie die JSON-Datei, die ein anderes Amt aus Bleibe ausgegeben hat.',
  },
});
