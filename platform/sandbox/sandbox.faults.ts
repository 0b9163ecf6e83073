import { defineFaults } from '../errors/errors.ts';

/** What a child that answers requests can break; whoever asked knows the file concerned and says so in its own words. */
export const sandboxFaults = defineFaults('sandbox', {
  ZEIT: {
    status: 422,
    title: 'Die Verarbeitung hat zu lange gedauert',
    advice: 'Prüfen Sie die Datei, speichern Sie sie neu und geben Sie sie erneut ab.',
  },
  SPEICHER: {
    status: 422,
    title: 'Die Verarbeitung hat zu viel Speicher gebraucht',
    advice: 'Prüfen Sie die Datei, verkleinern Sie sie und geben Sie sie erneut ab.',
  },
  ABGESTUERZT: {
    status: 422,
    title: 'Die Verarbeitung ist unerwartet abgebrochen',
    advice:
      'Speichern Sie die Datei neu und geben Sie sie erneut ab; bleibt es dabei, melden Sie es der Administration.',
  },
  GESCHLOSSEN: {
    status: 503,
    title: 'Die Verarbeitung wird gerade beendet',
    advice: 'Bitte versuchen Sie es in einer Minute erneut.',
  },
});
