/** What went wrong between here and the server, told apart by what helps. Nothing that the server said is repeated. */
import { Fault } from '#platform/errors/errors.ts';
import { llmFaults } from './llm.faults.ts';
import { TransportError, type TransportProblem } from './transport.ts';

export interface Problem {
  readonly fault: Fault;
  /** Worth another try, as long as nothing of the answer came. */
  readonly again: boolean;
  readonly retryAfterMs?: number;
}

const TRANSPORT: Readonly<Record<TransportProblem, () => Fault>> = {
  foreign: () => llmFaults.FALSCH_EINGERICHTET({ grund: 'seine Adresse liegt nicht im eigenen Netz' }),
  redirect: () => llmFaults.FALSCH_EINGERICHTET({ grund: 'er leitet auf eine andere Adresse um' }),
  'connect-timeout': () => llmFaults.ANTWORTET_NICHT({ grund: 'keine Verbindung' }),
  encoding: () => llmFaults.FALSCH_EINGERICHTET({ grund: 'er komprimiert seine Antworten' }),
  'too-large': () => llmFaults.UNBRAUCHBAR({ grund: 'zu groß' }),
};

const UNREACHABLE = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND']);
const CONTEXT_WORDS =
  /context (length|size|window)|maximum.{0,20}tokens|too (long|large|many tokens)|exceed_context_size/i;

export function wrongContentType(): Fault {
  return llmFaults.FALSCH_EINGERICHTET({ grund: 'unter dieser Adresse antwortet etwas anderes' });
}

/** Whether it was our own transport that refused the address. */
export function isForeign(cause: unknown): boolean {
  return chainOf(cause).some((one) => one instanceof TransportError && one.problem === 'foreign');
}

export function problemOf(cause: unknown): Problem {
  const chain = chainOf(cause);
  const fault = chain.find((one) => one instanceof Fault);
  if (fault) return { fault, again: false };
  const transport = chain.find((one) => one instanceof TransportError);
  if (transport) return { fault: TRANSPORT[transport.problem](), again: transport.problem === 'connect-timeout' };
  const status = chain.map((one) => (one as { status?: unknown }).status).find((one) => typeof one === 'number');
  if (status !== undefined) return ofStatus(status, chain);
  const code = chain.map((one) => (one as { code?: unknown }).code).find((one) => typeof one === 'string');
  return ofCode(code ?? '', chain);
}

function ofStatus(status: number, chain: readonly object[]): Problem {
  const words = chain.map((one) => (one instanceof Error ? one.message : '')).join(' ');
  const once = (fault: Fault): Problem => ({ fault, again: false });
  if (status === 401 || status === 403)
    return once(llmFaults.FALSCH_EINGERICHTET({ grund: 'er nimmt den Schlüssel nicht an' }));
  if (status === 404 || status === 405)
    return once(llmFaults.FALSCH_EINGERICHTET({ grund: 'dieses Modell oder diesen Pfad gibt es dort nicht' }));
  if (status === 429 || status === 503) {
    const retryAfterMs = retryAfterOf(chain);
    const grund = /loading model/i.test(words) ? 'er lädt das Modell noch' : 'er nimmt gerade nichts an';
    return {
      fault: llmFaults.AUSGELASTET({ grund }),
      again: true,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  }
  if (status === 413 || (status === 400 && CONTEXT_WORDS.test(words))) return once(llmFaults.ZU_LANG());
  if (status >= 500) return { fault: llmFaults.ANTWORTET_NICHT({ grund: `Fehler ${status}` }), again: true };
  return once(llmFaults.UNBRAUCHBAR({ grund: `er lehnt die Anfrage ab, Status ${status}` }));
}

function ofCode(code: string, chain: readonly object[]): Problem {
  if (UNREACHABLE.has(code)) {
    const grund = code === 'ENOTFOUND' ? 'sein Name ist im Netz nicht bekannt' : 'keine Verbindung';
    return { fault: llmFaults.ANTWORTET_NICHT({ grund }), again: code !== 'ENOTFOUND' };
  }
  if (/CERT|SELF_SIGNED|LEAF_SIGNATURE|ISSUER|ERR_TLS|ERR_SSL|EPROTO/.test(code))
    return { fault: llmFaults.FALSCH_EINGERICHTET({ grund: 'seinem Zertifikat ist nicht zu trauen' }), again: false };
  if (code.startsWith('HPE_'))
    return { fault: llmFaults.FALSCH_EINGERICHTET({ grund: 'er spricht kein HTTP' }), again: false };
  if (chain.some((one) => one instanceof SyntaxError))
    return { fault: llmFaults.UNBRAUCHBAR({ grund: 'kein gültiges JSON' }), again: false };
  return { fault: llmFaults.ANTWORTET_NICHT({ grund: 'die Verbindung brach ab' }), again: true };
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfterOf(chain: readonly object[]): number | undefined {
  const headers = chain.map((one) => (one as { headers?: unknown }).headers).find((one) => one instanceof Headers);
  const value = headers?.get('retry-after');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

function chainOf(cause: unknown): object[] {
  const chain: object[] = [];
  let one = cause;
  while (typeof one === 'object' && one !== null && chain.length < 8) {
    chain.push(one);
    one = (one as { cause?: unknown }).cause;
  }
  return chain;
}
