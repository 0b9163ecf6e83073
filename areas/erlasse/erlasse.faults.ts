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
  BEFEHL_FALSCH: {
    status: 400,
    title: 'Der Befehl passt so nicht',
    advice: '{grund}',
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
});
