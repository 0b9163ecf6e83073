/** Whether a sentence turns what its quotation says: no for yes, must for can, an opposite, a judgement. Pure. */
import {
  GEGENTEILE,
  VERBINDLICH,
  VERNEINT,
  VERNEINT_SINN,
  type Verbindlichkeit,
  WENDEWOERTER,
  WERTUNGEN,
} from './aussage.data.ts';
import { clausesOf, sentencesOf } from './teil.rules.ts';
import { contentIn, sharedWith, wordsIn } from './woerter.rules.ts';
import type { Grund } from './zitat.schema.ts';

export interface Beleg {
  /** What was quoted. */
  readonly zitat: string;
  /** The clauses that the quotation touches, whole: what it was cut out of. */
  readonly umgebung: string;
  /** The Absatz and its heading. */
  readonly quelle: string;
}

export function statementFaults(satz: string, beleg: Beleg): Grund[] {
  return [
    ...turnedWords(satz, beleg),
    ...negationFaults(satz, beleg),
    ...obligationFaults(satz, beleg),
    ...oppositeFaults(satz, beleg),
    ...judgementFaults(satz, beleg),
    ...supportFaults(satz, beleg),
  ].filter((grund, i, all) => all.findIndex(({ code }) => code === grund.code) === i);
}

interface Gleichlauf {
  readonly t: number;
  readonly q: number;
}

/** Longest common run of words, in order. */
function commonWords(a: readonly string[], b: readonly string[]): Gleichlauf[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  const found: Gleichlauf[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) found.push({ t: i++, q: j++ });
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
    else j++;
  return found;
}

const LONGEST_GAP = 3;
/** Before the first and after the last common word the sentence may say more, but not turn what follows. */
const TURNS_AT_EDGE: ReadonlySet<string> = new Set(['nicht', 'muss', 'soll', 'kann']);

/** Where the sentence repeats its quotation, no small word that turns it may be added, dropped or exchanged. */
function turnedWords(satz: string, { zitat }: Beleg): Grund[] {
  const [t, q] = [wordsIn(satz), wordsIn(zitat)];
  const pairs = [{ t: -1, q: -1 }, ...commonWords(t, q), { t: t.length, q: q.length }];
  if (pairs.length === 2) return [];
  for (let i = 0; i + 1 < pairs.length; i++) {
    const [here, next] = [pairs[i] as Gleichlauf, pairs[i + 1] as Gleichlauf];
    const [own, quoted] = [t.slice(here.t + 1, next.t), q.slice(here.q + 1, next.q)];
    if (own.length + quoted.length === 0 || own.length > LONGEST_GAP || quoted.length > LONGEST_GAP) continue;
    if (!isAnchor(pairs, i, t, -1) || !isAnchor(pairs, i + 1, t, 1)) continue;
    const edge = here.t < 0 || next.t >= t.length;
    const [added, dropped] = [own, quoted].map((words) =>
      turnsIn(words).filter((one) => !edge || TURNS_AT_EDGE.has(one)),
    ) as [string[], string[]];
    const near = own.length + quoted.length <= 2;
    const extra = added.find((one) => !dropped.includes(one) && isTurn(one, satz, zitat, near));
    const missing = dropped.find((one) => !added.includes(one) && isTurn(one, zitat, satz, near));
    if (extra === undefined && missing === undefined) continue;
    const where = `zwischen „${t[here.t] ?? '(Anfang)'}“ und „${t[next.t] ?? '(Ende)'}“`;
    return [
      {
        code: codeOfTurn(extra ?? missing ?? ''),
        text:
          extra === undefined
            ? `Im Satz fehlt „${missing}“ ${where}; das Zitat sagt es.`
            : `Der Satz sagt „${extra}“ ${where}; das Zitat sagt ${missing ? `„${missing}“` : 'das nicht'}.`,
      },
    ];
  }
  return [];
}

/**
 * A word that the other text has elsewhere was moved: „der Antrag ist spätestens … zu stellen“. A „nicht“ may not move
 * from between the same two words.
 */
function isTurn(turn: string, text: string, other: string, near: boolean): boolean {
  if (turn === 'nicht' && near) return true;
  const count = (of: string) => turnsIn(wordsIn(of)).filter((one) => one === turn).length;
  if (count(text) <= count(other)) return false;
  return turn !== 'muss' || !bindingOf(other).has('muss');
}

/** A pair that is more than a chance: it or its neighbour in the run speaks of something, or three run together. */
function isAnchor(pairs: readonly Gleichlauf[], i: number, t: readonly string[], step: 1 | -1): boolean {
  const here = pairs[i] as Gleichlauf;
  const speaks = (at: number) => contentIn(t[at] ?? '').length > 0;
  if (here.t < 0 || here.t >= t.length || speaks(here.t)) return true;
  const next = pairs[i + step];
  return next !== undefined && next.t === here.t + step && next.q === here.q + step;
}

function turnsIn(words: readonly string[]): string[] {
  return words.flatMap((word) => WENDEWOERTER.filter(([form]) => form.test(word)).map(([, name]) => name));
}

