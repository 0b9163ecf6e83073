/** An answer as the browser gets it: sentences with their verdicts, and the passages that they rest on. */
import { z } from 'zod';
import { grundSchema } from './zitat.schema.ts';

export const frageInputSchema = z.object({
  frage: z.string().trim().min(1, 'Bitte schreiben Sie eine Frage.').max(100_000),
  /** Today where none is given. */
  stichtag: z.iso.date().optional(),
  rechtsgebiet: z.enum(['amt', 'alle']).default('amt'),
  art: z.enum(['recht', 'erlass', 'hausregel']).optional(),
  /** Off: word for word from the sources, without a model. */
  mitModell: z.boolean().default(true),
});
export type Frageeingabe = z.output<typeof frageInputSchema>;

export const ROLLEN_IM_TEXT = ['regel', 'voraussetzung', 'ausnahme', 'frist'] as const;

export const antwortsatzSchema = z.object({
  text: z.string(),
  /** Word for word; what was left out stands as `[…]`. */
  zitat: z.string(),
  /** Place in `stellen`; null where nothing was cited that was retrieved. */
  stelle: z.int().nullable(),
  rolle: z.enum(ROLLEN_IM_TEXT).nullable(),
  besteht: z.boolean(),
  gruende: z.array(grundSchema),
});
export type Antwortsatz = z.output<typeof antwortsatzSchema>;

export const antwortstelleSchema = z.object({
  werkId: z.uuid(),
  normId: z.uuid(),
  absatz: z.int(),
  nr: z.string(),
  /** `§ 81 Abs. 4 AufenthG` */
  zitat: z.string(),
  ueberschrift: z.string(),
  text: z.string(),
});
export type Antwortstelle = z.output<typeof antwortstelleSchema>;

export const antwortSchema = z.object({
  id: z.uuid(),
  zustand: z.enum(['belegt', 'kein_beleg', 'ausgefallen']),
  grund: z.string().nullable(),
  stichtag: z.iso.date(),
  art: z.enum(['woertlich', 'modell']),
  /** To be shown with it (Art. 50): made with AI and which model, or word for word without. */
  kennzeichnung: z.string(),
  /** Why there is no answer of a model although one was wanted. */
  kiAusfall: z.string().nullable(),
  saetze: z.array(antwortsatzSchema),
  stellen: z.array(antwortstelleSchema),
  hinweise: z.array(z.string()),
  /** What of the office's own AI server took part in the search. */
  betrieb: z.enum(['woerter', 'woerter_vektoren', 'woerter_rerank', 'woerter_vektoren_rerank']),
  /** A later import changed what it rests on. */
  ueberholt: z.string().nullable(),
  createdAt: z.string(),
});
export type Antwort = z.output<typeof antwortSchema>;

/** What the stream tells, one event after the other; the last one is `fertig` or `fehler`. */
export type Stromereignis =
  | { readonly art: 'warten'; readonly text: string }
  | { readonly art: 'satz'; readonly satz: Antwortsatz }
  /** The model broke off: what it said so far is no part of the answer. */
  | { readonly art: 'verworfen'; readonly text: string }
  | { readonly art: 'fertig'; readonly antwort: Antwort }
  | { readonly art: 'fehler'; readonly title: string; readonly detail: string };

export const rueckmeldungArtSchema = z.enum(['hilfreich', 'falsche_norm', 'falsch']);
