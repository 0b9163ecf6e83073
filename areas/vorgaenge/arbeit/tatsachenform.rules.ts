/** The vocabulary of facts as form fields, and flat facts as the Pruefschema wants them: both from the one schema. */
import { isFeld, TATSACHEN } from '../pruefung/tatsachen.data.ts';
import { type Tatsachen, tatsachenSchema } from '../pruefung/tatsachen.schema.ts';
import { EINHEITEN } from './einheit.data.ts';
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
const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** A value in words: `ja`, `14. März 2026`, `Blaue Karte EU`; a number of a known field with its unit: `1.234,50 €`, `12 Monate`. */
export function wertWorte(wert: unknown, feld?: string): string {
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  if (typeof wert === 'number') return zahlWorte(wert, feld);
  const [, year, month, day] = DAY.exec(String(wert)) ?? [];
  return year === undefined ? wertName(String(wert)) : `${Number(day)}. ${MONATE[Number(month) - 1] ?? month} ${year}`;
}

function zahlWorte(wert: number, feld: string | undefined): string {
  const einheit = feld !== undefined && isFeld(feld) ? EINHEITEN[feld] : undefined;
  if (einheit === undefined) return wert.toLocaleString('de-DE');
  if (einheit === 'euro')
    return `${wert.toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} €`;
  return `${wert.toLocaleString('de-DE')} ${wert === 1 ? einheit.eins : einheit.viele}`;
}
