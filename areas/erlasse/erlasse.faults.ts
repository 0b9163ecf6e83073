import { defineFaults } from '#platform/errors/errors.ts';

export const erlasseFaults = defineFaults('erlasse', {
  NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Stelle gibt es nicht oder Sie dürfen sie nicht lesen',
    advice: 'Suchen Sie nach der Norm oder dem Aktenzeichen.',
  },
  MESSUNG_LAEUFT: {
    status: 409,
    title: 'Es wird schon gemessen',
    advice: 'Bitte warten Sie, bis die laufende Messung fertig ist.',
  },
  NORM_AM_TAG_NICHT: {
    status: 404,
    title: 'An diesem Tag gab es diese Norm nicht',
    advice: 'Wählen Sie einen anderen Stichtag oder eine andere Norm aus der Gliederung.',
  },
  NOTIZ_VON_ANDEREN: {
    status: 403,
    title: 'Diese Notiz hat jemand anders geschrieben',
    advice: 'Schreiben Sie eine eigene Notiz dazu.',
  },
  BEFEHL_FALSCH: {
    status: 400,
    title: 'Der Befehl passt so nicht',
    advice: '{grund}',
  },
  EINLESUNG_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Einlesung gibt es nicht oder sie gehört einer anderen Person',
    advice: 'Beginnen Sie das Hochladen noch einmal.',
  },
  EINLESUNG_BEENDET: {
    status: 409,
    title: 'Diese Einlesung ist schon beendet',
    advice: 'Beginnen Sie das Hochladen noch einmal; was da ist, bleibt.',
  },
  LADEN_AUS: {
    status: 409,
    title: 'Das Laden vom amtlichen Bestand ist ausgeschaltet',
    advice:
      'Laden Sie die Dateien von Hand hoch, oder bitten Sie die Administration, BLEIBE_RECHT_LADEN einzuschalten.',
  },
  LADEN_LAEUFT: {
    status: 409,
    title: 'Die Gesetze werden gerade schon geladen',
    advice: 'Warten Sie, bis das zu Ende ist.',
  },
  NICHTS_GEWAEHLT: {
    status: 409,
    title: 'Es ist kein Gesetz gewählt',
    advice: 'Wählen Sie zuerst aus, welche Gesetze geladen werden sollen.',
  },
  TAG_NACH_BELEG: {
    status: 422,
    title: 'Am {tag} stand dieser Text schon im amtlichen Bestand',
    advice: 'Geben Sie diesen Tag oder einen früheren an.',
  },
  TAG_VOR_VORIGER: {
    status: 422,
    title: 'Die vorige Fassung gilt erst seit dem {tag}',
    advice: 'Geben Sie einen späteren Tag an, oder berichtigen Sie zuerst die vorige Fassung.',
  },
  GEMERKT_UNBEKANNT: {
    status: 404,
    title: 'Diese gemerkte Antwort gibt es nicht mehr',
    advice: 'Öffnen Sie „Gemerkt“ und sehen Sie dort nach.',
  },
  GEMERKT_FREMD: {
    status: 403,
    title: 'Diese Antwort hat jemand anderes gemerkt',
    advice: 'Ändern kann sie nur, wer sie gemerkt hat. Merken Sie sich die Antwort selbst.',
  },
  ZU_VIEL_GEMERKT: {
    status: 409,
    title: 'Mehr als {anzahl} Antworten lassen sich nicht merken',
    advice: 'Löschen Sie welche, die Sie nicht mehr brauchen.',
  },
  FRAGE_NENNT_PERSON: {
    status: 400,
    title: 'In der Frage oder der Notiz stehen Angaben zu einer Person',
    advice: 'Nehmen Sie Geburtsdatum, Nummern und Anschriften heraus: Gemerkt wird, was das Recht sagt.',
  },
  TEAM_FREMD: {
    status: 403,
    title: 'In diesem Team sind Sie nicht',
    advice: 'Teilen Sie die Antwort mit einem Team, in dem Sie arbeiten.',
  },
  ERLASS_UNLESBAR: {
    status: 422,
    title: 'Die Datei wurde nicht aufgenommen',
    advice: '{grund}',
  },
  SAMMLUNG_NAME: {
    status: 409,
    title: 'Eine Sammlung mit diesem Namen gibt es schon',
    advice: 'Wählen Sie einen anderen Namen.',
  },
  AUSGESPERRT: {
    status: 422,
    title: 'Mit diesem Leserkreis könnten Sie die Sammlung selbst nicht mehr lesen',
    advice: 'Nehmen Sie eines Ihrer Teams in den Leserkreis auf.',
  },
  RECHT_LESEN_ALLE: {
    status: 422,
    title: 'Gesetze lesen alle im Amt',
    advice: 'Lassen Sie den Leserkreis auf „Alle im Amt“.',
  },
  ZWEITE_PERSON: {
    status: 403,
    title: 'Wer einen VS-NfD-Erlass aufgenommen hat, gibt ihn nicht selbst frei',
    advice: 'Bitten Sie eine andere Person der Leitung um die Freigabe.',
  },
  QUELLE_VERBOTEN: {
    status: 422,
    title: 'In diesem Ordner speichert Bleibe selbst',
    advice: 'Nennen Sie einen anderen Ordner.',
  },
  QUELLE_LAEUFT: {
    status: 409,
    title: 'Hier wird gerade nachgesehen, oder die Quelle gibt es nicht mehr',
    advice: 'Warten Sie, bis das Nachsehen zu Ende ist, und laden Sie die Seite neu.',
  },
  QUELLE_DOPPELT: {
    status: 409,
    title: 'Dieser Ort wird schon beobachtet',
    advice: 'Schalten Sie die vorhandene Quelle ein oder aus.',
  },
});
