/** Verbs on the paper itself: where it is, and its end by two persons. */
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { aktenFaults } from '../akten.faults.ts';
import { findErsetzbarkeit } from '../ersetzung/ersetzbar.ts';
import { akteObjects } from './bestand.actions.ts';
import * as api from './bestand.api.ts';
import type { Papier } from './bestand.schema.ts';
import { type BestandRow, listPapierschrittRows, listScans, lockBestand, storePapier } from './bestand.sql.ts';
import { mayMove, PAPIER_WORTE } from './papier.rules.ts';

type Locking = Parameters<typeof lockBestand>[0];

async function lockSeen(tx: Locking, id: string, version: number, nach: Papier): Promise<BestandRow> {
  const row = await lockBestand(tx, id);
  if (!row) throw aktenFaults.AKTE_NICHT_GEFUNDEN();
  if (row.version !== version) throw commonFaults.KONFLIKT();
  if (!mayMove(row.papier, nach))
    throw aktenFaults.PAPIER_WEG({ von: PAPIER_WORTE[row.papier], nach: PAPIER_WORTE[nach] });
  return row;
}

/**
 * TR-03138 and VG Wiesbaden, 26.09.2014, 6 K 691/14.WI.A: paper goes only where each of its scans was checked and sealed, and
 * nobody wants to keep an original. What was never paper has no scan; an Akte without any was not scanned.
 */
async function requireErsetzbar(tx: Locking, akteId: string): Promise<void> {
  let open = 0;
  let grund = '';
  const scans = await listScans(tx, akteId);
  if (scans.length === 0) throw aktenFaults.PAPIER_OHNE_SCAN();
  for (const dokumentId of scans) {
    const { ersetzbar, gruende } = await findErsetzbarkeit(tx, dokumentId);
    if (ersetzbar) continue;
    open += 1;
    grund ||= gruende.join(' ');
  }
  if (open > 0) throw aktenFaults.PAPIER_NICHT_ERSETZBAR({ anzahl: open, grund });
}

export const movePapier = defineAction(api.movePapier, {
  run: async ({ tx, actor }, { id, version, nach, ort, notiz }) => {
    if (nach === 'freigegeben') throw aktenFaults.FREIGABE_ZU_ZWEIT();
    await lockSeen(tx, id, version, nach);
    if (nach === 'freigabe') await requireErsetzbar(tx, id);
    return { version: await storePapier(tx, id, { nach, ort: ort || null, notiz: notiz || null, by: actor.id }) };
  },
  audit: ({ id, nach }) => ({ what: 'papier.bewegt', objects: akteObjects([id]), details: { nach } }),
});

export const releasePapier = defineAction(api.releasePapier, {
  run: async ({ tx, actor }, { id, version }) => {
    const row = await lockSeen(tx, id, version, 'freigegeben');
    if (row.freigabe_beantragt_by === actor.id) throw aktenFaults.FREIGABE_ZU_ZWEIT();
    await requireErsetzbar(tx, id);
    return {
      version: await storePapier(tx, id, { nach: 'freigegeben', ort: row.papier_ort, notiz: null, by: actor.id }),
    };
  },
  audit: ({ id }) => ({ what: 'papier.freigegeben', objects: akteObjects([id]) }),
});

export const listPapierschritte = defineAction(api.listPapierschritte, {
  run: async ({ tx }, { id }) => ({
    schritte: (await listPapierschrittRows(tx, id)).map((row) => ({
      nach: row.nach,
      ...(row.ort ? { ort: row.ort } : {}),
      ...(row.notiz ? { notiz: row.notiz } : {}),
      am: row.created_at,
      von: row.created_by,
    })),
  }),
  audit: ({ id }) => ({ what: 'papier.wege-gelesen', objects: akteObjects([id]) }),
});

export const papierActions = [movePapier, releasePapier, listPapierschritte];
