/** Instead of pages: the document was divided or joined. Where its pages are now, and the way back. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte } from '../../akte.api.ts';
import { getDokument, getOriginal, listDokumente } from '../../dokument.api.ts';
import type { Dokument } from '../../dokument.schema.ts';
import { getUmordnung, undoUmordnung } from '../umordnung.api.ts';
import type { Umordnung } from '../umordnung.schema.ts';

const CHANGES = [getDokument, listDokumente, getAkte, getUmordnung];

export function Umgeordnet({ dokument, umordnungId }: { dokument: Dokument; umordnungId: string }) {
  const umordnung = useLoad(getUmordnung, { id: umordnungId });
  return (
    <div className="akte-mitte pane-inset u-stack">
      <Loaded of={umordnung} words="Wo die Seiten jetzt sind, wird geladen" lines={3}>
        {(data) => <Inhalt dokument={dokument} of={data} />}
      </Loaded>
    </div>
  );
}

const SATZ: Readonly<Record<Umordnung['art'], string>> = {
  trennblatt: 'Dieser Stapel wurde an seinen Trennblättern geteilt',
  teilen: 'Dieses Dokument wurde geteilt',
  verbinden: 'Dieses Dokument wurde mit anderen verbunden',
  duplex: 'Dieses Dokument wurde mit seinen Rückseiten verbunden',
};

function Inhalt({ dokument, of }: { dokument: Dokument; of: Umordnung }) {
  return (
    <>
      <Note kind="info" title={SATZ[of.art]}>
        Seine Seiten liegen jetzt in {count(of.teile.length, 'einem neuen Dokument', 'neuen Dokumenten')}. Das Original
        ist unverändert da.
        {of.blaetter > 0 && ` ${count(of.blaetter, 'Seite gehört', 'Seiten gehören')} zu Trennblättern.`}
      </Note>
      {of.hinweise.map(({ art, seite }) => (
        <Note key={`${art}-${seite}`} kind="warning">
          {art === 'akte-ohne-seiten'
            ? `Nach dem Trennblatt auf Seite ${seite} kam keine Seite. Prüfen Sie, ob Papier im Einzug blieb.`
            : `Das Trennblatt auf Seite ${seite} nennt eine Akte, die es nicht gibt. Seine Seiten warten im Eingang.`}
        </Note>
      ))}
      <ul className="plain-list">
        {of.teile.map((teil) => (
          <li key={teil.nr}>
            {teil.dokumentId ? (
              <Link to="/dokumente/$dokumentId" params={{ dokumentId: teil.dokumentId }}>
                {teil.titel}
              </Link>
            ) : (
              <span className="u-muted">Dokument in einem anderen Bereich</span>
            )}
            <span className="cell-sub">{count(teil.seiten, 'Seite', 'Seiten')}</span>
          </li>
        ))}
      </ul>
      <div className="knopf-reihe">
        <a className={buttonClass('secondary')} href={urlOf(getOriginal, { id: dokument.id })} download>
          <Icon name="herunterladen" />
          <span>Original herunterladen</span>
        </a>
        <Zuruecknehmen of={of} />
      </div>
    </>
  );
}

/** Also at the new document: there it is one of several sources or parts. */
export function Zuruecknehmen({ of }: { of: Pick<Umordnung, 'id' | 'art'> }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const undo = useAct(undoUmordnung, {
    changes: CHANGES,
    done: () => {
      setAsking(false);
      toast('Zurückgenommen. Die Dokumente sind wieder, wie sie waren.');
    },
  });
  if (!may('akten.umordnen')) return null;
  const what = of.art === 'verbinden' || of.art === 'duplex' ? 'Verbindung' : 'Teilung';
  return (
    <>
      <Button icon="zurueck" onClick={() => setAsking(true)}>
        {what} zurücknehmen
      </Button>
      {asking && (
        <Dialog title={`${what} zurücknehmen`} onClose={() => setAsking(false)}>
          <ProblemNote problem={undo.problem} />
          <p>
            Die neuen Dokumente verschwinden mit Titel und Art, die Sie ihnen gegeben haben. Ihre Seiten kehren dorthin
            zurück, wo sie waren.
          </p>
          <div className="form-actions">
            <Button kind="primary" busy={undo.busy} onClick={() => void undo.run({ id: of.id })}>
              {what} zurücknehmen
            </Button>
            <Button onClick={() => setAsking(false)}>Abbrechen</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
