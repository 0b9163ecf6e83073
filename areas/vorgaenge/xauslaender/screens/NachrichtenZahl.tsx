/** How many electronic applications wait for somebody, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { countAntragsnachrichten } from '../eingang.api.ts';

export default function NachrichtenZahl() {
  const { data } = useLoad(countAntragsnachrichten, {}, { every: 60_000 });
  return data === undefined || data.anzahl === 0 ? null : formatNumber(data.anzahl);
}
