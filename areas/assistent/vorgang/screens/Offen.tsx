/** What the Pruefschema still waits for: why there are steps at all. */
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { EmptyState } from '#ui/States.tsx';
import type { Assistenz } from '../vorgang.schema.ts';

const WORTE: Readonly<Record<string, string>> = {
  erfuellt: 'erfüllt',
  nicht_erfuellt: 'nicht erfüllt',
  offen: 'offen',
  entfaellt: 'entfällt',
};

export function Offen({ of }: { of: Assistenz }) {
  return (
    <section className="as-text u-stack" aria-labelledby="as-offen">
      <header>
        <h2 id="as-offen">Was offen ist</h2>
        <p className="u-muted u-measure">
          Der Assistent sucht in Akte und Recht, was hier fehlt, und schlägt es vor. Er stellt nichts fest, wägt nichts
          ab und verschickt nichts.
        </p>
      </header>
      {of.offen.length === 0 ? (
        <EmptyState icon="erledigt" title="Es ist keine Voraussetzung offen">
          Sehen Sie das Prüfschema im Vorgang an.
        </EmptyState>
      ) : (
        <ul className="as-offen">
          {of.offen.map(({ schluessel, name, ergebnis, fehlt }) => (
            <li key={schluessel}>
              <Link
                to="/vorgaenge/$verfahrenId"
                params={{ verfahrenId: of.verfahrenId }}
                search={{ zeile: schluessel }}
                className="as-offen-name"
              >
                {name}
              </Link>
              <span className="as-vorschlag">
                <Icon name="roboter" />
                <span>
                  <span className="u-sr">Vorschlag: </span>
                  {WORTE[ergebnis] ?? ergebnis}
                </span>
              </span>
              {fehlt.length > 0 && <span className="as-offen-fehlt">fehlt: {fehlt.join(', ')}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
