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
  ZU_VIELE_VERSUCHE: {
    status: 429,
    title: 'Das waren zu viele Versuche',
    advice: 'Bitte warten Sie eine Viertelstunde. Eilt es sehr, dann rufen Sie uns an oder kommen Sie an die Infothek.',
  },
  AUFGABE_UNGUELTIG: {
    status: 400,
    title: 'Die Rechenaufgabe ist nicht gelöst oder abgelaufen',
    advice: 'Bitte laden Sie die Seite neu; Ihr Gerät löst dann eine neue Aufgabe.',
  },
  AUFGABE_VERBRAUCHT: {
    status: 409,
    title: 'Diese Rechenaufgabe wurde schon benutzt',
    advice: 'Bitte laden Sie die Seite neu; Ihr Gerät löst dann eine neue Aufgabe.',
  },
  NICHT_DIREKT: {
    status: 409,
    title: 'Dieses Anliegen lässt sich nicht direkt buchen',
    advice: 'Die Seite sagt, wie es für dieses Anliegen geht.',
  },
  PERSONENZAHL: {
    status: 400,
    title: 'Die Zahl der Personen passt nicht zur Reservierung',
    advice: 'Bitte tragen Sie jede Person ein, die mitkommt, oder wählen Sie die Zeit neu.',
  },
  PERSON_DOPPELT: {
    status: 400,
    title: 'Eine Person steht zweimal da',
    advice: 'Bitte tragen Sie jede Person einmal ein, mit ihrer eigenen Nummer.',
  },
  AZR_NUMMER: {
    status: 400,
    title: 'Das ist eine AZR-Nummer',
    advice: 'Bitte nehmen Sie die Nummer von Pass, Karte oder Papier; die AZR-Nummer brauchen wir hier nicht.',
  },
  KONTAKT_FEHLT: {
    status: 400,
    title: 'Es fehlt eine Adresse für den Code',
    advice: 'Bitte geben Sie E-Mail oder Telefonnummer an. Ohne beides bucht die Infothek für Sie.',
  },
  CODE_FALSCH: {
    status: 400,
    title: 'Dieser Code stimmt nicht',
    advice: 'Bitte prüfen Sie die sechs Ziffern.',
  },
  CODE_VERBRAUCHT: {
    status: 409,
    title: 'Dieser Code gilt nicht mehr',
    advice: 'Bitte lassen Sie sich einen neuen Code schicken.',
  },
  OFT_VERSCHOBEN: {
    status: 409,
    title: 'Dieser Termin wurde schon mehrmals verschoben',
    advice: 'Bitte rufen Sie uns an oder kommen Sie an die Infothek; dort verschiebt man ihn mit Ihnen.',
  },
  NUR_SPAETER: {
    status: 409,
    title: 'Dieser Termin lässt sich nur auf später verschieben',
    advice: 'Frühere Zeiten bekommen der Reihe nach die, die warten. Ihr Termin bleibt, wie er ist.',
  },
  TERMIN_VORBEI: {
    status: 409,
    title: 'Dieser Termin hat schon begonnen oder ist vorbei',
    advice: 'Bitte kommen Sie an die Infothek oder buchen Sie einen neuen Termin.',
  },
  EINLADUNG_UNGUELTIG: {
    status: 404,
    title: 'Diese Einladung gilt nicht oder nicht mehr',
    advice: 'Bitte prüfen Sie den Link. Haben Sie schon einen Termin gewählt, dann steht er in Ihrer Bestätigung.',
  },
  DATEI_NICHT_BRAUCHBAR: {
    status: 422,
    title: 'Diese Datei lässt sich nicht öffnen',
    advice: 'Es gehen PDF, JPEG und PNG bis 15 MB, ohne Kennwort. Fotografieren Sie das Blatt sonst noch einmal.',
  },
  FOTO_HEIC: {
    status: 400,
    title: 'Dieses Foto hat das Format HEIC',
    advice:
      'Bitte machen Sie einen Screenshot von dem Foto und schicken Sie ihn. Oder fotografieren Sie neu, nach: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“.',
  },
  ZU_VIELE_DATEIEN: {
    status: 409,
    title: 'Zu diesem Termin liegen schon sehr viele Dateien',
    advice: 'Bitte entfernen Sie, was nicht gebraucht wird, und bringen Sie den Rest mit.',
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
  FRUEHER_NICHT_MOEGLICH: {
    status: 409,
    title: 'Vor diesem Termin können wir keinen früheren anbieten',
    advice: 'Er ist schon bald, oder er gilt nur für diese Zeit. Ihr Termin bleibt, wie er ist.',
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
