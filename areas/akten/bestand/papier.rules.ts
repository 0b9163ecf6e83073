/** Where the paper of an Akte is, and which ways it may go. Pure. */

import type { Papier } from './bestand.schema.ts';

/** From where to where. Release and destruction have verbs of their own, with two persons. */
export const PAPIERWEGE = {
  regal: ['vorbereitet'],
  vorbereitet: ['regal', 'gescannt'],
  gescannt: ['regal', 'vorbereitet', 'tresor', 'zurueckgegeben', 'freigabe'],
  tresor: ['gescannt', 'zurueckgegeben', 'freigabe'],
  zurueckgegeben: [],
  freigabe: ['tresor', 'freigegeben'],
  freigegeben: ['tresor', 'vernichtet'],
  vernichtet: [],
} as const satisfies Readonly<Record<Papier, readonly Papier[]>>;

export const PAPIER_WORTE: Readonly<Record<Papier, string>> = {
  regal: 'im Regal',
  vorbereitet: 'vorbereitet zum Scannen',
  gescannt: 'gescannt',
  tresor: 'im Tresor',
  zurueckgegeben: 'zurückgegeben',
  freigabe: 'Freigabe zur Vernichtung beantragt',
  freigegeben: 'zur Vernichtung freigegeben',
  vernichtet: 'vernichtet',
};

export function mayMove(von: Papier, nach: Papier): boolean {
  return (PAPIERWEGE[von] as readonly Papier[]).includes(nach);
}
