import { useLoad } from '#ui/data.ts';
import { listFactorResets } from '../../konto.api.ts';

/** Number behind „Freigaben“ in the navigation. */
export default function FreigabenZahl() {
  const waiting = useLoad(listFactorResets, {}, { every: 120_000 }).data?.antraege.filter((one) => one.darfEntscheiden);
  return waiting?.length ? <>{waiting.length}</> : null;
}
