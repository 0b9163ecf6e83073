/** What was listed against what came. Pure. */
import type { Abgleich } from '../eingang.schema.ts';

interface Verglichen {
  readonly name: string;
  readonly gelistet: boolean;
  readonly quelle?: unknown;
  readonly gleich?: boolean;
}

export function abgleichOf(dateien: readonly Verglichen[], hinweise: readonly string[] = []): Abgleich {
  const names = (which: (one: Verglichen) => boolean) => dateien.filter(which).map(({ name }) => name);
  return {
    gelistet: dateien.filter(({ gelistet }) => gelistet).length,
    fehlend: names(({ gelistet, quelle }) => gelistet && !quelle),
    zusaetzlich: names(({ gelistet }) => !gelistet),
    abweichend: names(({ gleich }) => gleich === false),
    ...(hinweise.length > 0 ? { hinweise: [...hinweise.slice(0, MOST_HINTS), ...rest(hinweise)] } : {}),
  };
}

/** A list whose column is wrong throughout says so a few hundred times, not a million. */
const MOST_HINTS = 200;

function rest({ length }: readonly string[]): string[] {
  return length > MOST_HINTS ? [`Und ${length - MOST_HINTS} weitere Hinweise zu dieser Liste.`] : [];
}

/** One sentence for each kind of difference; empty when there is none. */
export function abgleichWorte({ fehlend, zusaetzlich, abweichend, hinweise = [] }: Abgleich): string[] {
  const told = (names: readonly string[], one: string, many: string) =>
    names.length === 0 ? [] : [`${names.length === 1 ? one : `${names.length} ${many}`}: ${shorten(names)}`];
  return [
    ...told(fehlend, 'Eine gelistete Datei fehlt', 'gelistete Dateien fehlen'),
    ...told(zusaetzlich, 'Eine Datei steht nicht in der Liste', 'Dateien stehen nicht in der Liste'),
    ...told(abweichend, 'Eine Datei weicht von ihrer Prüfsumme ab', 'Dateien weichen von ihrer Prüfsumme ab'),
    ...hinweise,
  ];
}

const SHOWN = 10;

function shorten(names: readonly string[]): string {
  const rest = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (rest > 0 ? ` und ${rest} weitere` : '');
}
