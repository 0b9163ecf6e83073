/** A place as it goes into a letter or a note: its words, and where and on which day they stand. Pure. */
import type { Fundstelle } from './suche.schema.ts';
import { zitatOf } from './zitat.rules.ts';

export type Absatzfund = Fundstelle['absaetze'][number];

/** `„…“ (§ 81 Abs. 4 AufenthG, Stand: …)`; a day that is past is named, because another text holds today. */
export function quoteOf(
  of: Fundstelle,
  absatz: Absatzfund,
  day: { readonly stichtag: string; readonly heute: string },
): string {
  const stand = of.stand === '' ? '' : `, ${of.stand}`;
  const past = day.stichtag < day.heute ? `, Fassung vom ${dayText(day.stichtag)}` : '';
  return `„${absatz.text}“ (${citationOf(of, absatz)}${past}${stand})`;
}

/** For the text of a letter, where the state of the law is told elsewhere. */
export function letterTextOf(
  of: Fundstelle,
  absatz: Absatzfund,
  day: { readonly stichtag: string; readonly heute: string },
): string {
  const past = day.stichtag < day.heute ? ` in der am ${dayText(day.stichtag)} geltenden Fassung` : '';
  return `„${absatz.text}“ (${citationOf(of, absatz)}${past})`;
}

export function citationOf(of: Fundstelle, absatz: Pick<Absatzfund, 'nr'>): string {
  return zitatOf(of, absatz.nr);
}

function dayText(iso: string): string {
  return iso.split('-').reverse().map(Number).join('.');
}
