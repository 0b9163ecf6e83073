import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

/** As it stands in the address of the law: gesetze-im-internet.de/aufenthg_2004. */
export const slugSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9_+-]{1,80}$/, 'Das ist der Teil der Adresse hinter gesetze-im-internet.de/, etwa „aufenthg_2004“.');

export const listAmtliche = contract({
  name: 'listAmtliche',
  method: 'GET',
  path: '/api/erlasse/amtlich',
  summary: 'Gesetze, die vom amtlichen Bestand geladen werden, mit dem Stand, den das Amt hat',
  access: 'erlasse.pflegen',
  input: z.object({}),
  output: z.object({
    /** Absent: loading is switched off. */
    adresse: z.string().optional(),
    nachts: z.boolean(),
    gesetze: z.array(
      z.object({
        slug: z.string(),
        kurz: z.string(),
        gewaehlt: z.boolean(),
        mitgeliefert: z.boolean(),
        stand: z.iso.date().optional(),
      }),
    ),
  }),
});

export const chooseAmtliches = contract({
  name: 'chooseAmtliches',
  method: 'POST',
  path: '/api/erlasse/amtlich/wahl',
  summary: 'Ein Gesetz in die Auswahl für den amtlichen Bestand nehmen oder aus ihr herausnehmen',
  access: 'erlasse.pflegen',
  input: z.object({ slug: slugSchema, gewaehlt: z.boolean() }),
  output: z.object({}),
});

export const loadAmtliche = contract({
  name: 'loadAmtliche',
  method: 'POST',
  path: '/api/erlasse/amtlich/laden',
  summary: 'Die gewählten Gesetze vom amtlichen Bestand laden; läuft im Hintergrund',
  access: 'erlasse.pflegen',
  input: z.object({ slugs: z.array(slugSchema).min(1).max(2_000).optional() }),
  output: z.object({ einlesungId: z.uuid() }),
});
