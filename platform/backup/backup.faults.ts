import { defineFaults } from '../errors/errors.ts';

export const backupFaults = defineFaults('sicherung', {
  LAEUFT_SCHON: {
    status: 409,
    title: 'Es läuft schon eine Sicherung',
    advice: 'Bitte warten Sie, bis sie fertig ist.',
  },
  KEIN_LESERECHT: {
    status: 500,
    title: 'Die Tabelle {tabelle} lässt sich nicht lesen',
    advice: 'Geben Sie für die Sicherung mit DATABASE_OWNER_URL die Eigentümerrolle an.',
  },
  KEIN_STAND: {
    status: 400,
    title: 'In {ordner} liegt keine vollständige Sicherung',
    advice: 'Geben Sie den Ordner an, in den ./bleibe backup geschrieben hat; {staende}.',
  },
  UNLESBAR: {
    status: 500,
    title: 'Die Sicherung lässt sich nicht lesen',
    advice: 'Bitte nehmen Sie einen anderen Stand oder eine andere Kopie; gemeldet wurde: {grund}.',
  },
  VERAENDERT: {
    status: 500,
    title: 'Die Sicherung ist verändert oder unvollständig',
    advice: 'Betroffen ist {was}. Es wurde nichts eingespielt; bitte nehmen Sie eine andere Kopie.',
  },
  SCHLUESSEL_FEHLT: {
    status: 400,
    title: 'Für diese Sicherung fehlt der Hauptschlüssel',
    advice:
      'Legen Sie die getrennt verwahrte Schlüsseldatei nach {datei} oder setzen Sie BLEIBE_MASTER_KEY. Enthält die Sicherung die Schlüssel, hilft --mit-schluessel.',
  },
  NICHT_LEER: {
    status: 409,
    title: 'In dieser Datenbank liegen schon Daten ({tabelle})',
    advice:
      'Eine Sicherung wird nur in eine leere Installation eingespielt: Wählen Sie mit DATA_DIR einen neuen Ordner oder eine leere Datenbank.',
  },
  ANDERER_STAND: {
    status: 409,
    title: 'Die leere Datenbank ist auf einem anderen Stand als die Sicherung',
    advice: 'Nehmen Sie einen neuen Datenordner oder eine neue Datenbank, in der Bleibe noch nie gestartet wurde.',
  },
  EIGENTUEMER_FEHLT: {
    status: 400,
    title: 'Zum Einspielen braucht es die Eigentümerrolle',
    advice: 'Geben Sie sie mit DATABASE_OWNER_URL an.',
  },
  KEINE_SCHLUESSELDATEI: {
    status: 400,
    title: 'Die Hauptschlüssel stehen in keiner Datei',
    advice: 'Sie kommen aus BLEIBE_MASTER_KEY; verwahren Sie diesen Wert getrennt von der Sicherung.',
  },
});
