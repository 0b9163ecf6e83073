/** The same place under its different spellings. Pure. */
import type { Fundort } from './frage.schema.ts';

/** Section of a law or whole Erlass, and within it the Absatz or Abschnitt where one is named. */
export interface Ort {
  readonly werk: string;
  readonly grob: string;
  readonly fein: string | undefined;
}

const FRUEHER: Readonly<Record<string, string>> = { AsylVfG: 'AsylG', RuStAG: 'StAG', PaßG: 'PassG', BGSG: 'BPolG' };
const ROEMISCH = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV'];

export function toOrt(fundort: Fundort): Ort {
  if ('erlass' in fundort) {
    const grob = `Erlass|${tidy(fundort.erlass)}`;
    return { werk: 'Erlass', grob, fein: within(grob, fundort.abschnitt) };
  }
  const werk = lawOf(fundort.law);
  const grob = `${werk}|${sectionOf(fundort.section)}`;
  return { werk, grob, fein: within(grob, fundort.paragraph) };
}

/** `AufenthG 2004` → `AufenthG`, `SGB 2` → `SGB II`, `AsylVfG` → `AsylG` */
export function lawOf(raw: string): string {
  const name = tidy(raw).replace(/ (?:19|20)\d\d$/, '');
  const buch = /^SGB (\d+)$/.exec(name)?.[1];
  if (buch) return `SGB ${ROEMISCH[Number(buch)] ?? buch}`;
  return FRUEHER[name] ?? name;
}

/** `§81`, `81`, `§§ 81` → `§ 81`; `Artikel 6` → `Art 6`; `Anlage (zu § 38)` → `Anlage` */
export function sectionOf(raw: string): string {
  const name = tidy(raw);
  const artikel = /^Art(?:ikel|\.)? ?(\d+[a-z]*)$/i.exec(name)?.[1];
  if (artikel) return `Art ${artikel.toLowerCase()}`;
  const paragraf = /^(?:§+ ?)?(\d+[a-z]*)$/i.exec(name)?.[1];
  if (paragraf) return `§ ${paragraf.toLowerCase()}`;
  return name.startsWith('Anlage') ? name.replace(/ \(zu .*$/, '') : name;
}

/** `(4)`, `Abs. 4`, `Absatz 4` → `4` */
function within(grob: string, raw: string | undefined): string | undefined {
  if (raw === undefined || raw === '') return undefined;
  const nr = tidy(raw)
    .replace(/^(?:Absatz|Abs\.?) ?/i, '')
    .replace(/^\(/, '')
    .replace(/[).]$/, '')
    .toLowerCase();
  return `${grob}|${nr}`;
}

const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
