/** A payment service over HTTP with a shared secret, as the simulator beside it speaks. */

import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { readJson } from '#platform/http/bounded-answer.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import type { EpaymentMeldung, EpaymentPort } from './zahlung.port.ts';

const created = z.object({ id: z.string().min(1).max(200), redirect: z.url() });
const reported = z.object({
  id: z.string().min(1).max(200),
  status: z.enum(['open', 'paid', 'cancelled']),
  amount: z.int().positive(),
});

const STAENDE = { open: 'begonnen', paid: 'bezahlt', cancelled: 'abgebrochen' } as const;
const PATIENCE_MS = 8_000;

export function httpEpayment(base: string, secret: string): EpaymentPort {
  return {
    async create({ kassenzeichen, betragCent, zurueckUrl, meldeUrl }) {
      const body = {
        reference: kassenzeichen,
        amount: betragCent,
        currency: 'EUR',
        returnUrl: zurueckUrl,
        notifyUrl: meldeUrl,
      };
      const { id, redirect } = await ask(created, new URL('/payments', base), secret, body);
      return { anbieterId: id, weiterleitung: redirect };
    },
    async status(anbieterId) {
      return toMeldung(await ask(reported, new URL(`/payments/${encodeURIComponent(anbieterId)}`, base), secret));
    },
    verify(meldung, signatur) {
      const expected = createHmac('sha256', secret).update(meldung).digest();
      const given = Buffer.from(signatur, 'hex');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      const parsed = reported.safeParse(JSON.parse(meldung));
      return parsed.success ? toMeldung(parsed.data) : undefined;
    },
  };
}

function toMeldung({ id, status, amount }: z.output<typeof reported>): EpaymentMeldung {
  return { anbieterId: id, stand: STAENDE[status], betragCent: amount };
}

async function ask<S extends z.ZodType>(schema: S, url: URL, secret: string, body?: object): Promise<z.output<S>> {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  try {
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`the payment service answered ${response.status}`);
    return schema.parse(await readJson(response));
  } catch (cause) {
    throw gebuehrFaults.EPAYMENT_STUMM({}, { cause });
  }
}
