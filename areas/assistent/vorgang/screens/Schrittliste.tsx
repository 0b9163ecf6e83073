/** The steps with their state, and the one main action: the next step. */
import { Fragment, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { count } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Note } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import type { Assistenz, Werkzeug } from '../vorgang.schema.ts';
import type { Ablauf } from './ablauf.ts';
import { isOffen } from './Offen.tsx';
import { Sperre } from './Sperre.tsx';
import { BUSY_WORDS, Zeilenmarke } from './worte.tsx';
import { naechsteOf, type Zeile } from './zeilen.ts';

interface SchrittlisteProps {
  readonly of: Assistenz;
  readonly zeilen: readonly Zeile[];
  readonly chosen: string | undefined;
  readonly ablauf: Ablauf;
  readonly mitModell: boolean;
  readonly onModell: (an: boolean) => void;
  /** Undefined: what is open. */
  readonly onChoose: (schluessel: string | undefined) => void;
}

const GROUP = 'Assistent';

export function Schrittliste(props: SchrittlisteProps) {
  const { of, zeilen, chosen, ablauf, mitModell, onModell, onChoose } = props;
  const done = zeilen.filter(({ stand }) => stand === 'fertig').length;
  const waiting = zeilen.filter(({ offen }) => offen > 0);
  const here = waiting.findIndex(({ schluessel }) => schluessel === chosen);
  const nextWaiting = waiting[(here + 1) % Math.max(1, waiting.length)];
  const move = (step: 1 | -1) => {
    const at = zeilen.findIndex(({ schluessel }) => schluessel === chosen);
    onChoose(zeilen[Math.min(zeilen.length - 1, Math.max(-1, at + step))]?.schluessel);
  };
  useShortcut('j', 'Nächsten Schritt ansehen', () => move(1), { group: GROUP });
  useShortcut('k', 'Vorigen Schritt ansehen', () => move(-1), { group: GROUP });
  useShortcut('o', 'Zum nächsten, was auf Sie wartet', () => nextWaiting && onChoose(nextWaiting.schluessel), {
    group: GROUP,
    enabled: nextWaiting !== undefined,
  });
  return (
    <div className="as-schritte">
      <div className="as-steuern">
        <header className="u-spread">
          <h2>Schritte</h2>
          <span className="u-muted">
            {done} von {zeilen.length} fertig
          </span>
        </header>
        <Ausfuehren zeilen={zeilen} ablauf={ablauf} />
        {waiting.length > 0 && nextWaiting && (
          <Button kind="text" onClick={() => onChoose(nextWaiting.schluessel)}>
            {count(
              waiting.reduce((sum, { offen }) => sum + offen, 0),
              'Vorschlag wartet auf Sie',
              'Vorschläge warten auf Sie',
            )}{' '}
            (o)
          </Button>
        )}
      </div>
      <Sperre plan={of.plan} />
      <ol className="as-liste">
        <li>
          <Zeilenknopf isChosen={chosen === undefined} onChoose={() => onChoose(undefined)}>
            <span className="as-zeile-titel">Was offen ist</span>
            <span className="u-muted">
              {count(of.offen.filter(isOffen).length, 'Voraussetzung', 'Voraussetzungen')}
            </span>
          </Zeilenknopf>
        </li>
        {zeilen.map((zeile, index) => (
          <Fragment key={zeile.schluessel}>
            {zeilen[index - 1]?.werkzeug !== zeile.werkzeug && GRUPPE[zeile.werkzeug] && (
              <li className="as-gruppe">{GRUPPE[zeile.werkzeug]}</li>
            )}
            <li>
              <Zeilenknopf isChosen={zeile.schluessel === chosen} onChoose={() => onChoose(zeile.schluessel)}>
                <Titel of={zeile} />
                <Zeilenmarke stand={zeile.stand} />
                <Beiwerk of={zeile} />
              </Zeilenknopf>
            </li>
          </Fragment>
        ))}
      </ol>
      {of.modell !== null && (
        <Checkbox
          name="mitModell"
          label={`Modell ${of.modell} mitlesen lassen`}
          hint="Ohne Haken arbeitet der Assistent allein nach Regeln."
          value={mitModell}
          onChange={onModell}
        />
      )}
    </div>
  );
}

