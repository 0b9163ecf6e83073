/** Builds the index of one Sammlung from the database: whole, or only what differs from the index that is there. */
import { createHash } from 'node:crypto';
import { EVER, FOREVER, type Vocabulary } from '#engines/retrieval/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { listGeltungen, type NormGeltung } from '../geltung/index.ts';
import type { Suchglossar } from '../glossar/glossar.schema.ts';
import { readGlossar, readGlossarStand } from '../glossar/glossar.ts';
import { UEBER_SICH_SELBST } from '../suche/quellenwort.data.ts';
import { buildLevels, readTexts, type Suchabschnitt, vocabularyOf } from '../suche/suchbestand.ts';
import { stichworteOfBezug } from './bezug.rules.ts';
import type { Indexort, Indexwerk, Schnappschuss } from './schnappschuss.ts';
import {
  type AbschnittRow,
  listAbschnitte,
  listSuchstaende,
  listWerkstaende,
  readPruefsumme,
} from './suchindex.sql.ts';
import { toTag } from './tag.rules.ts';

/** What is in the database now, without the texts. */
export interface Lage {
  readonly sammlungId: string;
  readonly art: Sammlungsart;
  readonly stand: number;
  readonly pruefsumme: string;
  readonly glossar: Suchglossar;
  readonly glossarStand: string;
  readonly werke: readonly Indexwerk[];
  readonly geltungen: ReadonlyMap<string, readonly NormGeltung[]>;
}

/** Undefined for a Sammlung that is gone. In one snapshot of the database with what is built from it. */
export async function readLage(tx: Tx, sammlungId: string, heute: string): Promise<Lage | undefined> {
  const suchstand = (await listSuchstaende(tx)).find(({ id }) => id === sammlungId);
  if (!suchstand) return undefined;
  const { art, stand } = suchstand;
  const [glossar, glossarStand] = [await readGlossar(tx, heute), await readGlossarStand(tx, heute)];
  const geltungen = byWerk(await listGeltungen(tx, sammlungId));
  const staende = await listWerkstaende(tx, sammlungId);
  const werke = staende.map(({ id, kurz, texte }) => {
    const days = (geltungen.get(id) ?? []).map(({ normId, von, bis, ende }) => [normId, von, bis, ende?.durchWerkId]);
    return { id, kurz, marke: hash(JSON.stringify([texte, days])) };
  });
  const pruefsumme = await readPruefsumme(tx, suchstand);
  return { sammlungId, art, stand, pruefsumme, glossar, glossarStand, werke, geltungen };
}

