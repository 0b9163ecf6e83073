/** Roles and the rights they bring. */
import { z } from 'zod';
import { GERAETEROLLEN, PERSONENROLLEN, type Rolle } from './rolle.data.ts';

/** A role a person can have. */
export const rolleSchema = z.enum(PERSONENROLLEN as [Rolle, ...Rolle[]]);
/** A role a robot or station can have. */
export const geraeterolleSchema = z.enum(GERAETEROLLEN as [Rolle, ...Rolle[]]);

export const rolleMitRechtenSchema = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  traeger: z.enum(['person', 'geraet']),
  rechte: z.array(z.object({ recht: z.string(), text: z.string() })),
});
