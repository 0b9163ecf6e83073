/** One step: why it is there, what it may do now, and what came of it. */
import { Button } from '#ui/Button.tsx';
import { formatDay, formatMoment } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import type { Assistenz, Schritt } from '../vorgang.schema.ts';
import type { Ablauf } from './ablauf.ts';
import { Entwurfskarte } from './Entwurfskarte.tsx';
import { Rechtsstellen } from './Rechtsstellen.tsx';
import { ZurAufsicht } from './Sperre.tsx';
import { Vorschlaege } from './Vorschlaege.tsx';
import { BUSY_WORDS, OHNE_MODELL, Ungeprueft, Zeilenmarke } from './worte.tsx';
import { entwuerfeOf, vorschlaegeOf, type Zeile } from './zeilen.ts';

interface ErgebnisProps {
  readonly of: Assistenz;
  readonly zeile: Zeile;
  readonly ablauf: Ablauf;
}

export function Ergebnis({ of, zeile, ablauf }: ErgebnisProps) {
  const { lauf } = zeile;
  const proposed = vorschlaegeOf(of, zeile.schluessel);
  const drafts = entwuerfeOf(of, zeile.schluessel);
  // A draft shows what was struck where it stood.
  const shown = new Set(drafts.flatMap(({ saetze }) => saetze.map(({ text }) => text)));
  const head = (
    <>
      <Schrittkopf zeile={zeile} ablauf={ablauf} akteId={of.akteId} />
      {lauf && <Warnungen of={lauf} />}
    </>
  );
  const foot = (
    <>
      {lauf && <Gestrichen of={lauf.gestrichen.filter(({ text }) => !shown.has(text))} />}
      <Schrittfuss zeile={zeile} ablauf={ablauf} />
    </>
  );
  if (proposed.length > 0) return <Vorschlaege of={of} vorschlaege={proposed} head={head} foot={foot} />;
  return (
    <div className="as-text u-stack">
      {head}
      {lauf && drafts.length === 0 && <Bericht of={lauf} />}
      {/* A draft has them behind its sentences. */}
      {lauf && drafts.length === 0 && lauf.stellen.length > 0 && (
        <Rechtsstellen stellen={lauf.stellen} stichtag={lauf.stichtag} />
      )}
      {drafts.map((draft) => (
        <Entwurfskarte
          key={draft.id}
          of={draft}
          verfahrenId={of.verfahrenId}
          akteId={of.akteId}
          stichtag={of.stichtag}
        />
      ))}
      {foot}
    </div>
  );
}

const AKTE = 'akte:';

type TeilProps = Pick<ErgebnisProps, 'zeile' | 'ablauf'>;

function Schrittkopf({ zeile, ablauf, akteId }: TeilProps & { akteId: string }) {
  const { schluessel, stand, lauf, plan, warum } = zeile;
  const failed = problemOf(zeile, ablauf);
  return (
    <header className="u-stack-tight">
      <div className="u-spread">
        <h2>{zeile.titel}</h2>
        <Zeilenmarke stand={stand} />
      </div>
      {!lauf && warum !== '' && <p className="u-muted u-measure">{warum}</p>}
      {schluessel.startsWith(AKTE) && (
        <p className="u-small">
          <Link
            to="/akten/$akteId/dokumente/$dokumentId"
            params={{ akteId, dokumentId: schluessel.slice(AKTE.length) }}
          >
            Dokument in der Akte öffnen
          </Link>
        </p>
      )}
      <ProblemNote problem={failed} />
      {stand === 'laeuft' && <p>{BUSY_WORDS[zeile.werkzeug]} …</p>}
      {stand === 'gesperrt' && (
        <Note kind="info" icon="schloss" title="Dieser Schritt ist gesperrt" actions={<ZurAufsicht />}>
          {plan?.sperre}
        </Note>
      )}
      {stand === 'unerlaubt' && (
        <Note icon="schloss" title="Dafür fehlt Ihnen das Recht">
          {plan?.unerlaubt}
        </Note>
      )}
      {!lauf && mayRun(zeile) && (
        <div className="u-row">
          <Ausfuehren
            zeile={zeile}
            ablauf={ablauf}
            words={failed ? 'Noch einmal ausführen' : 'Diesen Schritt ausführen'}
          />
          <Button kind="quiet" onClick={() => ablauf.leaveOut(schluessel, stand !== 'ausgelassen')}>
            {stand === 'ausgelassen' ? 'Doch nicht auslassen' : 'Auslassen'}
          </Button>
        </div>
      )}
    </header>
  );
}

const problemOf = ({ schluessel }: Zeile, { fehler }: Ablauf) =>
  fehler?.schluessel === schluessel ? fehler.problem : undefined;

const mayRun = ({ stand, plan }: Zeile) => stand !== 'laeuft' && plan && !plan.sperre && !plan.unerlaubt;

function Ausfuehren({ zeile, ablauf, words }: TeilProps & { words: string }) {
  return (
    <Button
      blocked={ablauf.laeuft ? 'Es läuft schon ein Schritt.' : undefined}
      onClick={() => void ablauf.runOne(zeile.schluessel)}
    >
      {words}
    </Button>
  );
}

const durch = ({ modell }: Schritt) => (modell === null ? OHNE_MODELL : `Modell ${modell}`);

/** How it came about, and once more. */
function Schrittfuss({ zeile, ablauf }: TeilProps) {
  const { lauf, warum } = zeile;
  if (!lauf) return null;
  return (
    <footer className="as-fuss u-stack-tight">
      <details className="u-small">
        <summary>Wie es dazu kam</summary>
        {warum !== '' && <p>{warum}</p>}
        {lauf.eingabe !== '' && <p>{lauf.eingabe}</p>}
        <p>
          Ausgeführt von {lauf.von}, {formatMoment(lauf.am)}, {seconds(lauf.dauerMs)}, {durch(lauf)}, nach dem Recht vom{' '}
          {formatDay(lauf.stichtag)}.
        </p>
      </details>
      {mayRun(zeile) && (
        <div>
          <Ausfuehren zeile={zeile} ablauf={ablauf} words="Noch einmal ausführen" />
        </div>
      )}
    </footer>
  );
}

/** What a person should know before they look at anything else. */
function Warnungen({ of: { warnungen, kiAusfall } }: { of: Schritt }) {
  if (warnungen.length === 0 && kiAusfall === null) return null;
  return (
    <Note kind="warning" title={warnungen.length > 0 ? 'Bitte sehen Sie hier selbst nach' : 'Ohne Modell gearbeitet'}>
      {warnungen.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {kiAusfall !== null && <p>{kiAusfall}</p>}
    </Note>
  );
}

function Bericht({ of }: { of: Schritt }) {
  return (
    <section className="card u-stack-tight" aria-label="Was der Schritt ergeben hat">
      <Ungeprueft durch={durch(of)} />
      {of.ergebnis.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </section>
  );
}

const seconds = (ms: number) => (ms < 1000 ? 'unter einer Sekunde' : `${(ms / 1000).toFixed(1).replace('.', ',')} s`);

function Gestrichen({ of }: { of: Schritt['gestrichen'] }) {
  if (of.length === 0) return null;
  return (
    <section className="as-gestrichen" aria-label="Gestrichen">
      <h3>Gestrichen, weil es nicht belegt ist</h3>
      <ul>
        {of.map(({ text, grund }) => (
          <li key={text + grund}>
            <del>{text}</del>
            <p>{grund}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
