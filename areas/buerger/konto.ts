/** Sessions of citizens, codes that go to an address, and limits on both. */
import { createHash, randomInt } from 'node:crypto';
import {
  csrfTokenOf,
  describeBrowser,
  equalText,
  hashToken,
  networkOf,
  newToken,
  publicUrl,
} from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Config } from '#platform/config/config.ts';
import type { Language } from '#platform/i18n/i18n.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { kontoVereint } from './buerger.events.ts';
import { buergerFaults } from './buerger.faults.ts';
import { listIdentitaeten, moveIdentitaeten } from './identitaet.sql.ts';
import type { Ich, Sitzungsweg, Vertrauen } from './konto.schema.ts';
import {
  type Codezeile,
  countCodeAttempt,
  countVersuch,
  deleteKonten,
  findKonto,
  type Kontozeile,
  lockKonten,
  nameKonto,
} from './konto.sql.ts';
import { countPasskeys, movePasskeys } from './passkey.sql.ts';
import { deleteSitzungByHash, insertSitzung } from './sitzung.sql.ts';
import { moveVollmachten } from './vollmacht.sql.ts';

export const CODE_MINUTEN = 15;
const CODE_VERSUCHE = 5;
const FENSTER_MINUTEN = 15;
/** A phone stays signed in over a coffee, not over a night. */
export const RUHE_MINUTEN = 120;
const SITZUNG_STUNDEN = 24;
const SIEGEL = 'buerger.email';

/** With https the browser itself makes sure that no neighbour domain sets it. */
export function buergerCookie(config: Pick<Config, 'BLEIBE_PUBLIC_URL' | 'PORT'>): string {
  return publicUrl(config).protocol === 'https:' ? '__Host-bleibe-buerger' : 'bleibe-buerger';
}

export interface Grenze {
  readonly art:
    | 'code-adresse'
    | 'code-adresse-netz'
    | 'code-netz'
    | 'konto-netz'
    | 'einladung-netz'
    | 'einladung-konto';
  readonly hoechstens: number;
}

/**
 * Many families share one network of a shelter; an address is one person's. From one network only few codes go to an
 * address; the limit over all networks is wider, so that a stranger does not lock its owner out with five requests.
 */
export const GRENZEN = {
  adresse: { art: 'code-adresse', hoechstens: 20 },
  adresseVonHier: { art: 'code-adresse-netz', hoechstens: 5 },
  netz: { art: 'code-netz', hoechstens: 60 },
  beginn: { art: 'konto-netz', hoechstens: 200 },
  einladungNetz: { art: 'einladung-netz', hoechstens: 40 },
  einladungKonto: { art: 'einladung-konto', hoechstens: 10 },
} as const satisfies Record<string, Grenze>;

/** Counts for good, outside the acting transaction. `wer`: an address of the network, or whatever the limit is about. */
export async function requireWithin(
  { pool, clock, keys }: Kernel,
  { art, hoechstens }: Grenze,
  wer: string | undefined,
): Promise<void> {
  if (wer === undefined) return;
  const now = clock.now();
  const what = art.endsWith('-netz') && art !== 'code-adresse-netz' ? networkOf(wer) : wer;
  const schluessel = `${art}:${keys.hmac('buerger.drossel', `${art}\n${what}`)}`;
  const seit = now.subtract({ minutes: FENSTER_MINUTEN }).toString();
  if ((await countVersuch(pool.db, schluessel, now.toString(), seit)) > hoechstens)
    throw buergerFaults.ZU_VIELE_VERSUCHE();
}

/** Codes to one address: few from here, more from everywhere. */
export async function requireAddressWithin(kernel: Kernel, email: string, ip: string | undefined): Promise<void> {
  await requireWithin(kernel, GRENZEN.netz, ip);
  await requireWithin(kernel, GRENZEN.adresseVonHier, `${email}\n${networkOf(ip ?? '')}`);
  await requireWithin(kernel, GRENZEN.adresse, email);
}

export const hmacOf = ({ keys }: Pick<Kernel, 'keys'>, email: string): string => keys.hmac('buerger.email', email);
export const sealEmail = ({ keys }: Pick<Kernel, 'keys'>, email: string): string => keys.seal(SIEGEL, email);

