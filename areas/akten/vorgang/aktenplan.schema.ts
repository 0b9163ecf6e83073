/** Aktenplan: the tree of Kennzeichen by which an office files its Vorgänge. A Kennzeichen with dots lies under the part before the last. */
import { z } from 'zod';
import { defineEdited } from '#platform/edited/edited.schema.ts';

/** `3`, `3.2`, `3.2.01` */
export const KENNZEICHEN = /^\d{1,3}(\.\d{1,3}){0,3}$/;

export const planEintragSchema = z.object({
  kennzeichen: z.string().regex(KENNZEICHEN, 'Ein Kennzeichen besteht aus Zahlen und Punkten, etwa 3.2.'),
  bezeichnung: z.string().trim().min(1, 'Bitte geben Sie eine Bezeichnung an.').max(120),
});
export type PlanEintrag = z.output<typeof planEintragSchema>;

export const planSchema = z
  .array(planEintragSchema)
  .min(1, 'Ein Aktenplan braucht mindestens einen Eintrag.')
  .max(500)
  .superRefine((eintraege, context) => {
    const known = new Set<string>();
    for (const [index, { kennzeichen }] of eintraege.entries()) {
      const parent = kennzeichen.split('.').slice(0, -1).join('.');
      if (known.has(kennzeichen))
        context.addIssue({ code: 'custom', path: [index, 'kennzeichen'], message: `${kennzeichen} steht zweimal da.` });
      if (parent !== '' && !known.has(parent))
        context.addIssue({
          code: 'custom',
          path: [index, 'kennzeichen'],
          message: `Über ${kennzeichen} fehlt der Eintrag ${parent}.`,
        });
      known.add(kennzeichen);
    }
  });

export const aktenplanKind = defineEdited('aktenplan', planSchema);

export const planFassungSchema = z.object({
  id: z.uuid(),
  nummer: z.number().int(),
  status: z.enum(['ENTWURF', 'FREIGEGEBEN', 'VERWORFEN']),
  gueltigAb: z.string().nullable(),
  gueltigBis: z.string().nullable(),
  eintraege: z.array(planEintragSchema),
  version: z.number().int(),
  bearbeitetVon: z.array(z.string()),
  freigegebenVon: z.string().nullable(),
  /** Whether the one who asks may release it: a draft on which they have not written. */
  darfFreigeben: z.boolean(),
});
export type PlanFassung = z.output<typeof planFassungSchema>;

export const planInForceSchema = z.object({
  /** The plan that came with Bleibe, in force until the office has released one of its own. */
  ausgeliefert: z.boolean(),
  gueltigAb: z.string().optional(),
  eintraege: z.array(planEintragSchema),
});
