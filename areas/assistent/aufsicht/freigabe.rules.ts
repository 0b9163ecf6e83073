/** When a function with AI may run. Pure. */

import { type Freigabe, type Funktion, STELLEN } from './aufsicht.schema.ts';
import { FUNKTIONEN } from './funktion.data.ts';

export interface Schalterstand {
  readonly an: boolean;
  readonly grund: string;
}

export interface Aufsichtsstand {
  readonly alles: Schalterstand | undefined;
  readonly eigen: Schalterstand | undefined;
  /** Not revoked, of this function. */
  readonly freigaben: readonly Pick<Freigabe, 'als' | 'konto'>[];
}

/**
 * Undefined: it may run. Otherwise the German sentence that says why not. High-risk (Annex III no. 7 (c)) needs the
 * release of both offices by two different people, whatever the switch says (Art. 26 (2), 27, 49).
 */
export function whyOff(funktion: Funktion, { alles, eigen, freigaben }: Aufsichtsstand): string | undefined {
  const blatt = FUNKTIONEN.find(({ schluessel }) => schluessel === funktion);
  if (!blatt) return 'Diese Funktion steht in keinem Verzeichnis.';
  if (alles && !alles.an) return `Alle KI-Funktionen sind ausgeschaltet${because(alles)}.`;
  if (eigen && !eigen.an) return `Sie wurde ausgeschaltet${because(eigen)}.`;
  if (blatt.klasse !== 'hochrisiko') return undefined;
  const missing = STELLEN.filter((stelle) => !freigaben.some(({ als }) => als === stelle));
  if (missing.length > 0) return `Es fehlt die Freigabe durch ${missing.map((one) => OFFICE[one]).join(' und ')}.`;
  const people = new Set(freigaben.map(({ konto }) => konto));
  return people.size < STELLEN.length ? 'Beide Freigaben stammen von derselben Person.' : undefined;
}

const OFFICE = { leitung: 'die Leitung', datenschutz: 'den Datenschutz' } as const;

function because({ grund }: Schalterstand): string {
  return grund === '' ? '' : ` (${grund})`;
}
