/** Everything that a foreign file can be wrong with, in words for the person who brought it. */
import { defineFaults, type Fault } from '#platform/errors/errors.ts';

export const pagesFaults = defineFaults('pages', {
  PASSWORT: {
    status: 422,
    title: 'Das PDF ist mit einem Kennwort geschützt',
    advice: 'Öffnen Sie es mit dem Kennwort, speichern Sie es ohne Schutz und geben Sie es erneut ab.',
  },
  LEER: {
    status: 422,
    title: 'Die Datei ist leer (0 Byte)',
    advice: 'Prüfen Sie die Datei an ihrem Ursprung und geben Sie sie erneut ab.',
  },
  NICHT_LESBAR: {
    status: 422,
    title: 'Die Datei ist nicht da oder darf nicht gelesen werden',
    advice: 'Prüfen Sie, ob die Datei noch an ihrem Ort liegt und gelesen werden darf.',
  },
  KEIN_BILD_UND_KEIN_PDF: {
    status: 422,
    title: 'Die Datei ist weder ein PDF noch ein Bild',
    advice: 'Geben Sie PDF, TIFF, JPEG, PNG, WebP oder BMP ab; speichern Sie andere Dateien vorher als PDF.',
  },
  ABGESCHNITTEN: {
    status: 422,
    title: 'Die Datei bricht mittendrin ab',
    advice: 'Übertragen oder scannen Sie die Datei noch einmal vollständig.',
  },
  BESCHAEDIGT: {
    status: 422,
    title: 'Die Datei ist beschädigt',
    advice:
      'Öffnen Sie die Datei in einem anderen Programm, speichern Sie sie neu oder scannen Sie das Blatt noch einmal.',
  },
  ZU_VIELE_PIXEL: {
    status: 422,
    title: 'Das Bild hat zu viele Bildpunkte ({breite} × {hoehe})',
    advice:
      'Scannen Sie das Blatt mit 300 dpi oder verkleinern Sie das Bild auf höchstens {grenze} Millionen Bildpunkte.',
  },
  ZU_VIELE_SEITEN: {
    status: 422,
    title: 'Die Datei hat {seiten} Seiten',
    advice: 'Teilen Sie die Datei in Teile von höchstens {grenze} Seiten.',
  },
  ZU_GROSS: {
    status: 422,
    title: 'Die Datei ist größer als {grenze} GiB',
    advice: 'Teilen Sie die Datei in kleinere Teile und geben Sie diese einzeln ab.',
  },
  ZU_GROSS_ZUM_TEILEN: {
    status: 422,
    title: 'Die Datei ist zu groß, um sie hier zu teilen oder zu verbinden (mehr als {grenze} MiB)',
    advice: 'Scannen Sie den Stapel in kleineren Teilen, oder teilen Sie die Datei vor der Abgabe.',
  },
  OHNE_SEITEN: {
    status: 422,
    title: 'Das PDF enthält keine Seite',
    advice: 'Prüfen Sie die Datei an ihrem Ursprung und speichern Sie sie dort neu.',
  },
  BOMBE: {
    status: 422,
    title: 'Die Datei braucht beim Öffnen zu viel Speicher oder zu viel Zeit',
    advice: 'Drucken Sie die Datei neu in ein PDF oder scannen Sie das Blatt mit 300 dpi.',
  },
  SEITE_FEHLT: {
    status: 404,
    title: 'Die Datei hat keine Seite {seite}',
    advice: 'Laden Sie die Ansicht neu und wählen Sie eine vorhandene Seite.',
  },
  TEXTERKENNUNG_GESCHEITERT: {
    status: 500,
    title: 'Die Texterkennung ist gescheitert ({grund})',
    advice:
      'Stoßen Sie die Erkennung der Seite noch einmal an; bleibt es dabei, nennen Sie der Administration diese Meldung.',
  },
  PDF_UNGUELTIG: {
    status: 500,
    title: 'Die erzeugte Arbeitskopie besteht die Prüfung nicht ({grund})',
    advice: 'Stoßen Sie die Verarbeitung noch einmal an; bleibt es dabei, nennen Sie der Administration diese Meldung.',
  },
});

export type PagesFaultName = Exclude<keyof typeof pagesFaults, 'kinds'>;

/** The sandboxed child reports faults by name; this makes them errors again on our side. */
export function pagesFault(name: string, params?: Readonly<Record<string, string | number>>): Fault {
  return name in pagesFaults && name !== 'kinds'
    ? pagesFaults[name as PagesFaultName](params)
    : pagesFaults.BESCHAEDIGT();
}
