/** Citations and terms in the texts of norms, each with the place that it means on the day. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { type Namen, readNamen } from '../fundstelle/gesetzesname.rules.ts';
import { zitat } from '../fundstelle/zitat.rules.ts';
import { type Definition, findBegriffe, findDefinitionen } from './definition.rules.ts';
import type { Lesenorm, Marke } from './lesen.schema.ts';
import {
  type Absatzzeile,
  type Benannt,
  type Inhaltszeile,
  listAbsaetze,
  listKurznamen,
  listVorhandene,
  listWerkeByName,
} from './lesen.sql.ts';
import { findNennungen, type Nennungsstelle, otherBezeichnungen } from './marken.rules.ts';

type Reading = Pick<ActionContext, 'tx' | 'actor'>;

export interface GeleseneNorm {
  readonly bezeichnung: string;
  readonly absaetze: readonly { readonly nr: string; readonly text: string }[];
}

export interface Leseort {
  readonly werk: { readonly id: string; readonly kurz: string; readonly art: Sammlungsart };
  readonly tag: string;
  readonly fassung: { readonly id: string; readonly sha256: string };
  readonly inhalt: readonly Inhaltszeile[];
}

type Ausgezeichnet = Pick<Lesenorm, 'absaetze' | 'begriffe'>;

export async function markNormen(
  context: Reading,
  ort: Leseort,
  normen: readonly GeleseneNorm[],
): Promise<Ausgezeichnet[]> {
  const { tx, actor } = context;
  const namen = namenOf(await listKurznamen(tx, actor));
  const nennungen = normen.map((norm) =>
    norm.absaetze.map(({ text }) => findNennungen(text, lesartOf(ort, norm, namen))),
  );
  const resolve = await resolverFor(context, ort, nennungen.flat(2));
  const definitionen = ort.werk.art === 'recht' ? await definitionenOf(context, ort) : [];
  return normen.map((norm, i) => markNorm(ort, norm, nennungen[i] ?? [], resolve, definitionen));
}

let read: { readonly of: string; readonly namen: Namen } | undefined;

/** The laws of an office seldom change. */
function namenOf(kurznamen: readonly string[]): Namen {
  const of = kurznamen.toSorted().join('\n');
  if (read?.of !== of) read = { of, namen: readNamen(kurznamen) };
  return read.namen;
}

function lesartOf({ werk }: Leseort, { bezeichnung }: GeleseneNorm, namen: Namen) {
  if (werk.art !== 'recht') return { namen };
  return { namen, gesetz: werk.kurz, ...(/^(§|Art) /.test(bezeichnung) && { paragraf: bezeichnung }) };
}

type Ziel = NonNullable<Marke['verweis']>;
type Resolver = (stelle: Nennungsstelle) => Ziel | undefined;

/** One question for all names, one for all designations. */
async function resolverFor(
  { tx, actor }: Reading,
  ort: Leseort,
  stellen: readonly Nennungsstelle[],
): Promise<Resolver> {
  const names = new Set(
    stellen.map(({ gesetz, aktenzeichen }) => gesetz ?? aktenzeichen).filter((one) => one !== undefined),
  );
  const werke = firstByName(await listWerkeByName(tx, actor, [...names]));
  const own = ort.werk.kurz.toLowerCase();
  werke.set(own, { ...ort.werk, titel: '' });
  const wanted = new Set(
    stellen.flatMap(({ bezeichnung, abschnitt }) => otherBezeichnungen(bezeichnung ?? abschnitt ?? '')),
  );
  const ids = [...new Set([...werke.values()].map(({ id }) => id))];
  const rows = await listVorhandene(tx, ort.tag, ids, [...wanted]);
  const there = new Set(rows.map(({ werk_id, bezeichnung }) => `${werk_id} ${bezeichnung}`));
  return ({ gesetz, aktenzeichen, bezeichnung, abschnitt, absatz }) => {
    const werk = werke.get((gesetz ?? aktenzeichen ?? '').toLowerCase());
    if (!werk) return undefined;
    const kennung = otherBezeichnungen(bezeichnung ?? abschnitt ?? '').find((one) => there.has(`${werk.id} ${one}`));
    if (!kennung && !aktenzeichen) return undefined;
    return { werkId: werk.id, kurz: werk.kurz, ...(kennung && { kennung }), ...(absatz && { absatz }) };
  };
}

