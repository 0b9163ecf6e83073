/**
 * Commands that carry the office away or touch its keys leave a row in the audit log as actions do: what, with what
 * result, by the system. Who sat at the machine is a matter of the machine.
 */
import type { Logger } from 'pino';
import type { AuditObject, AuditPort, AuditRecord, AuditResult } from '#platform/actions/audit.ts';
import { type Pool, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';

const ACTOR = systemPrincipal('befehl');

export interface Deed {
  /** As the command is called: `schluessel rotieren`. */
  readonly command: string;
  /** `schluessel.rotiert` */
  readonly what: string;
  readonly objects?: readonly AuditObject[];
}

export interface AuditedWith {
  readonly pool: Pick<Pool, 'db'>;
  readonly audit: AuditPort;
  readonly log: Pick<Logger, 'error'>;
}

/** Does it and writes the row; a failure leaves a row too. */
export async function audited<T>(
  parts: AuditedWith,
  deed: Deed,
  run: () => Promise<T>,
  factsOf: (result: T) => AuditRecord['details'] = () => ({}),
): Promise<T> {
  let result: T;
  try {
    result = await run();
  } catch (cause) {
    await writeRow(parts, deed, 'fehler', {
      fehler: cause instanceof Fault ? cause.code : 'allgemein.UNERWARTET',
    }).catch((second) => parts.log.error({ err: second }, 'the audit row of a failed command could not be written'));
    throw cause;
  }
  await writeRow(parts, deed, 'ok', factsOf(result));
  return result;
}

function writeRow(
  { pool, audit }: AuditedWith,
  { command, what, objects = [] }: Deed,
  result: AuditResult,
  details: AuditRecord['details'] = {},
): Promise<void> {
  const requestId = `befehl-${crypto.randomUUID()}`;
  return transact(pool.db, ACTOR, requestId, (tx) =>
    audit.append(tx, [{ actor: ACTOR, action: command, what, objects, details, result, requestId }]),
  );
}
