/** What was seen on a file at once. Said to the applicant with what to do; never a refusal. */
import { z } from 'zod';

/** Keys of the texts. `gedreht` and `teilweise` only inform. */
export const HINWEISE = [
  'leer',
  'unscharf',
  'dunkel',
  'abgeschnitten',
  'gedreht',
  'andere_art',
  'anderer_name',
  'anderes_geburtsdatum',
  'abgelaufen',
  'mrz_fehlt',
  'teilweise',
] as const;
export type Hinweisart = (typeof HINWEISE)[number];

export const hinweisSchema = z.object({
  art: z.enum(HINWEISE),
  /** Pages of the file, from 1, where not all of it. */
  seiten: z.array(z.number().int()).optional(),
  /** The day on which it ended. */
  tag: z.iso.date().optional(),
});
export type Hinweis = z.output<typeof hinweisSchema>;

/** "Seite 1 von 3", as it is printed; both sides of a card on one picture are sheets 1 and 2 of 2. */
export const blattSchema = z.object({ nr: z.number().int(), von: z.number().int() });
export type Blatt = z.output<typeof blattSchema>;

export const TROTZDEM = ['richtig', 'kein_besseres', 'rest_folgt', 'anderes'] as const;
export const trotzdemSchema = z.enum(TROTZDEM);

/** One page as it was read. */
export interface GeleseneSeite {
  readonly nr: number;
  readonly text: string;
  readonly leer: boolean;
  readonly guete: 'gut' | 'schwach' | 'unlesbar';
  readonly sicherheit: number;
  readonly drehung: number;
  /** Its text was recognised, not stored in the file. */
  readonly bild: boolean;
  /** Brightness of the paper, 0 to 255. */
  readonly papier: number;
  /** Lines whose words touch the left or the right edge. */
  readonly zeilenAmRand: number;
  readonly zeilen: number;
}

export interface Erwartung {
  readonly unterlage: string;
  readonly dokumenttypen: readonly string[];
  readonly heute: string;
  /** Whom the application is for; what is not known is not compared. */
  readonly person: {
    readonly familienname?: string;
    readonly vornamen?: string;
    readonly geburtsdatum?: string;
  };
  /** The applicant has said that it ended. */
  readonly darfAbgelaufenSein?: boolean;
}
