/** Code lists of the standards: to look at, with their version. */
import { useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Loaded } from '#ui/States.tsx';
import { listCodelisten } from '../regelwerk.api.ts';

export function Codelisten() {
  const query = useLoad(listCodelisten, {});
  return (
    <Loaded of={query} words="Die Schlüsseltabellen werden geladen">
      {({ listen }) => (
        <ul className="plain-list u-stack">
          {listen.map(({ name, herkunft, version, anzahl, werte }) => (
            <li key={name}>
              <details className="rw-fassung">
                <summary>
                  {name}
                  <span className="cell-sub">
                    {herkunft}, {version}, {count(anzahl, 'Eintrag', 'Einträge')}
                  </span>
                </summary>
                <dl className="rw-codes">
                  {werte.map((one) => (
                    <div key={one.code}>
                      <dt>{one.code}</dt>
                      <dd>{one.name}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
