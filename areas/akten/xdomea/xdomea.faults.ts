/** What can go wrong with messages of other authorities, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const xdomeaFaults = defineFaults('akten', {
  XDOMEA_UNGUELTIG: {
    status: 422,
    title: 'Die Nachricht passt nicht zu den eingerichteten Schemata ({grund})',
    advice: 'Geben Sie der Administration diese Meldung; es wurde nichts abgegeben.',
  },
  XDOMEA_UNLESBAR: {
    status: 422,
    title: 'Die Nachricht ist nicht lesbar',
    advice: '{grund} Bitten Sie die absendende Stelle um eine neue Nachricht.',
  },
  XDOMEA_ZIP: {
    status: 422,
    title: 'Die ZIP-Datei wird nicht geöffnet: {grund}',
    advice: 'Bitten Sie die absendende Stelle, die Nachricht noch einmal zu packen.',
  },
  XDOMEA_PAKET_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Nachricht gibt es nicht oder nicht mehr',
    advice: 'Laden Sie die ZIP-Datei noch einmal hoch.',
  },
  XDOMEA_ZU_GROSS: {
    status: 422,
    title: 'Die Datei ist größer als {grenze} MiB',
    advice: 'Bitten Sie die Administration, sie mit dem Befehl „xdomea import“ aufzunehmen.',
  },
  XDOMEA_NICHT_BEREIT: {
    status: 409,
    title: 'Diese Nachricht wird gerade geprüft oder übernommen, oder das ist schon geschehen',
    advice: 'Laden Sie die Seite neu; dann sehen Sie den Stand.',
  },
  XDOMEA_OHNE_DATEIEN: {
    status: 422,
    title: 'Diese Nachricht bringt keine Datei mit, die übernommen werden kann',
    advice: 'Bitten Sie die absendende Stelle um die Nachricht mit den Dateien.',
  },
  XDOMEA_MEHRERE_AKTEN: {
    status: 422,
    title: 'Diese Nachricht enthält mehrere Akten',
    advice: 'Übernehmen Sie die Dateien in den Eingang und ordnen Sie sie dort zu.',
  },
  XDOMEA_SCHON_UEBERNOMMEN: {
    status: 409,
    title: 'Diese Nachricht wurde schon übernommen',
    advice: 'Laden Sie die Seite neu; dann sehen Sie die Quittung von damals.',
  },
  XDOMEA_OHNE_PERSON: {
    status: 422,
    title: 'Aus dieser Nachricht lässt sich keine Akte anlegen, weil Name oder Schreibweise der Person fehlt',
    advice: 'Legen Sie die Person mit ihrer Akte selbst an und wählen Sie dann diese Akte.',
  },
  XDOMEA_UNVOLLSTAENDIG: {
    status: 507,
    title: '{anzahl} Dateien der Nachricht konnten nicht gespeichert werden',
    advice: 'Es wird von selbst noch einmal versucht.',
  },
  XDOMEA_NICHT_GESPEICHERT: {
    status: 500,
    title: 'Nicht alle Dateien der Nachricht konnten gespeichert werden',
    advice:
      'Übernehmen Sie sie noch einmal; was schon da ist, kommt nicht doppelt. Bleibt es dabei, nennen Sie der Administration die Nummer {id}.',
  },
  XDOMEA_GESCHEITERT: {
    status: 500,
    title: 'Die Nachricht konnte mehrmals nicht verarbeitet werden',
    advice: 'Es wurde nichts verloren. Bitten Sie die Administration um Hilfe und nennen Sie die Nummer {id}.',
  },
});
