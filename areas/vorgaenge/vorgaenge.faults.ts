/** What can go wrong with Vorgänge, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';
import { arbeitFaults } from './arbeit/arbeit.faults.ts';

export const vorgaengeFaults = defineFaults('vorgaenge', {
  VERFAHREN_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diesen Vorgang gibt es nicht oder er liegt nicht in Ihrem Bereich',
    advice: 'Suchen Sie die Person neu oder fragen Sie Ihre Teamleitung.',
  },
  VERFAHRENSART_UNBEKANNT: {
    status: 422,
    title: 'Diese Art von Vorgang gibt es nicht',
    advice: 'Wählen Sie eine Art aus der Liste.',
  },
  PRUEFART_PASST_NICHT: {
    status: 422,
    title: 'Diese Prüfung gehört nicht zur gewählten Art',
    advice: 'Wählen Sie die Rechtsgrundlage aus der Liste der Art.',
  },
  VERFAHREN_OFFEN: {
    status: 409,
    title: 'Zu dieser Sache läuft schon ein Vorgang',
    advice: 'Öffnen Sie den laufenden Vorgang und nehmen Sie den neuen Antrag dort auf.',
  },
  VERFAHREN_ERLEDIGT: {
    status: 409,
    title: 'Dieser Vorgang ist erledigt',
    advice: 'Legen Sie einen neuen Vorgang an, wenn es weitergehen soll.',
  },
  PERSON_NICHT_IN_AKTE: {
    status: 422,
    title: 'Diese Person wird in der Akte nicht geführt',
    advice: 'Nehmen Sie die Person zuerst in die Akte auf.',
  },
  VORGANG_PASST_NICHT: {
    status: 422,
    title: 'Dieser Vorgang gehört zu einer anderen Person oder Akte',
    advice: 'Öffnen Sie den Vorgang der Person und beginnen Sie dort.',
  },
  EINGANG_IN_ZUKUNFT: {
    status: 422,
    title: 'Der Antrag kann nicht nach dem heutigen Tag eingegangen sein',
    advice: 'Prüfen Sie Tag und Uhrzeit des Eingangs.',
  },
  ...arbeitFaults,
});
