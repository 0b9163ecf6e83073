/** Whether every norm that a sentence names is the one it cites, or one that its quotation names. Pure. */
import { numbersOf, sentencesOf } from './teil.rules.ts';
import { levelBezeichnung, levelGesetz, meansGesetz, readVerweise, type Verweis } from './verweis.rules.ts';
import type { Fund } from './wortlaut.rules.ts';
import type { Grund, Passage } from './zitat.schema.ts';

interface Beleg {
  readonly passage: Passage;
  readonly funde: readonly Fund[];
  readonly zitat: string;
}

export function stelleFaults(satz: string, beleg: Beleg): Grund[] {
  const { passage, zitat } = beleg;
  const text = satz.replaceAll(passage.kurz, passage.art === 'recht' ? ZITIERT : '');
  const own = readVerweise(text);
  const named = [...readVerweise(zitat), ...readVerweise(`${passage.titel} ${passage.ueberschrift}`)];
  const wrong = own.filter(
    (verweis) => !isCited(verweis, beleg) && (isAttribution(text, verweis, zitat) || !isNamed(verweis, named, passage)),
  );
  return [
    ...wrong.map(({ geschrieben }) =>
      fault(`„${geschrieben.replace(ZITIERT, passage.kurz)}“ ist weder die Fundstelle noch im Zitat genannt.`),
    ),
    ...strangeLaws(text, own, beleg).map((name) => fault(`„${name}“ ist weder die Fundstelle noch im Zitat genannt.`)),
  ];
}

/** Stands for the name of the cited law, which may have a year or a number in it. */
const ZITIERT = 'ZitiertG';

const fault = (text: string): Grund => ({ code: 'norm', text });

/** The place that the sentence is quoted from: its norm, its Absatz, and the Satz and Nummer in which the words lie. */
function isCited(verweis: Verweis, { passage, funde }: Beleg): boolean {
  const { norm, absatz, satz, nummer, gesetz } = verweis;
  if (gesetz !== null && !meansCited(gesetz, passage)) return false;
  if (passage.art !== 'recht') return isCitedErlass(verweis, passage, funde);
  if (norm !== null && levelBezeichnung(norm) !== levelBezeichnung(passage.bezeichnung)) return false;
  if (absatz !== null && absatz !== passage.nr) return false;
  if (satz !== null && !inSentence(passage.text, funde, satz)) return false;
  return nummer === null || inNumber(passage.text, funde, nummer);
}

/** `Nach § 5 gilt: …`, `… (§ 5)`: says where the sentence comes from, so that nothing but the cited place will do. */
function isAttribution(text: string, { von, bis }: Verweis, zitat: string): boolean {
  const before = text.slice(0, von);
  const after = text.slice(bis);
  const leads = /^\s*(?:(?:nach|gemäß|gem\.|laut|in|aus|so|entsprechend)\s+)?$/iu.test(before);
  const closes = /\((?:vgl\.\s*|siehe\s+)?$/iu.test(before) && /^\s*\)?\s*\.?\s*$/.test(after);
  const around = leads ? text.slice(0, bis + 8) : text.slice(Math.max(0, von - 12), bis);
  return (leads || closes) && !squeeze(zitat).includes(squeeze(around));
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Of an Erlass „Nr. 3“, „Ziffer 3“ and „Abschnitt 3“ are the same; so is the Nummer of a list in it. */
function isCitedErlass({ norm, absatz, satz, nummer }: Verweis, passage: Passage, funde: readonly Fund[]): boolean {
  const section = levelBezeichnung(passage.bezeichnung);
  if (absatz !== null && absatz !== passage.nr && absatz !== String(passage.ordnung + 1)) return false;
  if (satz !== null && !inSentence(passage.text, funde, satz)) return false;
  if (norm !== null)
    return levelBezeichnung(norm) === section && (nummer === null || inNumber(passage.text, funde, nummer));
  return nummer === null || nummer === section || inNumber(passage.text, funde, nummer);
}

function inSentence(text: string, funde: readonly Fund[], satz: string): boolean {
  const sentences = sentencesOf(text);
  const [first] = funde;
  return sentences.some(
    ({ von, bis }, i) =>
      String(i + 1) === satz && first !== undefined && funde.some((fund) => fund.von < bis && von < fund.bis),
  );
}

function inNumber(text: string, funde: readonly Fund[], nummer: string): boolean {
  return numbersOf(text).some(
    (one) => one.nr === nummer && funde.some((fund) => fund.von < one.bis && one.von < fund.bis),
  );
}

/** What the quotation itself refers to; a bare „Absatz 1“ there is one of the cited norm. */
function isNamed(own: Verweis, named: readonly Verweis[], passage: Passage): boolean {
  return named.some((one) => {
    const norm = one.norm ?? passage.bezeichnung;
    if (own.norm !== null && levelBezeichnung(own.norm) !== levelBezeichnung(norm)) return false;
    if (own.norm === null && one.norm !== null && own.absatz === null && own.satz === null && own.nummer === null)
      return false;
    const same = (a: string | null, b: string | null) => a === null || a === b;
    return (
      same(own.absatz, one.absatz ?? (one.norm === null ? passage.nr : null)) &&
      same(own.satz, one.satz) &&
      same(own.nummer, one.nummer) &&
      same(own.buchstabe, one.buchstabe) &&
      sameLaw(own.gesetz, one.gesetz, passage)
    );
  });
}

function sameLaw(own: string | null, named: string | null, passage: Passage): boolean {
  if (own === null) return true;
  if (named === null || meansCited(named, passage)) return meansCited(own, passage);
  return (
    levelGesetz(own) === levelGesetz(named) ||
    meansGesetz(named, own, '') ||
    meansGesetz(own, named, '') ||
    own.slice(0, 8) === named.slice(0, 8)
  );
}

const LAW_NAME =
  /(?<![\p{L}\d§-])(?:(?:[A-ZÄÖÜ][a-zäöüß]+(?:[A-ZÄÖÜ][a-zäöüß]*)*(?:G|V|VO|GB|O)(?:\/EU)?(?:-DV)?)|GG|BGB|StGB|ZPO|StPO|VwGO|VwVfG|AZRG|BVFG|SGB\s+(?:[IVX]+|\d+)|[A-ZÄÖÜ][a-zäöüß]{3,}(?:gesetz|gesetzbuch|verordnung)(?:e?s)?)(?![\p{L}\d])/gu;
const NO_NAME = /^(?:Bundesgesetz|Landesgesetz|Rechtsverordnung|Durchführungsverordnung)/;

/** Laws that are named without a norm. */
function strangeLaws(text: string, verweise: readonly Verweis[], { passage, zitat }: Beleg): string[] {
  const source = `${zitat}\n${passage.text}\n${passage.titel}\n${passage.ueberschrift}`;
  return [...text.matchAll(LAW_NAME)]
    .filter(({ index }) => !verweise.some(({ von, bis }) => von <= index && index < bis))
    .map(([name]) => name)
    .filter((name) => !NO_NAME.test(name) && !source.includes(name) && !source.includes(name.replace(/e?s$/, '')))
    .filter((name) => !meansCited(name, passage));
}

function meansCited(name: string, { kurz, titel }: Passage): boolean {
  return name === ZITIERT || meansGesetz(name, kurz, titel);
}
