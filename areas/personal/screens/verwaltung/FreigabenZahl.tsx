import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { countFactorResets } from '../../konto.api.ts';

/** Number behind „Kontofreigaben“ in the navigation. */
export default function FreigabenZahl() {
  const { data } = useLoad(countFactorResets, {}, { every: 120_000 });
  return data === undefined || data.anzahl === 0 ? null : formatNumber(data.anzahl);
}
