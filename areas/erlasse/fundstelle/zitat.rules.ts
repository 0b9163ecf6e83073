/** A place as it is cited in full. Pure. */
import type { Fundstelle } from './fundstelle.rules.ts';

/** `§ 25b Abs. 4 Satz 1 Nr. 2 AufenthG (Stand 28.4.2026)`; `stand` is an ISO day. */
export function zitat(stelle: Omit<Fundstelle, 'von' | 'bis'>, stand?: string): string {
  const { paragraf, absatz, satz, nummer, buchstabe, doppelbuchstabe, gesetz } = stelle;
  return [
    paragraf.replace(/^Art /, 'Art. '),
    absatz && `Abs. ${absatz}`,
    satz && `Satz ${satz}`,
    nummer && `Nr. ${nummer}`,
    buchstabe && `Buchst. ${buchstabe}`,
    doppelbuchstabe && `Doppelbuchst. ${doppelbuchstabe}`,
    gesetz,
    stand && `(Stand ${deutsch(stand)})`,
  ]
    .filter(Boolean)
    .join(' ');
}

function deutsch(day: string): string {
  return day.split('-').reverse().map(Number).join('.');
}
