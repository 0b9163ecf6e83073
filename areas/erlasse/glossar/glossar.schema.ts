/** A Glossareintrag: how people say it, and how the law says it or where it stands. */
import { z } from 'zod';

const worte = z
  .string()
  .trim()
  .min(1, 'Bitte schreiben Sie mindestens ein Wort.')
  .max(120, 'Bitte kürzen Sie den Ausdruck auf 120 Zeichen.')
  .regex(/^[^|;\n]*$/, 'Bitte trennen Sie Ausdrücke durch einen Strichpunkt oder eine neue Zeile.');

/** A place as it is cited: the law or Aktenzeichen, its § or Abschnitt, the Absatz or nothing for the whole of it. */
export const stelleSchema = z.object({
  kurz: z.string().trim().min(1).max(80),
  bezeichnung: z.string().trim().min(1).max(80),
  absatz: z.string().trim().max(10).default(''),
});
export type Stelle = z.output<typeof stelleSchema>;

export const glossarInhaltSchema = z
  .object({
    /** How people say it; the first names the entry. */
    ausdruecke: z.array(worte).min(1, 'Bitte schreiben Sie, wie man es sagt.').max(80),
    /** Words of the law, which a search for one of the expressions looks for too. */
    woerter: z.array(worte).max(30).default([]),
    /** Places to which the expressions lead. */
    stellen: z.array(stelleSchema).max(20).default([]),
    /** A shipped entry that the office does not want: kept, and not used. */
    aus: z.boolean().default(false),
  })
  .refine(({ woerter, stellen }) => woerter.length + stellen.length > 0, {
    message: 'Bitte schreiben Sie Wörter des Gesetzes oder eine Stelle.',
    path: ['woerter'],
  });
export type GlossarInhalt = z.output<typeof glossarInhaltSchema>;

/** An entry that came with the program; the key stays over versions of the program. */
export interface MitgelieferterEintrag {
  readonly schluessel: string;
  readonly inhalt: GlossarInhalt;
  /** ISO days, both inclusive; none where it holds as long as the norm does. */
  readonly gueltigAb?: string;
  readonly gueltigBis?: string;
}

/** What a search looks for besides, when somebody says one of the expressions. */
export interface Erweiterung {
  readonly ausdruecke: readonly string[];
  readonly woerter: readonly string[];
}

/** The Glossar of a day as the search uses it. */
export interface Suchglossar {
  readonly erweiterungen: readonly Erweiterung[];
  /** `AufenthG|§ 81` → Absatz (`''` for the whole norm) → expressions, one a line. */
  readonly stichworte: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
