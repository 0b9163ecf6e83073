/** Who waits, in the order of calling; the rule stands below, the bars of the day above it. */
import { type Ref, useRef } from 'react';
import { formatClock, formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Badge } from '#ui/Status.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import type { BesuchKurz } from '../../besuch.schema.ts';
import type { Schalter, Warteraum } from '../../schalter.schema.ts';
import { BEDARFSWORTE, SPRACHWORTE, zeigeNummer } from '../worte.ts';
import { Andrang } from './Andrang.tsx';

interface WartelisteProps {
  readonly raum: Warteraum;
  readonly mein: Schalter;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onChoose: (besuch: BesuchKurz) => void;
}

export function Warteliste({ raum, mein, heading, onChoose }: WartelisteProps) {
  const { zahlen, regel } = raum;
  return (
    <section className="termine-reihe" aria-label="Wartende">
      <header className="termine-reihe-kopf">
        <div className="termine-titel">
          <h1 ref={heading} tabIndex={-1}>
            {mein.name}
          </h1>
          <span className="u-muted">{formatMoment(raum.jetzt)}</span>
        </div>
        <dl className="termine-zahlen">
          <Zahl name="Es warten" wert={String(zahlen.wartend)} />
          <Zahl name="Im Mittel" wert={minuten(zahlen.mittelMinuten)} einheit="Min." />
          <Zahl name="Am längsten" wert={minuten(zahlen.laengsteMinuten)} einheit="Min." />
          <Zahl name="Schalter offen" wert={String(zahlen.offen)} einheit={`von ${zahlen.plaetze}`} />
        </dl>
      </header>
      <Reihe raum={raum} mein={mein} onChoose={onChoose} />
      <footer className="termine-reihe-fuss">
        <Andrang raum={raum} />
        <p className="termine-regel">Reihenfolge: Termin vor Wartezeit, nach {regel.vorrangNachMinuten} Min. Vorrang</p>
      </footer>
    </section>
  );
}

const minuten = (n: number | null): string => (n === null ? '–' : String(n));

function Zahl({ name, wert, einheit }: { name: string; wert: string; einheit?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{wert}</strong> {wert !== '–' && einheit}
      </dd>
    </div>
  );
}

function Reihe({ raum, mein, onChoose }: Omit<WartelisteProps, 'heading'>) {
  const box = useRef<HTMLDivElement>(null);
  useShortcut('j', 'Nächste Zeile', () => moveIn(box.current, 1), { group: 'Wartende' });
  useShortcut('k', 'Vorige Zeile', () => moveIn(box.current, -1), { group: 'Wartende' });
  if (raum.wartende.length === 0 && raum.zurueckgestellt.length === 0)
    return <p className="termine-leer u-muted">Gerade wartet niemand.</p>;
  return (
    <div className="termine-reihe-liste" ref={box}>
      <ol className="plain-list">
        {raum.wartende.map((one) => (
          <li key={one.id}>
            <Zeile besuch={one} mein={mein} naechste={one.id === raum.alsNaechstesId} onChoose={onChoose} />
          </li>
        ))}
      </ol>
      {raum.zurueckgestellt.length > 0 && (
        <>
          <h2 className="termine-zwischen">Zurückgestellt</h2>
          <ul className="plain-list">
            {raum.zurueckgestellt.map((one) => (
              <li key={one.id}>
                <Zeile besuch={one} mein={mein} naechste={false} jetzt={raum.jetzt} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function moveIn(box: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(box?.querySelectorAll('button') ?? [])];
  const here = rows.indexOf(document.activeElement as HTMLButtonElement);
  rows[Math.min(Math.max(here + step, 0), rows.length - 1)]?.focus();
}

interface ZeileProps {
  readonly besuch: BesuchKurz;
  readonly mein: Schalter;
  readonly naechste: boolean;
  readonly jetzt?: string;
  readonly onChoose: (besuch: BesuchKurz) => void;
}

function Zeile({ besuch, mein, naechste, jetzt, onChoose }: ZeileProps) {
  const { nummer, anliegen, name, beginn, mitTermin, angekommen, wartetMinuten, vorrang } = besuch;
  const when = mitTermin && beginn ? `Termin ${formatClock(beginn)}` : `seit ${formatClock(angekommen)}`;
  const wann = [name ?? (mitTermin ? undefined : 'ohne Termin'), when].filter((one) => one !== undefined).join(' · ');
  return (
    <button
      type="button"
      className={`termine-zeile${naechste ? ' termine-zeile-naechste' : ''}`}
      onClick={() => onChoose(besuch)}
    >
      <span className="termine-nummer">{zeigeNummer(nummer)}</span>
      <span className="termine-wer">
        <span className="termine-was">
          {anliegen} {naechste && <Badge tone="info">als Nächstes</Badge>}
        </span>
        <span className="u-muted">{wann}</span>
        <Eigenheiten besuch={besuch} mein={mein} />
        {jetzt !== undefined && <Zurueck besuch={besuch} jetzt={jetzt} />}
      </span>
      <span className={vorrang ? 'termine-wartet termine-wartet-lang' : 'termine-wartet'}>
        <span>
          {vorrang && <Icon name="uhr" />} {wartetMinuten} Min.
        </span>
        <span className="termine-balken" aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, Math.max(4, (wartetMinuten / 25) * 100))}%` }} />
        </span>
      </span>
    </button>
  );
}

/** Also where they wait, if it is not for this desk: that explains why they are not called here. */
function Eigenheiten({ besuch, mein }: Pick<ZeileProps, 'besuch' | 'mein'>) {
  const { bedarf, sprache, station, stationen, poolId, pool } = besuch;
  const words = [
    ...bedarf.map((one) => BEDARFSWORTE[one]),
    ...(sprache === 'de' ? [] : [SPRACHWORTE[sprache]]),
    ...(station > 0 ? [`Station ${station + 1} von ${stationen}: ${pool}`] : []),
    ...(station === 0 && poolId !== mein.poolId ? [`für ${pool}`] : []),
  ];
  if (words.length === 0) return null;
  return (
    <span className="termine-eigenheit">
      <Icon name={sprache === 'de' ? 'person' : 'globus'} />
      <span>{words.join(' · ')}</span>
    </span>
  );
}

function Zurueck({ besuch: { zurueckAb }, jetzt }: { besuch: BesuchKurz; jetzt: string }) {
  if (zurueckAb === null) return <span className="u-muted">bis jemand den Besuch zurückholt</span>;
  const due = zurueckAb <= jetzt;
  return (
    <span className={due ? 'termine-faellig' : 'u-muted'}>
      {due ? 'sollte wieder da sein seit' : 'wieder da um'} {formatClock(zurueckAb)}
    </span>
  );
}
