/** What an account holds, where it is open, and how it ends. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { kontoSchema } from './konto.schema.ts';

const access = 'buerger.konto';
const nothing = z.object({});

export const getBuergerkonto = contract({
  name: 'getBuergerkonto',
  method: 'GET',
  path: '/api/buerger/konto',
  summary: 'Das eigene Bürgerkonto: Wege hinein und offene Sitzungen',
  access,
  input: nothing,
  output: kontoSchema,
});

export const endBuergersitzung = contract({
  name: 'endBuergersitzung',
  method: 'DELETE',
  path: '/api/buerger/sitzungen/:id',
  summary: 'Auf einem Gerät abmelden',
  access,
  input: z.object({ id: z.uuid() }),
  output: nothing,
});

export const endAndereBuergersitzungen = contract({
  name: 'endAndereBuergersitzungen',
  method: 'POST',
  path: '/api/buerger/sitzungen/ende',
  summary: 'Auf allen anderen Geräten abmelden',
  access,
  input: nothing,
  output: z.object({ beendet: z.number().int() }),
});

export const deleteBuergerkonto = contract({
  name: 'deleteBuergerkonto',
  method: 'POST',
  path: '/api/buerger/konto/loeschung',
  summary: 'Das eigene Bürgerkonto löschen; abgeschickte Anträge bleiben bei der Behörde',
  access,
  input: z.object({ verstanden: z.literal(true) }),
  output: nothing,
  idempotent: false,
});

/** § 41 (2a) VwVfG NRW, § 9 OZG: only with consent, which can be taken back at any time. */
export const setEinwilligung = contract({
  name: 'setEinwilligung',
  method: 'PUT',
  path: '/api/buerger/konto/einwilligung',
  summary: 'Einwilligen, Bescheide im Portal zu bekommen, oder das zurücknehmen',
  access,
  input: z.object({ ja: z.boolean() }),
  output: nothing,
});
