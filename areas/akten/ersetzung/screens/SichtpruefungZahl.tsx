/** How many documents wait, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { useLive } from '#ui/live.ts';
import { countSichtpruefungen } from '../pruefung.api.ts';

export default function SichtpruefungZahl() {
  const { data } = useLoad(countSichtpruefungen, {});
  useLive('sichtpruefung', [countSichtpruefungen]);
  return data === undefined || data.anzahl === 0 ? null : formatNumber(data.anzahl);
}
