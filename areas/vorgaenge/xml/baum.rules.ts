/** Reading and writing trees of elements. Pure. */
import type { Knoten } from './xml.schema.ts';

export function kinder(knoten: Knoten | undefined, name: string): readonly Knoten[] {
  return knoten?.k.filter((kind) => kind.n === name) ?? [];
}

export function kind(knoten: Knoten | undefined, ...path: readonly string[]): Knoten | undefined {
  let at = knoten;
  for (const name of path) at = at?.k.find((one) => one.n === name);
  return at;
}

export function textAt(knoten: Knoten | undefined, ...path: readonly string[]): string | undefined {
  return kind(knoten, ...path)?.t.trim() || undefined;
}

/** A code of XÖV: `<art><code>01</code></art>`, or its text where no list element stands in between. */
export function codeAt(knoten: Knoten | undefined, ...path: readonly string[]): string | undefined {
  return textAt(knoten, ...path, 'code') ?? textAt(knoten, ...path);
}

/** A whole day that exists. */
export function tagOf(text: string | undefined): string | undefined {
  const day = text?.slice(0, 10);
  // The year 0 is no day to the database.
  if (!day || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** What XML 1.0 cannot hold at all is left out; the rest is written so that it reads back the same. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

export type Inhalt = string | readonly Element[];
export type Element = readonly [name: string, inhalt: Inhalt, attribute?: Readonly<Record<string, string>>] | undefined;

/** One element after the other, each on its line; `undefined` is left out. */
export function schreibe(elemente: readonly Element[], einzug = ''): string {
  return elemente
    .flatMap((element) => {
      if (!element) return [];
      const [name, inhalt, attribute = {}] = element;
      const attrs = Object.entries(attribute)
        .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
        .join('');
      const body = typeof inhalt === 'string' ? escapeXml(inhalt) : `\n${schreibe(inhalt, `${einzug}  `)}${einzug}`;
      return [`${einzug}<${name}${attrs}>${body}</${name}>\n`];
    })
    .join('');
}
