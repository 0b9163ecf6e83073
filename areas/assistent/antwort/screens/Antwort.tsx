/** What the sources say to a question, sentence by sentence with its proof; struck sentences stay to be looked at. */
import { useEffect, useState } from 'react';
import { CopyButton } from '#ui/CopyText.tsx';
import { count, formatDay } from '#ui/format.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import type { AnswerPartProps } from '#ui/screens.ts';
import { announce } from '#ui/Toast.tsx';
import type { Antwortsatz, Antwortstelle, Antwort as Gegeben } from '../antwort.schema.ts';
import { Rueckmeldung } from './Rueckmeldung.tsx';
import { readStrom } from './strom.ts';
import './antwort.css';

export type AntwortProps = Pick<AnswerPartProps, 'frage' | 'stichtag' | 'filter' | 'hinweise'>;

interface Stand {
  readonly saetze: readonly Antwortsatz[];
  readonly warten?: string;
  readonly antwort?: Gegeben;
  readonly problem?: Error;
}

export default function Antwort({ frage, stichtag, filter, hinweise }: AntwortProps) {
  const stand = useAntwort(frage, stichtag, filter);
  const { antwort, saetze, problem, warten } = stand;
  if (problem) return <ProblemNote problem={problem} />;
  // Why nothing was found, the page says that asked; what a model says or does not, stands here.
  const ofSearch = antwort?.art === 'woertlich' && antwort.kiAusfall === null;
  if (ofSearch && antwort.zustand !== 'belegt' && saetze.length === 0) return null;
  const stellen = antwort?.stellen ?? [];
  const proven = saetze.filter(({ besteht }) => besteht);
  const struck = saetze.filter(({ besteht }) => !besteht);
  return (
    <section className="card antwort" aria-labelledby="antwort-titel" aria-busy={antwort === undefined}>
      <header className="antwort-kopf">
        <h2 id="antwort-titel">Antwort</h2>
        {antwort ? (
          <Zustand of={antwort} proven={proven.length} />
        ) : (
          <span className="antwort-leise">{warten ?? 'Die Quellen werden gelesen …'}</span>
        )}
      </header>
      {antwort?.kiAusfall && (
        <Note kind="warning">
          {antwort.kiAusfall}
          {proven.length > 0 && ' Unten steht der Wortlaut der Quellen.'}
        </Note>
      )}
      {antwort?.grund && <p>{antwort.grund}</p>}
      {proven.length > 0 && (
        <ol className="antwort-saetze">
          {proven.map((satz) => (
            <Satz key={satz.text + satz.zitat} satz={satz} stelle={stellen[satz.stelle ?? -1]} />
          ))}
        </ol>
      )}
      {struck.length > 0 && <Gestrichen saetze={struck} />}
      {antwort && <Fuss antwort={antwort} frage={frage} proven={proven} gesagt={hinweise} />}
    </section>
  );
}

function useAntwort(frage: string, stichtag: string, filter: AntwortProps['filter']): Stand {
  const [stand, setStand] = useState<Stand>({ saetze: [] });
  const asked = JSON.stringify([frage, stichtag, filter]);
  useEffect(() => {
    const gone = new AbortController();
    const [text, day, more] = JSON.parse(asked) as [string, string, Record<string, unknown>];
    setStand({ saetze: [] });
    readStrom(
      { ...more, frage: text, stichtag: day },
      (event) => {
        if (event.art === 'satz') setStand((now) => ({ saetze: [...now.saetze, event.satz] }));
        else if (event.art === 'warten') setStand((now) => ({ ...now, warten: event.text }));
        else if (event.art === 'verworfen') setStand({ saetze: [], warten: 'Der Wortlaut der Quellen folgt …' });
        else if (event.art === 'fertig') {
          setStand({ saetze: event.antwort.saetze, antwort: event.antwort });
          announce('Die Antwort ist da');
        } else setStand((now) => ({ ...now, problem: new Error(`${event.title}. ${event.detail}`) }));
      },
      gone.signal,
    ).catch((problem: Error) => {
      if (!gone.signal.aborted) setStand((now) => ({ ...now, problem }));
    });
    return () => gone.abort();
  }, [asked]);
  return stand;
}

