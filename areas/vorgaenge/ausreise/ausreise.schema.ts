/** The time to leave after an expulsion or a threat of deportation: its period, what holds it up, and how it ends. */
import { z } from 'zod';

const tagSchema = z.iso.date('Bitte als Datum angeben, etwa 17.05.2027.');

export const AUSREISESTAENDE = ['laeuft', 'abgelaufen', 'unterbrochen', 'ohne-frist', 'ausgereist'] as const;
export const ausreisestandSchema = z.enum(AUSREISESTAENDE);
export type Ausreisestand = z.output<typeof ausreisestandSchema>;

export const ausreiseSchema = z.object({
  id: z.uuid(),
  schreibenId: z.uuid(),
  verfahrenId: z.uuid(),
  massnahme: z.enum(['ausweisung', 'androhung']),
  bekanntAm: z.string(),
  stand: ausreisestandSchema,
  /** Not given: no period was set. */
  frist: z.object({ ab: z.string(), tage: z.int(), bis: z.string(), verlaengert: z.string().optional() }).optional(),
  unterbrochen: z.object({ am: z.string(), grund: z.string() }).optional(),
  /** § 59 (6) AufenthG; not given where no period runs. */
  bescheinigung: z
    .object({ stand: z.enum(['faellig', 'in-arbeit', 'ausgestellt']), schreibenId: z.uuid().optional() })
    .optional(),
  sperre: z
    .object({
      /** 0: without end. */
      monate: z.int(),
      /** Set once the person has left; without it and with `ab` it has no end. */
      ab: z.string().optional(),
      bis: z.string().optional(),
      /** § 11 (2) sentence 2 AufenthG: only if the person is deported. */
      bedingt: z.boolean(),
    })
    .optional(),
  ausreise: z.object({ am: z.string(), art: z.enum(['freiwillig', 'abgeschoben']), nachweis: z.string() }).optional(),
  /** German, what is next and after which norm. */
  naechstes: z.object({ satz: z.string(), norm: z.string() }).optional(),
  /** Titles that are still entered: a person says whether they lapse with the departure. */
  titel: z.array(z.object({ id: z.uuid(), name: z.string() })),
  version: z.int(),
});
export type Ausreise = z.output<typeof ausreiseSchema>;

const seen = { id: z.uuid(), version: z.int() };
const grund = (message: string) => z.string().trim().min(10, message).max(500);

export const extendInputSchema = z.object({
  ...seen,
  bis: tagSchema,
  grund: grund('Bitte begründen Sie die Verlängerung in einem Satz.'),
});

export const interruptInputSchema = z.object({
  ...seen,
  am: tagSchema,
  grund: grund('Bitte sagen Sie in einem Satz, warum die Ausreisepflicht oder die Androhung nicht vollziehbar ist.'),
});

export const resumeInputSchema = z.object({ ...seen, ab: tagSchema });

export const noteAusreiseInputSchema = z.object({
  ...seen,
  am: tagSchema,
  art: z.enum(['freiwillig', 'abgeschoben'], 'Bitte sagen Sie, wie die Person ausgereist ist.'),
  nachweis: z
    .string()
    .trim()
    .min(3, 'Bitte sagen Sie, woher Sie es wissen, etwa: Grenzübertrittsbescheinigung vom 3. Dezember.')
    .max(300),
  /** Titles that lapse with it (§ 51 (1) no. 6 AufenthG). */
  titel: z.array(z.uuid()).max(20).default([]),
});

export const ausreiseschreibenSchema = z.enum(['bescheinigung', 'sperre']);
