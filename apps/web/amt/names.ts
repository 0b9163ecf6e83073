/** The entry joins what areas may not join themselves: ids of the audit log and the names that `personal` knows. */
import { listKontoNamen } from '#areas/personal/konto.api.ts';
import { ask } from '#ui/data.ts';
import type { NameLookup } from '#ui/names.tsx';
import { useMay } from '#ui/session.tsx';

const lookup: NameLookup = async (ids) => (await ask(listKontoNamen, { ids: [...ids] })).namen;

export function useNameLookup(): NameLookup | undefined {
  return useMay()('personal.namen') ? lookup : undefined;
}
