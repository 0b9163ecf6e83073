/** Nobody decides on a fact of which two versions are open (§ 24 VwVfG NRW), where a requirement rests on it. Pure. */
import type { Schritt } from './schreiben.schema.ts';

export interface Widerspruchlage {
  /** As people call the fact. */
  readonly name: string;
  /** Requirements whose result rests on it, or could change with it. */
  readonly zeilen: readonly string[];
}

const und = (list: readonly string[]) =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} und ${list.at(-1) ?? ''}`;

export function widersprueche(all: readonly Widerspruchlage[]): Schritt {
  const tragend = all.filter(({ zeilen }) => zeilen.length > 0);
  const step = {
    schluessel: 'widersprueche',
    name: 'Widersprüche geklärt',
    norm: '§ 24 VwVfG NRW, § 82 Abs. 1 AufenthG',
  };
  if (tragend.length > 0) {
    const satz = tragend.map(({ name, zeilen }) => `„${name}“ (davon hängt ab: ${und(zeilen)})`).join('; ');
    return {
      ...step,
      erfuellt: false,
      grund: `Zwei Angaben stehen gegeneinander: ${satz}. Klären Sie im Prüfschema, welche gilt.`,
    };
  }
  const rest = all.map(({ name }) => `„${name}“`);
  return {
    ...step,
    erfuellt: true,
    grund:
      rest.length === 0
        ? 'Keine Angaben widersprechen sich.'
        : `Noch offen, aber ohne Einfluss auf die Prüfung: ${und(rest)}.`,
  };
}
