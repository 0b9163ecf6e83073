/** Rights on fees. The cash desk takes money and sees fee data only (§ 32 KomHVO NRW: who sets a fee does not take it). */
import type { RightsTable } from '#platform/principal/principal.ts';

export const gebuehrRights = {
  'vorgaenge.gebuehr.lesen': {
    text: 'Gebühren eines Vorgangs im eigenen Bereich mit Gründen sehen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'vorgaenge.gebuehr.festsetzen': {
    text: 'Gebühren festsetzen, stornieren, einen Erlass oder eine Erstattung vorschlagen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung'],
  },
  'vorgaenge.gebuehr.erlassen': {
    text: 'Als zweite Person über Erlass, Storno oder Erstattung entscheiden',
    rollen: ['leitung', 'teamleitung'],
  },
  'vorgaenge.kasse': {
    text: 'Forderungen suchen, Zahlungen annehmen, zuordnen und die Kasse abschließen, ohne Zugang zu Akten',
    rollen: ['kasse'],
  },
  'vorgaenge.kasse.buchen': {
    text: 'Kontoauszüge einlesen, mahnen, Buchungen und Vollstreckungen ausgeben',
    rollen: ['kasse'],
  },
} satisfies RightsTable;
