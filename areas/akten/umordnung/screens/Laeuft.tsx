/** While the files of the parts are made: says so, and looks again until it is done, however the page was reached. */
import { useEffect } from 'react';
import { useLoad, useRefresh } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Note } from '#ui/States.tsx';
import { getAkte } from '../../akte.api.ts';
import { getDokument, listDokumente } from '../../dokument.api.ts';
import { getUmordnung } from '../umordnung.api.ts';

const EVERY_MS = 1_000;

export function Laeuft({ umordnungId }: { umordnungId: string }) {
  const { data } = useLoad(getUmordnung, { id: umordnungId }, { every: EVERY_MS });
  const refresh = useRefresh();
  const isDone = data !== undefined && data.status !== 'geplant';
  useEffect(() => {
    if (isDone) void refresh([getDokument, listDokumente, getAkte]);
  }, [isDone, refresh]);
  return (
    <div className="no-print" role="status">
      <Note kind="info" title="Die Seiten werden gerade neu geordnet">
        {data && `${count(data.teile.length, 'neues Dokument entsteht', 'neue Dokumente entstehen')}. `}
        Lesen können Sie weiter; ändern lässt sich dieses Dokument nicht mehr.
      </Note>
    </div>
  );
}
