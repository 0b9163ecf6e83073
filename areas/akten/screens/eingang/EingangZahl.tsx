/** How many files wait, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { useLive } from '#ui/live.ts';
import { countEingang } from '../../eingang.api.ts';

export default function EingangZahl() {
  const { data } = useLoad(countEingang, {});
  useLive('eingang', [countEingang]);
  return data === undefined || data.anzahl === 0 ? null : formatNumber(data.anzahl);
}
