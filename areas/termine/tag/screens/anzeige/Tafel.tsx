/** One house on the wall: the newest call large, those before it at the side, and how fresh this is. */
import { useEffect, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { BleibeSign, Icon } from '#ui/Icon.tsx';
import { TERMINSPRACHEN, type Terminsprache } from '../../../termine.schema.ts';
import { formatUhrzeit, formatZeit } from '../../../texte/datum.ts';
import { dirOf, langOf } from '../../../texte/texte.ts';
import type { Anzeige, Aufruf } from '../../anzeige.schema.ts';
import type { Ziel } from '../../besuch.schema.ts';
import { getAnzeige } from '../../kiosk.api.ts';
import { allowSound, isSoundAllowed } from '../klang.ts';
import { type Frisch, useFrisch } from '../strom.ts';
import { readableNummer, useTagtexte } from '../tagtexte.tsx';
import { useAnsagen } from './ansagen.ts';

const EVERY_MS = 15_000;
const PATIENCE_MS = 8_000;
/** Beyond this the wall says that it is old, whatever the reason. */
const STALE_MS = 45_000;
const BESIDE = 4;

interface Props {
  readonly standort: string;
  /** Only these rooms; none: all. */
  readonly raeume: readonly string[];
}

export function Tafel({ standort, raeume }: Props) {
  const texte = useTagtexte();
  const t = texte.de;
  const frisch = useFrisch(
    () => call(getAnzeige, { standort }, { passive: true, signal: AbortSignal.timeout(PATIENCE_MS) }),
    `standort=${encodeURIComponent(standort)}`,
    EVERY_MS,
  );
  const { stand } = frisch;
  const shown = (stand?.aufrufe ?? []).filter(({ ziel }) => raeume.length === 0 || raeume.includes(ziel.raum));
  const main = shown.find(({ begonnen }) => !begonnen);
  const beside = shown.filter((one) => one !== main).slice(0, BESIDE);
  useAnsagen(stand && { aufrufe: shown, jetzt: stand.jetzt });
  useEffect(() => {
    document.title = stand ? `Aufrufe – ${stand.haus}` : 'Aufrufe';
  }, [stand]);
  if (frisch.abgelehnt && !stand) return <Unbekannt />;
  return (
    <div className="board">
      <main className="board-main" aria-live="polite">
        {main ? <Gross aufruf={main} /> : <Leer />}
      </main>
      <aside className="board-side" aria-labelledby="zuletzt">
        <h2 id="zuletzt">{t('anzeige.zuletzt')}</h2>
        <ul>
          {beside.map((one) => (
            <li key={one.id} data-wartet={!one.begonnen}>
              <strong>{readableNummer(one.nummer)}</strong>
              <span>{raumOf(one.ziel)}</span>
              <Pfeil richtung={one.ziel.richtung} />
              <span className="u-sr">{t(`richtung.${one.ziel.richtung}`)}</span>
            </li>
          ))}
        </ul>
      </aside>
      <Fuss frisch={frisch} />
    </div>
  );
}

/** A room by its number, a place without one by its name. */
export function raumOf(ziel: Ziel): string {
  return ziel.raum || ziel.platz;
}

function Gross({ aufruf: { nummer, ziel, sprache } }: { aufruf: Aufruf }) {
  const texte = useTagtexte();
  const own = sprache === 'de' || sprache === 'leicht' ? undefined : sprache;
  const t = texte.de;
  const way = ziel.weg || t(`richtung.${ziel.richtung}`);
  return (
    <>
      <p className="board-now">
        <strong>{t('anzeige.dran')}</strong>
        {own && <Fremd sprache={own} schluessel="anzeige.dran" />}
      </p>
      <h1>{readableNummer(nummer)}</h1>
      <div className="board-where">
        <span className="board-arrow">
          <Pfeil richtung={ziel.richtung} />
        </span>
        <p>
          <strong>{/\d/.test(raumOf(ziel)) ? t('raum', { raum: raumOf(ziel) }) : raumOf(ziel)}</strong>
          <span>{way}</span>
        </p>
      </div>
    </>
  );
}

function Fremd({ sprache, schluessel }: { sprache: Terminsprache; schluessel: string }) {
  const { text, lang, dir } = useTagtexte()[sprache].stueck(schluessel);
  return (
    <span lang={lang} dir={dir}>
      {text}
    </span>
  );
}

/** Side by side, not one after the other: nobody waits for their language to come round. */
function Leer() {
  const texte = useTagtexte();
  const others = TERMINSPRACHEN.filter((sprache) => sprache !== 'de' && sprache !== 'leicht');
  return (
    <>
      <h1 className="board-empty">{texte.de('anzeige.leer')}</h1>
      <ul className="board-soon">
        {others.map((sprache) => (
          <li key={sprache} lang={langOf(sprache)} dir={dirOf(sprache)}>
            {texte[sprache]('anzeige.leer')}
          </li>
        ))}
      </ul>
    </>
  );
}

function Fuss({ frisch }: { frisch: Frisch<Anzeige> }) {
  const t = useTagtexte().de;
  const now = useNow();
  const [sound, setSound] = useState(isSoundAllowed);
  useEffect(() => {
    // A browser that is set up for a wall may need no press.
    void allowSound().then(setSound);
  }, []);
  const time = formatZeit('de', new Date(now).toISOString());
  // Switched on without a network there is nothing yet that could be old.
  const isNever = frisch.stand === undefined && frisch.alt;
  const isOld = isNever || (frisch.stand !== undefined && (frisch.alt || now - frisch.geholt > STALE_MS));
  return (
    <footer className="board-foot" data-veraltet={isOld}>
      <BleibeSign />
      <span role="status">
        {isOld ? (
          <>
            <Icon name="keinNetz" />{' '}
            {isNever
              ? t('anzeige.suche')
              : t('handy.suche', { zeit: formatUhrzeit('de', new Date(frisch.geholt).toISOString()) })}
          </>
        ) : (
          t('anzeige.zeile')
        )}
      </span>
      {!sound && (
        <button type="button" onClick={() => void allowSound().then(setSound)}>
          Ton einschalten
        </button>
      )}
      <time dateTime={time}>{time}</time>
    </footer>
  );
}

function Unbekannt() {
  return (
    <main className="board-choice">
      <BleibeSign />
      <h1>Dieses Haus gibt es nicht</h1>
      <p>
        Bitte prüfen Sie die Adresse oder <a href="/anzeige">wählen Sie das Haus</a>.
      </p>
    </main>
  );
}

const PFEILE = {
  rechts: 'M4 12h15.5M12.5 5l7 7-7 7',
  links: 'M20 12H4.5M11.500 5l-7 7 7 7',
  geradeaus: 'M12 20V4.5M5 11.500l7-7 7 7',
  hoch: 'M12 20V4.5M5 11.500l7-7 7 7',
  runter: 'M12 4v15.5M5 12.500l7 7 7-7',
} as const;

function Pfeil({ richtung }: Pick<Ziel, 'richtung'>) {
  return (
    <svg className="board-pfeil" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PFEILE[richtung]} />
    </svg>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
