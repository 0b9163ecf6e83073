/** What reaches other bodies: send, ask what really arrived, fetch answers, say that they are here. */

import type { Fault } from '#platform/errors/errors.ts';
import { AnswerLimit, readBytes } from '#platform/http/bounded-answer.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Gelesen } from '../xml/xml.schema.ts';
import { readXml } from '../xml/xml.ts';
import { anfrageFaults } from './anfrage.faults.ts';
import type { Stelle } from './anfrage.schema.ts';
import {
  readAntworten,
  readQuittung,
  type Sendeauftrag,
  type StellenAntwort,
  schreibeAnfrage,
} from './stelle.rules.ts';

export interface StellenPort {
  /** Returns the number the body gave. The same id again is the same message. Throws 422 when it will never be taken. */
  sende(auftrag: Sendeauftrag): Promise<string>;
  /** What an interrupted attempt left there: the number, or nothing. */
  findQuittung(stelle: Stelle, nachrichtId: string): Promise<string | undefined>;
  /** What lies ready; the same again until it is confirmed. */
  holeAntworten(): Promise<readonly StellenAntwort[]>;
  bestaetige(nachrichtId: string): Promise<void>;
}

const SECONDS = 20;
const MOST_ANSWER = 24 * 1024 * 1024;

/** Speaks to an intermediary over HTTP; the simulator of the demo speaks the same. */
export function httpStellen(kernel: Pick<Kernel, 'sandbox' | 'log'>, base: string, token?: string): StellenPort {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    try {
      return await fetch(new URL(path, base.endsWith('/') ? base : `${base}/`), {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(SECONDS * 1000),
        headers: {
          accept: 'application/xml',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...init.headers,
        },
      });
    } catch (cause) {
      throw anfrageFaults.STELLE_NICHT_ERREICHBAR({}, { cause });
    }
  };
  const read = async (response: Response): Promise<Gelesen> => {
    const bytes = await readBytes(response, MOST_ANSWER).catch((cause: unknown) => {
      if (cause instanceof AnswerLimit) throw anfrageFaults.STELLE_UNVERSTAENDLICH({}, { cause });
      throw anfrageFaults.STELLE_NICHT_ERREICHBAR({}, { cause });
    });
    const answer = await readXml(kernel, bytes);
    if (!answer.ok) throw anfrageFaults.STELLE_UNVERSTAENDLICH();
    return answer.gelesen;
  };
  const quittungOf = async (response: Response, id: string) => {
    const gelesen = await read(response);
    return understood(() => readQuittung(gelesen, id));
  };
  return {
    async sende(auftrag) {
      const response = await call(`${auftrag.anlass.stelle}/anfragen/${auftrag.id}`, {
        method: 'PUT',
        body: schreibeAnfrage(auftrag),
        headers: { 'content-type': 'application/xml; charset=utf-8' },
      });
      if (response.ok) return quittungOf(response, auftrag.id);
      throw await refusalOf(response);
    },
    async findQuittung(stelle, id) {
      const response = await call(`${stelle}/anfragen/${id}`);
      if (response.status === 404) return undefined;
      if (!response.ok) throw await refusalOf(response);
      return quittungOf(response, id);
    },
    async holeAntworten() {
      const response = await call('antworten');
      if (!response.ok) throw await refusalOf(response);
      const gelesen = await read(response);
      const { antworten, unverstanden } = understood(() => readAntworten(gelesen));
      if (unverstanden > 0) kernel.log.warn({ unverstanden }, 'answers of other bodies were not understood');
      return antworten;
    },
    async bestaetige(id) {
      const response = await call(`antworten/${id}`, { method: 'DELETE' });
      if (!response.ok && response.status !== 404) throw anfrageFaults.STELLE_NICHT_ERREICHBAR();
    },
  };
}

function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) throw anfrageFaults.STELLE_UNVERSTAENDLICH({}, { cause });
    throw cause;
  }
}

/** 4xx will not get better by trying again, but for those that say „later“. */
async function refusalOf(response: Response): Promise<Fault> {
  const final = response.status >= 400 && response.status < 500 && ![401, 403, 408, 429].includes(response.status);
  if (!final) return anfrageFaults.STELLE_NICHT_ERREICHBAR();
  const grund = (await readBytes(response, MOST_ANSWER).catch(() => '')).toString().replace(/\s+/g, ' ').slice(0, 300);
  return anfrageFaults.STELLE_LEHNT_AB({ grund: grund || `Fehler ${response.status}` });
}

const PORTS = new WeakMap<object, StellenPort>();

/** Keyed by the pool: the kernel of an action is a copy. Tests and the demo set their own. */
export function setStellen({ pool }: Pick<Kernel, 'pool'>, port: StellenPort | undefined): void {
  if (port) PORTS.set(pool, port);
  else PORTS.delete(pool);
}

/** Nothing where no electronic way is set up: then everything is sent by hand. */
export function stellenOf(kernel: Kernel): StellenPort | undefined {
  const known = PORTS.get(kernel.pool);
  if (known) return known;
  const { BLEIBE_STELLEN_URL: url, BLEIBE_STELLEN_TOKEN: token } = kernel.config;
  if (!url) return undefined;
  const port = httpStellen(kernel, url, token);
  PORTS.set(kernel.pool, port);
  return port;
}
