/** What comes back with the code of a letter goes into the Vorgang of that letter by itself. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { giveToAkte } from '../dokument.ts';
import type { WorkDokument } from '../verarbeitung.sql.ts';
import { ruecklaufErkannt } from './ruecklauf.events.ts';
import { isOwnSchreiben, listRuecklaeufe, putIntoOpenVorgang } from './ruecklauf.sql.ts';

/**
 * The caller holds the document. Returns the Akte it now lies in; undefined where no page bears a known code, or they
 * bear those of two letters. Whoever brought it into another Akte by hand is not overruled.
 */
export async function fileRuecklauf(
  kernel: Pick<Kernel, 'keys' | 'blobs' | 'events' | 'audit'>,
  tx: Tx,
  actor: Principal,
  dokument: WorkDokument,
): Promise<string | undefined> {
  const [only, another] = await listRuecklaeufe(tx, dokument.id);
  // Our own copy of the letter bears its code too.
  if (!only || another || (await isOwnSchreiben(tx, dokument.id))) return undefined;
  if (dokument.akte_id !== null && dokument.akte_id !== only.akte_id) return undefined;
  if (dokument.akte_id === null) await giveToAkte(kernel, tx, dokument.id, only.akte_id, 'Code auf unserem Schreiben');
  await putIntoOpenVorgang(tx, dokument.id, only.vorgang_id);
  await kernel.audit.append(tx, [
    {
      actor: { kind: actor.kind, id: actor.id },
      action: 'fileRuecklauf',
      what: 'dokument.zugeordnet',
      result: 'ok',
      requestId: `dokument:${dokument.id}`,
      objects: [
        { art: 'dokument', id: dokument.id },
        { art: 'akte', id: only.akte_id },
      ],
      details: { automatisch: true, code: true },
    },
  ]);
  await kernel.events.emit(tx, ruecklaufErkannt, {
    dokumentId: dokument.id,
    akteId: only.akte_id,
    kennung: only.kennung,
  });
  return only.akte_id;
}
