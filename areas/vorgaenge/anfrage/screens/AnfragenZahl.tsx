/** How many enquiries wait for somebody here, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { countAnfragen } from '../anfrage.api.ts';

export default function AnfragenZahl() {
  const { data } = useLoad(countAnfragen, {}, { every: 60_000 });
  return data === undefined || data.anzahl === 0 ? null : formatNumber(data.anzahl);
}
