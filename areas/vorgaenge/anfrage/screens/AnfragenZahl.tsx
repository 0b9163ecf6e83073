/** How many enquiries must be sent by hand, beside the word in the navigation. */
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { listAnfragen } from '../anfrage.api.ts';

export default function AnfragenZahl() {
  const { data } = useLoad(listAnfragen, { nur: 'von_hand' });
  return data === undefined || data.eintraege.length === 0 ? null : formatNumber(data.eintraege.length);
}
