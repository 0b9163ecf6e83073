/** Why something could not be sealed, stamped or read as a key, in words for the person who can change it. */
import { defineFaults } from '#platform/errors/errors.ts';

export const signFaults = defineFaults('sign', {
  PDF_BESCHAEDIGT: {
    status: 422,
    title: 'Das PDF ist nicht in Ordnung ({grund})',
    advice: 'Öffnen Sie die Datei in einem anderen Programm, speichern Sie sie dort neu und versuchen Sie es erneut.',
  },
  PDF_VERSCHLUESSELT: {
    status: 422,
    title: 'Das PDF ist mit einem Kennwort oder mit Rechten geschützt',
    advice: 'Speichern Sie es ohne Schutz; ein geschütztes PDF wird nicht gesiegelt.',
  },
  PDF_ZU_AUFWENDIG: {
    status: 422,
    title: 'Das PDF überschreitet eine Grenze ({grund})',
    advice: 'Speichern Sie die Datei in einem anderen Programm neu oder teilen Sie sie.',
  },
  PDF_GESPERRT: {
    status: 409,
    title: 'Das PDF ist zertifiziert und erlaubt keine Änderung mehr',
    advice: 'Siegeln Sie die Datei als Ganzes mit einer eigenen Siegeldatei (.p7s); das PDF bleibt dann, wie es ist.',
  },
  PDF_NICHT_DARSTELLBAR: {
    status: 422,
    title: 'Das PDF ist anders aufgebaut, als hier gelesen werden kann ({grund})',
    advice: 'Speichern Sie die Datei in einem anderen Programm neu und versuchen Sie es erneut.',
  },
  PDF_SCHON_GESIEGELT: {
    status: 409,
    title: 'Das PDF ist schon gesiegelt',
    advice: 'Fügen Sie Anlagen vor dem Siegeln hinzu oder bewahren Sie sie neben dem PDF auf.',
  },
  PDF_A_OHNE_ANLAGEN: {
    status: 422,
    title: 'PDF/A-1 erlaubt keine Anlagen',
    advice: 'Bewahren Sie die Anlage neben dem PDF auf und siegeln Sie sie als eigene Datei (.p7s).',
  },
  SCHLUESSEL_UNBRAUCHBAR: {
    status: 422,
    title: 'Der Siegelschlüssel ist nicht brauchbar ({grund})',
    advice: 'Bitte prüfen Sie Schlüsseldatei, Zertifikat und Kennwort in der Einrichtung.',
  },
  SCHLUESSEL_KENNWORT: {
    status: 422,
    title: 'Das Kennwort öffnet die Schlüsseldatei nicht',
    advice: 'Bitte prüfen Sie das Kennwort in der Einrichtung.',
  },
  SIEGEL_MISSLUNGEN: {
    status: 502,
    title: 'Der Siegeldienst hat kein gültiges Siegel geliefert ({grund})',
    advice: 'Bitte versuchen Sie es erneut; bleibt es dabei, wenden Sie sich an den Anbieter des Siegels.',
  },
  ZEITSTEMPEL_NICHT_ERREICHBAR: {
    status: 503,
    title: 'Der Zeitstempeldienst antwortet nicht ({grund})',
    advice: 'Bitte versuchen Sie es später erneut; es wurde nichts gesiegelt.',
  },
  ZEITSTEMPEL_ABGELEHNT: {
    status: 502,
    title: 'Der Zeitstempeldienst hat keinen Zeitstempel ausgestellt ({grund})',
    advice: 'Bitte prüfen Sie Zugang und Richtlinie des Zeitstempeldienstes in der Einrichtung.',
  },
  ZEITSTEMPEL_FALSCH: {
    status: 502,
    title: 'Der Zeitstempel hält der Prüfung nicht stand ({grund})',
    advice:
      'Der Zeitstempel wurde verworfen. Bitte prüfen Sie den Zeitstempeldienst und seine Anker in der Einrichtung.',
  },
});
