/** How many documents wait, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { useLive } from '#ui/live.ts';
import { countEinordnung } from '../einordnung.api.ts';

export default function EinordnungZahl() {
  const { data } = useLoad(countEinordnung, {});
  useLive('einordnung', [countEinordnung]);
  return data === undefined || data.anzahl === 0 ? null : formatNumber(data.anzahl);
}
