/** What can go wrong with claims and payments, in words for the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const gebuehrFaults = defineFaults('gebuehr', {
  NICHT_BERECHENBAR: { status: 422, title: 'Die Gebühr lässt sich so nicht berechnen', advice: '{grund}' },
  FORDERUNG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Forderung gibt es nicht',
    advice: 'Bitte prüfen Sie jede Ziffer des Kassenzeichens.',
  },
  BEARBEITUNG_OFFEN: {
    status: 409,
    title: 'Die Bearbeitungsgebühr dieses Vorgangs ist noch offen',
    advice: 'Bitte warten Sie ihre Zahlung ab oder stornieren Sie sie; sonst würde doppelt bezahlt.',
  },
  SCHON_BEZAHLT: {
    status: 409,
    title: 'Diese Forderung ist nicht mehr offen',
    advice: 'Bitte nehmen Sie kein Geld an und laden Sie die Seite neu; jemand hat sie inzwischen gebucht.',
  },
  BETRAG_ZU_HOCH: {
    status: 422,
    title: 'Das ist mehr, als offen ist',
    advice: 'Bitte nehmen Sie höchstens den offenen Betrag an und geben Sie den Rest zurück.',
  },
  NICHTS_ZU_ERLASSEN: {
    status: 422,
    title: 'So viel ist nicht mehr offen',
    advice: 'Bitte erlassen Sie höchstens den offenen Betrag; Gezahltes geht als Erstattung zurück.',
  },
  ERLASS_LAEUFT: {
    status: 409,
    title: 'Zu dieser Forderung wartet schon ein Erlass auf Freigabe',
    advice: 'Bitte warten Sie die Entscheidung ab.',
  },
  ERLASS_ENTSCHIEDEN: {
    status: 409,
    title: 'Über diesen Erlass ist schon entschieden',
    advice: 'Bitte laden Sie die Seite neu.',
  },
  ZWEITE_PERSON: {
    status: 403,
    title: 'Freigeben muss eine zweite Person',
    advice: 'Bitte lassen Sie das von jemandem freigeben, der es nicht vorgeschlagen hat.',
  },
  ZAHLUNG_ZUGEORDNET: {
    status: 409,
    title: 'Diese Zahlung ist schon zugeordnet',
    advice: 'Bitte laden Sie die Liste neu.',
  },
  AUFTEILUNG_FALSCH: {
    status: 422,
    title: 'Die Teile ergeben nicht den gezahlten Betrag',
    advice: 'Bitte verteilen Sie genau den ganzen Betrag.',
  },
  AUSZUG_UNLESBAR: {
    status: 422,
    title: 'Das ist kein Kontoauszug in der erwarteten Form',
    advice:
      'Bitte nehmen Sie die CSV-Datei der Bank mit den Spalten Referenz, Buchungstag, Betrag, Auftraggeber und Verwendungszweck.',
  },
  NICHTS_ZU_BUCHEN: {
    status: 409,
    title: 'In diesem Zeitraum ist nichts Neues zu buchen',
    advice: 'Alles bis dahin steht schon in einem früheren Lauf.',
  },
  EPAYMENT_AUS: {
    status: 409,
    title: 'Online-Zahlung ist nicht eingerichtet',
    advice:
      'Bitte zahlen Sie an der Kasse oder per Überweisung; die Administration kann einen Zahlungsdienst einrichten.',
  },
  EPAYMENT_STUMM: {
    status: 502,
    title: 'Der Zahlungsdienst antwortet nicht',
    advice: 'Bitte versuchen Sie es in einigen Minuten erneut oder zahlen Sie an der Kasse.',
  },
  MELDUNG_UNECHT: {
    status: 400,
    title: 'Die Meldung trägt keine gültige Unterschrift',
    advice: 'Bitte prüfen Sie das gemeinsame Geheimnis mit dem Zahlungsdienst.',
  },
  ANGERECHNET: {
    status: 409,
    title: 'Diese Bearbeitungsgebühr ist auf eine Gebühr angerechnet',
    advice: 'Bitte stornieren Sie zuerst die Gebühr.',
  },
  STORNO_LAEUFT: {
    status: 409,
    title: 'Zu dieser Forderung wartet schon eine Stornierung auf Freigabe',
    advice: 'Bitte warten Sie die Entscheidung der zweiten Person ab.',
  },
  STORNO_ENTSCHIEDEN: {
    status: 409,
    title: 'Über diese Stornierung ist schon entschieden',
    advice: 'Bitte laden Sie die Seite neu.',
  },
  STORNIERT: {
    status: 409,
    title: 'Diese Forderung ist schon storniert',
    advice: 'Bitte laden Sie die Seite neu.',
  },
  ERSTATTUNG_LAEUFT: {
    status: 409,
    title: 'Zu dieser Forderung wartet schon eine Erstattung auf Freigabe',
    advice: 'Bitte warten Sie die Entscheidung ab.',
  },
  ERSTATTUNG_ENTSCHIEDEN: {
    status: 409,
    title: 'Über diese Erstattung ist schon entschieden',
    advice: 'Bitte laden Sie die Seite neu.',
  },
  NICHTS_ZU_ERSTATTEN: {
    status: 422,
    title: 'So viel ist nicht zu viel bezahlt',
    advice: 'Zurück geht höchstens, was über dem Geschuldeten bezahlt ist. Stornieren Sie sonst zuerst die Forderung.',
  },
  NICHTS_ZU_MAHNEN: {
    status: 409,
    title: 'Von diesen Forderungen ist keine zu mahnen',
    advice: 'Entweder läuft noch eine Frist, oder jemand hat inzwischen bezahlt. Bitte laden Sie die Liste neu.',
  },
  NOCH_NICHT_REIF: {
    status: 409,
    title: 'Nicht jede dieser Forderungen kann in die Vollstreckung',
    advice: 'Übergeben kann man erst, wenn nach einer Mahnung die Frist vorbei und der Betrag noch offen ist.',
  },
  KASSE_GESCHLOSSEN: {
    status: 409,
    title: 'Ihre Kasse ist für heute abgeschlossen',
    advice: 'Bitte schicken Sie die Person an eine andere Kasse oder bitten Sie um Überweisung.',
  },
  ABSCHLUSS_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Abschluss gibt es nicht',
    advice: 'Bitte laden Sie die Seite neu.',
  },
});
