/** What can be wrong; the public reads these in its own language by their code (`texte/`). */
import { defineFaults } from '#platform/errors/errors.ts';

export const termineFaults = defineFaults('termine', {
  NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Termin gibt es nicht oder nicht mehr',
    advice: 'Bitte prüfen Sie den Link oder die Nummer. Sonst hilft man Ihnen an der Infothek.',
  },
  NICHT_MEHR_FREI: {
    status: 409,
    title: 'Diese Zeit ist gerade vergeben worden',
    advice: 'Bitte wählen Sie eine andere Zeit.',
  },
  RESERVIERUNG_ABGELAUFEN: {
    status: 409,
    title: 'Die Reservierung ist abgelaufen',
    advice: 'Bitte wählen Sie die Zeit noch einmal. Ihre Angaben bleiben erhalten.',
  },
  SCHON_EIN_TERMIN: {
    status: 409,
    title: 'Für eine dieser Personen gibt es schon einen Termin zu diesem Anliegen',
    advice: 'Sie können ihn verschieben oder absagen. Den Link finden Sie in der Bestätigung.',
  },
  STAND_PASST_NICHT: {
    status: 409,
    title: 'Das geht mit diesem Termin nicht mehr',
    advice: 'Bitte laden Sie die Seite neu; sie zeigt den jetzigen Stand.',
  },
});
