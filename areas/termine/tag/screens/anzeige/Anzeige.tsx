/** The wall of the waiting hall: who is called, where to. Numbers and rooms, read from ten metres, spoken as well. */
import { useEffect, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { BleibeSign } from '#ui/Icon.tsx';
import { getEinrichtung } from '../../einrichtung.api.ts';
import { usePageLanguage, WithTagtexte } from '../tagtexte.tsx';
import { Tafel } from './Tafel.tsx';
import './anzeige.css';

const AGAIN_MS = 5_000;

type Haeuser = readonly { standort: string; haus: string }[];

export function Anzeige() {
  const asked = new URLSearchParams(window.location.search);
  const [standort, setStandort] = useState(asked.get('standort') ?? undefined);
  const [haeuser, setHaeuser] = useState<Haeuser>();
  usePageLanguage('de');
  useEffect(() => {
    if (standort !== undefined || haeuser !== undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () =>
      call(getEinrichtung, {}, { passive: true }).then(
        (found) => {
          setHaeuser(found.haeuser);
          if (found.haeuser.length === 1) setStandort(found.haeuser[0]?.standort);
        },
        () => {
          timer = setTimeout(look, AGAIN_MS);
        },
      );
    void look();
    return () => clearTimeout(timer);
  }, [standort, haeuser]);
  if (standort === undefined) return haeuser ? <Wahl haeuser={haeuser} /> : null;
  const raeume = asked.get('raeume')?.split(',').filter(Boolean) ?? [];
  return (
    <WithTagtexte>
      <Tafel standort={standort} raeume={raeume} />
    </WithTagtexte>
  );
}

/** Seen once, by whoever puts the display up. */
function Wahl({ haeuser }: { haeuser: Haeuser }) {
  return (
    <main className="board-choice">
      <BleibeSign />
      <h1>Für welches Haus ist diese Anzeige?</h1>
      {haeuser.length === 0 && (
        <p>Es gibt noch kein Haus. Legen Sie es unter „Plätze“ an und laden Sie diese Seite neu.</p>
      )}
      <ul>
        {haeuser.map(({ standort, haus }) => (
          <li key={standort}>
            <a href={`/anzeige?standort=${standort}`}>{haus}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
