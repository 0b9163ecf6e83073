/**
 * Orders and their state over HTTP. One small protocol for the simulator beside it; the manufacturer's
 * own is another driver behind the same interface. The order number is ours and names the order for good: sent twice,
 * it is one order.
 */

import { z } from 'zod';
import { readJson } from '#platform/http/bounded-answer.ts';

export interface Kartenauftrag {
  readonly bestellnummer: string;
  readonly express: boolean;
  readonly direktversand: boolean;
}

export interface Auftragsstand {
  readonly bestellnummer: string;
  readonly stand: 'angenommen' | 'produziert' | 'verschickt';
  /** Known once it is made. */
  readonly serie?: string | undefined;
}

export interface Bestellweg {
  bestelle(auftrag: Kartenauftrag): Promise<void>;
  stand(bestellnummern: readonly string[]): Promise<Auftragsstand[]>;
}

const standSchema = z.array(
  z.object({
    bestellnummer: z.string(),
    stand: z.enum(['angenommen', 'produziert', 'verschickt']),
    serie: z.string().optional(),
  }),
);
const TIMEOUT_MS = 10_000;

export function openBestellweg(base: string): Bestellweg {
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { 'content-type': 'application/json' };
    return fetch(new URL(path, base), { ...init, headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  };
  return {
    async bestelle(auftrag) {
      const path = `/auftraege/${encodeURIComponent(auftrag.bestellnummer)}`;
      const answer = await ask(path, { method: 'PUT', body: JSON.stringify(auftrag) });
      if (!answer.ok) throw new Error(`the order was not taken: ${answer.status}`);
    },
    async stand(bestellnummern) {
      const answer = await ask('/stand', { method: 'POST', body: JSON.stringify(bestellnummern) });
      if (!answer.ok) throw new Error(`the state of orders was not given: ${answer.status}`);
      return standSchema.parse(await readJson(answer));
    },
  };
}
