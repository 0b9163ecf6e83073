/** How far the recognition of text is, in numbers; it goes on whether anybody looks or not. */

import type { OutputOf } from '#platform/http/contract.ts';
import { useLoad } from '#ui/data.ts';
import { count, formatNumber } from '#ui/format.ts';
import { Progress } from '#ui/Progress.tsx';
import { Status } from '#ui/Status.tsx';
import { getFortschritt } from '../../eingang.api.ts';

const LOOK_MS = 4_000;

export function Fortschritt() {
  const { data } = useLoad(getFortschritt, {}, { every: LOOK_MS });
  if (!data) return null;
  const offen = data.wartend + data.laufend;
  return (
    <section className="card" aria-labelledby="heute-erkennung">
      <h2 id="heute-erkennung">Texterkennung</h2>
      {offen === 0 ? (
        <Status tone="success">Alles ist erkannt und durchsuchbar</Status>
      ) : (
        <Progress
          label="Seiten der letzten 24 Stunden"
          done={data.fertig}
          total={data.fertig + offen}
          unit={['Seite', 'Seiten']}
        >
          <p className="u-muted">{tempo(data)}</p>
        </Progress>
      )}
      {data.fehler > 0 && (
        <p className="heute-fehler">
          <Status tone="danger">
            {data.fehler === 1 ? 'Eine Seite konnte' : `${formatNumber(data.fehler)} Seiten konnten`} nicht erkannt
            werden
          </Status>
        </p>
      )}
    </section>
  );
}

function tempo({ seitenProMinute, restSekunden }: OutputOf<typeof getFortschritt>): string {
  if (restSekunden === undefined) return 'Beginnt gleich.';
  const minuten = Math.ceil(restSekunden / 60);
  const rest = minuten <= 1 ? 'in etwa einer Minute' : `in etwa ${formatNumber(minuten)} Minuten`;
  return `${count(Math.max(1, Math.round(seitenProMinute)), 'Seite', 'Seiten')} in der Minute, fertig ${rest}. Sie können weiterarbeiten.`;
}
