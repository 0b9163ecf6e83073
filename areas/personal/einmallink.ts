/** One-time links to set a password: mailed to the owner, hashed here, good for one use and a limited time. */
import type { z } from 'zod';
import type { ActionContext, RequestInfo } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import type { einmallinkSchema } from './anmeldung.schema.ts';
import { inWords, linkTo, writeTo } from './benachrichtigung.ts';
import { countLinkAttempt, lockEinmallink, markLinkUsed, rememberInLink, replaceEinmallink } from './einmallink.sql.ts';
import { listFaktorarten, listPasskeys } from './faktor.sql.ts';
import { findKontoById, type Kontozeile, lockKonto } from './konto.sql.ts';
import { later } from './moment.ts';
import { passkeyChallenge } from './passkey.ts';
import { einladung, kennwortLink } from './personal.mails.ts';
import { noteKonto } from './spur.ts';
import { hashToken, newToken } from './token.ts';

/** An invitation may lie over a weekend and a holiday; a reset is awaited. */
const HOURS = { einladung: 7 * 24, kennwort: 2 } as const;
const VERSUCHE_MAX = 10;
const SIEGEL = 'personal.einmallink';

type Issuing = Pick<Kernel, 'clock' | 'config' | 'mail'> & { readonly tx: Tx; readonly actor: { readonly id: string } };

/** Mails the owner a fresh link; the ones before count no more. Returns when it ends. */
export async function sendEinmallink(
  context: Issuing,
  konto: Pick<Kontozeile, 'id' | 'name' | 'email' | 'status'>,
): Promise<string> {
  const art = konto.status === 'eingeladen' ? 'einladung' : 'kennwort';
  const { token, endetAt } = await issueEinmallink(context, konto.id, art);
  const params = { link: einmallinkAddress(context, token), bis: inWords(endetAt) };
  await writeTo(context, art === 'einladung' ? einladung : kennwortLink, [konto], params);
  return endetAt;
}

/** The token is known to the caller alone; who passes it on decides who comes in. */
export async function issueEinmallink(
  context: Omit<Issuing, 'mail'>,
  kontoId: string,
  art: keyof typeof HOURS,
): Promise<{ token: string; endetAt: string }> {
  const token = newToken();
  const endetAt = later(context, { hours: HOURS[art] });
  const { tx, clock, actor } = context;
  const now = clock.now().toString();
  await replaceEinmallink(tx, { kontoId, art, hash: hashToken(token), now, endetAt, createdBy: actor.id });
  return { token, endetAt };
}

/** After the # nothing goes to a server, a log or a referrer. */
export function einmallinkAddress({ config }: Pick<Kernel, 'config'>, token: string): string {
  return `${linkTo(config, '/kennwort')}#${token}`;
}

/** What the page of the link needs; asks passkeys to sign something fresh. */
export async function openEinmallink(
  context: ActionContext,
  token: string,
): Promise<z.output<typeof einmallinkSchema>> {
  const { tx, clock, config, keys, request } = context;
  const link = await lockEinmallink(tx, hashToken(token), clock.now().toString());
  noteKonto(request, link?.konto_id);
  if (!link) throw anmeldeFaults.LINK_UNGUELTIG();
  requireUsable(await findKontoById(tx, link.konto_id), config);
  const faktoren = [...(await listFaktorarten(tx, link.konto_id))];
  if (!faktoren.includes('passkey')) return { art: link.art, faktoren };
  const { optionen, challenge } = await passkeyChallenge(config, await listPasskeys(tx, link.konto_id));
  await rememberInLink(tx, link.id, keys.seal(SIEGEL, challenge));
  return { art: link.art, faktoren, passkey: optionen };
}

/** Counts an attempt that stays counted. Also refuses a link that too many have been made on. */
export async function attemptEinmallink(kernel: Kernel, request: RequestInfo, token: string): Promise<Kontozeile> {
  const link = await countLinkAttempt(kernel.pool.db, hashToken(token), kernel.clock.now().toString());
  noteKonto(request, link?.konto_id);
  if (!link || link.versuche > VERSUCHE_MAX) throw anmeldeFaults.LINK_UNGUELTIG();
  return requireUsable(await findKontoById(kernel.pool.db, link.konto_id), kernel.config);
}

export async function consumeEinmallink(
  { tx, clock, keys, config }: ActionContext,
  token: string,
): Promise<{ konto: Kontozeile; challenge: string | undefined }> {
  const link = await markLinkUsed(tx, hashToken(token), clock.now().toString());
  if (!link) throw anmeldeFaults.LINK_UNGUELTIG();
  const konto = requireUsable(await lockKonto(tx, link.konto_id), config);
  return { konto, challenge: link.versiegelt ? keys.unseal(SIEGEL, link.versiegelt) : undefined };
}

function requireUsable(konto: Kontozeile | undefined, config: Pick<Kernel['config'], 'demo'>): Kontozeile {
  if (!konto || konto.status === 'deaktiviert' || konto.quelle !== 'lokal' || (konto.demo && !config.demo))
    throw anmeldeFaults.LINK_UNGUELTIG();
  return konto;
}
