/** Tells citizens by mail that there is something to read; never what. */
import { publicUrl } from '#areas/personal/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Language } from '#platform/i18n/i18n.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { neuesZumAntrag } from './buerger.mails.ts';
import { findKonto } from './konto.sql.ts';
import { readEmail } from './konto.ts';

/** False where the account has no address. */
export async function tellBuerger(
  kernel: Pick<Kernel, 'mail' | 'config' | 'keys'> & { readonly tx: Tx },
  kontoId: string,
): Promise<boolean> {
  const konto = await findKonto(kernel.tx, kontoId);
  const address = konto && readEmail(kernel, konto);
  if (!konto || address === undefined) return false;
  const link = new URL('/buerger', publicUrl(kernel.config)).href;
  await kernel.mail.send(kernel.tx, neuesZumAntrag, { address, language: konto.sprache as Language }, { link });
  return true;
}

export async function hasAddress(tx: Tx, kontoId: string): Promise<boolean> {
  return (await findKonto(tx, kontoId))?.email_versiegelt != null;
}
