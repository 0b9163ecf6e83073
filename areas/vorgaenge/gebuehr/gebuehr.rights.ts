/** Rights on fees. The cash desk takes money and sees fee data only (§ 32 KomHVO NRW: who sets a fee does not take it). */
import type { RightsTable } from '#platform/principal/principal.ts';

export const gebuehrRights = {
  'vorgaenge.gebuehr.lesen': {
    text: 'Gebühren eines Vorgangs im eigenen Bereich mit Gründen sehen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'vorgaenge.gebuehr.festsetzen': {
    text: 'Gebühren festsetzen, stornieren und einen Erlass vorschlagen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'vorgaenge.gebuehr.erlassen': {
    text: 'Als zweite Person über einen Erlass entscheiden',
    rollen: ['leitung', 'teamleitung'],
  },
  'vorgaenge.gebuehr.verwalten': {
    text: 'Festlegen, bis zu welchem Betrag eine Person allein erlassen darf',
    rollen: ['leitung'],
  },
  'vorgaenge.kasse': {
    text: 'Forderungen suchen, Zahlungen annehmen und zuordnen, ohne Zugang zu Akten',
    rollen: ['kasse'],
  },
  'vorgaenge.kasse.buchen': {
    text: 'Kontoauszüge einlesen und Buchungen an das Finanzverfahren ausgeben',
    rollen: ['kasse'],
  },
} satisfies RightsTable;