function codeOfTurn(turn: string): Grund['code'] {
  if (turn === 'nicht' || turn === 'außer') return 'verneinung';
  if (turn === 'muss' || turn === 'soll' || turn === 'kann') return 'verbindlichkeit';
  if (turn === 'mindestens' || turn === 'höchstens' || turn === 'mehr' || turn === 'weniger') return 'grenze';
  return 'gegenteil';
}

const says = (text: string, form: RegExp): boolean => wordsIn(text).some((word) => form.test(word));
const saysNo = (text: string): boolean => says(text, VERNEINT);
const meansNo = (text: string): boolean => saysNo(text) || says(text, VERNEINT_SINN);

interface Paar {
  readonly text: string;
  readonly gegen: string;
  /** Shares of the words of each that the other has too. */
  readonly anteil: number;
  readonly gegenAnteil: number;
  readonly gemeinsam: number;
}

/** For each clause of one text the clause of the other that speaks of the same. */
function pairClauses(text: string, other: string): Paar[] {
  const clauses = clausesOf(other).map((one) => ({ text: one.text, words: contentIn(one.text) }));
  return clausesOf(text).flatMap(({ text: own }) => {
    const words = contentIn(own);
    const rated = clauses.map((clause) => {
      const gemeinsam = sharedWith(words, clause.words);
      return {
        text: own,
        gegen: clause.text,
        gemeinsam,
        anteil: gemeinsam / Math.max(1, words.length),
        gegenAnteil: sharedWith(clause.words, words) / Math.max(1, clause.words.length),
      };
    });
    const best = rated.sort((a, b) => b.gemeinsam - a.gemeinsam || b.gegenAnteil - a.gegenAnteil)[0];
    return best && best.gemeinsam > 0 ? [best] : [];
  });
}

function negationFaults(satz: string, { umgebung }: Beleg): Grund[] {
  if (saysNo(satz) && !meansNo(umgebung))
    return [{ code: 'verneinung', text: 'Der Satz verneint, das Zitat verneint nicht.' }];
  for (const { text, gegen, anteil, gegenAnteil } of pairClauses(satz, umgebung)) {
    const close = anteil >= 0.5 && gegenAnteil >= 0.5;
    if (close && saysNo(text) && !meansNo(gegen) && !touchesNo(text, umgebung) && !repeats(text, umgebung))
      return [{ code: 'verneinung', text: 'Der Satz verneint etwas, das im Zitat nicht verneint ist.' }];
  }
  for (const { text, gegen, anteil, gemeinsam } of pairClauses(umgebung, satz))
    if (saysNo(text) && gemeinsam >= 2 && anteil >= 0.6 && !meansNo(gegen) && !touchesNo(text, satz))
      return [{ code: 'verneinung', text: 'Das Zitat verneint, der Satz lässt die Verneinung weg.' }];
  return [];
}

/** Whether the other text has the same words in a row. */
function repeats(text: string, other: string): boolean {
  return ` ${wordsIn(other).join(' ')} `.includes(` ${wordsIn(text).join(' ')} `);
}

/** Whether another clause that says no speaks of the same, at least by half. */
function touchesNo(text: string, other: string): boolean {
  const words = contentIn(text);
  return clausesOf(other).some((clause) => {
    if (!meansNo(clause.text)) return false;
    const own = contentIn(clause.text);
    return own.length > 0 && sharedWith(own, words) / own.length >= 0.5;
  });
}

function bindingOf(text: string): Set<Verbindlichkeit> {
  const found = new Set(
    wordsIn(text).flatMap((word) => VERBINDLICH.filter(([form]) => form.test(word)).map(([, kind]) => kind)),
  );
  if (
    /\b(?:ist|sind|hat|haben)\b[^.;]{0,300}?\b(?:zu\s{1,4}[a-zäöüß]{1,60}n\b|\p{L}{1,40}zu\p{L}{1,40}en\b)/u.test(
      text.toLowerCase(),
    )
  )
    found.add('muss');
  if (/\b(?:ist|sind|hat|haben)\s+zu\b/.test(text.toLowerCase())) found.add('muss');
  return found;
}

const STRONG: readonly [RegExp, Verbindlichkeit][] = [
  [/^(?:muss|muß|müssen|zwingend)$/, 'muss'],
  [/^(?:soll|sollen)$/, 'soll'],
  [/^(?:kann|können|darf|dürfen)$/, 'kann'],
];

function obligationFaults(satz: string, { umgebung }: Beleg): Grund[] {
  for (const { text, gegen, gemeinsam, anteil } of pairClauses(satz, umgebung)) {
    if (gemeinsam < 2 && anteil < 0.5) continue;
    const [said, quoted] = [STRONG.filter(([form]) => says(text, form)).map(([, kind]) => kind), bindingOf(gegen)];
    const wrong = said.find((kind) => quoted.size > 0 && !quoted.has(kind));
    if (wrong && !(wrong === 'kann' && saysNo(text)))
      return [
        {
          code: 'verbindlichkeit',
          text: `Der Satz sagt „${wrong}“, das Zitat sagt „${[...quoted].join('“ und „')}“.`,
        },
      ];
    const dropped = droppedBinding(satz, text, gegen);
    if (dropped) return [{ code: 'verbindlichkeit', text: `Das Zitat sagt „${dropped}“, der Satz lässt es weg.` }];
  }
  return [];
}

