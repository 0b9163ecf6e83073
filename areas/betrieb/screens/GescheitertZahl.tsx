import { useLoad } from '#ui/data.ts';
import { listWarteschlangen } from '../auftrag.api.ts';

/** Number behind „Aufträge“ in the navigation: what failed for good. */
export default function GescheitertZahl() {
  const queues = useLoad(listWarteschlangen, {}, { every: 60_000 }).data?.warteschlangen ?? [];
  const failed = queues.reduce((sum, queue) => sum + queue.gescheitert, 0);
  return failed > 0 ? failed : null;
}
