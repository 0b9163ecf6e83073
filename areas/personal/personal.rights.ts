/** Rights on accounts, teams, substitution, break-glass and devices. Administration runs the office and reads no Akten. */
import type { RightsTable } from '#platform/principal/principal.ts';

const ALL_STAFF = [
  'leitung',
  'teamleitung',
  'sachbearbeitung',
  'service',
  'kasse',
  'poststelle',
  'scanstelle',
  'administration',
  'datenschutz',
] as const;

export const rights = {
  'personal.eigenes-konto': {
    text: 'Das eigene Konto verwalten: Kennwort, zweite Faktoren, offene Sitzungen',
    rollen: ALL_STAFF,
  },
  'personal.konten-lesen': {
    text: 'Konten der Beschäftigten und die Rechte der Rollen ansehen',
    rollen: ['leitung', 'administration'],
  },
  'personal.konten': {
    text: 'Konten, Rollen, Zuständigkeiten und Teams verwalten',
    rollen: ['administration'],
  },
  'personal.kennwort-link': {
    text: 'Einmalige Links zum Setzen des Kennworts senden lassen',
    rollen: ['administration'],
  },
  'personal.faktor-ruecksetzen': {
    text: 'Das Zurücksetzen zweiter Faktoren beantragen und als zweite Person freigeben',
    rollen: ['leitung', 'administration'],
  },
  'personal.namen': {
    text: 'Namen zu den Kennungen im Protokoll sehen',
    rollen: ['leitung', 'teamleitung', 'administration', 'datenschutz'],
  },
  'personal.eigene-vertretung': {
    text: 'Sich vertreten lassen und die eigenen Vertretungen sehen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service'],
  },
  'personal.vertretung': {
    text: 'Vertretungen für andere eintragen und beenden',
    rollen: ['leitung', 'teamleitung'],
  },
  'personal.notzugriff': {
    text: 'Im Notfall eine einzelne Akte außerhalb des eigenen Bereichs öffnen',
    rollen: ['teamleitung', 'sachbearbeitung', 'service'],
  },
  'personal.notzugriffe-lesen': {
    text: 'Notzugriffe prüfen',
    rollen: ['leitung', 'teamleitung', 'datenschutz'],
  },
  'personal.geraete': {
    text: 'Roboter und Stationen anlegen, ihre Zugangsschlüssel erneuern und sie sperren',
    rollen: ['administration'],
  },
} satisfies RightsTable;
