/** A norm as the Pruefschema cites it, taken apart. Pure. */
import type { Stelle } from '../antwort/zitat.schema.ts';

const NORM = /^(§|Art\.?)\s*(\d+[a-z]{0,2})(?:\s+Abs\.\s*(\d+[a-z]?)\S*)?(?:\s.*)?\s(\S+)$/u;

/** `§ 18g Abs. 1 AufenthG`; undefined for what is cited otherwise. */
export function toStelle(zitat: string): Stelle | undefined {
  const [, sign = '', nr = '', absatz, law = ''] = NORM.exec(zitat.trim()) ?? [];
  if (law === '') return undefined;
  return { law, section: `${sign === '§' ? '§' : 'Art'} ${nr}`, ...(absatz ? { paragraph: absatz } : {}) };
}