function byWerk(geltungen: readonly NormGeltung[]): ReadonlyMap<string, NormGeltung[]> {
  const found = new Map<string, NormGeltung[]>();
  for (const one of geltungen) {
    const same = found.get(one.werkId);
    if (same) same.push(one);
    else found.set(one.werkId, [one]);
  }
  return found;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Works that differ from an index: `neu` have to be read, `veraltet` are not to be found in it any more. */
export interface Abweichung {
  readonly neu: readonly Indexwerk[];
  readonly veraltet: readonly string[];
  /** Some were taken away or withdrawn altogether. */
  readonly entfallen: boolean;
}

export function compareWithIndex(lage: Lage, werke: readonly Indexwerk[]): Abweichung {
  const before = new Map(werke.map((werk) => [werk.id, werk]));
  const now = new Set(lage.werke.map(({ id }) => id));
  const neu = lage.werke.filter(({ id, kurz, marke }) => {
    const known = before.get(id);
    return known?.marke !== marke || known.kurz !== kurz;
  });
  const changed = new Set(neu.map(({ id }) => id));
  const veraltet = werke.map(({ id }) => id).filter((id) => changed.has(id) || !now.has(id));
  return { neu, veraltet, entfallen: werke.some(({ id }) => !now.has(id)) };
}

/** Works read at once: enough for few questions to the database, few enough for little memory. */
const AT_ONCE = 40;

/** Of all works, or of those named; `vocabulary` of the index that the new part stands beside. */
export async function buildIndex(
  tx: Tx,
  lage: Lage,
  werke: readonly Indexwerk[] = lage.werke,
  vocabulary?: Vocabulary,
): Promise<Schnappschuss> {
  const orte: Indexort[] = [];
  const texte = await readTextsAsync(readAbschnitte(tx, lage, werke), (abschnitt) => orte.push(toOrt(abschnitt)));
  const words = vocabulary ?? vocabularyOf(texte, lage.art);
  return {
    ...lage,
    glossar: lage.glossarStand,
    werke,
    bestand: { ...buildLevels(texte, words), abschnitte: orte, art: lage.art },
    vocabulary: words,
  };
}

interface GefundenerAbschnitt extends Suchabschnitt, Indexort {}

function toOrt({ id, werkId, kurz, bezeichnung, von, bis, durch, ueberSich }: GefundenerAbschnitt): Indexort {
  return {
    id,
    werkId,
    kurz,
    bezeichnung,
    von,
    bis,
    ...(durch === undefined ? {} : { durch }),
    ...(ueberSich ? { ueberSich } : {}),
  };
}

async function readTextsAsync(
  batches: AsyncIterable<readonly GefundenerAbschnitt[]>,
  note: (one: GefundenerAbschnitt) => void,
) {
  const reader = readTexts([]);
  const abschnitte = [...reader.abschnitte];
  for await (const batch of batches) {
    for (const one of batch) note(one);
    abschnitte.push(...readTexts(batch, reader.words).abschnitte);
  }
  return { words: reader.words, abschnitte };
}

async function* readAbschnitte(
  tx: Tx,
  lage: Lage,
  werke: readonly Indexwerk[],
): AsyncGenerator<readonly GefundenerAbschnitt[]> {
  for (let at = 0; at < werke.length; at += AT_ONCE) {
    const batch = werke.slice(at, at + AT_ONCE);
    const rows = await listAbschnitte(
      tx,
      batch.map(({ id }) => id),
    );
    const byId = Map.groupBy(rows, ({ werk_id }) => werk_id);
    yield batch.flatMap((werk) => toAbschnitte(lage, werk, byId.get(werk.id) ?? []));
  }
}

/** A section stands once for each run of days on which it is in force. */
function toAbschnitte(
  { art, glossar, geltungen }: Lage,
  { id: werkId, kurz }: Indexwerk,
  rows: readonly AbschnittRow[],
): GefundenerAbschnitt[] {
  const days = geltungen.get(werkId) ?? [];
  const first = days.reduce<string | undefined>((least, { von }) => (least && least < von ? least : von), undefined);
  const ofNorm = Map.groupBy(days, ({ normId }) => normId);
  return rows.flatMap(({ id, bezeichnung, ueberschrift, gliederung, absaetze, titel, bezug }) => {
    const stichworte =
      art === 'recht' ? glossar.stichworte.get(`${kurz}|${bezeichnung}`) : stichworteOfBezug(glossar, bezug);
    return (ofNorm.get(id) ?? []).map(({ von, bis, ende }) => ({
      id,
      werkId,
      kurz,
      bezeichnung,
      ueberschrift,
      gliederung: (art === 'recht' ? gliederung : [titel, ...gliederung]).join('\n'),
      absaetze: (absaetze ?? []).map(([nr, text]) => ({ nr, text })),
      ...(stichworte ? { stichworte } : {}),
      ...(art !== 'recht' && UEBER_SICH_SELBST.test(ueberschrift) ? { ueberSich: true } : {}),
      // The oldest text of a law that the office has is found for earlier days too, and is marked there.
      von: art === 'recht' && von === first ? EVER : toTag(von),
      bis: bis === undefined ? FOREVER : toTag(bis),
      ...(ende?.durchWerkId === undefined ? {} : { durch: ende.durchWerkId }),
    }));
  });
}
