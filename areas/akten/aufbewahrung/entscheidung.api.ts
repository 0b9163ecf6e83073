import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { draftEntscheidungInputSchema, entscheidungFassungSchema, seenFassungSchema } from './entscheidung.schema.ts';

const PATH = '/api/akten/aufbewahrung/entscheidungen';

export const listEntscheidungen = contract({
  name: 'listEntscheidungen',
  method: 'GET',
  path: PATH,
  summary: 'Was das Amt zur Aufbewahrung entschieden hat, mit Entwürfen',
  access: 'akten.aufbewahrung',
  input: z.object({}),
  output: z.object({ eintraege: z.array(entscheidungFassungSchema) }),
});

export const draftEntscheidung = contract({
  name: 'draftEntscheidung',
  method: 'POST',
  path: PATH,
  summary: 'Entscheidung entwerfen oder ihren Entwurf ändern',
  access: 'akten.loeschen-vorschlagen',
  input: draftEntscheidungInputSchema,
  output: entscheidungFassungSchema,
});

export const releaseEntscheidung = contract({
  name: 'releaseEntscheidung',
  method: 'POST',
  path: `${PATH}/:id/freigabe`,
  summary: 'Entwurf als zweite Person in Kraft setzen',
  access: 'akten.loeschen-freigeben',
  input: seenFassungSchema,
  output: entscheidungFassungSchema,
});

export const discardEntscheidung = contract({
  name: 'discardEntscheidung',
  method: 'POST',
  path: `${PATH}/:id/verwerfen`,
  summary: 'Entwurf verwerfen',
  access: 'akten.loeschen-vorschlagen',
  input: seenFassungSchema,
  output: z.object({}),
});
