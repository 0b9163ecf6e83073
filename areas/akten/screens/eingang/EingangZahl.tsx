/** How many files wait, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { useLive } from '#ui/live.ts';
import { listEingang } from '../../eingang.api.ts';

export default function EingangZahl() {
  const { data } = useLoad(listEingang, { status: 'offen', anzahl: 1 });
  useLive('eingang', [listEingang]);
  if (!data) return null;
  const { zuzuordnen, dublette, fehler } = data.zaehler;
  const offen = zuzuordnen + dublette + fehler;
  return offen === 0 ? null : formatNumber(offen);
}
