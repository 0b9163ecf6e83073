/** Rights on Vorgänge. Which ones, is decided by the Akte they lie in. */
import type { RightsTable } from '#platform/principal/principal.ts';
import { anfrageRights } from './anfrage/anfrage.rights.ts';
import { titelRights } from './titel/titel.rights.ts';

export const rights = {
  'vorgaenge.lesen': {
    text: 'Vorgänge im eigenen Bereich sehen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service'],
  },
  'vorgaenge.aufnehmen': {
    text: 'Anträge am Schalter und aus Papier aufnehmen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service'],
  },
  'vorgaenge.bearbeiten': {
    text: 'Tatsachen erheben, prüfen, feststellen, Fristen setzen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'vorgaenge.verteilen': {
    text: 'Vorgänge zuweisen und übergeben',
    rollen: ['leitung', 'teamleitung'],
  },
  'vorgaenge.recht': {
    text: 'Rechtswerte und Fristen des Amts entwerfen und als zweite Person freigeben',
    rollen: ['leitung', 'teamleitung'],
  },
  ...anfrageRights,
  ...titelRights,
  'vorgaenge.antrag-stellen': {
    text: 'Im Portal eigene Anträge stellen und verfolgen',
    rollen: ['buerger'],
  },
} satisfies RightsTable;
