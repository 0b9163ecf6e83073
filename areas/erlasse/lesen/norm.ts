/** Norms of a work on a day as they are read: text with links and terms, since when, beside what. */
import type { ActionContext } from '#platform/actions/action.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { joinLaeufe } from './fassung.rules.ts';
import { readKennung } from './kennung.rules.ts';
import type { Lesenorm } from './lesen.schema.ts';
import { listAbsaetze, listNormlaeufe } from './lesen.sql.ts';
import { groupByNorm, markNormen } from './verweise.ts';
import { placeOf, type WerkAmTag } from './werk.ts';

type Reading = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

/** Norms at these places of the outline, in this order. */
export async function readNormen(context: Reading, one: WerkAmTag, places: readonly number[]): Promise<Lesenorm[]> {
  const rows = places.flatMap((place) => one.inhalt[place] ?? []);
  const texts = groupByNorm(
    await listAbsaetze(
      context.tx,
      rows.map(({ norm_id }) => norm_id),
    ),
  );
  const normen = rows.map(({ norm_id, bezeichnung }) => ({ bezeichnung, absaetze: texts.get(norm_id) ?? [] }));
  const marked = await markNormen(context, one, normen);
  const out: Lesenorm[] = [];
  for (const [i, place] of places.entries()) {
    const zeile = one.normen[place];
    const own = marked[i];
    if (!zeile || !own) continue;
    const gliederung = rows[i]?.gliederung ?? [];
    out.push({ ...zeile, gliederung, ...own, ...(await daysOf(context, one, zeile.kennung, rows[i]?.norm_id)) });
  }
  return out;
}

async function daysOf({ tx }: Reading, one: WerkAmTag, kennung: string, normId: string | undefined) {
  if (one.fassungen.length === 1)
    return { seit: one.fassung.gueltig_ab, bis: null, seitUnbekannt: one.werk.art === 'recht' };
  const { bezeichnung, vorkommen } = readKennung(kennung);
  const laeufe = joinLaeufe(await listNormlaeufe(tx, one.werk.id, bezeichnung, vorkommen));
  const place = laeufe.findLastIndex(({ norm_id, von }) => norm_id === normId && von <= one.fassung.gueltig_ab);
  const own = laeufe[place];
  return {
    seit: own?.von ?? one.fassung.gueltig_ab,
    bis: own?.bis ?? null,
    seitUnbekannt: place <= 0 && one.werk.art === 'recht',
  };
}

export async function readNorm(context: Reading, one: WerkAmTag, kennung: string) {
  const place = placeOf(one, kennung);
  if (place < 0) throw erlasseFaults.NORM_AM_TAG_NICHT();
  const [norm] = await readNormen(context, one, [place]);
  if (!norm) throw erlasseFaults.NORM_AM_TAG_NICHT();
  return { ...norm, davor: one.normen[place - 1] ?? null, danach: one.normen[place + 1] ?? null };
}
