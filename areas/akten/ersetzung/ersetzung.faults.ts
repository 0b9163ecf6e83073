/** What can go wrong between scan and seal, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const ersetzungFaults = defineFaults('ersetzung', {
  PRUEFUNG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Zu diesem Dokument wartet keine Sichtprüfung auf Sie',
    advice: 'Laden Sie die Sichtprüfung neu; vielleicht hat jemand anderes es inzwischen geprüft.',
  },
  PRUEFUNG_ENTSCHIEDEN: {
    status: 409,
    title: 'Dieses Dokument ist schon geprüft',
    advice: 'Laden Sie die Sichtprüfung neu und nehmen Sie das nächste Dokument.',
  },
  ZWEITE_PERSON: {
    status: 403,
    title: 'Wer gescannt hat, prüft nicht selbst',
    advice: 'Bitte lassen Sie dieses Dokument von jemand anderem prüfen.',
  },
  SEITEN_UNGESEHEN: {
    status: 409,
    title: 'Noch nicht alle Seiten dieser Prüfung waren auf dem Bildschirm',
    advice: 'Sehen Sie sich auch an: Seite {seiten}.',
  },
  BEFUND_OFFEN: {
    status: 409,
    title: 'Zu diesem Dokument steht ein Befund',
    advice: 'Lassen Sie es neu scannen, oder nehmen Sie den Befund zurück, wenn er ein Irrtum war.',
  },
  BEFUND_FEHLT: {
    status: 409,
    title: 'Es steht noch nicht da, was nicht stimmt',
    advice: 'Wählen Sie auf der Seite, die nicht stimmt, den Befund mit den Tasten 1 bis 7.',
  },
  SEITE_NICHT_TEIL: {
    status: 404,
    title: 'Das Dokument hat keine Seite {seite}',
    advice: 'Laden Sie die Sichtprüfung neu und wählen Sie eine vorhandene Seite.',
  },
  ORT_FEHLT: {
    status: 422,
    title: 'Der Ort des Originals fehlt',
    advice: 'Bitte sagen Sie, wo das Papier liegt oder wem es zurückgegeben wird.',
  },
  PROFIL_GILT_NICHT: {
    status: 422,
    title: 'Dieses Scanprofil gilt heute nicht',
    advice: 'Bitte wählen Sie ein anderes oder fragen Sie die Leitung der Scanstelle.',
  },
  ERSATZ_NUR_EINER: {
    status: 422,
    title: 'Ein neuer Scan ersetzt genau ein beanstandetes Dokument',
    advice: 'Laden Sie eine einzelne Datei hoch und wählen Sie ein Dokument, das noch nicht ersetzt ist.',
  },
  SCANNER_UNBEKANNT: {
    status: 422,
    title: 'Den Scanner dieses Profils gibt es nicht',
    advice: 'Legen Sie zuerst den Scanner an und lassen Sie ihn freigeben.',
  },
  ORDNER_VERGEBEN: {
    status: 409,
    title: 'Der Unterordner {ordner} gehört schon zu einem anderen Profil',
    advice: 'Bitte wählen Sie einen anderen Namen für den Unterordner.',
  },
  NICHT_GESIEGELT: {
    status: 404,
    title: 'Dieses Dokument ist nicht gesiegelt',
    advice: 'Gesiegelt wird ein Scan, wenn seine Sichtprüfung bestanden ist.',
  },
  SIEGEL_NICHT_OFFEN: {
    status: 409,
    title: 'Hier ist nichts zu wiederholen',
    advice: 'Laden Sie die Seite neu; vielleicht ist das Dokument inzwischen gesiegelt.',
  },
  KEIN_SIEGELSCHLUESSEL: {
    status: 503,
    title: 'Es ist kein Siegelschlüssel eingerichtet',
    advice:
      'Die Technik richtet ihn mit BLEIBE_SIEGEL_KEY_FILE ein; danach werden die wartenden Dokumente von selbst gesiegelt.',
  },
  SCHLUESSEL_ZU_OFFEN: {
    status: 500,
    title: 'Die Datei mit dem Siegelschlüssel dürfen auch andere lesen',
    advice: 'Geben Sie sie nur dem Dienst: chmod 600 {datei}.',
  },
  SCHLUESSEL_DATEI: {
    status: 500,
    title: 'Eine Datei für das Siegel lässt sich nicht lesen ({datei})',
    advice: 'Prüfen Sie Pfad und Leserechte der Dateien, die BLEIBE_SIEGEL_… nennt.',
  },
  KOPIE_UNVOLLSTAENDIG: {
    status: 422,
    title: 'Die Arbeitskopie hat {kopie} Seiten, das Original {original}',
    advice: 'Das Dokument wird nicht gesiegelt. Bitte scannen Sie es neu.',
  },
});
