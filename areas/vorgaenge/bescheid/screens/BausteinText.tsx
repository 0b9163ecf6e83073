/** The text of a block as it reads in a letter; examples stand where a letter puts its own words. */
import { isRechts } from '../brief.rules.ts';
import { PLATZHALTER } from '../platzhalter.data.ts';

const BEISPIEL = new Map<string, string>(PLATZHALTER.map(({ name, beispiel }) => [name, beispiel]));

export function BausteinText({ text, sprache }: { text: string; sprache: string }) {
  if (text.trim() === '') return <p className="u-muted">Noch ohne Text.</p>;
  return (
    <div className="sb-lesen" lang={sprache} dir={isRechts(sprache) ? 'rtl' : 'ltr'}>
      {parts(text).map(({ at, words, name }) =>
        name === undefined ? (
          <span key={at}>{words}</span>
        ) : (
          <mark key={at} title={name}>
            {BEISPIEL.get(name) ?? words}
          </mark>
        ),
      )}
    </div>
  );
}

function parts(text: string): { at: number; words: string; name?: string }[] {
  let at = 0;
  return text.split(/(\{\{[^{}]*\}\})/).map((words) => {
    const one = { at, words, ...(words.startsWith('{{') ? { name: words.slice(2, -2).trim() } : {}) };
    at += words.length;
    return one;
  });
}
