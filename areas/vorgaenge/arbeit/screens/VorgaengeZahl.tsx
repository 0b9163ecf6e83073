/** How many of mine are open, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { countVerfahren } from '../arbeitsliste.api.ts';

export default function VorgaengeZahl() {
  const { data } = useLoad(countVerfahren, {}, { every: 120_000 });
  return data === undefined || data.ansichten.meine === 0 ? null : formatNumber(data.ansichten.meine);
}
