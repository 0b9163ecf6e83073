/** Placeholders in text blocks: found, filled, and named where they stay empty. Pure. */
import { PLATZHALTER, type Platzhaltername } from './platzhalter.data.ts';

const KNOWN: ReadonlySet<string> = new Set(PLATZHALTER.map(({ name }) => name));
const MARK = /\{\{\s*([^{}]*?)\s*\}\}/g;

export type Werte = Partial<Readonly<Record<Platzhaltername, string>>>;

/** Names that no letter knows; a lone brace counts too, because somebody meant a placeholder. */
export function findUnbekannte(text: string): string[] {
  const names = Array.from(text.matchAll(MARK), ([, name = '']) => name).filter((name) => !KNOWN.has(name));
  return [...new Set([...names, ...(/\{\{|\}\}/.test(text.replace(MARK, '')) ? ['{{'] : [])])];
}

/** What has a value is filled; what has none stays as it is and is named. */
export function fill(text: string, werte: Werte): { readonly text: string; readonly offen: readonly string[] } {
  const offen = new Set<string>(/\{\{|\}\}/.test(text.replace(MARK, '')) ? ['{{'] : []);
  const filled = text.replace(MARK, (mark, name: string) => {
    const value = KNOWN.has(name) ? werte[name as Platzhaltername] : undefined;
    if (value !== undefined && value.trim() !== '') return value;
    offen.add(name);
    return mark;
  });
  return { text: filled, offen: [...offen] };
}
