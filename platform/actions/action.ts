/**
 * The verb: authorise → load → decide → write → audit, always in that order. Permission and audit are the wrapper's,
 * so an action without both does not type-check. One action is one transaction; effects outside the database are jobs.
 */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../db/db.ts';
import { afterCommit, later, prepared, transact } from '../db/db.ts';
import { commonFaults, Fault } from '../errors/errors.ts';
import { type Contract, type InputOf, needsIdempotencyKey, type OutputOf } from '../http/contract.ts';
import type { Kernel } from '../module/kernel.ts';
import type { Principal } from '../principal/principal.ts';
import type { AuditEntry, AuditRecord, NoAudit } from './audit.ts';
import { readInput, requireFit } from './input.ts';
import { RepeatedReads } from './repeated-reads.ts';

export interface RequestInfo {
  readonly id: string;
  readonly idempotencyKey?: string;
  /** Client address, for throttling; never logged in full. */
  readonly ip?: string;
  readonly userAgent?: string;
  /** Sent by a page that keeps itself fresh, not by a person. Says nothing that the server relies on. */
  readonly passive?: boolean;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
}

/** What a run may set on its HTTP answer. */
export interface AnswerHeaders {
  setCookie(name: string, value: string, options: { maxAge?: number; path?: string }): void;
  clearCookie(name: string): void;
}

export interface ActionContext extends Kernel {
  readonly tx: Tx;
  readonly actor: Principal;
  readonly request: RequestInfo;
  readonly answer: AnswerHeaders;
}

/** A byte stream with its length; `open(start, end)` is inclusive on both ends, as in HTTP. */
export interface ByteAnswer {
  readonly contentType: string;
  readonly length: number;
  readonly filename?: string;
  /** Strong validator; content-addressed blobs give their hash. */
  readonly etag?: string;
  /** Seconds a browser may keep it privately; default: not at all. */
  readonly maxAge?: number;
  open(range?: { start: number; end: number }): Promise<Readable> | Readable;
}

export interface PreparingCaller {
  readonly actor: Principal;
  readonly request: RequestInfo;
}

type Result<C extends Contract> = C extends { bytes: true } ? ByteAnswer : OutputOf<C>;

export interface ActionDefinition<C extends Contract, P = undefined> {
  /**
   * What must not hold a connection, or must stay when the action fails: a password hash, a call to another server, an
   * attempt that counts. Comes after the right and before the transaction; `run` gets what it returns. A repeated
   * request with the same idempotency key prepares again.
   */
  prepare?(kernel: Kernel, input: InputOf<C>, caller: PreparingCaller): Promise<P>;
  /**
   * Beyond the contract's right: may this actor do it to this thing? Visibility of rows belongs into the SQL
   * predicate, so most actions leave it out.
   */
  authorise?(context: ActionContext, input: InputOf<C>): Promise<void> | void;
  run(context: ActionContext, input: InputOf<C>, prepared: P): Promise<Result<C>>;
  /** What the log keeps. Called after `run`, in the same transaction; also with `result` undefined when it failed. */
  audit(
    input: InputOf<C>,
    result: Result<C> | undefined,
    context: ActionContext,
  ): AuditRecord | readonly AuditRecord[] | NoAudit;
}

export interface Action<C extends Contract = Contract> {
  readonly contract: C;
  readonly definition: ActionDefinition<C, unknown>;
}

export function defineAction<const C extends Contract, P = undefined>(
  contract: C,
  definition: ActionDefinition<C, P>,
): Action {
  return { contract, definition } as unknown as Action;
}

export interface Caller {
  readonly actor: Principal | null;
  readonly request: RequestInfo;
  readonly answer?: AnswerHeaders;
}

const NO_ANSWER: AnswerHeaders = { setCookie() {}, clearCookie() {} };

const NOBODY: Principal = {
  kind: 'citizen',
  id: 'niemand',
  displayName: '',
  roles: [],
  rights: new Set(),
  scope: { all: false, ranges: [], akten: [] },
};

/**
 * Runs an action for a caller. Access is looked at before the input, so that nobody learns what would be valid; input is
 * validated here, so jobs, commands and HTTP share one gate.
 */
