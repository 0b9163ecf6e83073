/** The files that an Erlass was read from, to open beside its text. */

import { urlOf } from '#platform/http/client.ts';
import { useLoad } from '#ui/data.ts';
import { formatBytes, formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { getOriginaldatei, listOriginaldateien } from '../original.api.ts';

export function Originaldateien({ werkId }: { werkId: string }) {
  const { data } = useLoad(listOriginaldateien, { werkId });
  if (!data || data.dateien.length === 0) return null;
  return (
    <ul className="erl-originale" aria-label="Originaldateien">
      {data.dateien.map(({ id, dateiname, groesse, am }) => (
        <li key={id}>
          <Icon name="dokument" />{' '}
          <a href={urlOf(getOriginaldatei, { id })} target="_blank" rel="noreferrer">
            Original öffnen<span className="u-sr">: {dateiname}</span>
          </a>{' '}
          <span className="u-muted">
            {dateiname}, {formatBytes(groesse)}, eingelesen am {formatMoment(am)}
          </span>
        </li>
      ))}
    </ul>
  );
}
