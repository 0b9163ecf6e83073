/** The rule with which an office begins. */
import type { Zuteilungsregel } from './zuteilung.schema.ts';

export const ZUTEILUNGSREGEL: Zuteilungsregel = {
  haerten: ['titel_abgelaufen', 'arbeit_leistung', 'reise', 'krankheit'],
  hoechstWartetage: 42,
  annahmeStunden: 8,
  hoechstAngebote: 2,
  fenster: { von: '08:00', bis: '15:00' },
  arbeitszeit: { von: '08:00', bis: '16:00' },
  jeLauf: 200,
};
