/** How many payments belong nowhere yet, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { countUnzugeordneteZahlungen } from '../kasse.api.ts';

export default function OhneZuordnungZahl() {
  const { data } = useLoad(countUnzugeordneteZahlungen, {});
  return data === undefined || data.anzahl === 0 ? null : formatNumber(data.anzahl);
}
