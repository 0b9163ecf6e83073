/** Sentences of a decree, with the section in which they stand. Pure. */
import type { Norm } from '../bestand/werk.schema.ts';
import { LISTENPUNKT } from './zeile.rules.ts';

export interface Aussage {
  readonly text: string;
  readonly abschnitt: string;
  /** More text of the same section follows: what is introduced stands here. */
  readonly gehtWeiter: boolean;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:Abs|Nr|Nrn|Art|Az|S|Satz|vgl|bzw|ggf|ca|Abschn|Ziff|Buchst|Hs|Alt|Var|Abt|Ref|Dr|St|Str|gem|i\.\s?V|z|d|u|o|m|v|lit|evtl|inkl|usw|etc|ff|f|RdErl|Bek|Gz|GeschZ)\.$/;

export function aussagenOf(normen: readonly Norm[]): Aussage[] {
  return normen.flatMap(({ bezeichnung, absaetze }) =>
    absaetze.flatMap(({ text }, i) => {
      const sentences = sentencesOf(text);
      return sentences.map((one, j) => ({
        text: one,
        abschnitt: bezeichnung,
        gehtWeiter: j + 1 < sentences.length || i + 1 < absaetze.length,
      }));
    }),
  );
}

/** Items of a list are told together with the words that lead to them. */
function sentencesOf(text: string): string[] {
  const out: string[] = [];
  let lead = '';
  for (const line of text.split('\n')) {
    const item = LISTENPUNKT.exec(line);
    if (item && lead !== '') {
      out.push(`${lead} ${line.slice(item[0].length)}`);
      continue;
    }
    const sentences = splitSentences(line);
    out.push(...sentences);
    const last = sentences.at(-1) ?? '';
    lead = last.endsWith(':') ? last : '';
  }
  return out;
}

export function splitSentences(line: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (const { index } of line.matchAll(/[.!?](?=\s+[\p{Lu}§„(\d])/gu)) {
    const part = line.slice(from, index + 1);
    // `4. Oktober`: the point of an ordinal number ends nothing.
    if (ABBREVIATION.test(part) || /(?:^|\D)\d{1,2}\.$/.test(part)) continue;
    out.push(part.trim());
    from = index + 1;
  }
  out.push(line.slice(from).trim());
  return out.filter(Boolean);
}
