/** Right answers made wrong, in every way that the gate has to see. */
import { clausesOf } from '../teil.rules.ts';
import type { Passage, Satz } from '../zitat.schema.ts';
import { cite, type Fall, type Grundsatz, grundsaetze, pick, retrieved, stelleOf, type Zufall } from './korpus.ts';

interface Lage {
  readonly alle: readonly Passage[];
  readonly quellen: readonly Grundsatz[];
  readonly zufall: Zufall;
}

type Griff = (g: Grundsatz, lage: Lage) => Fall | undefined;

const NUMBERS: readonly string[] = [
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'zwölf',
  'achtzehn',
];

function fall(g: Grundsatz, lage: Lage, satz: Partial<Satz>, passagen?: readonly Passage[]): Fall {
  return {
    art: '',
    satz: { text: g.satz, zitat: g.satz, fundstelle: stelleOf(g.passage), ...satz },
    passagen: passagen ?? retrieved(g.passage, lage.alle, lage.zufall),
  };
}

const changed = (before: string, after: string): string | undefined => (before === after ? undefined : after);

/** In the sentence, in the quotation, or in both. */
function spoiled(g: Grundsatz, lage: Lage, other: string | undefined): Fall | undefined {
  if (other === undefined) return undefined;
  return fall(
    g,
    lage,
    pick<Partial<Satz>>(
      [
        { text: other },
        { zitat: other },
        { text: other, zitat: other },
        { text: `${cite(g.passage, lage.zufall)}: ${other}` },
      ],
      lage.zufall,
    ),
  );
}

const otherNumber = (satz: string, z: Zufall): string | undefined =>
  changed(
    satz,
    satz
      .replace(/(?<!\p{L})(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)(?= \p{L})/u, (word) =>
        pick(
          NUMBERS.filter((one) => one !== word),
          z,
        ),
      )
      .replace(/(?<![\d.,§])(\d{1,3})(?= (?:Monat|Jahr|Woche|Tag|Stunde|Euro|Prozent)\p{L}*)/u, (n) =>
        String(Number(n) + pick([-1, 1, 2, 10], z)),
      ),
  );

const UNITS = ['Jahre', 'Monate', 'Wochen', 'Tage', 'Stunden'];

const otherUnit = (satz: string, z: Zufall): string | undefined =>
  changed(
    satz,
    satz.replace(
      /(?<=(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|\d) )(Jahr|Monat|Woche|Tag|Stunde)(e?n?)(?!\p{L})/u,
      (all, stem: string) => {
        const unit = pick(
          UNITS.filter((one) => !one.startsWith(stem)),
          z,
        );
        return all.endsWith('n') && !unit.endsWith('n') ? `${unit}n` : unit;
      },
    ),
  );

const TURNS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})nicht (?=\p{L})/u, ''],
  [/(?<!\p{L})keine(?=[mnrs]?(?!\p{L}))/u, 'eine'],
  [/(?<!\p{L})kann(?!\p{L})/u, 'muss'],
  [/(?<!\p{L})kann(?!\p{L})/u, 'kann nicht'],
  [/(?<!\p{L})können(?!\p{L})/u, 'müssen'],
  [/(?<!\p{L})muss(?!\p{L})/u, 'kann'],
  [/(?<!\p{L})soll(?!\p{L})/u, 'kann'],
  [/(?<!\p{L})soll(?!\p{L})/u, 'muss'],
  [/(?<!\p{L})darf nicht(?!\p{L})/u, 'darf'],
  [/(?<!\p{L})darf(?!\p{L})/u, 'muss'],
  [/(?<!\p{L})mindestens(?!\p{L})/u, 'höchstens'],
  [/(?<!\p{L})höchstens(?!\p{L})/u, 'mindestens'],
  [/(?<!\p{L})wird(?= \p{L}+t(?!\p{L}))/u, 'wird nicht'],
  [/(?<!\p{L})ist(?= \p{L}+ )/u, 'ist nicht'],
];

function flipped(satz: string, z: Zufall): string | undefined {
  const ways = TURNS.filter(([form]) => form.test(satz));
  if (ways.length === 0) return undefined;
  const [form, word] = pick(ways, z);
  return changed(satz, satz.replace(form, word));
}

const LOOKALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  i: 'і',
  A: 'А',
  E: 'Е',
  B: 'В',
  H: 'Н',
};

