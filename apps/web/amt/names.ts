/** The entry joins what areas may not join themselves: ids of the audit log, names of staff and numbers of Akten. */
import { findGegenstand, listAktenzeichen } from '#areas/akten/gegenstand.api.ts';
import type { Gegenstand } from '#areas/akten/gegenstand.schema.ts';
import { listKontoNamen } from '#areas/personal/konto.api.ts';
import { ask } from '#ui/data.ts';
import type { NameLookup, ThingFinder } from '#ui/names.tsx';
import { useMay } from '#ui/session.tsx';

/** The page asks by itself, whatever it shows: not an act of the person. */
const PASSIVE = { passive: true } as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

const staffNames: NameLookup = async (ids) => (await ask(listKontoNamen, { ids: [...ids] }, PASSIVE)).namen;

const allNames: NameLookup = async (ids) => {
  const uuids = ids.filter((id) => UUID.test(id));
  const [staff, things] = await Promise.all([
    staffNames(ids),
    uuids.length === 0 ? [] : ask(listAktenzeichen, { ids: uuids }, PASSIVE).then(({ gegenstaende }) => gegenstaende),
  ]);
  return [...staff, ...things.map((thing) => ({ id: thing.id, name: nameOfGegenstand(thing) }))];
};

/** `ABH-2026-000012`, or where the person or document is kept. */
export function nameOfGegenstand({ art, aktenzeichen }: Pick<Gegenstand, 'art' | 'aktenzeichen'>): string {
  const numbers = aktenzeichen.join(', ');
  if (art === 'akte') return numbers;
  if (numbers !== '') return `in ${numbers}`;
  return art === 'person' ? 'ohne Akte' : 'im Eingang';
}

export function useNameLookup(): NameLookup | undefined {
  const may = useMay();
  if (!may('personal.namen')) return undefined;
  return may('protokoll.lesen') ? allNames : staffNames;
}

const find: ThingFinder = (text) => ask(findGegenstand, { text });

export function useFinder(): ThingFinder | undefined {
  return useMay()('protokoll.lesen') ? find : undefined;
}