/** Steps of one kind stand under its name; what the name says already is not repeated for the eye. */
const GRUPPE: Readonly<Partial<Record<Werkzeug, string>>> = {
  akte: 'Seiten lesen',
  suche: 'Recht suchen',
  frist: 'Rechnen',
  entwurf: 'Entwerfen',
};

function Titel({ of: { titel, werkzeug } }: { of: Zeile }) {
  const before = `${GRUPPE[werkzeug] ?? ''}: `;
  if (!titel.startsWith(before)) return <span className="as-zeile-titel">{titel}</span>;
  return (
    <span className="as-zeile-titel">
      <span className="u-sr">{before}</span>
      {titel.slice(before.length)}
    </span>
  );
}

interface ZeilenknopfProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Zeilenknopf({ isChosen, onChoose, children }: ZeilenknopfProps) {
  const knopf = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) knopf.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <button
      ref={knopf}
      type="button"
      className="as-zeile"
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}

function Beiwerk({ of: { offen, lauf } }: { of: Zeile }) {
  const odd = lauf?.warnungen.length ?? 0;
  if (offen === 0 && odd === 0) return null;
  return (
    <span className="as-zeile-bei">
      {offen > 0 && <span>{count(offen, 'Vorschlag wartet', 'Vorschläge warten')}</span>}
      {odd > 0 && (
        <span className="as-warnwort">
          <Icon name="warnung" /> {count(odd, 'Warnung', 'Warnungen')}
        </span>
      )}
    </span>
  );
}

function Ausfuehren({ zeilen, ablauf }: { zeilen: readonly Zeile[]; ablauf: Ablauf }) {
  const next = naechsteOf(zeilen);
  const main = useRef<HTMLButtonElement>(null);
  const blocked = next || ablauf.laeuft ? undefined : 'Es ist kein Schritt mehr zu tun.';
  const run = () => next && !ablauf.laeuft && void ablauf.runOne(next.schluessel);
  useShortcut('w', 'Nächsten Schritt ausführen', () => run(), { group: GROUP });
  const running = zeilen.find(({ schluessel }) => schluessel === ablauf.laeuft?.schluessel);
  return (
    <div className="as-ausfuehren">
      <Button
        ref={main}
        kind="primary"
        icon="laeuft"
        shortcut="w"
        busy={ablauf.laeuft !== undefined}
        blocked={blocked}
        onClick={run}
      >
        Nächsten Schritt ausführen
      </Button>
      <Button
        kind="quiet"
        blocked={ablauf.laeuft ? 'Es läuft schon ein Schritt.' : blocked}
        onClick={() => void ablauf.runAll()}
      >
        Alle Schritte ausführen
      </Button>
      <div className="as-lauf" role="status">
        {ablauf.laeuft ? (
          <>
            <span>
              {running ? BUSY_WORDS[running.werkzeug] : 'Es läuft'} · <Sekunden seit={ablauf.laeuft.seit} />
            </span>
            <Button
              icon="schliessen"
              onClick={() => {
                ablauf.stop();
                main.current?.focus();
              }}
            >
              Anhalten
            </Button>
          </>
        ) : (
          <span className="u-muted">
            {ablauf.angehalten
              ? 'Angehalten. Was fertig ist, bleibt stehen.'
              : next
                ? `Als Nächstes: ${next.titel}`
                : 'Alles, was geht, ist getan.'}
          </span>
        )}
      </div>
      {ablauf.fehler && zeilen.every(({ schluessel }) => schluessel !== ablauf.fehler?.schluessel) && (
        <Note kind="danger" title="Der Schritt gehört nicht mehr zum Plan" alert>
          Der Vorgang hat sich geändert. Führen Sie den nächsten Schritt aus.
        </Note>
      )}
    </div>
  );
}

function Sekunden({ seit }: { seit: number }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span aria-hidden="true">seit {Math.max(0, Math.round((now - seit) / 1000))} s</span>;
}
