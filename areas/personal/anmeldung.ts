/** A sign-in under way: between its steps the browser holds a token, and the database what was proven so far. */
import { z } from 'zod';
import type { ActionContext, RequestInfo } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { anmeldungCookie } from './adresse.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import type { Anmeldeschritt } from './anmeldung.schema.ts';
import {
  type Anmeldestufe,
  type Anmeldungzeile,
  countAnmeldeversuch,
  deleteAnmeldung,
  insertAnmeldung,
  lockAnmeldung,
  rememberInAnmeldung,
} from './anmeldung.sql.ts';
import { listFaktorarten, listPasskeys } from './faktor.sql.ts';
import { type Kontozeile, lockKonto } from './konto.sql.ts';
import { later } from './moment.ts';
import { passkeyChallenge } from './passkey.ts';
import { noteKonto } from './spur.ts';
import { hashToken, newToken } from './token.ts';

const MINUTES = 10;
/** Then the password is asked for again. */
const VERSUCHE_MAX = 8;
const SIEGEL = 'personal.anmeldung';

const zustandSchema = z.object({
  /** What a passkey has to sign. */
  challenge: z.string().optional(),
  /** Secret of an app that is being set up. */
  totp: z.string().optional(),
  oidc: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }).optional(),
  /** Of a person who came through the identity provider and still owes a second factor. */
  oidcToken: z.string().optional(),
});
export type Anmeldezustand = z.output<typeof zustandSchema>;

export interface Anmeldung {
  readonly id: string;
  readonly stufe: Anmeldestufe;
  readonly kontoId: string | null;
  readonly zustand: Anmeldezustand;
}

export async function openAnmeldung(
  context: ActionContext,
  { stufe, kontoId = null, zustand }: { stufe: Anmeldestufe; kontoId?: string | null; zustand: Anmeldezustand },
): Promise<void> {
  const { tx, config, keys, answer } = context;
  const token = newToken();
  const versiegelt = keys.seal(SIEGEL, JSON.stringify(zustand));
  const endetAt = later(context, { minutes: MINUTES });
  await insertAnmeldung(tx, { hash: hashToken(token), stufe, kontoId, versiegelt, endetAt });
  answer.setCookie(anmeldungCookie(config), token, { maxAge: MINUTES * 60 });
}

/** Counts an attempt that stays counted; throws when there is none to go on with, or too many were made. */
export async function attemptAnmeldung(
  kernel: Kernel,
  request: RequestInfo,
  stufen: readonly Anmeldestufe[],
): Promise<Anmeldung> {
  const hash = hashOf(kernel, request);
  const now = kernel.clock.now().toString();
  const row = await countAnmeldeversuch(kernel.pool.db, hash, now);
  noteKonto(request, row?.konto_id);
  if (row && row.versuche > VERSUCHE_MAX) await deleteAnmeldung(kernel.pool.db, hash, now);
  if (!row || row.versuche > VERSUCHE_MAX || !stufen.includes(row.stufe)) throw anmeldeFaults.ANMELDUNG_ABGELAUFEN();
  return opened(kernel, row);
}

/** Locked until the end of the transaction. */
export async function currentAnmeldung(context: ActionContext, stufen: readonly Anmeldestufe[]): Promise<Anmeldung> {
  const row = await lockAnmeldung(context.tx, hashOf(context, context.request), context.clock.now().toString());
  noteKonto(context.request, row?.konto_id);
  if (!row || !stufen.includes(row.stufe)) throw anmeldeFaults.ANMELDUNG_ABGELAUFEN();
  return opened(context, row);
}

/** Of two requests that finish the same sign-in, one comes through. */
export async function consumeAnmeldung(context: ActionContext, stufen: readonly Anmeldestufe[]): Promise<Anmeldung> {
  const row = await deleteAnmeldung(context.tx, hashOf(context, context.request), context.clock.now().toString());
  if (!row || !stufen.includes(row.stufe)) throw anmeldeFaults.ANMELDUNG_ABGELAUFEN();
  return opened(context, row);
}

/** The same before the transaction of an action, when what follows happens outside of the house. */
export async function takeAnmeldung(
  kernel: Kernel,
  request: RequestInfo,
  stufen: readonly Anmeldestufe[],
): Promise<Anmeldung> {
  const row = await deleteAnmeldung(kernel.pool.db, hashOf(kernel, request), kernel.clock.now().toString());
  if (!row || !stufen.includes(row.stufe)) throw anmeldeFaults.ANMELDUNG_ABGELAUFEN();
  return opened(kernel, row);
}

export async function changeAnmeldung(
  { tx, keys }: ActionContext,
  { id, zustand }: Anmeldung,
  change: Anmeldezustand,
): Promise<void> {
  await rememberInAnmeldung(tx, id, keys.seal(SIEGEL, JSON.stringify({ ...zustand, ...change })));
}

/** The account of a sign-in that has passed its first step, locked and still allowed in. */
export async function kontoOfAnmeldung(context: ActionContext, { kontoId }: Anmeldung): Promise<Kontozeile> {
  const konto = kontoId === null ? undefined : await lockKonto(context.tx, kontoId);
  // Who has come this far has proven the account to be theirs, and may hear what became of it.
  if (konto?.status === 'deaktiviert') throw anmeldeFaults.KONTO_GESPERRT();
  if (!konto || !maySignIn(context, konto)) throw anmeldeFaults.ANMELDUNG_ABGELAUFEN();
  return konto;
}

/** Accounts of the demo let nobody in where the demo does not run, whatever the database holds. */
export function maySignIn({ config }: Pick<Kernel, 'config'>, konto: Pick<Kontozeile, 'status' | 'demo'>): boolean {
  return konto.status === 'aktiv' && (!konto.demo || config.demo);
}

/** What comes after the first factor: the second, or its set-up. */
export async function askForSecondFactor(
  context: ActionContext,
  konto: Kontozeile,
  oidcToken?: string,
): Promise<Anmeldeschritt> {
  const { tx, config } = context;
  const faktoren = await listFaktorarten(tx, konto.id);
  const carried = oidcToken === undefined ? {} : { oidcToken };
  if (faktoren.length === 0) {
    await openAnmeldung(context, { stufe: 'einrichtung', kontoId: konto.id, zustand: carried });
    return { schritt: 'einrichtung', name: konto.name };
  }
  const passkey = faktoren.includes('passkey')
    ? await passkeyChallenge(config, await listPasskeys(tx, konto.id))
    : undefined;
  const zustand = { ...carried, ...(passkey ? { challenge: passkey.challenge } : {}) };
  await openAnmeldung(context, { stufe: 'zweiter-faktor', kontoId: konto.id, zustand });
  return { schritt: 'zweiter-faktor', faktoren: [...faktoren], ...(passkey ? { passkey: passkey.optionen } : {}) };
}

function hashOf({ config }: Pick<Kernel, 'config'>, { cookies }: RequestInfo): Buffer {
  const token = cookies?.[anmeldungCookie(config)];
  if (!token) throw anmeldeFaults.ANMELDUNG_ABGELAUFEN();
  return hashToken(token);
}

function opened({ keys }: Pick<Kernel, 'keys'>, row: Anmeldungzeile): Anmeldung {
  const zustand = zustandSchema.parse(JSON.parse(keys.unseal(SIEGEL, row.versiegelt)));
  return { id: row.id, stufe: row.stufe, kontoId: row.konto_id, zustand };
}
