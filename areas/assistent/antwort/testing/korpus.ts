/** Answers for the gate, right and manipulated, drawn from given passages with a seed: the same ones each time. */
import { clausesOf, sentencesOf } from '../teil.rules.ts';
import type { Passage, Satz, Stelle } from '../zitat.schema.ts';

export interface Fall {
  readonly art: string;
  readonly satz: Satz;
  readonly passagen: readonly Passage[];
}

export type Zufall = () => number;

/** mulberry32 */
export function seeded(seed: number): Zufall {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(items: readonly T[], zufall: Zufall): T => items[Math.floor(zufall() * items.length)] as T;

export function stelleOf({ art, kurz, bezeichnung, nr }: Passage): Stelle {
  if (art !== 'recht') return { erlass: kurz, abschnitt: bezeichnung };
  return { law: kurz, section: bezeichnung, ...(nr === '' ? {} : { paragraph: nr }) };
}

export interface Grundsatz {
  readonly passage: Passage;
  readonly satz: string;
  readonly nr: number;
}

/** Whole sentences that can be quoted: not too short, not too long, on one line. */
export function grundsaetze(passagen: readonly Passage[]): Grundsatz[] {
  return passagen.flatMap((passage) =>
    sentencesOf(passage.text).flatMap(({ text }, i) => {
      const satz = text.trim();
      const good =
        satz.length > 50 && satz.length < 420 && !satz.includes('\n') && /^[A-ZÄÖÜ]/.test(satz) && /[.]$/.test(satz);
      return good ? [{ passage, satz, nr: i + 1 }] : [];
    }),
  );
}

const WAYS_TO_CITE: readonly ((p: Passage) => string)[] = [
  ({ bezeichnung, nr, kurz }) => `${bezeichnung}${nr && ` Abs. ${nr}`} ${kurz}`,
  ({ bezeichnung, nr, kurz }) => `${bezeichnung}${nr && ` Absatz ${nr}`} ${kurz}`,
  ({ bezeichnung, nr, kurz }) => `${bezeichnung.replace('§ ', '§')}${nr && ` (${nr})`} ${kurz}`,
  ({ bezeichnung, nr, kurz }) => `${bezeichnung.replace(' ', '\u00A0')}${nr && ` Abs.\u00A0${nr}`} ${kurz}`,
];

export function cite(passage: Passage, zufall: Zufall): string {
  if (passage.art === 'recht') return pick(WAYS_TO_CITE, zufall)(passage);
  return pick(
    [`Nr. ${passage.bezeichnung} des Erlasses ${passage.kurz}`, `Abschnitt ${passage.bezeichnung} von ${passage.kurz}`],
    zufall,
  );
}

/** Around each source its neighbours, as a search brings them. */
export function retrieved(passage: Passage, all: readonly Passage[], zufall: Zufall): Passage[] {
  const at = all.indexOf(passage);
  const others = [at - 2, at - 1, at + 1, at + 2, Math.floor(zufall() * all.length)].map((i) => all[i]);
  return [passage, ...others.filter((one): one is Passage => one !== undefined && one !== passage)];
}

const lowerFirst = (text: string): string => {
  const [first = ''] = text.split(' ');
  return /^(?:Der|Die|Das|Den|Dem|Ein|Eine|Einem|Einer|Eines|Für|In|Im|Bei|Ist|Sind|Wird|Auf|Nach|Wenn|Dies|Diese|Sie|Er)$/.test(
    first,
  )
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
};

/** One right answer from a sentence of the source, in one of many natural ways. */
export const RICHTIGE_ARTEN: Readonly<
  Record<string, (g: Grundsatz, z: Zufall) => Omit<Satz, 'fundstelle'> | undefined>
> = {
  'Satz der Quelle': ({ passage, satz }, z) => ({
    text: pick(
      [`Nach ${cite(passage, z)} gilt: ${satz}`, `${satz} (${cite(passage, z)})`, satz, `${cite(passage, z)}: ${satz}`],
      z,
    ),
    zitat: satz,
  }),
  'in Anführungszeichen': ({ passage, satz }, z) => {
    const [open, close] = pick(
      [
        ['„', '“'],
        ['»', '«'],
        ['"', '"'],
        ['“', '”'],
      ] as const,
      z,
    );
    const inner = satz.replace(/\.$/, '');
    return {
      text: `${cite(passage, z)} lautet: ${open}${inner.replaceAll(/["„“”»«]/g, "'")}${pick(['', '.'], z)}${close}`,
      zitat: satz,
    };
  },
  'andere Typografie': ({ satz }, z) => ({
    text: satz.replaceAll(' ', () => pick([' ', ' ', '\u00A0', '  '], z)),
    zitat: satz
      .replaceAll(/(\p{L}{5})(?=\p{L}{4})/gu, (part) => (z() < 0.15 ? `${part}\u00AD` : part))
      .replaceAll(/[–—-]/g, () => pick(['–', '-', '‑'], z))
      .replaceAll(' ', () => pick([' ', ' ', ' ', '\n', '\u2009', '\u00A0'], z)),
  }),
  Auslassung: ({ passage, satz }, z) => {
    const clauses = clausesOf(satz);
    const plain = clauses.map(({ text }) => text);
    if (clauses.length < 3) return undefined;
    const out = 1 + Math.floor(z() * (clauses.length - 2));
    const kept = [...plain.slice(0, out), pick([' […]', ' [...]', ' […]'], z), ...plain.slice(out + 1)].join('');
    return { text: `${cite(passage, z)}: ${satz}`, zitat: kept };
  },
  'nur der Hauptsatz': ({ passage, satz }, z) => {
    const [main] = clausesOf(satz);
    const text = main?.text.replace(/[,;:]\s*$/, '').trim() ?? '';
    if (text.length < 40 || text === satz) return undefined;
    return { text: `${text} (vgl. ${cite(passage, z)}).`, zitat: text };
  },
  Zahlwort: ({ passage, satz }, z) => {
    const changed = satz.replaceAll(
      /(?<!\p{L})(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|achtzehn)(?= (?:Monat|Jahr|Woche|Tag|Stunde)\p{L}*)/gu,
      (word) => String(WORDS.indexOf(word)),
    );
    const words =
      changed === satz
        ? satz.replaceAll(
            /(?<![\p{L}\d.,§])(\d{1,2})(?= (?:Monat|Jahr|Woche|Tag|Stunde)\p{L}*)/gu,
            (n) => WORDS[Number(n)] || n,
          )
        : changed;
    return words === satz ? undefined : { text: `${cite(passage, z)}: ${words}`, zitat: satz };
  },
  'Absatznummer vorn': ({ passage, satz, nr }) =>
    nr === 1 && passage.nr !== '' ? { text: satz, zitat: `(${passage.nr}) ${satz}` } : undefined,
  'mit Satznummer': ({ passage, satz, nr }, z) =>
    passage.art === 'recht'
      ? {
          text: `${passage.bezeichnung}${passage.nr && ` Abs. ${passage.nr}`} Satz ${nr} ${passage.kurz}: ${satz}`,
          zitat: pick([satz, `„${satz.replaceAll(/["„“”»«]/g, "'")}“`], z),
        }
      : undefined,
  umgestellt: ({ passage, satz }, z) => ({
    text: `Das Gesetz sagt dazu, ${lowerFirst(satz).replace(/\.$/, '')} (${cite(passage, z)}).`,
    zitat: satz,
  }),
};

const WORDS = [
  'null',
  '',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
];

export function richtigeFaelle(passagen: readonly Passage[], anzahl: number, zufall: Zufall): Fall[] {
  const sources = grundsaetze(passagen);
  const ways = Object.entries(RICHTIGE_ARTEN);
  const found: Fall[] = [];
  for (let tries = 0; found.length < anzahl && tries < anzahl * 200; tries++) {
    const [art, make] = ways[found.length % ways.length] as (typeof ways)[number];
    const source = pick(sources, zufall);
    const made = make(source, zufall);
    if (made)
      found.push({
        art,
        satz: { ...made, fundstelle: stelleOf(source.passage) },
        passagen: retrieved(source.passage, passagen, zufall),
      });
  }
  return found;
}
