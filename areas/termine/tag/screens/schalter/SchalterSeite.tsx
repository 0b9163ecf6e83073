/** The desk: who waits on the left, the person in the middle, what is at hand on the right. */
import { useLoad } from '#ui/data.ts';
import { useLive } from '#ui/live.ts';
import { Loaded } from '#ui/States.tsx';
import { getBesuchAmSchalter } from '../../besuch.api.ts';
import { listHaeuser, listWarteraum } from '../../schalter.api.ts';
import type { Schalter } from '../../schalter.schema.ts';
import { Arbeitsplatz } from './Arbeitsplatz.tsx';
import { SchalterWahl } from './SchalterWahl.tsx';
import './schalter.css';

export default function SchalterSeite() {
  const haeuser = useLoad(listHaeuser, {});
  return (
    <Loaded of={haeuser} words="Die Schalter werden geladen">
      {(data) => {
        const haus = data.haeuser.find(({ schalter }) => schalter.some(isMine));
        const mein = haus?.schalter.find(isMine);
        if (!haus || !mein) return <SchalterWahl haeuser={data.haeuser} />;
        return <Offen standortId={haus.standortId} mein={mein} />;
      }}
    </Loaded>
  );
}

const isMine = ({ offen }: Schalter): boolean => offen?.ich === true;

function Offen({ standortId, mein }: { standortId: string; mein: Schalter }) {
  const raum = useLoad(listWarteraum, { standortId }, { every: 30_000 });
  useLive(`warteraum:${standortId}`, [listWarteraum, listHaeuser, getBesuchAmSchalter]);
  return (
    <Loaded of={raum} words="Das Wartezimmer wird geladen">
      {(data) => (
        <Arbeitsplatz raum={data} mein={data.schalter.find(({ platzId }) => platzId === mein.platzId) ?? mein} />
      )}
    </Loaded>
  );
}
