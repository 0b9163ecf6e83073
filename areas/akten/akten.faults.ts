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
  STAPEL_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Stapel gibt es nicht',
    advice: 'Laden Sie die Liste der Stapel neu.',
  },
  STAPEL_NICHT_FERTIG: {
    status: 409,
    title: 'Der Stapel ist noch nicht gescannt oder wird noch gelesen',
    advice: 'Warten Sie, bis alle Seiten gelesen sind, und schließen Sie ihn dann ab.',
  },
  STAPEL_DIFFERENZ: {
    status: 409,
    title: 'Gezählte Blätter und gespeicherte Seiten stimmen nicht überein',
    advice: 'Scannen Sie den Stapel noch einmal, oder erklären Sie die Differenz in einem Satz.',
  },
  PAPIER_WEG: {
    status: 409,
    title: 'Das Papier ist „{von}“ und kann von dort nicht „{nach}“ werden',
    advice: 'Laden Sie die Liste neu und wählen Sie den nächsten Schritt.',
  },
  PAPIER_NICHT_ERSETZBAR: {
    status: 409,
    title: 'Das Papier wird noch gebraucht: {anzahl} Dokumente dieser Akte ersetzen es nicht',
    advice: '{grund} Prüfen und siegeln Sie die Scans zuerst, oder legen Sie das Papier in den Tresor.',
  },
  PAPIER_OHNE_SCAN: {
    status: 409,
    title: 'In Bleibe liegt kein Scan dieser Akte',
    advice: 'Prüfen Sie, ob ihr Stapel wirklich gescannt ist. Ohne Scan bleibt das Papier.',
  },
  FREIGABE_ZU_ZWEIT: {
    status: 403,
    title: 'Die Freigabe zur Vernichtung gibt eine zweite Person',
    advice: 'Bitten Sie jemanden mit diesem Recht, der sie nicht beantragt hat.',
  },
  VERWAHRUNG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieses Original ist hier nicht verzeichnet',
    advice: 'Öffnen Sie die Akte neu.',
  },
  DOKUMENT_UMGEORDNET: {
    status: 409,
    title: 'Dieses Dokument wird gerade geteilt oder verbunden, oder es ist schon geschehen',
    advice: 'Öffnen Sie die Akte neu und arbeiten Sie mit den neuen Dokumenten weiter.',
  },
  UMORDNUNG_UNVOLLSTAENDIG: {
    status: 422,
    title: 'Nicht jede Seite liegt in genau einem neuen Dokument',
    advice: 'Laden Sie das Dokument neu und setzen Sie die Schnitte noch einmal.',
  },
  DOPPELVERDACHT_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Seiten gibt es nicht mehr oder sie liegen nicht in Ihrem Bereich',
    advice: 'Laden Sie die Ansicht neu.',
  },
  UMORDNUNG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Teilung oder Verbindung gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Öffnen Sie das Dokument neu.',
  },
  UMORDNUNG_NICHT_RUECKNEHMBAR: {
    status: 409,
    title: 'Das lässt sich nicht mehr zurücknehmen',
    advice:
      'Eines der neuen Dokumente wurde inzwischen weiter geteilt oder entfernt. Teilen oder verbinden Sie von Hand.',
  },
  VERSCHIEDENE_AKTEN: {
    status: 422,
    title: 'Die Dokumente liegen nicht in derselben Akte',
    advice: 'Legen Sie zuerst alle in dieselbe Akte und verbinden Sie sie dann.',
  },
  DUPLEX_UNGLEICH: {
    status: 422,
    title: 'Vorderseiten ({vorn}) und Rückseiten ({hinten}) sind nicht gleich viele',
    advice: 'Prüfen Sie, ob der Einzug ein Blatt doppelt gezogen hat, und scannen Sie den Stapel noch einmal.',
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
  STICHTAG_AUSSERHALB: {
    status: 409,
    title: 'Für den {stichtag} ist die Vorschrift zu „{regel}“ nicht hinterlegt',
    advice: 'Ohne geltende Vorschrift wird nichts gelöscht. Melden Sie es der Administration.',
  },
  LOESCHUNG_GESPERRT: {
    status: 409,
    title: 'Hier darf jetzt nichts gelöscht werden: {grund}',
    advice: 'Heben Sie den Vermerk an der Akte auf, sobald sein Grund weggefallen ist.',
  },
  EREIGNIS_KUENFTIG: {
    status: 400,
    title: 'Dieser Tag passt nicht',
    advice: 'Tragen Sie den Tag ein, an dem es geschehen ist, nicht später als heute und in der richtigen Folge.',
  },
  SCHON_UEBERNOMMEN: {
    status: 409,
    title: 'Die Übernahme in die Ausländerdatei B ist schon eingetragen',
    advice: 'Ist sie falsch, berichtigen Sie den Eintrag.',
  },
  ZUSTAND_FOLGT_UEBERNAHME: {
    status: 409,
    title: 'Die Ausländerdatei ändert sich nur mit einem Ereignis',
    advice: 'Tragen Sie bei der Akte unter Aufbewahrung die Übernahme in die Datei B oder die Rückkehr in A ein.',
  },
  VERMERK_BESTEHT: {
    status: 409,
    title: 'Diesen Vermerk hat die Akte schon',
    advice: 'Laden Sie die Akte neu; heben Sie den Vermerk auf, wenn sein Grund sich geändert hat.',
  },
  LAUF_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Löschlauf gibt es nicht oder er geht über Ihren Bereich hinaus',
    advice: 'Öffnen Sie die Liste der Löschläufe neu.',
  },
  LAUF_STAND: {
    status: 409,
    title: 'Der Löschlauf ist schon einen Schritt weiter',
    advice: 'Laden Sie ihn neu.',
  },
  LAUF_UNFERTIG: {
    status: 409,
    title: 'Der Löschlauf kann noch nicht vorgelegt werden',
    advice: '{was}',
  },
  NICHTS_FAELLIG: {
    status: 409,
    title: 'In Ihrem Bereich ist heute nichts zu löschen, was nicht schon in einem Lauf steht',
    advice: 'Sehen Sie unter Kommend nach, wann das Nächste fällig wird.',
  },
  ENTSCHEIDUNG_FEHLT: {
    status: 409,
    title: 'Es fehlt die Entscheidung des Amtes {was}',
    advice: 'Legen Sie sie unter Entscheidungen an und lassen Sie sie freigeben.',
  },
  ARCHIVFRIST_LAEUFT: {
    status: 409,
    title: 'Die Frist des Archivs ist noch nicht abgelaufen',
    advice: 'Warten Sie die Antwort ab oder das Ende der Frist.',
  },
  ZWEITE_PERSON: {
    status: 403,
    title: 'Das muss eine zweite Person entscheiden',
    advice: 'Bitten Sie jemanden, der daran nicht mitgewirkt hat.',
  },
  RECHTSSTAND_UNGEPRUEFT: {
    status: 409,
    title: 'Eine der Vorschriften wurde geändert, seit ihr Text hinterlegt ist',
    advice: 'Vergleichen Sie die genannten Vorschriften und bestätigen Sie, dass die Frist noch gilt.',
  },
  HERAUSNAHME_BESTEHT: {
    status: 409,
    title: 'Für dieses Dokument ist die Vernichtung schon beantragt',
    advice: 'Eine zweite Person entscheidet darüber; Sie müssen nichts weiter tun.',
  },
  HERAUSNAHME_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Antrag gibt es nicht oder er liegt nicht in Ihrem Bereich',
    advice: 'Laden Sie die Liste der Anträge neu.',
  },
  VORGANG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Vorgang gibt es nicht oder er liegt nicht in Ihrem Bereich',
    advice: 'Laden Sie die Akte neu und wählen Sie den Vorgang dort.',
  },
  VORGANG_IN_ANDERER_AKTE: {
    status: 400,
    title: 'Dieser Vorgang gehört zu einer anderen Akte',
    advice: 'Legen Sie das Dokument zuerst in jene Akte, dann in den Vorgang.',
  },
  VORGANG_ZDA: {
    status: 409,
    title: 'Der Vorgang „{vorgang}“ ist z. d. A. und bleibt, wie er ist',
    advice: 'Öffnen Sie ihn mit einem Grund wieder, wenn sich etwas ändern muss.',
  },
  VORGANG_NICHT_ZDA: {
    status: 409,
    title: 'Dieser Vorgang ist schon offen',
    advice: 'Laden Sie die Akte neu; jemand anderes hat ihn inzwischen geöffnet.',
  },
  VORGANG_NICHT_LEER: {
    status: 409,
    title: 'In diesem Vorgang liegt noch etwas',
    advice: 'Legen Sie Dokumente und Notizen heraus; was verfügt wurde, bleibt, und der Vorgang dann auch.',
  },
  KENNZEICHEN_UNBEKANNT: {
    status: 400,
    title: 'Das Kennzeichen {kennzeichen} steht nicht im geltenden Aktenplan',
    advice: 'Wählen Sie ein Kennzeichen aus der Liste.',
  },
  ABLAGE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Hier gibt es nichts zurückzunehmen',
    advice: 'Zurücknehmen kann nur, wer die Dokumente abgelegt hat.',
  },
  NICHT_MEHR_SO: {
    status: 409,
    title: 'Das lässt sich nicht mehr zurücknehmen',
    advice: 'An einem der Dokumente hat sich seither etwas geändert. Legen Sie die Dokumente einzeln zurück.',
  },
  SEITE_WIRD_ERKANNT: {
    status: 409,
    title: 'Die Seite wird noch erkannt',
    advice: 'Warten Sie, bis der Text erkannt ist; dann steht die Seite vielleicht schon richtig.',
  },
  NOTIZ_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Notiz gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Laden Sie die Akte neu.',
  },
  NOTIZ_VON_ANDEREN: {
    status: 403,
    title: 'Diese Notiz hat jemand anderes geschrieben',
    advice: 'Schreiben Sie eine eigene Notiz dazu oder streichen Sie diese.',
  },
  NOTIZ_GESTRICHEN: {
    status: 409,
    title: 'Diese Notiz ist schon gestrichen',
    advice: 'Schreiben Sie eine neue, wenn noch etwas festzuhalten ist.',
  },
  WIEDERVORLAGE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Wiedervorlage gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Laden Sie die Liste neu; vielleicht ist sie schon erledigt.',
  },
  VERWEIS_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Verbindung gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Laden Sie die Seite neu.',
  },
  VERWEIS_BESTEHT: {
    status: 409,
    title: 'Diese Verbindung ist schon eingetragen',
    advice: 'Ist sie falsch herum eingetragen, lösen Sie sie zuerst.',
  },
  ARBEITSLISTE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Arbeitsliste gibt es nicht oder sie ist nicht mit Ihnen geteilt',
    advice: 'Laden Sie die Listen neu; vielleicht wurde sie gelöscht.',
  },
  ARBEITSLISTE_VON_ANDEREN: {
    status: 403,
    title: 'Diese Arbeitsliste hat jemand anderes angelegt',
    advice: 'Legen Sie eine eigene an; Erledigtes kennzeichnen können Sie auch in dieser.',
  },
  ARBEITSLISTEN_ZU_VIELE: {
    status: 409,
    title: 'Sie haben schon {grenze} Arbeitslisten',
    advice: 'Löschen Sie eine, die Sie nicht mehr brauchen.',
  },
  TEAM_NICHT_IHRES: {
    status: 403,
    title: 'Mit diesem Team können Sie nicht teilen',
    advice: 'Wählen Sie ein Team, für das Sie zuständig sind.',
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
  PRUEFSUMME_FALSCH: {
    status: 422,
    title: 'Die Datei hat einen anderen Inhalt, als die Liste angibt',
    advice: 'Bitten Sie die absendende Stelle, diese Datei noch einmal zu liefern.',
  },
  BEFEHL_FALSCH: { status: 400, title: 'So geht der Befehl nicht', advice: '{grund}' },
  POSTFACH_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieses Postfach gibt es nicht',
    advice: 'Laden Sie die Liste der Postfächer neu.',
  },
  POSTFACH_DOPPELT: {
    status: 409,
    title: 'Dieser Ordner wird schon abgerufen: „{name}“',
    advice: 'Nennen Sie einen anderen Ordner oder ändern Sie das vorhandene Postfach.',
  },
  POSTFACH_KENNWORT: {
    status: 422,
    title: 'Bitte geben Sie das Kennwort ein',
    advice: 'Ein gespeichertes Kennwort geht nur an den Server, für den es eingegeben wurde.',
  },
  POSTFACH_ANGEHALTEN: {
    status: 409,
    title: 'Dieses Postfach ist angehalten',
    advice: 'Setzen Sie es zuerst fort.',
  },
  POSTFACH_WEG: {
    status: 502,
    title: 'Der Mailserver {host} antwortet nicht auf Port {port}',
    advice: 'Prüfen Sie Name, Port und Verschlüsselung, und ob der Server von hier erreichbar ist.',
  },
  POSTFACH_NAME: {
    status: 502,
    title: 'Einen Server {host} gibt es nicht',
    advice: 'Prüfen Sie den Namen des Servers Buchstabe für Buchstabe.',
  },
  POSTFACH_ZERTIFIKAT: {
    status: 502,
    title: 'Dem Zertifikat des Servers {host} ist nicht zu trauen',
    advice:
      'Prüfen Sie den Namen des Servers. Hat Ihr Haus eine eigene Zertifizierungsstelle, fügen Sie ihr Zertifikat ein.',
  },
  POSTFACH_ANMELDUNG: {
    status: 502,
    title: 'Der Mailserver lehnt die Anmeldung von {benutzer} ab',
    advice: 'Prüfen Sie Benutzer und Kennwort, und ob IMAP für dieses Postfach erlaubt ist.',
  },
  POSTFACH_ORDNER: {
    status: 502,
    title: 'Den Ordner {ordner} gibt es in diesem Postfach nicht',
    advice: 'Prüfen Sie die Schreibweise; der Posteingang heißt meist INBOX.',
  },
  POSTFACH_ABLAGE: {
    status: 502,
    title: 'Aufgenommene Nachrichten lassen sich nicht nach {ordner} verschieben',
    advice:
      'Legen Sie den Ordner im Postfach an und prüfen Sie, ob das Postfach voll ist. Keine Nachricht wird doppelt aufgenommen.',
  },
  EMAIL_ZU_GROSS: {
    status: 422,
    title: 'Eine E-Mail ist größer als {grenze} MiB und wurde nicht aufgenommen',
    advice: 'Sie liegt im Postfach im Ordner „{ordner}“. Speichern Sie ihre Anhänge dort und laden Sie sie hoch.',
  },
  NACHRICHT_OHNE_ORIGINAL: {
    status: 404,
    title: 'In diesem Dokument liegt keine E-Mail',
    advice: 'Öffnen Sie das Dokument der Nachricht selbst; Anhänge tragen kein eigenes Original.',
  },
});
