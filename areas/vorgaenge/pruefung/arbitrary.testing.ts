/** Arbitrary facts, made from the vocabulary itself. */
import fc from 'fast-check';
import type { Tatsachen } from './tatsachen.schema.ts';
import { tatsachenSchema } from './tatsachen.schema.ts';

interface Shape {
  readonly def: {
    readonly type: string;
    readonly innerType?: Shape;
    readonly entries?: Readonly<Record<string, string>>;
    readonly shape?: Readonly<Record<string, Shape>>;
    readonly format?: string;
  };
}

/** Days around the examination, so that periods come out both ways. */
const tag = fc
  .integer({ min: -20_000, max: 800 })
  .map((days) => Temporal.PlainDate.from('2026-04-28').add({ days }).toString());

const text = fc.constantFrom('DE', 'US', 'BR', 'VN', 'SY');
const isco = fc.constantFrom('2512', '1330', '2431', '5120', '2211');

function arbitrary(name: string, { def }: Shape): fc.Arbitrary<unknown> {
  if (def.innerType) return fc.option(arbitrary(name, def.innerType), { nil: undefined, freq: 4 });
  if (def.shape)
    return fc.record(
      Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, arbitrary(key, inner)] as const)),
    );
  if (def.entries) return fc.constantFrom(...Object.values(def.entries));
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'number')
    return name.endsWith('_jahr') ? fc.integer({ min: 30_000, max: 110_000 }) : fc.integer({ min: 0, max: 130 });
  if (def.type === 'string') return name === 'isco' ? isco : def.format === 'date' ? tag : text;
  throw new Error(`${name}: ${def.type}`);
}

export const beliebigeTatsachen = arbitrary('', tatsachenSchema as unknown as Shape).map((raw) =>
  tatsachenSchema.parse(raw),
) as fc.Arbitrary<Tatsachen>;
