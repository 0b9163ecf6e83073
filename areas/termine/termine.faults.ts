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
  ANLIEGEN_UNBEKANNT: {
    status: 404,
    title: 'Dieses Anliegen gibt es hier nicht oder nicht mehr',
    advice: 'Bitte wählen Sie Ihr Anliegen noch einmal aus.',
  },
  ZU_VIELE_PERSONEN: {
    status: 422,
    title: 'So viele Personen passen nicht in einen Termin',
    advice: 'Bitte wählen Sie höchstens {hoechstens}. Für weitere Personen nehmen Sie einen zweiten Termin.',
  },
  NICHT_ZUSAMMEN: {
    status: 422,
    title: 'Diese Anliegen gehen nicht in einem Besuch',
    advice: 'Bitte nehmen Sie für jedes Anliegen einen eigenen Termin.',
  },
  KEIN_PLATZ: {
    status: 409,
    title: 'Für dieses Anliegen ist noch kein Platz eingerichtet',
    advice: 'Bitte wenden Sie sich an die Infothek; die Leitung richtet Plätze unter „Plätze“ ein.',
  },
});
