/** What a decree does to others, out of its head and its sentences. Pure. */
import type { BeziehungInput, Beziehungsart, Norm } from '../bestand/werk.schema.ts';
import type { Aussage } from './aussage.rules.ts';
import { findDaten, german } from './datum.rules.ts';
import type { Kopf, Kopffeld } from './kopf.rules.ts';
import { findVerweise, type Verweis, verweiseOfAngabe } from './verweis.rules.ts';

export interface Wirkungen {
  readonly beziehungen: readonly BeziehungInput[];
  /** What was said and cannot be taken in as it is, a sentence each. */
  readonly offen: readonly string[];
}

type Wirkung = Exclude<Beziehungsart, 'legt_aus'>;

const REPEALS =
  /\b(?:wird|werden|ist|sind)\b.*\b(?:aufgehoben|abgelöst|gegenstandslos|nicht mehr anzuwenden|nicht mehr anwendbar)\b|\b(?:hebt|hebe|heben)\b.*\bauf\b|\baufgehoben\s+(?:wird|werden|sind)\b|\b(?:tritt|treten)\b.*\baußer\s+Kraft\b|\b(?:wird|werden)\b.*\bersetzt\b|\bersetzt\s+(?:den|die|das|meinen|meine|mein|folgende)\b|\b(?:tritt|treten)\s+an\s+die\s+Stelle\b|\bverlier(?:t|en)\b.*\b(?:Gültigkeit|Geltung)\b|\blöst\b.*\bab\b/iu;
const SUPPLEMENTS =
  /\b(?:wird|werden)\b.*\bergänzt\b|\bin\s+Ergänzung\b|\bergänzend\s+zu\b|\bergänzt\s+(?:den|die|das|meinen)\b|\bergänz(?:e|en)\b/iu;
const AMENDS =
  /\b(?:wird|werden)\b.*\b(?:geändert|neu\s+gefasst|gefasst|ersetzt|gestrichen|aufgehoben)\b|\b(?:erhält|erhalten)\b.*\bFassung\b|\bentf(?:ällt|allen)\b|\btritt\s+an\s+die\s+Stelle\b|\bändert\b/iu;
const STRIKES = /\b(?:gestrichen|aufgehoben)\b|\bentf(?:ällt|allen)\b/iu;
const STAYS =
  /\bunberührt\b|\bbleib(?:t|en)\b|\b(?:gilt|gelten)\b.*\b(?:fort|weiter)\b|\bfortgelten|\bnicht\s+aufgehoben\b|\b(?:wurde|wurden|war|waren)\b.*\b(?:aufgehoben|ersetzt|geändert|ergänzt)\b/iu;
const EXTENDS = /\b(?:Geltung|Gültigkeit|Befristung|Laufzeit)\w*\b.*\bverlängert\b/iu;
/** `Abschnitt 3`, `die Nummern 2.1 und 4`, `Nr. 3` — of the other decree. */
const SECTIONS =
  /\b(?:Abschnitte?n?|Nummern?|Nrn?\.|Ziffern?|Ziff\.|Punkte?)\s+((?:\d+[a-z]?(?:\.\d+[a-z]?)*|[IVX]+(?:\.\d+)*)(?:\s*(?:,|und|sowie|bis)\s*(?:\d+[a-z]?(?:\.\d+[a-z]?)*|[IVX]+(?:\.\d+)*)(?![\d.]*\s*(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)))*)/giu;
const BY_OWN = /\bdurch\s+(?:den\s+|die\s+)?(?:folgenden?\s+)?(?:Abschnitt|Nummer|Nr\.|Ziffer)\s+(\d+(?:\.\d+)*)\b/iu;

interface Fund {
  readonly art: Wirkung;
  readonly verweis: Verweis;
  readonly fundtext: string;
  readonly abschnitte: BeziehungInput['abschnitte'];
  readonly ausKopf: boolean;
}

const FELDER: readonly (readonly [Kopffeld, Wirkung])[] = [
  ['hebtAuf', 'hebt_auf'],
  ['ergaenzt', 'ergaenzt'],
  ['aendert', 'aendert'],
];

export function wirkungenOf(
  kopf: Kopf,
  normen: readonly Norm[],
  aussagen: readonly Aussage[],
  eigenes: { readonly zeichen: string | undefined; readonly datum: string | undefined },
): Wirkungen {
  const offen: string[] = [];
  const isOther = ({ ziel, nurDatum, datum }: Verweis) =>
    nurDatum ? datum !== eigenes.datum : fold(ziel) !== fold(eigenes.zeichen ?? '');
  const head = FELDER.flatMap(([feld, art]) =>
    kopf.angaben
      .filter((one) => one.feld === feld)
      .flatMap(({ wert, zeile }) =>
        verweiseOfAngabe(wert).map(
          (verweis): Fund => ({ art, verweis, fundtext: zeile, abschnitte: [], ausKopf: true }),
        ),
      ),
  );
  const body = aussagen.flatMap((aussage) => {
    if (EXTENDS.test(aussage.text) && findVerweise(aussage.text).some(isOther))
      offen.push(
        `Der Text verlängert die Geltung eines anderen Erlasses. Tragen Sie dort das neue Ende ein: „${shorten(aussage.text)}“`,
      );
    return readAussage(aussage, normen, head, isOther);
  });
  return {
    beziehungen: merge(
      [...head, ...body].filter(({ verweis }) => isOther(verweis)),
      offen,
    ),
    offen,
  };
}

