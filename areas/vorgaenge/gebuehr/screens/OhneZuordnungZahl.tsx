/** How many payments belong nowhere yet, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { listUnzugeordneteZahlungen } from '../kasse.api.ts';

export default function OhneZuordnungZahl() {
  const { data } = useLoad(listUnzugeordneteZahlungen, {});
  return data === undefined || data.zahlungen.length === 0 ? null : formatNumber(data.zahlungen.length);
}
