/** The viewer with what is known about the document beside it; the page and the words are kept by the history. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { codeOf, ErrorState } from '#ui/States.tsx';
import { announce, toast } from '#ui/Toast.tsx';
import { getAkte } from '../../akte.api.ts';
import { SchwaerzenLeiste } from '../../akteneinsicht/screens/SchwaerzenLeiste.tsx';
import { SchwaerzenProvider } from '../../akteneinsicht/screens/schwaerzen.tsx';
import { getDokument, markSeiteLeer } from '../../dokument.api.ts';
import type { SeiteKurz } from '../../dokument.schema.ts';
import { DoppeltHinweis } from '../../doppelt/screens/DoppeltHinweis.tsx';
import { NotizenAmDokument } from '../../notiz/screens/NotizenAmDokument.tsx';
import { useBlattlage } from '../../notiz/screens/useBlattlage.tsx';
import { Laeuft } from '../../umordnung/screens/Laeuft.tsx';
import { Umgeordnet } from '../../umordnung/screens/Umgeordnet.tsx';
import { queryOf } from '../teile/queries.ts';
import { useMayIn } from '../teile/useMayIn.ts';
import { Viewer } from '../viewer/Viewer.tsx';
import { DokumentAngaben } from './DokumentAngaben.tsx';
import { SeiteHinweisZeile } from './SeiteHinweisZeile.tsx';
import { printHead } from './worte.ts';

interface DokumentAnsichtProps {
  readonly dokumentId: string;
  readonly seitenzahl?: number | undefined;
  readonly start: number;
  /** Words that the way here brought along. */
  readonly q: string;
  readonly angabenOpen: boolean;
  readonly onBack?: () => void;
  /** On a narrow screen the facts lie below the pages. */
  readonly onAngaben?: () => void;
  /** Puts this document beside whichever is opened next. */
  readonly onDaneben?: (() => void) | undefined;
}

export function DokumentAnsicht(props: DokumentAnsichtProps) {
  const { dokumentId, seitenzahl, start, angabenOpen, onBack, onAngaben } = props;
  const dokument = useQuery(queryOf(getDokument, { id: dokumentId }));
  const may = useMayIn(dokument.data?.akte?.id);
  const [q, setQ] = useSearchWords(props.q);
  const [current, setCurrent] = useState(start);
  const mark = useAct(markSeiteLeer, { changes: [getDokument, getAkte] });
  const setLeer = async (seite: SeiteKurz) => {
    if (!may('akten.bearbeiten')) return;
    const done = await mark.run({ id: dokumentId, nr: seite.nr, leer: !seite.leer });
    if (done)
      toast(seite.leer ? `Seite ${seite.nr} gilt nicht mehr als leer` : `Seite ${seite.nr} als leer gekennzeichnet`);
  };
  const onPage = useCallback((nr: number) => setCurrent(nr), []);
  const lage = useBlattlage(dokument.data);
  useRecognisedWord(dokument.data?.status, dokument.data?.titel);
  if (dokument.isError && !dokument.data)
    return (
      <div className="akte-mitte pane-inset">
        <ErrorState
          problem={dokument.error}
          {...(codeOf(dokument.error) === 'akten.DOKUMENT_NICHT_GEFUNDEN'
            ? {}
            : { onRetry: () => void dokument.refetch() })}
        />
      </div>
    );
  const umordnung = dokument.data?.umordnung;
  if (dokument.data && umordnung?.erledigt) return <Umgeordnet dokument={dokument.data} umordnungId={umordnung.id} />;
  return (
    <SchwaerzenProvider key={dokumentId} dokumentId={dokumentId} akteId={dokument.data?.akte?.id}>
      <div className="akte-mitte">
        {onBack && (
          <div className="akte-zurueck no-print">
            <Button kind="quiet" icon="zurueck" onClick={onBack}>
              Zur Liste der Dokumente
            </Button>
            <Button kind="quiet" icon="pfeilUnten" onClick={onAngaben}>
              Zu den Angaben
            </Button>
          </div>
        )}
        {dokument.data && <p className="druck-kopf">{printHead(dokument.data, current)}</p>}
        {umordnung && <Laeuft umordnungId={umordnung.id} />}
        <DoppeltHinweis dokumentId={dokumentId} />
        <SchwaerzenLeiste seite={current} />
        <Viewer
          dokumentId={dokumentId}
          seitenzahl={seitenzahl}
          start={start}
          q={q}
          onSearch={setQ}
          onPage={onPage}
          onLeer={(seite) => void setLeer(seite)}
          layer={lage.layer}
          hint={(seite) => (
            <SeiteHinweisZeile seite={seite} onLeer={may('akten.bearbeiten') ? () => void setLeer(seite) : undefined} />
          )}
        />
      </div>
      {angabenOpen && dokument.data && (
        <DokumentAngaben
          key={dokument.data.id}
          dokument={dokument.data}
          seite={dokument.data.seitenliste[current - 1]}
          onLeer={may('akten.bearbeiten') ? (seite) => void setLeer(seite) : undefined}
          notizen={<NotizenAmDokument dokument={dokument.data} seite={current} lage={lage} />}
          onDaneben={props.onDaneben}
        />
      )}
    </SchwaerzenProvider>
  );
}

/** Words come along with a find; later ones are typed in the viewer. New words from a new find win. */
function useSearchWords(brought: string): [string, (q: string) => void] {
  const [q, setQ] = useState(brought);
  const [known, setKnown] = useState(brought);
  if (known !== brought) {
    setKnown(brought);
    setQ(brought);
  }
  return [q, setQ];
}

/** Says once, when it happens, that the text can be searched now. */
function useRecognisedWord(status: string | undefined, titel: string | undefined): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'erkennung' && status === 'fertig')
      announce(`${titel ?? 'Das Dokument'} ist jetzt durchsuchbar`);
    before.current = status;
  }, [status, titel]);
}
