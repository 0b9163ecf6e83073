/** How many wait in the house where one works now; nothing as long as one works nowhere. */
import { useLoad } from '#ui/data.ts';
import { useLive } from '#ui/live.ts';
import { listHaeuser, listWarteraum } from '../../schalter.api.ts';

export default function WartendeZahl() {
  const haeuser = useLoad(listHaeuser, {});
  const mein = haeuser.data?.haeuser.find(({ schalter }) => schalter.some(({ offen }) => offen?.ich));
  return mein ? <Zahl standortId={mein.standortId} /> : null;
}

function Zahl({ standortId }: { standortId: string }) {
  const raum = useLoad(listWarteraum, { standortId });
  useLive(`warteraum:${standortId}`, [listWarteraum]);
  return raum.data && raum.data.wartende.length > 0 ? raum.data.wartende.length : null;
}