function readAussage(
  aussage: Aussage,
  normen: readonly Norm[],
  head: readonly Fund[],
  isOther: (verweis: Verweis) => boolean,
): Fund[] {
  const { text } = aussage;
  if (STAYS.test(text)) return [];
  const named = findVerweise(text).filter(isOther);
  const sections = AMENDS.test(text) ? sectionsOf(text, named) : [];
  const make = (art: Wirkung, abschnitte: BeziehungInput['abschnitte'] = []) =>
    named.map((verweis): Fund => ({ art, verweis, fundtext: text, abschnitte, ausKopf: false }));
  if (sections.length > 0) {
    const pairs = sections.map((ersetzt) => ({
      ersetzt,
      abschnitt: standInFor(ersetzt, aussage, normen, sections.length),
    }));
    const found = pairs.filter((one): one is { ersetzt: string; abschnitt: string } => one.abschnitt !== undefined);
    const amended = head.filter(({ art }) => art === 'aendert');
    // A sentence without a name means the one decree that the head says is amended.
    if (named.length === 0 && amended[0] && amended.length === 1)
      return [{ ...amended[0], fundtext: text, abschnitte: found, ausKopf: false }];
    return make('aendert', found);
  }
  if (named.length === 0) return [];
  if (/\bgeändert\b|\bändert\b/iu.test(text)) return make('aendert');
  if (SUPPLEMENTS.test(text)) return make('ergaenzt');
  return REPEALS.test(text) ? make('hebt_auf') : [];
}

/** Sections that stand before the decree they belong to; behind `durch` they are this decree's own. */
function sectionsOf(text: string, named: readonly Verweis[]): string[] {
  const until = /\bdurch\b|\bdieses\s+Erlass/iu.exec(text)?.index ?? text.length;
  const first = named[0]?.von ?? until;
  return [...text.slice(0, Math.max(until, 0)).matchAll(SECTIONS)]
    .filter(({ index }) => index < first || named.length === 0 || /\bdes\b|\bder\b/.test(text))
    .flatMap(([, list]) => (list ?? '').split(/\s*(?:,|und|sowie)\s*/))
    .flatMap((one) => {
      const [from, to] = one.split(/\s*bis\s*/);
      if (!from || !to || !/^\d+$/.test(from) || !/^\d+$/.test(to) || Number(to) - Number(from) > 30)
        return from ? [from] : [];
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i));
    })
    .filter((one, i, all) => one !== '' && all.indexOf(one) === i);
}

/** The own section that takes the place; '' where none does, undefined where it is not said. */
function standInFor(
  ersetzt: string,
  { text, abschnitt, gehtWeiter }: Aussage,
  normen: readonly Norm[],
  count: number,
): string | undefined {
  const heading = new RegExp(
    `\\b(?:Abschnitt|Nummer|Nr\\.|Ziffer|Ziff\\.|Punkt)\\s+${ersetzt.replaceAll('.', '\\.')}(?![\\d.]*\\d)`,
    'iu',
  );
  const titled = normen.find(({ ueberschrift }) => heading.test(ueberschrift));
  if (titled) return titled.bezeichnung;
  const explicit = BY_OWN.exec(text)?.[1];
  if (explicit && normen.some(({ bezeichnung }) => bezeichnung === explicit)) return explicit;
  if (STRIKES.test(text)) return '';
  if (count > 1) return undefined;
  if (gehtWeiter && /:$|Fassung|wie\s+folgt/iu.test(text)) return abschnitt;
  const next = normen[normen.findIndex(({ bezeichnung }) => bezeichnung === abschnitt) + 1];
  return /:$/.test(text) ? next?.bezeichnung : undefined;
}

/** One relation of a kind for a decree; what the head names by its Aktenzeichen is not named again by its day. */
function merge(found: readonly Fund[], offen: string[]): BeziehungInput[] {
  const inHead = new Set<Beziehungsart>(found.filter(({ ausKopf }) => ausKopf).map(({ art }) => art));
  const withSign = new Set(found.filter(({ verweis }) => !verweis.nurDatum).map(({ verweis }) => verweis.datum));
  const byKey = new Map<string, BeziehungInput & { abschnitte: { abschnitt: string; ersetzt: string }[] }>();
  for (const { art, verweis, fundtext, abschnitte, ausKopf } of found) {
    if (verweis.nurDatum && !ausKopf && (inHead.has(art) || withSign.has(verweis.datum))) continue;
    const key = `${art} ${fold(verweis.ziel)}`;
    const known = byKey.get(key);
    if (!known) byKey.set(key, { art, ziel: verweis.ziel, fundtext, abschnitte: [...(abschnitte ?? [])] });
    else {
      const more = (abschnitte ?? []).filter(({ ersetzt }) => !known.abschnitte.some((one) => one.ersetzt === ersetzt));
      if (more.length > 0) known.fundtext = fundtext;
      known.abschnitte.push(...more);
    }
  }
  const all = [...byKey.values()];
  // Whoever repeals a decree as a whole does not also amend or supplement it.
  const repealed = new Set(all.filter(({ art }) => art === 'hebt_auf').map(({ ziel }) => fold(ziel)));
  const kept = all.filter(({ art, ziel }) => art === 'hebt_auf' || !repealed.has(fold(ziel)) || inHead.has(art));
  for (const { art, ziel, abschnitte } of kept)
    if (art === 'aendert' && abschnitte.length === 0)
      offen.push(
        `Der Text ändert ${toldZiel(ziel)}, sagt aber nicht deutlich, welcher Abschnitt welchen ersetzt. Tragen Sie es ein.`,
      );
  return kept;
}

export function toldZiel(ziel: string): string {
  const [day] = findDaten(ziel);
  return ziel.startsWith('Erlass vom ') && day ? `den Erlass vom ${german(day.iso)}` : ziel;
}

export function shorten(text: string, most = 160): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

const fold = (ziel: string): string =>
  ziel
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s+/g, '')
    .toLowerCase();
