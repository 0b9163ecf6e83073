/** What a version changes, line by line: gone and new are said in words and signs, not in colour alone. */
import type { Unterschied } from '../regelwerk.schema.ts';

export function Unterschiede({ of, caption }: { of: readonly Unterschied[]; caption: string }) {
  if (of.length === 0) return <p className="u-muted">Nichts ändert sich gegenüber der Fassung davor.</p>;
  return (
    <dl className="rw-unterschiede" aria-label={caption}>
      {of.map(({ was, vorher, nachher }) => (
        <div key={was}>
          <dt>{was}</dt>
          {vorher !== '' && (
            <dd className="rw-weg">
              <span className="rw-zeichen">{nachher === '' ? 'entfällt' : 'bisher'}</span> {vorher}
            </dd>
          )}
          {nachher !== '' && (
            <dd className="rw-neu">
              <span className="rw-zeichen">neu</span> {nachher}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
