/** What is due before the letter may go out: done and open look different in shape and word, not by colour alone. */
import { Icon } from '#ui/Icon.tsx';
import type { Schritt } from '../schreiben.schema.ts';

export function Schritte({ schritte }: { schritte: readonly Schritt[] }) {
  if (schritte.length === 0) return null;
  const due = schritte.filter(({ erfuellt }) => !erfuellt).length;
  return (
    <section className="card u-stack" aria-labelledby="sb-schritte">
      <h2 id="sb-schritte">{due === 0 ? 'Alles da' : due === 1 ? 'Eines fehlt noch' : `${due} Dinge fehlen noch`}</h2>
      <ul className="sb-schritte">
        {schritte.map(({ schluessel, name, norm, erfuellt, grund }) => (
          <li key={schluessel} data-offen={!erfuellt}>
            <Icon name={erfuellt ? 'erledigt' : 'offen'} />
            <span>
              <strong>{name}</strong>
              <span className="u-sr">{erfuellt ? ', erledigt' : ', offen'}</span>
              <span className="sb-norm">{norm}</span>
              <span className="sb-grund">{grund}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
