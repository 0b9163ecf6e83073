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
  NICHT_NACH_BEDARF: {
    status: 422,
    title: 'Für dieses Anliegen müssen Sie keinen Termin anfragen',
    advice: 'Bitte wählen Sie Ihr Anliegen noch einmal; dann sehen Sie, wie Sie einen Termin bekommen.',
  },
  SCHON_EINE_ANFRAGE: {
    status: 409,
    title: 'Für eine dieser Personen gibt es schon eine Anfrage zu diesem Anliegen',
    advice: 'Sie gilt weiter. Den Link finden Sie in unserer Nachricht; dort können Sie sie auch zurücknehmen.',
  },
  ANFRAGE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Anfrage gibt es nicht oder nicht mehr',
    advice: 'Bitte prüfen Sie den Link. Sonst hilft man Ihnen an der Infothek.',
  },
  ANFRAGE_BEENDET: {
    status: 409,
    title: 'Diese Anfrage ist abgeschlossen',
    advice: 'Bitte laden Sie die Seite neu; sie zeigt den jetzigen Stand.',
  },
  ANGEBOT_VORBEI: {
    status: 409,
    title: 'Dieses Angebot gilt nicht mehr',
    advice: 'Bitte laden Sie die Seite neu. Wenn Ihre Anfrage weiter wartet, bekommen Sie ein neues Angebot.',
  },
  NACHWEIS_ZU_GROSS: {
    status: 413,
    title: 'Diese Datei ist größer als 5 MB',
    advice: 'Bitte laden Sie ein kleineres Foto hoch oder teilen Sie die Datei.',
  },
  NACHWEIS_FORMAT: {
    status: 422,
    title: 'Diese Datei können wir nicht öffnen',
    advice: 'Bitte laden Sie ein Foto (JPG, PNG) oder ein PDF hoch.',
  },
  NACHWEISE_VIELE: {
    status: 409,
    title: 'Mehr Nachweise passen nicht zu einer Anfrage',
    advice: 'Was fehlt, bringen Sie bitte zum Termin mit.',
  },
  KEIN_HAERTEGRUND: {
    status: 409,
    title: 'Zu dieser Anfrage ist kein Härtegrund angegeben',
    advice: 'Bitte laden Sie die Anfrage neu.',
  },
  LAUF_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Lauf gibt es nicht, oder er ist noch nicht fertig',
    advice: 'Bitte laden Sie die Liste der Läufe neu.',
  },
  REGEL_AB_MORGEN: {
    status: 422,
    title: 'Die Regel kann frühestens ab morgen gelten',
    advice: 'Bitte ändern Sie im Entwurf den Tag, ab dem sie gilt.',
  },
});
