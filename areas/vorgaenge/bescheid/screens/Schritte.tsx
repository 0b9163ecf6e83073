/** One strip above letter and fields: what still blocks is named, what is done is folded. Shape and word, not colour alone. */

import type { ReactNode } from 'react';
import { NormText } from '#areas/erlasse/screens/index.ts';
import { count } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Schritt } from '../schreiben.schema.ts';

interface SchritteProps {
  readonly schritte: readonly Schritt[];
  /** What can be done when nothing blocks. */
  readonly children?: ReactNode;
}

export function Schritte({ schritte, children }: SchritteProps) {
  if (schritte.length === 0) return children;
  const due = schritte.filter(({ erfuellt }) => !erfuellt);
  const done = schritte.filter(({ erfuellt }) => erfuellt);
  return (
    <section className="card sb-stand" aria-labelledby="sb-schritte">
      <div className="sb-stand-worte">
        <h2 id="sb-schritte">
          {due.length === 0 ? 'Alles da' : due.length === 1 ? 'Eines fehlt noch' : `${due.length} Dinge fehlen noch`}
        </h2>
        <Liste of={due} />
        {done.length > 0 && (
          <details>
            <summary>{count(done.length, 'Schritt', 'Schritte')} erledigt</summary>
            <Liste of={done} />
          </details>
        )}
      </div>
      {children}
    </section>
  );
}

function Liste({ of }: { of: readonly Schritt[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="sb-schritte">
      {of.map(({ schluessel, name, norm, erfuellt, grund }) => (
        <li key={schluessel} data-offen={!erfuellt}>
          <Icon name={erfuellt ? 'erledigt' : 'offen'} />
          <span>
            <strong>{name}</strong>
            <span className="u-sr">{erfuellt ? ', erledigt' : ', offen'}</span>
            <span className="sb-grund">{grund}</span>
            <span className="sb-norm">
              <NormText text={norm} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
