/** Every failure becomes problem+json (RFC 9457) with a German sentence that says what to do. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isUnfitValue, passingFault } from '../../db/trouble.ts';
import { commonFaults, Fault } from '../../errors/errors.ts';
import type { Problem } from '../client.ts';
import { httpFaults } from '../http.faults.ts';

export const PROBLEM_TYPE = 'application/problem+json';

/** The number in `reference` is that of the request and stands in its log line. */
export function toProblem(fault: Fault, requestId: string): Problem & { readonly type: string } {
  const { code, status, title, advice, fields } = fault;
  return {
    // Not an address that somebody could open: the code is what programs look at.
    type: `urn:bleibe:${code}`,
    status,
    code,
    title,
    detail: advice,
    ...(status >= 500 ? { reference: requestId } : {}),
    ...(fields.length > 0 ? { fields } : {}),
  };
}

/** What is no Fault yet: failures of the way, of the database, of the disk, and our own mistakes. */
export function toFault(cause: unknown, requestId: string): Fault {
  if (cause instanceof Fault) return cause;
  const passing = passingFault(cause);
  if (passing) return passing;
  if (isUnfitValue(cause)) return commonFaults.EINGABE_UNGUELTIG({}, { cause });
  return ofFastify(cause as FastifyError) ?? commonFaults.UNERWARTET({ referenz: requestId }, { cause });
}

function ofFastify(cause: FastifyError): Fault | undefined {
  const status = cause?.statusCode;
  if (status === undefined || status >= 500 || !cause.code?.startsWith('FST_')) return undefined;
  if (status === 413) return commonFaults.ZU_GROSS();
  if (status === 415) return httpFaults.FORM_UNBEKANNT();
  if (status === 404) return commonFaults.NICHT_GEFUNDEN();
  if (status === 429) return commonFaults.ZU_OFT();
  return httpFaults.UNLESBAR();
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, cause: unknown): FastifyReply {
  const fault = toFault(cause, request.id);
  if (fault.status >= 500) {
    // Of what went wrong the cause is what helps; a Fault that was thrown on purpose has none.
    request.log.error({ err: fault.cause ?? fault, requestId: request.id, code: fault.code }, 'a request failed');
  }
  // Without the message, which quotes the value.
  else if (isUnfitValue(fault.cause)) request.log.warn({ requestId: request.id, sqlState: codeOf(fault.cause) }, UNFIT);
  if (fault.status === 429 || fault.status === 503) setRetryAfter(reply);
  return reply
    .code(fault.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(toProblem(fault, request.id)));
}

const UNFIT = 'the database refused a value that the contract let through';

function codeOf(cause: unknown): unknown {
  return (cause as { code?: unknown }).code;
}

const RETRY_SECONDS = 10;

function setRetryAfter(reply: FastifyReply): void {
  if (!reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_SECONDS);
}
