/** Rights on titles, cards and secure forms. */
import type { RightsTable } from '#platform/principal/principal.ts';

export const titelRights = {
  'vorgaenge.titel': {
    text: 'Titel eintragen, ersetzen und beenden, Prüfblätter bestätigen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'vorgaenge.serie': {
    text: 'Seriennummern von Karten im Klartext lesen, mit Zweck',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'vorgaenge.uebernahme': {
    text: 'Titel aus dem alten Fachverfahren übernehmen',
    rollen: ['leitung', 'teamleitung'],
  },
  'vorgaenge.sammeln': {
    text: 'Titel, die kraft Gesetzes fortgelten, gesammelt fortschreiben, Hinweisbriefe gesammelt freigeben',
    rollen: ['leitung', 'teamleitung'],
  },
  'vorgaenge.karten': {
    text: 'Karten bestellen, annehmen, lagern und ausgeben',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service'],
  },
  'vorgaenge.vordrucke': {
    text: 'Vordrucke entnehmen, ausgeben und als verdorben melden',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service'],
  },
  'vorgaenge.vordrucke.verwalten': {
    text: 'Vordrucke annehmen, zählen und zu zweit vernichten',
    rollen: ['leitung', 'teamleitung'],
  },
} satisfies RightsTable;
