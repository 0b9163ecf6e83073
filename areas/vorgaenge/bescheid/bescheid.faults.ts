import { defineFaults } from '#platform/errors/errors.ts';

export const bescheidFaults = defineFaults('bescheid', {
  NICHTS_NACHZULIEFERN: {
    status: 409,
    title: 'Seit der letzten Lieferung an das Gericht kam nichts in die Akte',
    advice: 'Fordert das Gericht anderes, wählen Sie die Dokumente selbst aus.',
  },
  SCHREIBEN_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieses Schreiben gibt es nicht oder es liegt nicht in Ihrem Bereich',
    advice: 'Öffnen Sie den Vorgang neu.',
  },
  BETEILIGTE_FREMD: {
    status: 422,
    title: 'Diese Person ist an dem Vorgang nicht beteiligt',
    advice: 'Wählen Sie den Empfänger neu, oder nehmen Sie die Person zuerst als Beteiligte auf.',
  },
  NICHT_IM_ENTWURF: {
    status: 409,
    title: 'Dieses Schreiben ist kein Entwurf mehr',
    advice: 'Ziehen Sie es zurück, solange es nur vorgelegt ist, oder schreiben Sie ein neues.',
  },
  NICHT_VORGELEGT: {
    status: 409,
    title: 'Dieses Schreiben ist nicht zur Freigabe vorgelegt',
    advice: 'Laden Sie die Seite neu; vielleicht hat jemand anderes es inzwischen bearbeitet.',
  },
  SEIT_VORLAGE_GEAENDERT: {
    status: 409,
    title: 'Seit der Vorlage hat sich etwas geändert',
    advice: '{was}. Prüfen Sie es und legen Sie neu vor, oder geben Sie das Schreiben zurück.',
  },
  SCHRITTE_OFFEN: {
    status: 409,
    title: 'Es fehlt noch etwas',
    advice: '{schritte}',
  },
  NUR_MENSCHEN: {
    status: 403,
    title: 'Ein Schreiben gibt nur ein Mensch frei',
    advice: 'Bitte melden Sie sich mit Ihrem eigenen Konto an. Geräte und Programme entscheiden nichts.',
  },
  ZWEITE_PERSON: {
    status: 403,
    title: 'Freigeben muss eine zweite Person',
    advice: 'Bitte lassen Sie jemanden freigeben, der an diesem Bescheid nicht mitgeschrieben hat.',
  },
  ENTSCHEIDUNG_FEHLT: {
    status: 422,
    title: 'Ein Bescheid sagt, wie entschieden wird',
    advice: 'Wählen Sie Erteilung, teilweise Erteilung oder Ablehnung.',
  },
  ENTSCHEIDUNG_PASST_NICHT: {
    status: 422,
    title: 'So wird über diesen Vorgang nicht entschieden',
    advice: 'Versagung, Verkürzung und Widerruf sind Maßnahmen; über Anträge entscheiden Erteilung oder Ablehnung.',
  },
  OHNE_FOLGEN: {
    status: 409,
    title: 'Dieses Schreiben bewirkt weder Titel noch Gebühr',
    advice: 'Öffnen Sie den Bescheid, mit dem Sie erteilen.',
  },
  BRIEFKOPF_FEHLT: {
    status: 409,
    title: 'Es ist kein Briefkopf freigegeben',
    advice: 'Die Leitung legt ihn unter Post, Briefkopf an; eine zweite Person gibt ihn frei.',
  },
  BESCHEID_LAEUFT: {
    status: 409,
    title: 'Zu diesem Vorgang gibt es schon einen Bescheid',
    advice: 'Öffnen Sie ihn und ändern oder verwerfen Sie ihn.',
  },
  BAUSTEIN_UNBEKANNT: {
    status: 404,
    title: 'Diesen Textbaustein gibt es nicht',
    advice: 'Laden Sie die Liste der Textbausteine neu.',
  },
  KEIN_BESCHEID: {
    status: 409,
    title: 'Gegen dieses Schreiben ist keine Klage möglich',
    advice: 'Wählen Sie den Bescheid, gegen den sich die Klage richtet. Er muss freigegeben sein.',
  },
  KLAGE_BEKANNT: {
    status: 409,
    title: 'Dieses Verfahren vor Gericht ist schon vermerkt',
    advice: 'Prüfen Sie Art und Aktenzeichen des Gerichts.',
  },
  KLAGE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Dieses Verfahren vor Gericht gibt es hier nicht',
    advice: 'Öffnen Sie den Bescheid neu.',
  },
  KLAGE_BEENDET: {
    status: 409,
    title: 'Dieses Verfahren vor Gericht ist beendet',
    advice: 'Fristen gibt es nur, solange es läuft. Vermerken Sie ein Rechtsmittel als neues Verfahren.',
  },
  AKTE_IN_ARBEIT: {
    status: 409,
    title: 'Die Akte für das Gericht wird gerade erstellt',
    advice: 'Warten Sie, bis sie fertig ist. Sie können die Seite so lange verlassen.',
  },
  AKTE_FEHLT: {
    status: 409,
    title: 'Die Akte für das Gericht ist noch nicht erstellt',
    advice: 'Lassen Sie sie zuerst erstellen.',
  },
  NICHT_BEKANNT: {
    status: 409,
    title: 'Zu diesem Vorgang ist noch kein Bescheid bekannt gegeben',
    advice: 'Schließen Sie ihn ab, wenn der Bescheid angekommen ist.',
  },
  FRIST_LAEUFT: {
    status: 409,
    title: 'Gegen den Bescheid kann noch geklagt werden',
    advice: 'Die Frist läuft bis zum {bis}. Schließen Sie den Vorgang danach ab.',
  },
  KLAGE_LAEUFT: {
    status: 409,
    title: 'Vor Gericht ist noch etwas offen',
    advice: 'Vermerken Sie zuerst, wie die Klage oder der Eilantrag ausgegangen ist.',
  },
});
