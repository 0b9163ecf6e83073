/** One file in the Eingang: its first page, and the decision it waits for. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatBytes, formatMoment } from '#ui/format.ts';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { getEingang, listEingang, retryEingang } from '../../eingang.api.ts';
import { EmailHinweis } from '../../postfach/screens/EmailHinweis.tsx';
import { herkunftWorte, vonSeiten } from '../dokument/worte.ts';
import { Dublette } from './Dublette.tsx';
import { ErsteSeite } from './ErsteSeite.tsx';
import { Verwerfen } from './Verwerfen.tsx';
import { standOf } from './worte.ts';
import { Zuordnen } from './Zuordnen.tsx';

export type EingangVoll = OutputOf<typeof getEingang>;

interface EingangDetailProps {
  readonly id: string;
  onDone(id: string): void;
}

export function EingangDetail({ id, onDone }: EingangDetailProps) {
  const eingang = useLoad(getEingang, { id });
  return (
    <div className="eingang-detail">
      <Loaded of={eingang} words="Die Datei wird geladen">
        {(data) => (
          <>
            <header className="u-stack-tight">
              <h2>{data.titel ?? data.dateiname}</h2>
              <p className="u-muted">
                {[
                  data.dateiname,
                  data.groesse === undefined ? '' : formatBytes(data.groesse),
                  data.seiten > 0 ? count(data.seiten, 'Seite', 'Seiten') : '',
                  herkunftWorte(data.herkunft),
                  formatMoment(data.eingegangenAm),
                ]
                  .filter((fact) => fact !== '')
                  .join(' · ')}
              </p>
            </header>
            {data.email && <EmailHinweis email={data.email} />}
            <Entscheidung eingang={data} onDone={() => onDone(id)} />
            {data.dokumentId && (
              <ErsteSeite dokumentId={data.dokumentId} titel={data.titel ?? data.dateiname} seiten={data.seiten} />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Entscheidung({ eingang, onDone }: { eingang: EingangVoll; onDone(): void }) {
  switch (eingang.status) {
    case 'zuzuordnen':
      return <Zuordnen eingang={eingang} onDone={onDone} />;
    case 'erkennung':
      return (
        <>
          <Note kind="info" title="Der Text wird noch erkannt">
            {vonSeiten(eingang.seitenFertig, eingang.seiten)}. Wenn Sie die Akte schon kennen, können Sie zuordnen.
          </Note>
          {eingang.dokumentId && <Zuordnen eingang={eingang} onDone={onDone} />}
        </>
      );
    case 'dublette':
      return <Dublette eingang={eingang} onDone={onDone} />;
    case 'fehler':
      return <Fehler eingang={eingang} onDone={onDone} />;
    default:
      return (
        <p className="u-row">
          <Status tone={standOf(eingang).tone}>{standOf(eingang).text}</Status>
          {eingang.akte && eingang.dokumentId && (
            <Link
              to="/akten/$akteId/dokumente/$dokumentId"
              params={{ akteId: eingang.akte.id, dokumentId: eingang.dokumentId }}
            >
              In der Akte ansehen
            </Link>
          )}
        </p>
      );
  }
}

function Fehler({ eingang, onDone }: { eingang: EingangVoll; onDone(): void }) {
  const [discarding, setDiscarding] = useState(false);
  const may = useMay();
  const retry = useAct(retryEingang, {
    changes: [listEingang, getEingang],
    done: () => {
      toast(`${eingang.dateiname} wird noch einmal gelesen`);
      onDone();
    },
  });
  const isStored = eingang.sha256 !== undefined;
  return (
    <>
      <Note
        kind="danger"
        title={eingang.fehler?.titel ?? 'Die Datei konnte nicht gelesen werden'}
        actions={
          <>
            {isStored && may('akten.erfassen') && (
              <Button icon="wiederholen" busy={retry.busy} onClick={() => void retry.run({ id: eingang.id })}>
                Noch einmal lesen
              </Button>
            )}
            {!isStored && (
              <ButtonLink to="/hochladen" icon="hochladen">
                Datei neu hochladen
              </ButtonLink>
            )}
            <Button icon="loeschen" onClick={() => setDiscarding(true)}>
              Verwerfen
            </Button>
          </>
        }
      >
        {eingang.fehler?.rat}
      </Note>
      <ProblemNote problem={retry.problem} />
      {discarding && <Verwerfen eingang={eingang} onClose={() => setDiscarding(false)} onDone={onDone} />}
    </>
  );
}
