/** What can be wrong with a change of the plan. */
import { defineFaults } from '#platform/errors/errors.ts';

export const planFaults = defineFaults('termine', {
  PLANTEIL_UNBEKANNT: {
    status: 404,
    title: 'Diesen Eintrag des Plans gibt es nicht oder nicht mehr',
    advice: 'Bitte laden Sie die Seite neu; sie zeigt den jetzigen Plan.',
  },
  SCHLUESSEL_VERGEBEN: {
    status: 409,
    title: 'Dieser Schlüssel ist schon vergeben',
    advice: 'Bitte wählen Sie einen anderen oder lassen Sie das Feld leer.',
  },
  MEHR_KONFLIKTE: {
    status: 409,
    title: 'Inzwischen würden {anzahl} Termine außerhalb der Öffnungszeit liegen',
    advice: 'Bitte sehen Sie sich die Folgen noch einmal an und speichern Sie dann.',
  },
});