function disguised(satz: string, z: Zufall): string | undefined {
  const at = Math.floor(satz.length * (0.2 + z() * 0.6));
  const ways: readonly (() => string)[] = [
    () => satz.slice(0, at) + pick(['\u200B', '\u200D', '\u2060', '\uFEFF', '\u202E'], z) + satz.slice(at),
    () => satz.slice(0, at) + satz.slice(at).replace(/[aeopciAEBH]/, (sign) => LOOKALIKE[sign] ?? sign),
    () => satz.replace(/ä|ö|ü/, (sign) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[sign] ?? sign),
    () => satz.replace(/ß/, 'ss'),
    () => satz.slice(0, at) + satz.slice(at).replace(/\p{Lu}/u, (sign) => sign.toLowerCase()),
    () => satz.slice(0, at) + satz.slice(at).replace(/ \p{Ll}/u, (sign) => sign.toUpperCase()),
  ];
  return changed(satz, pick(ways, z)());
}

const INVENTED: readonly string[] = [
  'Die Ausländerbehörde entscheidet in diesen Fällen innerhalb von vier Wochen.',
  'Eine persönliche Vorsprache ist hierfür nicht erforderlich.',
  'Der Nachweis kann auch durch eine eidesstattliche Versicherung geführt werden.',
  'Die Gebühr wird in Härtefällen vollständig erlassen.',
  'Familienangehörige sind von dieser Regelung ausdrücklich ausgenommen.',
];

const OPINIONS: readonly string[] = [
  'Der Antrag sollte abgelehnt werden.',
  'Das Ermessen ist zugunsten des Antragstellers auszuüben.',
  'Wir empfehlen, den Antrag abzulehnen.',
  'In diesem Fall ist der Antrag abzulehnen.',
  'Die Ablehnung wäre hier verhältnismäßig.',
];

