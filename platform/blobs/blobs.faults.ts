import { defineFaults } from '../errors/errors.ts';

export const blobFaults = defineFaults('blobs', {
  FEHLT: {
    status: 500,
    title: 'Die Datei ist im Speicher nicht mehr vorhanden',
    advice: 'Bitte melden Sie der Administration diese Meldung; die Datei lässt sich aus einer Sicherung holen.',
  },
  BESCHAEDIGT: {
    status: 500,
    title: 'Die gespeicherte Datei ist beschädigt',
    advice: 'Bitte melden Sie der Administration diese Meldung; die Datei lässt sich aus einer Sicherung holen.',
  },
  FREMDER_SCHLUESSEL: {
    status: 500,
    title: 'Die Datei gehört nicht zu diesem Schlüssel',
    advice: 'Bitte melden Sie der Administration diese Meldung.',
  },
  BEREICH: {
    status: 416,
    title: 'Die Datei ist kürzer als verlangt',
    advice: 'Bitte laden Sie die Ansicht neu.',
  },
  KEIN_PLATZ: {
    status: 507,
    title: 'Im Speicher ist kein Platz mehr',
    advice: 'Bitte sagen Sie der Administration Bescheid; nach dem Freigeben von Platz versuchen Sie es erneut.',
  },
  NICHT_ERREICHBAR: {
    status: 503,
    title: 'Der Speicher für Dokumente ist gerade nicht erreichbar',
    advice: 'Es ist nichts verloren. Bitte versuchen Sie es in einer Minute erneut; gemeldet wurde: {grund}.',
  },
});
