/** What stands on every letter of the office, and where its decisions are contested. Edited data, one for the office. */
import { z } from 'zod';

const zeile = (hint: string) => z.string().trim().min(1, hint).max(120);

export const briefkopfSchema = z.object({
  traeger: zeile('Bitte nennen Sie die Stadt oder den Kreis.'),
  behoerde: zeile('Bitte nennen Sie die Behörde, wie sie auf Bescheiden steht.'),
  strasse: zeile('Bitte nennen Sie Straße und Hausnummer.'),
  plz: z.string().regex(/^\d{5}$/, 'Eine Postleitzahl hat fünf Ziffern.'),
  ort: zeile('Bitte nennen Sie den Ort.'),
  telefon: z.string().trim().max(60).default(''),
  email: z.string().trim().max(120).default(''),
  internet: z.string().trim().max(120).default(''),
  /** § 37 (6) VwVfG NRW: the court and its seat belong into the remedy notice. */
  gericht: z.object({
    name: zeile('Bitte nennen Sie das Verwaltungsgericht.'),
    strasse: zeile('Bitte nennen Sie die Anschrift des Gerichts.'),
    plz: z.string().regex(/^\d{5}$/, 'Eine Postleitzahl hat fünf Ziffern.'),
    ort: zeile('Bitte nennen Sie den Sitz des Gerichts.'),
  }),
});
export type Briefkopf = z.output<typeof briefkopfSchema>;

export const briefkopfFassungSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  status: z.enum(['ENTWURF', 'FREIGEGEBEN', 'VERWORFEN']),
  gueltigAb: z.string().nullable(),
  gueltigBis: z.string().nullable(),
  darfFreigeben: z.boolean(),
  nummer: z.number().int(),
  von: z.string(),
  freigegebenVon: z.string().optional(),
  inhalt: briefkopfSchema,
});
export type BriefkopfFassung = z.output<typeof briefkopfFassungSchema>;
