import { defineFaults } from '../errors/errors.ts';

/** What goes wrong on the way, before an area is asked. */
export const httpFaults = defineFaults('http', {
  UNLESBAR: {
    status: 400,
    title: 'Die Anfrage ist nicht lesbar',
    advice: 'Bitte laden Sie die Seite neu und versuchen Sie es erneut.',
  },
  FREMDE_SEITE: {
    status: 403,
    title: 'Diese Anfrage kam nicht von Bleibe selbst',
    advice: 'Bitte öffnen Sie Bleibe in einem eigenen Fenster und versuchen Sie es dort.',
  },
  SICHERHEITSMERKMAL: {
    status: 403,
    title: 'Das Sicherheitsmerkmal dieser Seite ist veraltet',
    advice: 'Bitte laden Sie die Seite neu; Ihre Anmeldung bleibt bestehen.',
  },
  BEREICH_UNGUELTIG: {
    status: 416,
    title: 'Diesen Teil der Datei gibt es nicht',
    advice: 'Bitte laden Sie die Datei neu.',
  },
  FORM_UNBEKANNT: {
    status: 415,
    title: 'In dieser Form nimmt Bleibe nichts entgegen',
    advice: 'Bitte senden Sie JSON (Content-Type: application/json).',
  },
  SCHLUESSEL_UNGUELTIG: {
    status: 400,
    title: 'Der Wiederholungsschlüssel ist nicht gültig',
    advice: 'Der Kopf Idempotency-Key hat 8 bis 200 sichtbare Zeichen, etwa eine UUID.',
  },
  ZU_VIELE_STROEME: {
    status: 429,
    title: 'Bleibe ist in zu vielen Fenstern zugleich offen',
    advice: 'Bitte schließen Sie einige Fenster.',
  },
});
