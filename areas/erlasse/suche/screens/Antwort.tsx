/** The three states of an answer, never to be taken for one another: proven, no proof, the search did not work. */
import { useEffect } from 'react';
import { AnswerParts } from '#ui/answer-parts.tsx';
import { Button } from '#ui/Button.tsx';
import type { Loading } from '#ui/data.ts';
import { count, formatWeekday } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Note, Skeleton } from '#ui/States.tsx';
import { announce } from '#ui/Toast.tsx';
import { BETRIEB_FOR_SCREEN } from '../betrieb.rules.ts';
import type { Suchergebnis } from '../suche.schema.ts';
import type { Fragen } from './adresse.ts';
import { NichtInKraft } from './NichtInKraft.tsx';
import { Trefferliste } from './Trefferliste.tsx';

export function Antwort({ fragen, of }: { fragen: Fragen; of: Loading<Suchergebnis> }) {
  const { data, isError, isPlaceholderData } = of;
  useEffect(() => {
    if (data && !isPlaceholderData) announce(wordsOf(data));
  }, [data, isPlaceholderData]);
  if (isError || data?.zustand === 'ausgefallen')
    return <Ausgefallen grund={data?.grund ?? undefined} onRetry={() => void of.refetch()} busy={of.isFetching} />;
  if (!data) return <Skeleton words="Die Quellen werden durchsucht" lines={8} />;
  return (
    <div className="rf-antwort" data-alt={isPlaceholderData || undefined} aria-busy={isPlaceholderData}>
      {data.zustand === 'belegt' ? <Belegt of={data} /> : <KeinBeleg of={data} />}
      <AnswerParts
        frage={fragen.frage}
        stichtag={data.stichtag}
        filter={{ rechtsgebiet: fragen.gebiet, ...(fragen.art ? { art: fragen.art } : {}) }}
        personenbezogen={data.personenbezogen}
        normIds={data.treffer.map(({ normId }) => normId)}
        hinweise={data.hinweise}
      />
      <Ergebnis fragen={fragen} of={data} />
    </div>
  );
}

function Ergebnis({ fragen, of }: { fragen: Fragen; of: Suchergebnis }) {
  const { zustand, treffer, nichtInKraft } = of;
  return (
    <>
      {of.hinweise.map((one) => (
        <p key={one} className="rf-hinweis">
          <Icon name="hinweis" />
          <span>{one}</span>
        </p>
      ))}
      {of.betrieb !== 'woerter' && (
        <p className="rf-hinweis rf-betrieb">
          <Icon name="suche" />
          <span>Mit dem KI-Server des Amts gesucht: {BETRIEB_FOR_SCREEN[of.betrieb]}</span>
        </p>
      )}
      <NichtInKraft of={nichtInKraft} stichtag={of.stichtag} onAsk={(tag) => fragen.change({ tag })} />
      {zustand === 'belegt' && <Trefferliste fragen={fragen} stichtag={of.stichtag} treffer={treffer} keys />}
      {zustand !== 'belegt' && treffer.length > 0 && (
        <details className="rf-verwandt">
          <summary>{count(treffer.length, 'Stelle ist verwandt', 'Stellen sind verwandt')}, aber keine Antwort</summary>
          <Trefferliste fragen={fragen} stichtag={of.stichtag} treffer={treffer} />
        </details>
      )}
    </>
  );
}

function Belegt({ of: { treffer, stichtag } }: { of: Suchergebnis }) {
  return (
    <div className="rf-zustand rf-belegt">
      <Icon name="erledigt" />
      <h2>Belegt</h2>
      <p>
        {count(treffer.length, 'Stelle', 'Stellen')}, Wort für Wort aus den Quellen, am {formatWeekday(stichtag)} in
        Kraft
      </p>
    </div>
  );
}

function KeinBeleg({ of: { grund, stichtag } }: { of: Suchergebnis }) {
  return (
    <div className="rf-zustand rf-ohne">
      <Icon name="offen" />
      <h2>Kein Beleg</h2>
      <p>
        {grund ?? 'In den durchsuchten Quellen steht dazu nichts.'} Gesucht wurde in allem, was Sie lesen dürfen und was
        am {formatWeekday(stichtag)} gilt.
      </p>
    </div>
  );
}

interface AusgefallenProps {
  readonly grund: string | undefined;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

export function Ausgefallen({ grund, busy, onRetry }: AusgefallenProps) {
  return (
    <Note
      kind="danger"
      title="Die Suche ist ausgefallen"
      alert
      actions={
        <Button icon="wiederholen" busy={busy} onClick={onRetry}>
          Noch einmal suchen
        </Button>
      }
    >
      <p>{grund ?? 'Die Suche hat nicht geantwortet.'}</p>
      <p>Das heißt nicht, dass es keine Stelle gibt. Ihre Frage bleibt stehen.</p>
    </Note>
  );
}

function wordsOf({ zustand, treffer }: Suchergebnis): string {
  if (zustand === 'ausgefallen') return 'Die Suche ist ausgefallen';
  return zustand === 'belegt' ? `Belegt, ${count(treffer.length, 'Stelle', 'Stellen')}` : 'Kein Beleg';
}