function firstByName(werke: readonly Benannt[]): Map<string, Benannt> {
  const out = new Map<string, Benannt>();
  for (const werk of werke.toReversed()) out.set(werk.titel.toLowerCase(), werk);
  for (const werk of werke.toReversed()) out.set(werk.kurz.toLowerCase(), werk);
  return out;
}

function markNorm(
  { werk }: Leseort,
  norm: GeleseneNorm,
  nennungen: readonly (readonly Nennungsstelle[])[],
  resolve: Resolver,
  definitionen: readonly Definition[],
): Ausgezeichnet {
  const places = new Map<Definition, number>();
  const absaetze = norm.absaetze.map(({ nr, text }, i) => {
    const verweise: Marke[] = [];
    for (const stelle of nennungen[i] ?? []) {
      const verweis = resolve(stelle);
      if (verweis) verweise.push({ von: stelle.von, bis: stelle.bis, verweis });
    }
    const begriffe = findBegriffe(text, definitionen).filter(
      ({ definition }) => definition.bezeichnung !== norm.bezeichnung || definition.absatz !== nr,
    );
    return { nr, text, marken: joinMarken(verweise, begriffe, places) };
  });
  return { absaetze, begriffe: [...places.keys()].map((one) => toBegriff(one, werk.kurz)) };
}

/** A link goes before a term; of a term each Absatz marks the first only, so that the text stays calm. */
function joinMarken(
  verweise: readonly Marke[],
  begriffe: ReturnType<typeof findBegriffe>,
  places: Map<Definition, number>,
): Marke[] {
  const out = [...verweise];
  const told = new Set<Definition>();
  for (const { von, bis, definition } of begriffe) {
    if (told.has(definition) || out.some((one) => one.von < bis && von < one.bis)) continue;
    told.add(definition);
    const place = places.get(definition) ?? places.size;
    places.set(definition, place);
    out.push({ von, bis, begriff: place });
  }
  return out.sort((a, b) => a.von - b.von);
}

function toBegriff({ wort, bezeichnung, absatz, text }: Definition, gesetz: string) {
  return { wort, text, zitat: zitat({ paragraf: bezeichnung, gesetz, ...(absatz && { absatz }) }) };
}

/** A text of a law never changes under its hash. */
const known = new Map<string, readonly Definition[]>();
const MOST_KNOWN = 24;

async function definitionenOf({ tx }: Reading, { fassung, inhalt }: Leseort): Promise<readonly Definition[]> {
  const key = `${fassung.id} ${fassung.sha256}`;
  const before = known.get(key);
  if (before) return before;
  const texts = groupByNorm(
    await listAbsaetze(
      tx,
      inhalt.map(({ norm_id }) => norm_id),
    ),
  );
  const definitionen = findDefinitionen(
    inhalt.map(({ norm_id, bezeichnung }) => ({ bezeichnung, absaetze: texts.get(norm_id) ?? [] })),
  );
  const oldest = known.size >= MOST_KNOWN ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, definitionen);
  return definitionen;
}

export function groupByNorm(rows: readonly Absatzzeile[]): ReadonlyMap<string, { nr: string; text: string }[]> {
  const out = new Map<string, { nr: string; text: string }[]>();
  for (const { norm_id, nr, text } of rows) {
    const own = out.get(norm_id);
    if (own) own.push({ nr, text });
    else out.set(norm_id, [{ nr, text }]);
  }
  return out;
}
