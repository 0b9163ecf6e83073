/** The vocabulary of facts as form fields, and flat facts as the Pruefschema wants them: both from the one schema. */
import { isFeld, TATSACHEN } from '../pruefung/tatsachen.data.ts';
import { type Tatsachen, tatsachenSchema } from '../pruefung/tatsachen.schema.ts';
import { wertName } from './werte.data.ts';

export type Feldart = 'janein' | 'wahl' | 'tag' | 'zahl' | 'text';

export interface Tatsachenfeld {
  readonly feld: string;
  readonly label: string;
  readonly norm: string;
  readonly von: 'antragsteller' | 'behoerde';
  /** Type of document that usually proves it. */
  readonly dokument: string | undefined;
  readonly art: Feldart;
  /** For `wahl`. */
  readonly werte: readonly { readonly value: string; readonly label: string }[];
}

/** As much of a Zod schema as is looked at here. */
interface Shape {
  readonly def: { readonly type: string; readonly innerType?: Shape; readonly entries?: Record<string, string> };
  readonly format?: string | null;
  readonly shape?: Record<string, Shape>;
  safeParse(value: unknown): { readonly success: boolean };
}

function bare(shape: Shape): Shape {
  return shape.def.innerType ? bare(shape.def.innerType) : shape;
}

function leafOf(feld: string): Shape | undefined {
  let at = tatsachenSchema as unknown as Shape;
  for (const part of feld.split('.')) {
    const parts: Record<string, Shape> = bare(at).shape ?? {};
    // Not what every object inherits: `__proto__` is no fact.
    const next = Object.hasOwn(parts, part) ? parts[part] : undefined;
    if (!next) return undefined;
    at = next;
  }
  return bare(at);
}

const ART: Readonly<Record<string, Feldart>> = { boolean: 'janein', enum: 'wahl', number: 'zahl', int: 'zahl' };

/** Undefined for what is not in the vocabulary. */
export function tatsachenfeldOf(feld: string): Tatsachenfeld | undefined {
  const leaf = leafOf(feld);
  if (!leaf || !isFeld(feld)) return undefined;
  const { label, norm, von, dokument } = TATSACHEN[feld] as (typeof TATSACHEN)[typeof feld];
  const art = ART[leaf.def.type] ?? (leaf.format === 'date' ? 'tag' : 'text');
  const werte = Object.values(leaf.def.entries ?? {}).map((value) => ({ value, label: wertName(value) }));
  return { feld, label, norm, von, dokument, art, werte };
}

/** Whether the vocabulary lets this field have this value. */
export function isWertErlaubt(feld: string, wert: unknown): boolean {
  return leafOf(feld)?.safeParse(wert).success ?? false;
}

/** `person.pass` → `{ person: { pass } }`. What the vocabulary does not know (any more) is left out. */
export function toTatsachen(rows: readonly { readonly feld: string; readonly wert: unknown }[]): Tatsachen {
  const whole: Record<string, unknown> = {};
  for (const { feld, wert } of rows) {
    if (!isFeld(feld) || !isWertErlaubt(feld, wert)) continue;
    const path = feld.split('.');
    const last = path.pop() as string;
    let at = whole;
    for (const part of path) {
      at[part] ??= {};
      at = at[part] as Record<string, unknown>;
    }
    at[last] = wert;
  }
  return whole as Tatsachen;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A value in words: `ja`, `31.12.2026`, `Blaue Karte EU`. */
export function wertWorte(wert: unknown): string {
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  if (typeof wert === 'number') return wert.toLocaleString('de-DE');
  const [, year, month, day] = DAY.exec(String(wert)) ?? [];
  return year === undefined ? wertName(String(wert)) : `${day}.${month}.${year}`;
}
