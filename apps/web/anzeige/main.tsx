/** Entry of the call-up display: read from ten metres. Until numbers are called it says so, and shows the time. */
import '../styles.ts';
import './anzeige.css';
import { useEffect, useState } from 'react';
import type { Language } from '#platform/i18n/i18n.ts';
import { directionOf } from '#platform/i18n/i18n.ts';
import { BleibeSign } from '#ui/Icon.tsx';
import { mount } from '../mount.tsx';

/** Side by side, not one after the other: nobody waits for their language to come round. */
const SOON: readonly (readonly [Language, string])[] = [
  ['en', 'Your number will appear here'],
  ['ar', 'سيظهر رقمك هنا'],
  ['uk', 'Тут з’явиться ваш номер'],
  ['tr', 'Numaranız burada görünecek'],
];

function Anzeige() {
  const time = useClock();
  return (
    <div className="board">
      <main className="board-main">
        <h1>
          Hier erscheint
          <br />
          Ihre Nummer
        </h1>
        <ul className="board-soon">
          {SOON.map(([language, words]) => (
            <li key={language} lang={language} dir={directionOf(language)}>
              {words}
            </li>
          ))}
        </ul>
      </main>
      <aside className="board-side" aria-label="Zuletzt aufgerufen">
        <h2>Zuletzt aufgerufen</h2>
        <p>Noch wird hier niemand aufgerufen. Bitte melden Sie sich an der Infothek.</p>
      </aside>
      <footer className="board-foot">
        <BleibeSign />
        <span>Die Aufrufanzeige ist noch nicht in Betrieb.</span>
        <time dateTime={time}>{time}</time>
      </footer>
    </div>
  );
}

function useClock(): string {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' }).format(
    now,
  );
}

mount(<Anzeige />);
