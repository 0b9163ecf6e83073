/** Type and title of a document from the words on its first page. A proposal that people correct. */
import { DOKUMENTTYPEN, type Dokumenttyp, UNBESTIMMT } from './dokumenttyp.data.ts';
import { foldName } from './name.rules.ts';

const FOLDED = DOKUMENTTYPEN.map((entry) => ({ entry, merkmale: entry.merkmale.map(foldName) }));
const UNKNOWN = DOKUMENTTYPEN.find((entry) => entry.typ === UNBESTIMMT) as Dokumenttyp;

/** Letters of the folded text in which a subject line stands; further down a word is a mention, not the subject. */
const SUBJECT = 600;

/** The type named first in the head of the page; else a letter by its phrases, anywhere. */
export function guessTyp(text: string): Dokumenttyp {
  const folded = foldName(text.slice(0, 6_000));
  const head = ` ${folded.slice(0, SUBJECT)} `;
  let best: { entry: Dokumenttyp; at: number } | undefined;
  for (const { entry, merkmale } of FOLDED) {
    for (const merkmal of merkmale) {
      const at = entry.typ === 'schreiben' ? -1 : head.indexOf(` ${merkmal}`);
      if (at >= 0 && (!best || at < best.at)) best = { entry, at };
    }
  }
  return best?.entry ?? letterIn(folded) ?? UNKNOWN;
}

function letterIn(folded: string): Dokumenttyp | undefined {
  const letter = FOLDED.find(({ entry }) => entry.typ === 'schreiben');
  return letter?.merkmale.some((merkmal) => folded.includes(merkmal)) ? letter.entry : undefined;
}

/** Title until somebody gives a better one: the type's name, else the file's name without ending. */
export function titleOf(typ: Dokumenttyp, dateiname: string): string {
  if (typ.typ !== UNBESTIMMT) return typ.name;
  const base = dateiname.split(/[/\\]/).at(-1) ?? dateiname;
  const plain = base
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/_+/g, ' ')
    .trim();
  return plain.slice(0, 300) || 'Ohne Titel';
}