/** „kann erteilt werden“ is not „wird erteilt“. */
function droppedBinding(satz: string, clause: string, quoted: string): string | undefined {
  const [, modal, verb] =
    /(?<!\p{L})(kann|können|soll|sollen|darf|dürfen)(?!\p{L})[^,;]{0,300}?(?<!\p{L})(\p{L}{4,60})\s{1,4}werden(?!\p{L})/u.exec(
      quoted,
    ) ?? [];
  if (!modal || !verb || bindingOf(satz).size > 0) return undefined;
  const flat = /(?<!\p{L})(?:wird|werden|ist|sind|erhält|erhalten|bekommt)(?!\p{L})/iu;
  return flat.test(clause) && wordsIn(clause).includes(verb.toLowerCase()) ? modal : undefined;
}

function oppositeFaults(satz: string, { umgebung, quelle }: Beleg): Grund[] {
  const [own, quoted, all] = [wordsIn(satz), wordsIn(umgebung), wordsIn(quelle)];
  const has = (words: readonly string[], form: RegExp) => words.some((word) => form.test(word));
  for (const pair of GEGENTEILE)
    for (const [said, against] of [pair, [pair[1], pair[0]] as const])
      if (has(own, said) && !has(own, against) && has(quoted, against) && !has(quoted, said))
        return [opposite(own.find((word) => said.test(word)) ?? '', quoted.find((word) => against.test(word)) ?? '')];
  for (const word of own) {
    if (word.length < 5) continue;
    const other = word.startsWith('un') ? word.slice(2) : `un${word}`;
    const same = (one: string, form: string) => one === form || (form.length > 6 && cut(one) === cut(form));
    if (other.length >= 5 && quoted.some((one) => same(one, other)) && !all.some((one) => same(one, word)))
      return [opposite(word, other)];
  }
  return orderFaults(satz, umgebung);
}

const cut = (word: string): string => word.replace(/(?:e[mnrs]?)$/, '');

/** „vor Ablauf“ is not „nach Ablauf“. */
function orderFaults(satz: string, umgebung: string): Grund[] {
  const form =
    /(?<!\p{L})(vor|nach|seit|bis|ab)\s{1,4}(?:de[mrns]|die|das|seine[mrn]?|ihre[mrn]?|eine[mrn]?|zum|zur)?\s{0,4}(\p{Lu}\p{L}{3,})/giu;
  const read = (text: string) =>
    [...text.matchAll(form)].map(([, when = '', what = '']) => [when.toLowerCase(), what] as const);
  const quoted = read(umgebung).filter(([, what]) => /^\p{Lu}/u.test(what));
  for (const [when, what] of read(satz)) {
    if (when !== 'vor' && when !== 'nach') continue;
    const same = quoted.filter(([, other]) => cut(other) === cut(what));
    const against = same.find(([other]) => (other === 'vor' || other === 'nach') && other !== when);
    if (against && !same.some(([other]) => other === when))
      return [opposite(`${when} ${what}`, `${against[0]} ${what}`)];
  }
  return [];
}

function opposite(said: string, quoted: string): Grund {
  return { code: 'gegenteil', text: `Der Satz sagt „${said}“, das Zitat sagt „${quoted}“.` };
}

/** Discretion is exercised by a person; what the source itself says may be said. */
function judgementFaults(satz: string, { umgebung, quelle }: Beleg): Grund[] {
  const source = wordsIn(`${umgebung} ${quelle}`);
  const row = ` ${source.join(' ')} `;
  for (const [form, own] of WERTUNGEN) {
    const [found] = form.exec(satz) ?? [];
    if (found === undefined) continue;
    const words = wordsIn(found);
    const quoted = own === 'wort' ? source.includes(words.at(-1) ?? '') : row.includes(` ${words.join(' ')} `);
    if (!quoted)
      return [
        {
          code: 'ermessen',
          text: `Der Satz wertet („${found.trim()}“). Ermessen ist offen – das entscheidet ein Mensch.`,
        },
      ];
  }
  return [];
}

/** A sentence that speaks of something else than its quotation is not proven by it, however true the quotation is. */
function supportFaults(satz: string, { zitat, quelle }: Beleg): Grund[] {
  const [quoted, known] = [contentIn(zitat), contentIn(quelle)];
  for (const { text } of sentencesOf(satz)) {
    const words = contentIn(text);
    if (words.length === 0) continue;
    if (sharedWith(words, quoted) === 0 || sharedWith(words, known) / words.length < 0.34)
      return [{ code: 'traegt_nicht', text: 'Das Zitat spricht von etwas anderem als der Satz.' }];
  }
  return [];
}
