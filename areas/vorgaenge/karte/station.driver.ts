/**
 * A capture station in the office: photo, fingerprints, signature. Fingerprints stay in the station, sealed for the
 * manufacturer; here only how good they are, and that they are to be deleted after the hand-over (§ 61a (2) AufenthV).
 * The interfaces of certified stations are not published (§ 61 AufenthV); this small protocol is that of the simulator
 * beside it, and the vendor's own is another driver behind `Aufnahmestation`.
 */

import { z } from 'zod';
import { readBytes, readJson } from '#platform/http/bounded-answer.ts';

const MOST_FOTO = 5_000_000;

export interface Aufnahmeauftrag {
  /** Names the session for good: asked twice, it is one. */
  readonly sitzung: string;
  /** What the station shows, so that the right person stands before it; no name. */
  readonly anzeige: string;
  readonly foto: boolean;
  readonly fingerabdruck: boolean;
  readonly unterschrift: boolean;
}

const standSchema = z.object({
  stand: z.enum(['wartet', 'laeuft', 'fertig', 'abgebrochen']),
  foto: z.boolean().default(false),
  /** NFIQ 2: 0 to 100, more is better; one for each finger taken. */
  finger: z.array(z.object({ finger: z.string(), qualitaet: z.number().int().min(0).max(100) })).default([]),
  unterschrift: z.boolean().default(false),
});
export type Aufnahmestand = z.output<typeof standSchema>;

export interface Aufnahmestation {
  beginne(auftrag: Aufnahmeauftrag): Promise<void>;
  /** Undefined where the station does not know the session any more. */
  stand(sitzung: string): Promise<Aufnahmestand | undefined>;
  foto(sitzung: string): Promise<Buffer>;
  /** Deletes everything of it; also when nothing is there any more. */
  loesche(sitzung: string): Promise<void>;
}

const TIMEOUT_MS = 8_000;

export function openStation(base: string): Aufnahmestation {
  const ask = (sitzung: string, init: RequestInit = {}, part = '') =>
    fetch(new URL(`/sitzungen/${encodeURIComponent(sitzung)}${part}`, base), {
      ...init,
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  return {
    async beginne({ sitzung, ...auftrag }) {
      const answer = await ask(sitzung, { method: 'PUT', body: JSON.stringify(auftrag) });
      if (!answer.ok) throw new Error(`the station did not begin: ${answer.status}`);
    },
    async stand(sitzung) {
      const answer = await ask(sitzung);
      if (answer.status === 404) return undefined;
      if (!answer.ok) throw new Error(`the station did not answer: ${answer.status}`);
      return standSchema.parse(await readJson(answer));
    },
    async foto(sitzung) {
      const answer = await ask(sitzung, {}, '/foto');
      if (!answer.ok) throw new Error(`the station gave no photo: ${answer.status}`);
      return readBytes(answer, MOST_FOTO);
    },
    async loesche(sitzung) {
      const answer = await ask(sitzung, { method: 'DELETE' });
      if (!answer.ok && answer.status !== 404) throw new Error(`the station did not delete: ${answer.status}`);
    },
  };
}
