/** What can go wrong with persons, Akten and documents, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const aktenFaults = defineFaults('akten', {
  PERSON_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Person gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Suchen Sie die Person neu oder fragen Sie Ihre Teamleitung.',
  },
  AKTE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Akte gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Prüfen Sie das Aktenzeichen oder fragen Sie Ihre Teamleitung.',
  },
  NOTZUGRIFF_NUR_LESEN: {
    status: 403,
    title: 'Mit einem Notzugriff lesen Sie diese Akte nur',
    advice: 'Bitten Sie das zuständige Team um die Änderung oder legen Sie Neues in den Eingang.',
  },
  GEGENSTAND_UNBEKANNT: {
    status: 404,
    title: 'Unter diesem Aktenzeichen oder dieser Kennung gibt es nichts',
    advice: 'Prüfen Sie jede Stelle; ein Aktenzeichen sieht so aus: ABH-2026-000123.',
  },
  AKTENZEICHEN_UNBEKANNT: {
    status: 404,
    title: 'Eine Akte mit dem Aktenzeichen {aktenzeichen} gibt es nicht',
    advice: 'Prüfen Sie jede Ziffer. Ihre Anfrage steht mit Ihrem Grund im Protokoll.',
  },
  DOKUMENT_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieses Dokument gibt es nicht oder es liegt nicht in Ihrem Bereich',
    advice: 'Öffnen Sie die Akte neu und wählen Sie das Dokument dort.',
  },
  SEITE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Das Dokument hat keine Seite {seite}',
    advice: 'Laden Sie die Ansicht neu und wählen Sie eine vorhandene Seite.',
  },
  EINGANG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Datei liegt nicht im Eingang',
    advice: 'Laden Sie den Eingang neu; vielleicht hat sie schon jemand zugeordnet.',
  },
  LIEFERUNG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Lieferung gibt es nicht',
    advice: 'Laden Sie die Liste der Lieferungen neu.',
  },
  AKTENZEICHEN_VERGEBEN: {
    status: 409,
    title: 'Das Aktenzeichen {aktenzeichen} ist schon vergeben',
    advice: 'Prüfen Sie das Aktenzeichen auf dem Aktendeckel oder lassen Sie das Feld leer.',
  },
  AZR_VERGEBEN: {
    status: 409,
    title: 'Diese AZR-Nummer gehört schon zu einer anderen Person',
    advice: 'Prüfen Sie die Nummer; ist sie richtig, lassen Sie klären, ob beide dieselbe Person sind.',
  },
  AZR_FEHLT: {
    status: 404,
    title: 'Zu dieser Person ist keine AZR-Nummer hinterlegt',
    advice: 'Rufen Sie sie im Ausländerzentralregister ab und hinterlegen Sie sie.',
  },
  EINGESCHRAENKT: {
    status: 409,
    title: 'Die Verarbeitung dieser Daten ist eingeschränkt (Art. 18 DSGVO)',
    advice: 'Wenden Sie sich an die Datenschutzbeauftragte; bis zur Klärung darf nichts geändert werden.',
  },
  KANDIDATEN_NICHT_GESEHEN: {
    status: 409,
    title: 'Inzwischen gibt es weitere ähnliche Personen',
    advice: 'Sehen Sie die Vorschläge noch einmal an, bevor Sie eine neue Person anlegen.',
  },
  TYP_UNBEKANNT: {
    status: 400,
    title: 'Diese Dokumentart gibt es nicht',
    advice: 'Wählen Sie eine Art aus der Liste.',
  },
  ZUORDNUNG_UNKLAR: {
    status: 400,
    title: 'Es fehlt die Akte',
    advice: 'Nennen Sie die Akte oder ihr Aktenzeichen.',
  },
  NICHT_IN_DIESEM_STAND: {
    status: 409,
    title: 'Das geht bei dieser Datei nicht mehr',
    advice: 'Laden Sie den Eingang neu; jemand anderes hat sie inzwischen bearbeitet.',
  },
  LIEFERUNG_ABGESCHLOSSEN: {
    status: 409,
    title: 'Diese Lieferung ist schon abgeschlossen',
    advice: 'Beginnen Sie für weitere Dateien eine neue Lieferung.',
  },
  DATEI_NICHT_ANGEKOMMEN: {
    status: 422,
    title: 'Die Datei ist nicht vollständig angekommen',
    advice: 'Laden Sie die Datei noch einmal hoch.',
  },
  DATEI_ENTFERNT: {
    status: 422,
    title: 'Die Datei wurde entfernt oder verändert, während sie gelesen wurde',
    advice: 'Legen Sie die Datei noch einmal vollständig in den Ordner.',
  },
  DATEI_NICHT_LESBAR: {
    status: 422,
    title: 'Die Datei darf nicht gelesen werden oder ist nicht da',
    advice: 'Prüfen Sie den Pfad und die Leserechte der Datei.',
  },
  SPEICHER_VOLL: {
    status: 507,
    title: 'Auf dem Server ist kein Platz mehr',
    advice: 'Die Datei ist nicht verloren: Bitten Sie die Administration um Platz und versuchen Sie es dann erneut.',
  },
  VERARBEITUNG_GESCHEITERT: {
    status: 500,
    title: 'Die Verarbeitung ist mehrmals gescheitert',
    advice: 'Stoßen Sie sie noch einmal an; bleibt es dabei, nennen Sie der Administration die Kennung {id}.',
  },
  AKTE_VERNICHTET: {
    status: 410,
    title: 'Der Inhalt dieser Akte ist gelöscht',
    advice: 'Er kann nicht wiederhergestellt werden; das Löschprotokoll nennt Tag und Grundlage.',
  },
  HERAUSGABE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Herausgabe gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Öffnen Sie die Akte neu und wählen Sie die Herausgabe dort.',
  },
  HERAUSGABE_OHNE_DATEI: {
    status: 409,
    title: 'Dazu gibt es keine Datei',
    advice: 'Warten Sie, bis sie erstellt ist; wurde sie schon entfernt, lassen Sie sie neu erstellen.',
  },
  AUSKUNFT_ZU_GROSS: {
    status: 422,
    title: 'Das sind mehr als {grenze} Seiten',
    advice: 'Wählen Sie einen Teil der Dokumente und erstellen Sie mehrere Akteneinsichten.',
  },
  AUSKUNFT_IN_ERKENNUNG: {
    status: 409,
    title: 'In {anzahl} Dokumenten wird der Text noch erkannt',
    advice: 'Warten Sie, bis die Erkennung fertig ist, oder wählen Sie andere Dokumente.',
  },
  SCHWAERZUNG_UNGEPRUEFT: {
    status: 409,
    title: 'In {anzahl} Dokumenten sind die Schwärzungen noch nicht freigegeben',
    advice: 'Sehen Sie die Schwärzungen im Dokument an und geben Sie sie frei.',
  },
  AKTE_GEAENDERT: {
    status: 409,
    title: 'Dokumente oder Schwärzungen haben sich seit dem Auftrag geändert',
    advice: 'Sehen Sie die Vorschau noch einmal an und lassen Sie die Datei neu erstellen.',
  },
  ABGABE_BESTAETIGT: {
    status: 409,
    title: 'Zu dieser Abgabe ist schon eine Bestätigung festgehalten',
    advice: 'Laden Sie die Liste neu.',
  },
  XDOMEA_UNGUELTIG: {
    status: 422,
    title: 'Die Nachricht passt nicht zu den eingerichteten Schemata ({grund})',
    advice: 'Geben Sie der Administration diese Meldung; es wurde nichts abgegeben.',
  },
  XDOMEA_UNLESBAR: {
    status: 422,
    title: 'Die Nachricht ist nicht lesbar',
    advice: '{grund} Bitten Sie die absendende Stelle um eine neue Nachricht.',
  },
  XDOMEA_ZIP: {
    status: 422,
    title: 'Die ZIP-Datei wird nicht geöffnet: {grund}',
    advice: 'Bitten Sie die absendende Stelle, die Nachricht noch einmal zu packen.',
  },
  PRUEFSUMME_FALSCH: {
    status: 422,
    title: 'Die Datei hat einen anderen Inhalt, als die Liste angibt',
    advice: 'Bitten Sie die absendende Stelle, diese Datei noch einmal zu liefern.',
  },
  BEFEHL_FALSCH: { status: 400, title: 'So geht der Befehl nicht', advice: '{grund}' },
});
