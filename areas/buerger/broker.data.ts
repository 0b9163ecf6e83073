/** What brokers call their levels of trust (§ 3 (1) OZG; Art. 8 eIDAS: low, substantial, high). */
import type { Vertrauen } from './konto.schema.ts';

/** Entries of the configuration come before these; what nobody names is low. */
export const ACR: Readonly<Record<string, Vertrauen>> = {
  'http://eidas.europa.eu/LoA/low': 'niedrig',
  'http://eidas.europa.eu/LoA/substantial': 'substanziell',
  'http://eidas.europa.eu/LoA/high': 'hoch',
  'STORK-QAA-Level-1': 'niedrig',
  'STORK-QAA-Level-3': 'substanziell',
  'STORK-QAA-Level-4': 'hoch',
};
