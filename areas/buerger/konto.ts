/** Sessions of citizens, codes that go to an address, and limits on both. */
import { createHash, randomInt } from 'node:crypto';
import { csrfTokenOf, equalText, hashToken, networkOf, newToken, publicUrl } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Config } from '#platform/config/config.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Language } from '#platform/i18n/i18n.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { buergerFaults } from './buerger.faults.ts';
import type { Ich } from './konto.schema.ts';
import {
  type Codezeile,
  countCodeAttempt,
  countVersuch,
  deleteSitzungByHash,
  insertSitzung,
  type Kontozeile,
} from './konto.sql.ts';

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
  readonly art: 'code-adresse' | 'code-netz' | 'konto-netz';
  readonly hoechstens: number;
}

/** Many families share one network of a shelter; an address is one person's. */
export const GRENZEN = {
  adresse: { art: 'code-adresse', hoechstens: 5 },
  netz: { art: 'code-netz', hoechstens: 60 },
  beginn: { art: 'konto-netz', hoechstens: 200 },
} as const satisfies Record<string, Grenze>;

/** Counts for good, outside the acting transaction. */
export async function requireWithin(
  { pool, clock, keys }: Kernel,
  { art, hoechstens }: Grenze,
  wer: string | undefined,
): Promise<void> {
  if (wer === undefined) return;
  const now = clock.now();
  const schluessel = `${art}:${keys.hmac('buerger.drossel', `${art}\n${art === 'code-adresse' ? wer : networkOf(wer)}`)}`;
  const seit = now.subtract({ minutes: FENSTER_MINUTEN }).toString();
  if ((await countVersuch(pool.db, schluessel, now.toString(), seit)) > hoechstens)
    throw buergerFaults.ZU_VIELE_VERSUCHE();
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

/** The token is always a fresh one; the session that this browser had ends. */
export async function openBuergersitzung(context: ActionContext, konto: Kontozeile): Promise<Ich> {
  const { tx, clock, config, request, answer } = context;
  const name = buergerCookie(config);
  const old = request.cookies?.[name];
  if (old) await deleteSitzungByHash(tx, hashToken(old));
  const token = newToken();
  const now = clock.now();
  await insertSitzung(tx, {
    kontoId: konto.id,
    hash: hashToken(token),
    now: now.toString(),
    endetAt: now.add({ hours: SITZUNG_STUNDEN }).toString(),
  });
  answer.setCookie(name, token, {});
  return toIch(context, konto, csrfTokenOf(token));
}

export function toIch(kernel: Pick<Kernel, 'keys'>, konto: Kontozeile, csrfToken: string): Ich {
  const email = readEmail(kernel, konto);
  return {
    id: konto.id,
    ...(email === undefined ? {} : { email }),
    sprache: konto.sprache as Language,
    vertrauen: konto.vertrauen,
    csrfToken,
  };
}

export type Db = Database | Tx;
