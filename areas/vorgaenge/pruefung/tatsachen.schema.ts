/** The vocabulary of facts on which the Prüfschema decides. A missing field, or null, means: not known. */
import { z } from 'zod';
import { antragTatsachen } from './tatsachen/antrag.schema.ts';
import { beschaeftigungTatsachen } from './tatsachen/beschaeftigung.schema.ts';
import { bildungTatsachen } from './tatsachen/bildung.schema.ts';
import { familieTatsachen } from './tatsachen/familie.schema.ts';
import { freizuegigkeitTatsachen } from './tatsachen/freizuegigkeit.schema.ts';
import { lebensunterhaltTatsachen } from './tatsachen/lebensunterhalt.schema.ts';
import { schutzTatsachen } from './tatsachen/schutz.schema.ts';

export const tatsachenSchema = z.object({
  ...antragTatsachen,
  ...lebensunterhaltTatsachen,
  ...beschaeftigungTatsachen,
  ...bildungTatsachen,
  ...familieTatsachen,
  ...schutzTatsachen,
  ...freizuegigkeitTatsachen,
});

export type Tatsachen = z.infer<typeof tatsachenSchema>;

type Pfad<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends object ? `${K}.${Pfad<NonNullable<T[K]>>}` : K;
}[keyof T & string];

/** `einreise.mit`, `beschaeftigung.ba_zustimmung.status` */
export type Feld = Pfad<Tatsachen>;

type WertIn<T, P extends string> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof T
    ? WertIn<NonNullable<T[K]>, Rest>
    : never
  : P extends keyof T
    ? NonNullable<T[P]>
    : never;

export type Wert<F extends Feld> = WertIn<Tatsachen, F>;
