/** Above a Vorgang whose application was refused or withdrawn: what holds for the stay and for work, with its norm. */
import { Note } from '#ui/States.tsx';
import type { Verfahren } from '../../arbeit/vorgang.schema.ts';

export function Aufenthaltshinweis({ of: { stand, saetze } }: { of: NonNullable<Verfahren['aufenthalt']> }) {
  return (
    <Note
      kind="info"
      title={stand === 'titel' ? 'Der bisherige Titel gilt weiter' : 'Die Wirkung des Antrags ist beendet'}
    >
      <ul className="plain-list">
        {saetze.map(({ norm, satz }) => (
          <li key={norm}>
            {satz} <span className="u-muted">{norm}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
