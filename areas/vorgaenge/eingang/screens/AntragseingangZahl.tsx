/** How many applications wait for somebody, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { countAntragseingang } from '../antragseingang.api.ts';

export default function AntragseingangZahl() {
  const { data } = useLoad(countAntragseingang, {}, { every: 60_000 });
  return data === undefined || data.anzahl === 0 ? null : formatNumber(data.anzahl);
}
