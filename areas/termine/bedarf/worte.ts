/** Sentences of this room on the server: for mails and the receipt, in the person's language. */

import { publicUrl } from '#areas/personal/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Terminsprache } from '../termine.schema.ts';
import { ladeTexte, languageOf, translatorOf, type Uebersetzer } from '../texte/texte.ts';
import type { Anfragegeheim } from './geheim.ts';

export async function worteIn(sprache: Terminsprache): Promise<Uebersetzer> {
  return translatorOf(await ladeTexte('bedarf', sprache));
}

export type Anfragepost = 'code' | 'angebot' | 'frueher' | 'frueher_vorbei' | 'angebot_vorbei' | 'geprueft' | 'beendet';

/** Says that there is something to read, and where; never what it is about (a mail is a postcard). */
export async function schreibe(
  kernel: Pick<Kernel, 'mail' | 'config'>,
  tx: Tx,
  an: { sprache: Terminsprache; geheim: Pick<Anfragegeheim, 'email' | 'telefon' | 'schluessel'> },
  art: Anfragepost,
  werte: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { sprache, geheim } = an;
  const t = await worteIn(sprache);
  const link = new URL(`/termine/anfrage#${geheim.schluessel}`, publicUrl(kernel.config)).href;
  const params = { link, ...werte };
  const language = languageOf(sprache);
  if (geheim.email !== undefined) {
    const text = { subject: t(`post.${art}.betreff`), text: t(`post.${art}.text`, params) };
    const template = { name: `termine.anfrage-${art}`, params: [] as never[], texts: { de: text, [language]: text } };
    await kernel.mail.send(tx, template, { address: geheim.email, language }, {});
  } else if (geheim.telefon !== undefined) {
    await kernel.mail.sendSms(tx, { number: geheim.telefon, language }, t(`post.${art}.sms`, params));
  }
}