export const GRIFFE: Readonly<Record<string, Griff>> = {
  'falsche Norm': (g, lage) => {
    const other = pick(
      lage.alle.filter(
        (one) => one.kurz === g.passage.kurz && one.bezeichnung !== g.passage.bezeichnung && !one.text.includes(g.satz),
      ),
      lage.zufall,
    );
    if (!other) return undefined;
    return fall(
      g,
      lage,
      pick<Partial<Satz>>(
        [{ fundstelle: stelleOf(other) }, { text: `${g.satz} (${cite(other, lage.zufall)})` }],
        lage.zufall,
      ),
      [g.passage, other],
    );
  },
  'verschobener Absatz': (g, lage) => {
    const other = lage.alle.find(
      (one) =>
        one.kurz === g.passage.kurz &&
        one.bezeichnung === g.passage.bezeichnung &&
        one.nr !== g.passage.nr &&
        one.nr !== '' &&
        !one.text.includes(g.satz),
    );
    return (
      other &&
      fall(
        g,
        lage,
        pick<Partial<Satz>>(
          [{ fundstelle: stelleOf(other) }, { text: `Nach Absatz ${other.nr} gilt: ${g.satz}` }],
          lage.zufall,
        ),
        [g.passage, other].filter((one) => !g.satz.includes(`Absatz ${other.nr}`) || one !== undefined),
      )
    );
  },
  'andere Zahl': (g, lage) => spoiled(g, lage, otherNumber(g.satz, lage.zufall)),
  'andere Einheit': (g, lage) => spoiled(g, lage, otherUnit(g.satz, lage.zufall)),
  umgedreht: (g, lage) => spoiled(g, lage, flipped(g.satz, lage.zufall)),
  'aufgehobener Text': (g, lage) =>
    fall(g, lage, {}, [
      { ...g.passage, gueltigBis: '2025-12-31' },
      ...retrieved(g.passage, lage.alle, lage.zufall).slice(1),
    ]),
  'nicht abgerufen': (g, lage) => fall(g, lage, {}, retrieved(g.passage, lage.alle, lage.zufall).slice(1)),
  'verbotene Sammlung': (g, lage) => fall(g, lage, { fundstelle: { erlass: 'VS 12-3/2025', abschnitt: '2' } }),
  'Umschreibung in Anführungszeichen': (g, lage) => {
    const words = g.satz.replace(/\.$/, '').split(' ');
    const at = 2 + Math.floor(lage.zufall() * (words.length - 4));
    const spoilt = pick(
      [
        words.toSpliced(at, 1),
        words.toSpliced(at, 0, 'grundsätzlich'),
        words.toSpliced(at, 2, words[at + 1] ?? '', words[at] ?? ''),
      ],
      lage.zufall,
    ).join(' ');
    return g.satz.includes(spoilt)
      ? undefined
      : fall(g, lage, { text: `${cite(g.passage, lage.zufall)} sagt: „${spoilt}“.` });
  },
  'zusammengesetztes Zitat': (g, lage) => {
    const other = pick(
      lage.quellen.filter((one) => one.passage !== g.passage),
      lage.zufall,
    );
    const [a, b] = [clausesOf(g.satz)[0]?.text ?? '', clausesOf(other.satz).at(-1)?.text.trim() ?? ''];
    if (a.length < 15 || b.length < 15 || g.passage.text.includes(b)) return undefined;
    return fall(g, lage, { zitat: pick([`${a} […] ${b}`, `${a} ${b}`, `${b} […] ${a}`], lage.zufall) }, [
      g.passage,
      other.passage,
    ]);
  },
  'Teile vertauscht': (g, lage) => {
    const clauses = clausesOf(g.satz).map(({ text }) => text.trim());
    const [a, b] = [clauses[0] ?? '', clauses.at(-1) ?? ''];
    const again = g.passage.text.indexOf(a, g.passage.text.indexOf(b)) >= 0;
    return clauses.length < 2 || a.length < 15 || b.length < 15 || again
      ? undefined
      : fall(g, lage, { zitat: `${b} […] ${a}` });
  },
  'anderes Gesetz': (g, lage) => {
    const law = pick(
      ['AsylG', 'StAG', 'AufenthV', 'SGB II', 'BGB', 'VwVfG', 'FreizügG/EU'].filter((one) => one !== g.passage.kurz),
      lage.zufall,
    );
    const { bezeichnung, nr } = g.passage;
    const stelle = { law, section: bezeichnung, ...(nr ? { paragraph: nr } : {}) };
    return fall(
      g,
      lage,
      pick<Partial<Satz>>(
        [
          { fundstelle: stelle },
          { text: `${g.satz} (${bezeichnung}${nr && ` Abs. ${nr}`} ${law})` },
          { text: `Das ${law} bestimmt: ${g.satz}` },
        ],
        lage.zufall,
      ),
    );
  },
  Zeichentrick: (g, lage) => {
    const other = disguised(g.satz, lage.zufall);
    return other === undefined ? undefined : fall(g, lage, { zitat: other });
  },
  'erfundener Satz': (g, lage) => {
    const invented = pick(INVENTED, lage.zufall);
    return fall(
      g,
      lage,
      pick<Partial<Satz>>(
        [
          { text: invented, zitat: invented },
          { text: `${g.satz} ${invented}` },
          { text: g.satz, zitat: `${g.satz} ${invented}` },
        ],
        lage.zufall,
      ),
    );
  },
  'falsche Satznummer': (g, lage) =>
    fall(g, lage, {
      text: `${g.passage.bezeichnung}${g.passage.nr && ` Abs. ${g.passage.nr}`} Satz ${g.nr + pick([1, 2, 7], lage.zufall)} ${g.passage.kurz}: ${g.satz}`,
    }),
  Empfehlung: (g, lage) =>
    fall(g, lage, {
      text: pick([pick(OPINIONS, lage.zufall), `${g.satz} ${pick(OPINIONS, lage.zufall)}`], lage.zufall),
    }),
  'ohne Zitat': (g, lage) =>
    fall(
      g,
      lage,
      pick<Partial<Satz>>(
        [{ zitat: '' }, { fundstelle: null }, { zitat: 'der Ausländer' }, { zitat: '[…]' }],
        lage.zufall,
      ),
    ),
  'Adresse nach außen': (g, lage) =>
    fall(g, lage, {
      text: `${g.satz} ${pick(['![x](https://a.example/?q=1)', '<img src=//a.example>', '[mehr](https://a.example)', 'Siehe www.beispiel-amt.de/auskunft', 'data:text/html,hallo'], lage.zufall)}`,
    }),
};

export function manipulierteFaelle(
  alle: readonly Passage[],
  anzahl: number,
  zufall: Zufall,
  arten: readonly string[] = Object.keys(GRIFFE),
): Fall[] {
  const lage: Lage = { alle, quellen: grundsaetze(alle), zufall };
  const found: Fall[] = [];
  for (let tries = 0; found.length < anzahl && tries < anzahl * 300; tries++) {
    const art = arten[found.length % arten.length] as string;
    const made = GRIFFE[art]?.(pick(lage.quellen, zufall), lage);
    if (made) found.push({ ...made, art });
  }
  return found;
}
