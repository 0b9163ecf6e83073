/** One mechanism for edited data: law, catalogues, texts, robots, rules. Drafted, valid for a time, released by a second person. */
import { z } from 'zod';

export const FASSUNG_STATUS = ['ENTWURF', 'FREIGEGEBEN', 'VERWORFEN'] as const;
export const fassungStatusSchema = z.enum(FASSUNG_STATUS);
export type FassungStatus = z.output<typeof fassungStatusSchema>;

/** What every version of a thing carries beside its content; days are ISO dates, both inclusive. */
export const fassungSchema = z.object({
  id: z.uuid(),
  /** What kind of thing it is, `textbaustein`, `gebuehr`; each has its own shape of content. */
  art: z.string(),
  /** Which thing, stable over its versions. */
  schluessel: z.string(),
  nummer: z.int().positive(),
  status: fassungStatusSchema,
  gueltigAb: z.iso.date().nullable(),
  gueltigBis: z.iso.date().nullable(),
  erstelltVon: z.string(),
  /** Everyone who wrote on it; none of them may release it. */
  bearbeitetVon: z.array(z.string()),
  freigegebenVon: z.string().nullable(),
  version: z.int(),
  createdAt: z.string(),
  freigegebenAt: z.string().nullable(),
});
export type FassungKopf = z.output<typeof fassungSchema>;

export interface Fassung<T> extends FassungKopf {
  readonly inhalt: T;
}

/** A kind of edited data and the shape of its content. */
export interface EditedKind<S extends z.ZodType = z.ZodType> {
  readonly art: string;
  readonly inhalt: S;
}

/** `export const textbaustein = defineEdited('textbaustein', z.object({ … }))` */
export function defineEdited<const S extends z.ZodType>(art: string, inhalt: S): EditedKind<S> {
  return { art, inhalt };
}
