/** A document that came for a Vorgang is put into its folder by the area that runs the procedure. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findOffeneMappe, noteZumVorgang, putIntoVorgang } from './ablage.sql.ts';
import { tellAkte } from './vorgang.ts';

/** False where the document lies in another Akte, in a Vorgang already, or the folder is closed: then a person decides. */
export async function legeInVorgang(
  context: Pick<Kernel, 'events'> & { readonly tx: Tx },
  { dokumentId, vorgangId, by }: { dokumentId: string; vorgangId: string; by: string },
): Promise<boolean> {
  const akteId = await findOffeneMappe(context.tx, dokumentId, vorgangId);
  if (akteId === undefined) return false;
  await putIntoVorgang(context.tx, [dokumentId], vorgangId);
  await noteZumVorgang(context.tx, akteId, vorgangId, [dokumentId], by);
  await tellAkte(context, akteId);
  return true;
}
