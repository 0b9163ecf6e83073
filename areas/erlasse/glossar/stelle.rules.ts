/** Places as people write them into a field, and as they are shown. Pure. */
import { findAktenzeichen } from '../fundstelle/aktenzeichen.rules.ts';
import { findFundstellen } from '../fundstelle/fundstelle.rules.ts';
import { zitiernameOf } from '../fundstelle/gesetzesname.rules.ts';
import { zitat } from '../fundstelle/zitat.rules.ts';
import type { Stelle } from './glossar.schema.ts';
import { parts } from './mitgeliefert.rules.ts';

/** Only where the whole text is one place: "Antrag nach § 81 AufenthG" is words. */
export function parseStelle(typed: string): Stelle | undefined {
  const text = typed.replace(/ ?\((\d+[a-z]?)\)/, ' Abs. $1');
  const [erlass, ...andere] = findAktenzeichen(text);
  if (erlass?.abschnitt && andere.length === 0 && coversAll(text, erlass))
    return { kurz: erlass.aktenzeichen, bezeichnung: erlass.abschnitt, absatz: '' };
  const [norm, ...weitere] = findFundstellen(text);
  if (!norm) return parseAnlage(text);
  if (!norm.gesetz || weitere.length > 0 || !coversAll(text, norm)) return undefined;
  return { kurz: norm.gesetz, bezeichnung: norm.paragraf, absatz: norm.absatz ?? '' };
}

/** Of a law with only one, which has no number. */
function parseAnlage(text: string): Stelle | undefined {
  const gesetz = /^Anlage (?:zum |zur )?(\p{Lu}[\p{L}/-]*)$/u.exec(text)?.[1];
  const kurz = gesetz && zitiernameOf(gesetz);
  return kurz ? { kurz, bezeichnung: 'Anlage', absatz: '' } : undefined;
}

const coversAll = (text: string, { von, bis }: { readonly von: number; readonly bis: number }): boolean =>
  text.slice(0, von).trim() === '' && text.slice(bis).trim() === '';

/** What somebody typed into the field „So steht es im Gesetz“: places where it reads as one, else words. */
export function readZiel(text: string): { woerter: string[]; stellen: Stelle[] } {
  const [woerter, stellen]: [string[], Stelle[]] = [[], []];
  for (const part of parts(text)) {
    const found = parseStelle(part);
    if (found) stellen.push(found);
    else woerter.push(part);
  }
  return { woerter, stellen };
}

export function formatStelle({ kurz, bezeichnung, absatz }: Stelle): string {
  if (/^\d/.test(bezeichnung)) return `${kurz} Abschnitt ${bezeichnung}`;
  return zitat({ gesetz: kurz, paragraf: bezeichnung, ...(absatz === '' ? {} : { absatz }) });
}

export function formatZiel({ woerter, stellen }: { woerter: readonly string[]; stellen: readonly Stelle[] }): string {
  return [...woerter, ...stellen.map(formatStelle)].join('; ');
}