/** The page says above whether there is proof; here stands who wrote the sentences and how many of them hold. */
function Zustand({ of, proven }: { of: Gegeben; proven: number }) {
  if (of.zustand === 'ausgefallen') return <Status tone="danger">Suche ausgefallen</Status>;
  if (of.art === 'woertlich') return <span className="antwort-leise">{of.kennzeichnung}</span>;
  if (of.zustand === 'kein_beleg') return <Status tone="warning">kein Beleg</Status>;
  return <Status tone="success">{`${proven} von ${count(of.saetze.length, 'Satz', 'Sätzen')} belegt`}</Status>;
}

function Satz({ satz, stelle }: { satz: Antwortsatz; stelle: Antwortstelle | undefined }) {
  const [open, setOpen] = useState(false);
  const same = satz.text === satz.zitat;
  return (
    <li>
      <p className="antwort-satz">
        {same ? `„${satz.text}“` : satz.text}{' '}
        {stelle && (
          <button
            type="button"
            className="antwort-stelle"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
              if (!open) showPlace(stelle.normId);
            }}
          >
            {stelle.zitat}
          </button>
        )}
      </p>
      {open && stelle && <Wortlaut stelle={stelle} zitat={satz.zitat} />}
    </li>
  );
}

/** The hit below, where the page shows it. */
function showPlace(normId: string): void {
  document.querySelector(`[data-norm-id="${CSS.escape(normId)}"]`)?.scrollIntoView({ block: 'nearest' });
}

function Wortlaut({ stelle, zitat: whole }: { stelle: Antwortstelle; zitat: string }) {
  // Of an item with the words that lead its list in, the item.
  const zitat = whole.split(' […] ').at(-1) ?? whole;
  const at = stelle.text.indexOf(zitat);
  return (
    <blockquote className="antwort-wortlaut">
      {at < 0 ? (
        stelle.text
      ) : (
        <>
          {stelle.text.slice(0, at)}
          <mark>{zitat}</mark>
          {stelle.text.slice(at + zitat.length)}
        </>
      )}
    </blockquote>
  );
}

function Gestrichen({ saetze }: { saetze: readonly Antwortsatz[] }) {
  return (
    <details className="antwort-gestrichen" open>
      <summary>{saetze.length === 1 ? '1 Satz gestrichen' : `${saetze.length} Sätze gestrichen`}</summary>
      <ul>
        {saetze.map(({ text, gruende }) => (
          <li key={text}>
            <del>{text}</del>
            <p>{gruende.map((grund) => grund.text).join(' ')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface FussProps {
  readonly antwort: Gegeben;
  readonly frage: string;
  readonly proven: readonly Antwortsatz[];
  /** What the page says already. */
  readonly gesagt: readonly string[];
}

function Fuss({ antwort, frage, proven, gesagt }: FussProps) {
  const own = antwort.hinweise.filter((hinweis) => !gesagt.includes(hinweis));
  return (
    <footer className="antwort-fuss">
      {own.map((hinweis) => (
        <p key={hinweis}>{hinweis}</p>
      ))}
      {antwort.art !== 'woertlich' && <p className="antwort-leise">{antwort.kennzeichnung}</p>}
      <div className="antwort-taten">
        {proven.length > 0 && <CopyButton text={toText(antwort, proven)} what="Antwort mit Fundstellen" />}
        <Rueckmeldung antwortId={antwort.id} frage={frage} stichtag={antwort.stichtag} />
      </div>
    </footer>
  );
}

function toText({ stellen, kennzeichnung, stichtag }: Gegeben, proven: readonly Antwortsatz[]): string {
  const lines = proven.map(({ text, zitat, stelle }) => {
    const place = stellen[stelle ?? -1]?.zitat ?? '';
    return text === zitat ? `„${zitat}“ (${place})` : `${text} („${zitat}“, ${place})`;
  });
  return [...lines, `Stand ${formatDay(stichtag)}. ${kennzeichnung}.`].join('\n');
}