export async function perform<C extends Contract>(
  kernel: Kernel,
  action: Action<C>,
  caller: Caller,
  raw: unknown,
): Promise<Result<C>> {
  const { contract, definition } = action;
  requireSession(contract, caller.actor);
  const actor = caller.actor ?? NOBODY;
  const given = readInput(contract, raw);
  const entry = (record: AuditRecord, result: AuditEntry['result']): AuditEntry => ({
    ...record,
    ...(actor.vertretung
      ? { details: { ...record.details, fuer: actor.vertretung.fuer, vollmacht: actor.vertretung.id } }
      : {}),
    actor: { kind: actor.kind, id: actor.id, ...(actor.sessionId ? { sessionId: actor.sessionId } : {}) },
    action: contract.name,
    result,
    requestId: caller.request.id,
  });
  const contextFor = (tx: Tx): ActionContext => ({
    ...kernel,
    tx,
    actor,
    request: caller.request,
    answer: caller.answer ?? NO_ANSWER,
  });
  try {
    requireRight(contract, actor);
    const input = requireFit(given);
    const prepared = await definition.prepare?.(kernel, input, { actor, request: caller.request });
    return await transact(kernel.pool.db, actor, caller.request.id, async (tx) => {
      const context = contextFor(tx);
      const claim = await claimKey(context, contract, input);
      if (claim?.stored) return claim.stored.response as Result<C>;
      await definition.authorise?.(context, input);
      const result = await definition.run(context, input, prepared);
      await auditDone(kernel, context, contract, listOf(definition.audit(input, result, context)), entry);
      const answer = contract.bytes ? result : (stripOutput(contract, result) as Result<C>);
      if (claim) await storeAnswer(context, claim, answer);
      return answer;
    });
  } catch (cause) {
    await auditFailure(kernel, actor, caller, cause, (result) => {
      const context = contextFor(kernel.pool.db as unknown as Tx);
      const named = given.fits ? listOf(definition.audit(given.value, undefined, context)) : [];
      const records = named.length === 0 && result === 'verweigert' ? [REFUSED] : named;
      return records.map((record) => entry(record, result));
    });
    throw cause;
  }
}

const repeatedReads = new WeakMap<Kernel['pool'], RepeatedReads>();

/** All of it, but for what a page reads again by itself. */
async function auditDone(
  kernel: Kernel,
  { tx, actor, request }: ActionContext,
  contract: Contract,
  records: readonly AuditRecord[],
  entry: (record: AuditRecord, result: 'ok') => AuditEntry,
): Promise<void> {
  const known = repeatedReads.get(kernel.pool) ?? new RepeatedReads();
  repeatedReads.set(kernel.pool, known);
  const nowMs = kernel.clock.now().epochMilliseconds;
  const reader = { actor, contract, passive: request.passive === true, nowMs };
  const news = known.withoutRepeated(records, reader);
  await kernel.audit.append(
    tx,
    news.map((record) => entry(record, 'ok')),
  );
  afterCommit(tx, () => known.note(news, reader));
}

/** A refusal leaves a row also where the action itself needs none, or where its input could not be read. */
const REFUSED: AuditRecord = { what: 'zugriff.verweigert', objects: [] };

function listOf(records: AuditRecord | readonly AuditRecord[] | NoAudit): readonly AuditRecord[] {
  if ('withoutAudit' in records) return [];
  return Array.isArray(records) ? records : [records as AuditRecord];
}

/** Nobody acted yet, so no audit row: strangers cannot fill a log that only grows. */
function requireSession(contract: Contract, actor: Principal | null): void {
  if (!actor && contract.access !== 'public') throw commonFaults.NICHT_ANGEMELDET();
}

function requireRight({ access }: Contract, actor: Principal): void {
  if (access === 'public' || access === 'signed-in') return;
  if (!actor.rights.has(access)) throw commonFaults.KEIN_RECHT();
}

function stripOutput(contract: Contract, result: unknown): unknown {
  const parsed = contract.output.safeParse(result);
  if (parsed.success) return parsed.data;
  throw new Error(`${contract.name}: the action's result does not fit its contract: ${z.prettifyError(parsed.error)}`);
}

