/** Taking over what another office sends: choose the ZIP, look at it, decide, see the receipt. */
import { useEffect } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { listLieferungen } from '../../eingang.api.ts';
import { paketSearch } from '../../screens/routes.ts';
import { discardXdomeaPaket, getXdomeaPaket, listXdomeaPakete } from '../uebernahme.api.ts';
import type { Paket } from '../uebernahme.schema.ts';
import { PaketVorschau } from './PaketVorschau.tsx';
import { PaketWahl } from './PaketWahl.tsx';
import '../../screens/akten.css';
import './uebernahme.css';

export default function UebernahmeSeite() {
  const { paket } = useScreenSearch(paketSearch);
  return (
    <Page
      title="Akte einer anderen Behörde übernehmen"
      sub="Eine Nachricht im Standard xdomea, als ZIP-Datei. Sie sehen zuerst, was darin ist. Übernommen wird erst, wenn Sie es sagen."
      crumbs={[
        { label: 'Eingang', to: '/eingang' },
        ...(paket ? [{ label: 'Nachrichten', to: '/eingang/xdomea' }] : []),
      ]}
    >
      {paket ? <EinPaket key={paket} id={paket} /> : <PaketWahl />}
    </Page>
  );
}

function EinPaket({ id }: { id: string }) {
  const paket = useLoad(getXdomeaPaket, { id });
  useLive(`xdomea:${id}`, [getXdomeaPaket, listXdomeaPakete, listLieferungen]);
  return (
    <div className="uebernahme u-stack">
      <Loaded of={paket} words="Die Nachricht wird geladen">
        {(data) => <Stand paket={data} />}
      </Loaded>
    </div>
  );
}

function Stand({ paket }: { paket: Paket }) {
  switch (paket.status) {
    case 'angeboten':
      return (
        <Note kind="info" title={`${paket.dateiname} wird gespeichert`}>
          Dauert das länger als ein paar Minuten, laden Sie die Datei noch einmal hoch.
        </Note>
      );
    case 'pruefung':
      return (
        <Arbeit paket={paket} label={paket.gesamt === 0 ? 'Die Nachricht wird geöffnet' : 'Dateien werden geprüft'} />
      );
    case 'uebernahme':
      return <Arbeit paket={paket} label="Dateien werden übernommen" />;
    case 'fehler':
      return <Unlesbar paket={paket} />;
    case 'bereit':
      return <PaketVorschau paket={paket} />;
    case 'uebernommen':
      return <Fertig lieferungId={paket.lieferungId} />;
    case 'verworfen':
      return (
        <EmptyState
          title="Diese Nachricht ist nicht mehr da"
          actions={
            <ButtonLink to="/eingang/xdomea" kind="primary">
              Andere Nachricht wählen
            </ButtonLink>
          }
        >
          Sie wurde verworfen oder innerhalb ihrer Frist von niemandem übernommen.
        </EmptyState>
      );
  }
}

function Arbeit({ paket: { dateiname, fertig, gesamt }, label }: { paket: Paket; label: string }) {
  return (
    <section className="card u-stack" aria-label="Stand">
      <h2>{dateiname}</h2>
      <Progress label={label} done={fertig} total={gesamt} unit={['Datei', 'Dateien']}>
        <p className="u-muted">Sie können weiterarbeiten. Die Nachricht steht so lange unter „Nachrichten“.</p>
      </Progress>
    </section>
  );
}

function Unlesbar({ paket: { id, dateiname, fehler } }: { paket: Paket }) {
  const go = useGo();
  const discard = useAct(discardXdomeaPaket, {
    changes: [listXdomeaPakete],
    done: () => go({ to: '/eingang/xdomea', replace: true }),
  });
  return (
    <>
      <ProblemNote problem={discard.problem} />
      <Note
        kind="danger"
        title={`${dateiname}: ${fehler?.titel ?? 'Die Nachricht ist nicht lesbar'}`}
        actions={
          <Button busy={discard.busy} onClick={() => void discard.run({ id })}>
            Verwerfen und andere Nachricht wählen
          </Button>
        }
      >
        {fehler?.rat} Übernommen wurde nichts.
      </Note>
    </>
  );
}

/** The receipt takes the place of the preview, also for the one who comes back to its address. */
function Fertig({ lieferungId }: { lieferungId: string | undefined }) {
  const go = useGo();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; `go` is another one with every render
  useEffect(() => {
    if (!lieferungId) return;
    toast('Die Nachricht ist übernommen');
    go({ to: '/lieferungen/$lieferungId', params: { lieferungId }, replace: true });
  }, [lieferungId]);
  return <Note kind="success" title="Die Nachricht ist übernommen" />;
}
