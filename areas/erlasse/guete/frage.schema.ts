/** A question with the places that answer it, and what a search answered: one JSON object a line in files. */
import { z } from 'zod';
import type { Messantwort } from '../suche/messantwort.schema.ts';
import type { Betrieb } from '../suche/suche.schema.ts';

/** Of a law `law`, `section`, `paragraph`; of an Erlass its Aktenzeichen and the number of the Abschnitt. */
export const fundortSchema = z.union([
  z.object({ law: z.string(), section: z.string(), paragraph: z.string().optional() }),
  z.object({ erlass: z.string(), abschnitt: z.string().optional() }),
]);
export type Fundort = z.output<typeof fundortSchema>;

export const FRAGEARTEN = ['lookup', 'multihop', 'unanswerable'] as const;

export const prueffrageSchema = z.object({
  id: z.string(),
  question: z.string(),
  /** One place, several that are all needed, or none: right is the refusal. */
  kind: z.string().default('lookup'),
  gold: z.array(fundortSchema).default([]),
  /** Places that somebody who knows the matter would accept too. */
  also: z.array(fundortSchema).default([]),
  as_of: z.iso.date().optional(),
  set: z.string().optional(),
  form: z.string().optional(),
});
export type Prueffrage = z.output<typeof prueffrageSchema>;

export interface Antwort {
  readonly id: string;
  /** Best first. */
  readonly hits: readonly Fundort[];
  readonly answer: 'belegt' | 'kein_beleg' | 'ausgefallen';
  /** What of the office's own AI server took part; undefined for ways that know of none. */
  readonly betrieb?: Betrieb;
  /** What its model said, where it was asked. */
  readonly modell?: Messantwort;
}

/** What is measured: any way to answer a question as of a day. Throws for what it cannot do. */
export type Antworter = (frage: string, stichtag: string | undefined) => Promise<Omit<Antwort, 'id'>>;