export function readEmail({ keys }: Pick<Kernel, 'keys'>, konto: Pick<Kontozeile, 'email_versiegelt'>) {
  return konto.email_versiegelt === null ? undefined : keys.unseal(SIEGEL, konto.email_versiegelt);
}

export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');
/** Bound to the address: six digits alone would be found in a list of all. */
export const hashCode = (hmac: string, code: string): Buffer =>
  createHash('sha256').update(`${hmac}\n${code}`).digest();

/** Outside the transaction, so that a wrong guess stays counted. */
export async function judgeCode(kernel: Kernel, hmac: string, code: string): Promise<Codezeile> {
  const row = await countCodeAttempt(kernel.pool.db, hmac, kernel.clock.now().toString());
  const fits = row !== undefined && equalText(row.hash.toString('hex'), hashCode(hmac, code).toString('hex'));
  if (!row || row.versuche > CODE_VERSUCHE || !fits) throw buergerFaults.CODE_FALSCH();
  return row;
}

export const kontoObject = (id: string | undefined) => (id ? [{ art: 'buergerkonto', id }] : []);

export const isSignedIn = ({ actor }: Pick<ActionContext, 'actor'>): boolean =>
  (actor.kind === 'citizen' || actor.kind === 'proxy') && actor.rights.has('buerger.konto');

/** Address, identity or passkey: without any of them nobody finds the account again. */
export async function hasWayBack({ tx }: Pick<ActionContext, 'tx'>, kontoId: string): Promise<boolean> {
  const konto = await findKonto(tx, kontoId);
  if (konto?.email_versiegelt) return true;
  return (await listIdentitaeten(tx, kontoId)).length > 0 || (await countPasskeys(tx, kontoId)) > 0;
}

/** `from` goes over into `into`; the areas below hear of it, and move what is theirs. */
export async function vereinige(context: ActionContext, from: string, into: string): Promise<Kontozeile> {
  const { tx, keys, events } = context;
  const rows = await lockKonten(tx, [from, into]);
  const [source, target] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === into)];
  if (!source || !target) throw buergerFaults.ANMELDUNG_ABGELAUFEN();
  await moveVollmachten(tx, from, into);
  await moveIdentitaeten(tx, from, into);
  await movePasskeys(tx, from, into);
  await events.emit(tx, kontoVereint, { von: from, nach: into });
  await deleteKonten(tx, [from]);
  if (source.email_versiegelt !== null && target.email_versiegelt === null) {
    const email = keys.unseal(SIEGEL, source.email_versiegelt);
    await nameKonto(tx, into, { hmac: hmacOf(context, email), versiegelt: source.email_versiegelt });
  }
  return (await findKonto(tx, into)) ?? target;
}

/** The token is always a fresh one; the session that this browser had ends. */
export async function openBuergersitzung(
  context: ActionContext,
  konto: Kontozeile,
  { weg, vertrauen = 'niedrig' }: { weg: Sitzungsweg; vertrauen?: Vertrauen },
): Promise<Ich> {
  const { tx, clock, config, request, answer } = context;
  const name = buergerCookie(config);
  const old = request.cookies?.[name];
  if (old) await deleteSitzungByHash(tx, hashToken(old));
  const token = newToken();
  const now = clock.now();
  await insertSitzung(tx, {
    kontoId: konto.id,
    hash: hashToken(token),
    weg,
    vertrauen,
    geraet: describeBrowser(request.userAgent),
    now: now.toString(),
    endetAt: now.add({ hours: SITZUNG_STUNDEN }).toString(),
    vollmachtId: (context.actor.id === konto.id && context.actor.vertretung?.id) || null,
  });
  answer.setCookie(name, token, {});
  return toIch(context, konto, { csrfToken: csrfTokenOf(token), vertrauen });
}

export function toIch(
  kernel: Pick<Kernel, 'keys'>,
  konto: Kontozeile,
  session: Pick<Ich, 'csrfToken' | 'vertrauen' | 'angaben' | 'vertretung'>,
): Ich {
  const email = readEmail(kernel, konto);
  return { id: konto.id, ...(email === undefined ? {} : { email }), sprache: konto.sprache as Language, ...session };
}
