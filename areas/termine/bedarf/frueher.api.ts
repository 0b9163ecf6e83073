/** An earlier time than the Termin that one has: wish it, change the wish, see what was offered. By the link of the Termin. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { frueherInputSchema, frueherSchema, schluesselSchema } from './bedarf.schema.ts';

const path = '/api/buerger/termine/anfragen/frueher';
const access = 'public';

export const askFrueher = contract({
  name: 'askFrueher',
  method: 'POST',
  path,
  summary:
    'Zu einem Termin, den man hat, einen früheren wünschen (Warteliste); noch einmal gefragt, ändern sich die Wünsche',
  access,
  input: frueherInputSchema,
  output: z.object({ schluessel: z.string(), kennung: z.string() }),
  perMinute: 20,
});

/** By POST, so that the key stands in no address. */
export const getFrueher = contract({
  name: 'getFrueher',
  method: 'POST',
  path: `${path}/stand`,
  summary: 'Ob man zu diesem Termin auf der Warteliste steht, womit, und was angeboten ist',
  access,
  input: z.object({ termin: schluesselSchema }),
  output: frueherSchema,
  idempotent: false,
  perMinute: 120,
});
