import { useLoad } from '#ui/data.ts';
import { listAnliegenkatalog } from '../../anliegen/anliegen.api.ts';

/** Name of an Anliegen by its key; the key itself until the catalogue is there. */
export function useAnliegenNames(): (schluessel: string) => string {
  const { data } = useLoad(listAnliegenkatalog, {});
  const names = new Map(data?.anliegen.map(({ schluessel, name }) => [schluessel, name]));
  return (schluessel) => names.get(schluessel) ?? schluessel;
}
