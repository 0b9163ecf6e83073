/** Two texts word by word: what stands in both, what went, what came. Pure. */
import { alignFolgen } from '../bestand/folge.rules.ts';

export interface Stueck {
  readonly art: 'gleich' | 'weg' | 'neu';
  readonly text: string;
}

/** The old text is what is `gleich` and `weg`, the new one what is `gleich` and `neu`, each in its order and complete. */
export function compareWorte(alt: string, neu: string): Stueck[] {
  const [old, current] = [worteOf(alt), worteOf(neu)];
  const stuecke: Stueck[] = [];
  const add = (art: Stueck['art'], worte: readonly string[]) => {
    const text = worte.join('');
    if (text !== '') stuecke.push({ art, text });
  };
  for (const strecke of bridged(alignFolgen(old, current), old)) {
    if (strecke.gleich) add('gleich', old.slice(...strecke.alt));
    else {
      add('weg', old.slice(...strecke.alt));
      add('neu', current.slice(...strecke.neu));
    }
  }
  return stuecke;
}

/** Words with what stands around them; blanks are pieces of their own, so that nothing is lost. */
const worteOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

type Strecke = ReturnType<typeof alignFolgen>[number];

/** A lone blank or comma between two changes is part of the change: reading words in turns helps nobody. */
function bridged(strecken: readonly Strecke[], old: readonly string[]): Strecke[] {
  const found: Strecke[] = [];
  strecken.forEach((strecke, i) => {
    const last = found.at(-1);
    const isBetween = i > 0 && i < strecken.length - 1;
    const small = strecke.gleich && isBetween && !/[\p{L}\p{N}]/u.test(old.slice(...strecke.alt).join(''));
    const joins = last && !last.gleich && (small || !strecke.gleich);
    if (joins)
      found[found.length - 1] = {
        gleich: false,
        alt: [last.alt[0], strecke.alt[1]],
        neu: [last.neu[0], strecke.neu[1]],
      };
    else found.push(strecke);
  });
  return found;
}
