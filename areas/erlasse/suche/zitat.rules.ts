/** How a found place is cited. Pure. */
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { zitat as citeStelle } from '../fundstelle/zitat.rules.ts';

export interface Zitierort {
  readonly art: Sammlungsart;
  readonly kurz: string;
  readonly bezeichnung: string;
}

/** `§ 81 Abs. 4 AufenthG`, `Erlass 512-39.01-14/2024, Abschnitt 3` */
export function zitatOf({ art, kurz, bezeichnung }: Zitierort, absatz = ''): string {
  if (art === 'recht') return citeStelle({ paragraf: bezeichnung, gesetz: kurz, ...(absatz === '' ? {} : { absatz }) });
  const place = bezeichnung === '' ? '' : /^\d/.test(bezeichnung) ? `, Abschnitt ${bezeichnung}` : `, ${bezeichnung}`;
  return `${art === 'erlass' ? 'Erlass' : 'Hausregel'} ${kurz}${place}`;
}
