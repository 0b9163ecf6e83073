/** FIT-Connect, receiving side (Submission API v2): list, fetch, say what became of it. Opens and checks what it fetched. */

import { createHash, type KeyObject, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { readBytes, readJson } from '#platform/http/bounded-answer.ts';
import type { Anlage } from '../xauslaender/nachricht.schema.ts';
import { xauslaenderFaults } from '../xauslaender/xauslaender.faults.ts';
import {
  abholbarSchema,
  type Einreichung,
  einreichungSchema,
  ereignisseSchema,
  type Metadaten,
  metadatenSchema,
} from './einreichung.schema.ts';
import { EVENTS, kidOf, readOeffentliche, requireKennzeichen, requireSubmit, tagOf } from './ereignis.ts';
import { openJwe, type Schluesselbund, signSet } from './jose.ts';

export interface Zugang {
  readonly url: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly destination: string;
  readonly schluessel: Schluesselbund;
}

/** Everything of a submission, sealed. */
export interface Sendung {
  readonly einreichung: Einreichung;
  /** Signed security events of its case. */
  readonly events: readonly string[];
  /** Sealed attachments by id. */
  readonly anlagen: Readonly<Record<string, string>>;
}

export interface Geoeffnet {
  readonly daten: Buffer;
  readonly anlagen: readonly Anlage[];
}

const SECONDS = 30;
const MOST_BYTES = 64 * 1024 * 1024;

export class FitConnect {
  readonly #zugang: Zugang;
  #schluessel: ReadonlyMap<string, KeyObject> | undefined;
  #token: { readonly value: string; readonly untilMs: number } | undefined;

  constructor(zugang: Zugang) {
    this.#zugang = zugang;
  }

  async list(): Promise<readonly { submissionId: string; caseId: string }[]> {
    const query = new URLSearchParams({ destinationId: this.#zugang.destination, limit: '100', offset: '0' });
    return (await this.#json(`submissions?${query}`, abholbarSchema, 'Liste')).submissions;
  }

  /** As it lies there, still sealed, with everything that belongs to it: what is refused is kept whole. */
  async fetch(submissionId: string): Promise<Sendung> {
    const einreichung = await this.#json(`submissions/${submissionId}`, einreichungSchema, 'Einreichung');
    const { events } = await this.#json(
      `cases/${einreichung.caseId}/events?limit=500&offset=0`,
      ereignisseSchema,
      'Ereignisprotokoll',
    );
    const anlagen: Record<string, string> = {};
    for (const id of einreichung.attachments)
      anlagen[id] = await this.#text(`submissions/${submissionId}/attachments/${id}`, 'Anlage');
    return { einreichung, events, anlagen };
  }

  /** Throws FITCONNECT_UNGUELTIG when it will never be sound. */
  async open({ einreichung, events, anlagen: sealed }: Sendung): Promise<Geoeffnet> {
    const { schluessel, destination } = this.#zugang;
    if (einreichung.destinationId !== destination) throw invalid('Sie ist an einen anderen Zustellpunkt gerichtet.');
    const dienst = await this.#dienst(events);
    sound(() => requireKennzeichen(requireSubmit(events, einreichung, dienst), einreichung, sealed));
    const metadaten = sound(() => metadatenOf(openJwe(einreichung.encryptedMetadata, schluessel)));
    const daten = sound(() => openJwe(einreichung.encryptedData ?? '', schluessel));
    requireHash(daten, metadaten.contentStructure.data.hash.content);
    const { attachments } = metadaten.contentStructure;
    const listed = new Set(attachments.map(({ attachmentId }) => attachmentId));
    if (listed.size !== einreichung.attachments.length || einreichung.attachments.some((id) => !listed.has(id)))
      throw invalid('Die Liste der Anlagen stimmt nicht mit den Anlagen überein.');
    const anlagen: Anlage[] = [];
    for (const one of attachments) {
      const bytes = sound(() => openJwe(sealed[one.attachmentId] ?? '', schluessel));
      requireHash(bytes, one.hash.content);
      anlagen.push({
        name: nameOf(one),
        verweis: one.attachmentId,
        ...(one.description ? { bezeichnung: one.description.slice(0, 300) } : {}),
        base64: bytes.toString('base64'),
      });
    }
    return { daten, anlagen };
  }

  /** Names what was taken in, so that the sender can compare it. */
  accept({ einreichung, anlagen }: Sendung): Promise<void> {
    const { encryptedMetadata, encryptedData } = einreichung;
    const authenticationTags = {
      metadata: tagOf(encryptedMetadata),
      ...(encryptedData === undefined ? {} : { data: tagOf(encryptedData) }),
      attachments: Object.fromEntries(Object.entries(anlagen).map(([id, jwe]) => [id, tagOf(jwe)])),
    };
    return this.#tell(einreichung, { [`${EVENTS}/accept-submission`]: { authenticationTags } });
  }

  reject(einreichung: Pick<Einreichung, 'submissionId' | 'caseId'>, detail: string): Promise<void> {
    const problem = {
      type: 'https://schema.fitko.de/fit-connect/events/problems/technical-error',
      title: 'Nicht zu verarbeiten',
      detail,
      instance: 'submission',
    };
    return this.#tell(einreichung, { [`${EVENTS}/reject-submission`]: { problems: [problem] } });
  }

  async #tell({ submissionId, caseId }: Pick<Einreichung, 'submissionId' | 'caseId'>, events: object): Promise<void> {
    const { destination, schluessel } = this.#zugang;
    const set = signSet(
      {
        iss: destination,
        iat: Math.floor(Date.now() / 1000),
        jti: randomUUID(),
        sub: `submission:${submissionId}`,
        txn: `case:${caseId}`,
        events,
      },
      schluessel,
    );
    const headers = { 'content-type': 'application/jose' };
    const response = await this.#call(`cases/${caseId}/events`, { method: 'POST', body: set, headers }, 'Ereignis');
    // Told before by a run that died afterwards.
    if (!response.ok && response.status !== 409) throw trouble('Ereignis');
  }

  /** Keys are kept; one that is not known is asked for once more, since a service changes its keys. */
  async #dienst(events: readonly string[]): Promise<{ origin: string; schluessel: ReadonlyMap<string, KeyObject> }> {
    const { origin } = new URL(this.#zugang.url);
    const isUnknown = (set: string) => {
      const kid = kidOf(set);
      return kid !== undefined && !this.#schluessel?.has(kid);
    };
    if (this.#schluessel === undefined || events.some(isUnknown)) {
      const response = await this.#call(new URL('/.well-known/jwks.json', origin).href, {}, 'Schlüssel');
      if (!response.ok) throw trouble('Schlüssel');
      try {
        this.#schluessel = readOeffentliche(await response.text());
      } catch (cause) {
        throw trouble('Schlüssel', cause);
      }
    }
    return { origin, schluessel: this.#schluessel };
  }

  async #json<S extends z.ZodType>(path: string, schema: S, schritt: string): Promise<z.output<S>> {
    const text = await this.#text(path, schritt);
    try {
      return schema.parse(JSON.parse(text));
    } catch (cause) {
      throw trouble(schritt, cause);
    }
  }

  async #text(path: string, schritt: string): Promise<string> {
    const response = await this.#call(path, {}, schritt);
    if (!response.ok) throw trouble(schritt);
    const bytes = await readBytes(response, MOST_BYTES).catch((cause: unknown) => {
      throw trouble(schritt, cause);
    });
    return bytes.toString('utf8');
  }

  async #call(path: string, init: RequestInit, schritt: string): Promise<Response> {
    const token = await this.#accessToken();
    const { url } = this.#zugang;
    try {
      return await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(SECONDS * 1000),
        headers: { authorization: `Bearer ${token}`, ...init.headers },
      });
    } catch (cause) {
      throw trouble(schritt, cause);
    }
  }

  async #accessToken(): Promise<string> {
    if (this.#token && this.#token.untilMs > Date.now()) return this.#token.value;
    const { tokenUrl, clientId, clientSecret } = this.#zugang;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const response = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'error',
      signal: AbortSignal.timeout(SECONDS * 1000),
    }).catch((cause: unknown) => {
      throw trouble('Anmeldung', cause);
    });
    const answer = (await readJson(response).catch(() => ({}))) as { access_token?: unknown; expires_in?: unknown };
    if (!response.ok || typeof answer.access_token !== 'string') throw trouble('Anmeldung');
    const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 60;
    this.#token = { value: answer.access_token, untilMs: Date.now() + Math.max(0, seconds - 10) * 1000 };
    return answer.access_token;
  }
}

const trouble = (schritt: string, cause?: unknown) => xauslaenderFaults.FITCONNECT_STOERUNG({ schritt }, { cause });
const invalid = (grund: string, cause?: unknown) => xauslaenderFaults.FITCONNECT_UNGUELTIG({ grund }, { cause });

function sound<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) throw invalid(cause.message, cause);
    throw cause;
  }
}

function metadatenOf(bytes: Buffer): Metadaten {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new RangeError('Die Metadaten sind kein JSON.', { cause });
  }
  const parsed = metadatenSchema.safeParse(json);
  if (!parsed.success) throw new RangeError('Den Metadaten fehlt etwas, das die Fassung 2.1.0 verlangt.');
  return parsed.data;
}

function requireHash(bytes: Buffer, expected: string): void {
  const actual = createHash('sha512').update(bytes).digest('hex');
  if (actual !== expected.toLowerCase()) throw invalid('Eine Prüfsumme stimmt nicht.');
}

function nameOf({ filename, purpose }: Metadaten['contentStructure']['attachments'][number]): string {
  const last = (filename ?? '').replaceAll('\\', '/').split('/').at(-1)?.trim().slice(0, 200);
  return last || (purpose === 'report' ? 'Zusammenfassung.pdf' : 'Anlage');
}
