/** What the Pruefschema still waits for: why there are steps at all. */
import { count } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { EmptyState } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import type { Assistenz } from '../vorgang.schema.ts';

const WORTE: Readonly<Record<string, string>> = {
  erfuellt: 'erfüllt',
  nicht_erfuellt: 'nicht erfüllt',
  offen: 'offen',
  entfaellt: 'entfällt',
};

type Voraussetzung = Assistenz['offen'][number];

export const isOffen = ({ ergebnis }: Voraussetzung) => ergebnis === 'offen' || ergebnis === 'nicht_erfuellt';

export function Offen({ of }: { of: Assistenz }) {
  const open = of.offen.filter(isOffen);
  const settled = of.offen.filter((one) => !isOffen(one));
  return (
    <section className="as-text u-stack" aria-labelledby="as-offen">
      <header>
        <h2 id="as-offen">Was offen ist</h2>
        <p className="u-muted u-measure">
          Der Assistent sieht in der Akte und im Recht nach, was hier fehlt, und schlägt es vor. Feststellen, abwägen
          und verschicken tun Sie.
        </p>
      </header>
      {open.length === 0 ? (
        <EmptyState icon="erledigt" title="Es ist keine Voraussetzung offen">
          Sehen Sie das Prüfschema im Vorgang an.
        </EmptyState>
      ) : (
        <Liste zeilen={open} verfahrenId={of.verfahrenId} />
      )}
      {settled.length > 0 && (
        <details>
          <summary>
            {count(settled.length, 'weitere Voraussetzung', 'weitere Voraussetzungen')} ohne offene Angaben
          </summary>
          <Liste zeilen={settled} verfahrenId={of.verfahrenId} />
        </details>
      )}
    </section>
  );
}

function Liste({ zeilen, verfahrenId }: { zeilen: readonly Voraussetzung[]; verfahrenId: string }) {
  return (
    <ul className="as-offen">
      {zeilen.map(({ schluessel, name, ergebnis, fehlt }) => (
        <li key={schluessel}>
          <Link to="/vorgaenge/$verfahrenId" params={{ verfahrenId }} search={{ zeile: schluessel }}>
            {name}
          </Link>
          <Status tone="quiet" icon={ergebnis === 'offen' ? 'offen' : 'minus'}>
            {WORTE[ergebnis] ?? ergebnis}
          </Status>
          {fehlt.length > 0 && <span className="as-offen-fehlt">fehlt: {fehlt.join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}