/** A refusal or failure leaves a row too, in its own transaction since the acting one was rolled back. */
async function auditFailure(
  kernel: Kernel,
  actor: Principal,
  caller: Caller,
  cause: unknown,
  entries: (result: AuditEntry['result']) => readonly AuditEntry[],
): Promise<void> {
  const refused = cause instanceof Fault && (cause.refusal || cause.status === 401 || cause.status === 403);
  try {
    const rows = entries(refused ? 'verweigert' : 'fehler').map((row) => ({
      ...row,
      details: { ...row.details, fehler: cause instanceof Fault ? cause.code : 'allgemein.UNERWARTET' },
    }));
    if (rows.length > 0)
      await transact(kernel.pool.db, actor, caller.request.id, (tx) => kernel.audit.append(tx, rows));
  } catch (second) {
    kernel.log.error(
      { err: second, requestId: caller.request.id },
      'the audit row of a failed action could not be written',
    );
  }
}

interface Claim {
  readonly key: string;
  readonly stored?: { readonly response: unknown };
}

/**
 * Takes the idempotency key in the acting transaction: a second request with the same key waits for the first and
 * then gets its answer. The same key with other input is refused.
 */
async function claimKey(context: ActionContext, contract: Contract, input: unknown): Promise<Claim | undefined> {
  if (!needsIdempotencyKey(contract)) return undefined;
  const given = context.request.idempotencyKey;
  if (!given) {
    if (context.actor.kind === 'system') return undefined;
    throw commonFaults.SCHLUESSEL_FEHLT();
  }
  const key = keyOf(context.actor, contract, given);
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const inserted = await prepared(sql<{ key: string }>`
    insert into platform.idempotenz (key, input_hash) values (${key}, ${inputHash})
    on conflict (key) do nothing returning key`).execute(context.tx);
  if (inserted.rows.length > 0) return { key };
  const { rows } = await sql<{ input_hash: string; response: unknown }>`
    select input_hash, response from platform.idempotenz where key = ${key}`.execute(context.tx);
  const row = rows[0];
  if (!row || row.input_hash !== inputHash) throw commonFaults.KONFLIKT();
  return { key, stored: { response: unsealAnswer(context, row.response) } };
}

const keyOf = (actor: Principal, contract: Contract, given: string): string =>
  createHash('sha256')
    .update(`${actingId({ actor })}\n${contract.name}\n${given}`)
    .digest('hex');

/** What this actor was answered under this key, for whoever goes on with a row of steps that was cut off. */
export async function findAnswer<C extends Contract>(
  kernel: Pick<Kernel, 'keys' | 'pool'>,
  { actor, key }: { actor: Principal; key: string },
  contract: C,
): Promise<{ readonly response: OutputOf<C> } | undefined> {
  const { rows } = await sql<{ response: unknown }>`
    select response from platform.idempotenz where key = ${keyOf(actor, contract, key)}`.execute(kernel.pool.db);
  return rows[0] && { response: unsealAnswer(kernel, rows[0].response) as OutputOf<C> };
}

/** An answer that was given for one person is not given again for another. */
const actingId = ({ actor }: Pick<ActionContext, 'actor'>): string =>
  actor.vertretung ? `${actor.id} ${actor.vertretung.id}` : actor.id;

/** An answer may hold what stands in clear nowhere else, the secret of a link for one: it lies sealed. */
const ANSWER = 'antwort';

async function storeAnswer(context: ActionContext, claim: Claim, answer: unknown): Promise<void> {
  const sealed = context.keys.seal(ANSWER, JSON.stringify(answer ?? null));
  await later(
    context.tx,
    sql`update platform.idempotenz set response = to_jsonb(${sealed}::text) where key = ${claim.key}`,
  );
}

/** What was stored before answers were sealed is the answer itself; a day later there is none of these. */
function unsealAnswer({ keys }: Pick<Kernel, 'keys'>, stored: unknown): unknown {
  return typeof stored === 'string' ? JSON.parse(keys.unseal(ANSWER, stored)) : stored;
}
