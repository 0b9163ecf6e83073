/**
 * Which fact stands in which type of document, and how papers word it. What needs a person's judgement (adequate old-age
 * provision, sufficient means, Ausweisungsinteresse) is not in it: no page says that.
 */
import type { Leser } from './leser.schema.ts';
import { ARBEIT_LESER } from './leser-arbeit.data.ts';
import { BILDUNG_LESER } from './leser-bildung.data.ts';
import { PERSON_LESER } from './leser-person.data.ts';

export const LESER: readonly Leser[] = [...ARBEIT_LESER, ...PERSON_LESER, ...BILDUNG_LESER];
