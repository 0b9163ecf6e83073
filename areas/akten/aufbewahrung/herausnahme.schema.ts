/** Removing one document from an Akte by right, and the words for why something is missing. */
import { z } from 'zod';
import { AMTSREGELN, REGELN } from './aufbewahrung.data.ts';
import { grundTextSchema } from './aufbewahrung.schema.ts';

export const rechtsgrundSchema = z.enum(['art-17-dsgvo', 'unerhebliche-mitteilung', 'gericht', 'fremdes-blatt']);
export type Rechtsgrund = z.output<typeof rechtsgrundSchema>;

export const RECHTSGRUENDE: Readonly<Record<Rechtsgrund, { text: string; norm: string }>> = {
  'art-17-dsgvo': { text: 'Löschung auf Antrag der Person', norm: 'Art. 17 Abs. 1 DSGVO' },
  'unerhebliche-mitteilung': { text: 'Mitteilung ohne Bedeutung für eine Entscheidung', norm: '§ 91 Abs. 2 AufenthG' },
  gericht: { text: 'Entscheidung eines Gerichts', norm: 'gerichtliche Entscheidung' },
  'fremdes-blatt': { text: 'Gehört nicht in diese Akte und zu keiner anderen', norm: 'Art. 5 Abs. 1 Buchst. d DSGVO' },
};

/** For a rule of a run or a ground of a removal. */
export function rechtsgrundWorte(regel: string): string {
  const known = RECHTSGRUENDE[regel as Rechtsgrund]?.text;
  return known ?? [...REGELN, ...AMTSREGELN].find(({ schluessel }) => schluessel === regel)?.titel ?? regel;
}

export const herausnahmeSchema = z.object({
  id: z.uuid(),
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  dokumentId: z.uuid(),
  /** Absent for who checks deletions without seeing Akten, and once it is removed. */
  titel: z.string().optional(),
  seiten: z.number().int().optional(),
  rechtsgrund: rechtsgrundSchema,
  norm: z.string(),
  begruendung: z.string().optional(),
  status: z.enum(['beantragt', 'abgelehnt', 'entfernt']),
  beantragtVon: z.string(),
  beantragtAm: z.string(),
  entschiedenVon: z.string().optional(),
  entschiedenAm: z.string().optional(),
  ablehnung: z.string().optional(),
  version: z.number().int(),
});
export type Herausnahme = z.output<typeof herausnahmeSchema>;

export const requestHerausnahmeInputSchema = z.object({
  /** The document. */
  id: z.uuid(),
  version: z.number().int(),
  rechtsgrund: rechtsgrundSchema,
  begruendung: grundTextSchema,
});

export const decideHerausnahmeInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  entscheidung: z.enum(['entfernen', 'ablehnen']),
  /** Needed to refuse. */
  grund: grundTextSchema.optional(),
});
