/** What can go wrong with the audit log, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const protokollFaults = defineFaults('protokoll', {
  STELLE_UNGUELTIG: {
    status: 400,
    title: 'Diese Stelle der Liste gibt es nicht',
    advice: 'Beginnen Sie die Suche von vorn.',
  },
  ZEITRAUM_UNGUELTIG: {
    status: 400,
    title: 'Der Zeitraum endet vor seinem Beginn',
    advice: 'Prüfen Sie die beiden Tage.',
  },
  TAG_UNGUELTIG: {
    status: 400,
    title: '„{tag}“ ist kein Tag',
    advice: 'Nennen Sie den Tag als Jahr-Monat-Tag, zum Beispiel 2026-01-31.',
  },
  DATEI_UNLESBAR: {
    status: 400,
    title: 'Die Datei {datei} lässt sich nicht lesen',
    advice: 'Prüfen Sie den Namen und die Rechte ({grund}).',
  },
  KEINE_AUSGABE: {
    status: 400,
    title: '{datei} ist keine Ausgabe des Protokolls',
    advice: 'Wählen Sie eine Datei, die aus „Protokoll ausgeben“ stammt.',
  },
  ZU_JUNG: {
    status: 409,
    title: 'Einträge der letzten zwölf Monate verfallen nicht',
    advice: 'Nennen Sie einen Tag, der mindestens ein Jahr zurückliegt.',
  },
  KETTE_BESCHAEDIGT: {
    status: 409,
    title: 'Die Kette ist in diesem Zeitraum nicht unversehrt',
    advice: 'Es ist nichts verfallen. Lassen Sie sich die Befunde mit „./bleibe protokoll verify“ nennen ({befunde}).',
  },
});
