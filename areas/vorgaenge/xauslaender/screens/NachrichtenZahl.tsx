/** How many electronic applications wait for somebody, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { listAntragsnachrichten } from '../eingang.api.ts';

export default function NachrichtenZahl() {
  const { data } = useLoad(listAntragsnachrichten, {});
  return data === undefined || data.eintraege.length === 0 ? null : formatNumber(data.eintraege.length);
}
