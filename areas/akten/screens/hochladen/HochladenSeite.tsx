/** Bring files in: many at once, through lost lines and reloads, with a receipt that names every file. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { Button } from '#ui/Button.tsx';
import { DropZone } from '#ui/DropZone.tsx';
import { useLoad } from '#ui/data.ts';
import { count, formatBytes, formatMomentShort, formatNumber } from '#ui/format.ts';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { getAkte } from '../../akte.api.ts';
import { getLieferung, listLieferungen } from '../../eingang.api.ts';
import type { Quittung } from '../../eingang.schema.ts';
import { ScanWahl } from '../../ersetzung/screens/ScanWahl.tsx';
import { useScanAngabe } from '../../ersetzung/screens/useScanAngabe.ts';
import { herkunftWorte, vonSeiten } from '../dokument/worte.ts';
import { verbleibWorte } from '../eingang/worte.ts';
import { nameOfPerson } from '../person/worte.ts';
import { akteSearch } from '../routes.ts';
import { countFortschritt } from './angebot.ts';
import { DateiListe } from './DateiListe.tsx';
import { filesOfDrop, filesOfPicker, type Mitgebracht } from './drop.ts';
import {
  continueUploads,
  finishUploads,
  forget,
  pauseUploads,
  readUploads,
  recallUploads,
  startUploads,
  subscribeUploads,
  type Uploads,
} from './uploads.ts';
import '../akten.css';

export default function HochladenSeite() {
  const { akte: akteId, ersetzt } = useScreenSearch(akteSearch);
  const may = useMay();
  const scan = useScanAngabe(ersetzt);
  const uploads = useSyncExternalStore(subscribeUploads, readUploads);
  useEffect(() => void recallUploads(), []);
  useLeaveWarning(uploads.phase === 'laeuft');
  return (
    <Page
      title="Dateien hochladen"
      sub="PDF, TIFF, JPEG und PNG, auch viele auf einmal. Das Original bleibt unverändert; der Text wird erkannt und ist danach durchsuchbar."
    >
      <div className="hochladen">
        <ProblemNote problem={uploads.problem} />
        {uploads.phase === 'leer' || uploads.phase === 'anmelden' ? (
          <>
            {akteId && <ZielAkte akteId={akteId} />}
            <ScanWahl profil={scan.profil} ersetzt={ersetzt} onChange={scan.setProfil} />
            {(!ersetzt || scan.angabe) && (
              <Ablage
                busy={uploads.phase === 'anmelden'}
                onFiles={(files) => void startUploads(files, akteId, scan.angabe)}
              />
            )}
          </>
        ) : (
          <Laufend uploads={uploads} />
        )}
        {may('akten.uebernahme') && (
          <p className="u-muted">
            Schickt eine andere Behörde eine ganze Akte (xdomea)?{' '}
            <Link to="/eingang/xdomea">Akte einer anderen Behörde übernehmen</Link>
          </p>
        )}
        <LetzteLieferungen key={uploads.phase} />
      </div>
    </Page>
  );
}

/** The browser asks before it throws away files that are on their way. */
function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOn]);
}

function ZielAkte({ akteId }: { akteId: string }) {
  const may = useMay();
  const { data } = useLoad(getAkte, { id: akteId }, { enabled: may('akten.lesen') });
  if (!data) return null;
  const name = data.hauptperson ? `${nameOfPerson(data.hauptperson)}, ` : '';
  return (
    <Note kind="info" title={`Alles, was Sie jetzt hochladen, kommt in die Akte ${name}${data.aktenzeichen}`}>
      <Link to="/hochladen">Ohne Akte hochladen</Link>
    </Note>
  );
}

function Ablage({ busy, onFiles }: { busy: boolean; onFiles(files: Mitgebracht[]): void }) {
  const picker = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (files: Mitgebracht[]) => {
    if (files.length > 0 && !busy) onFiles(files);
  };
  return (
    <DropZone
      icon="hochladen"
      title="Dateien oder Ordner hierher ziehen"
      onDrop={(data) => void filesOfDrop(data).then(take)}
    >
      <Button kind="primary" busy={busy} onClick={() => picker.current?.click()}>
        Dateien wählen
      </Button>
      <Button onClick={() => folder.current?.click()}>Ganzen Ordner wählen</Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Dateien wählen"
        onChange={({ currentTarget }) => take(filesOfPicker(currentTarget.files))}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label="Ordner wählen"
        {...{ webkitdirectory: '' }}
        onChange={({ currentTarget }) => take(filesOfPicker(currentTarget.files))}
      />
    </DropZone>
  );
}

function Laufend({ uploads }: { uploads: Uploads }) {
  const { dateien, phase, wartet, lieferungId } = uploads;
  const stand = countFortschritt(dateien);
  const quittung = useQuittung(phase === 'fertig' ? lieferungId : undefined);
  const verbleib = useMemo(() => new Map(quittung?.dateien.map((datei) => [datei.id, datei])), [quittung]);
  return (
    <section className="card" aria-labelledby="hochladen-stand">
      <h2 id="hochladen-stand">{titelOf(uploads)}</h2>
      <Progress
        label={`${formatBytes(stand.bytesDa)} von ${formatBytes(stand.bytes)}`}
        done={stand.fertig}
        total={stand.dateien}
        unit={['Datei', 'Dateien']}
      />
      {wartet && (
        <Note kind="warning" title="Die Verbindung ist unterbrochen" icon="keinNetz">
          Es geht von selbst weiter, sobald sie wieder da ist. Was angekommen ist, wird nicht noch einmal gesendet.
        </Note>
      )}
      {phase === 'unvollstaendig' && <Fortsetzen uploads={uploads} />}
      <div className="form-actions">
        {phase === 'laeuft' && <Button onClick={pauseUploads}>Anhalten</Button>}
        {phase === 'fertig' && lieferungId && (
          <>
            <ButtonLink to="/lieferungen/$lieferungId" params={{ lieferungId }} kind="primary" icon="dokument">
              Quittung ansehen
            </ButtonLink>
            <Button icon="plus" onClick={forget}>
              Weitere Dateien hochladen
            </Button>
          </>
        )}
      </div>
      {phase === 'laeuft' && (
        <p className="u-muted">
          Sie können inzwischen in Bleibe weiterarbeiten. Schließen Sie nur dieses Fenster nicht.
        </p>
      )}
      {quittung && <p>{verbleibWorte(quittung.angeboten, quittung.verbleib)}. Hier sehen Sie, was aus jeder wird.</p>}
      <DateiListe dateien={dateien} verbleib={verbleib} />
    </section>
  );
}

/** What becomes of the files that arrived: some turn out to be unreadable only when they are opened. */
function useQuittung(lieferungId: string | undefined): Quittung | undefined {
  const { data } = useLoad(getLieferung, { id: lieferungId ?? '' }, { enabled: lieferungId !== undefined });
  useLive(lieferungId && `lieferung:${lieferungId}`, [getLieferung]);
  return data;
}

function titelOf({ phase, dateien }: Uploads): string {
  const { fertig, abgelehnt } = countFortschritt(dateien);
  if (phase === 'abschliessen') return 'Quittung wird erstellt';
  if (phase === 'unvollstaendig') return 'Noch nicht alles angekommen';
  if (phase === 'laeuft') return 'Wird hochgeladen';
  if (abgelehnt === 0)
    return fertig === 1 ? 'Die Datei ist angekommen' : `Alle ${formatNumber(fertig)} Dateien sind angekommen`;
  return `${count(fertig, 'Datei ist', 'Dateien sind')} angekommen, ${formatNumber(abgelehnt)} nicht`;
}

/** After a reload the browser has forgotten the files, not the server what it has of them. */
function Fortsetzen({ uploads }: { uploads: Uploads }) {
  const picker = useRef<HTMLInputElement>(null);
  const missing = uploads.dateien.filter(({ stand }) => stand === 'fehlt');
  return (
    <Note
      kind="warning"
      title={`${count(missing.length, 'Datei fehlt', 'Dateien fehlen')} noch`}
      actions={
        <>
          <Button icon="hochladen" onClick={() => picker.current?.click()}>
            Dieselben Dateien noch einmal wählen
          </Button>
          <Button onClick={() => void finishUploads()}>Ohne sie abschließen</Button>
        </>
      }
    >
      <p>Wählen Sie dieselben Dateien noch einmal; was schon da ist, wird nicht noch einmal gesendet.</p>
      {uploads.fremd.length > 0 && (
        <p>
          Nicht angemeldet und deshalb nicht gesendet: {uploads.fremd.slice(0, 5).join(', ')}
          {uploads.fremd.length > 5 && ` und ${uploads.fremd.length - 5} weitere`}.
        </p>
      )}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Dieselben Dateien wählen"
        onChange={({ currentTarget }) => void continueUploads(filesOfPicker(currentTarget.files))}
      />
    </Note>
  );
}

function LetzteLieferungen() {
  const lieferungen = useLoad(listLieferungen, { anzahl: 10 });
  return (
    <section aria-labelledby="lieferungen">
      <h2 id="lieferungen">Letzte Lieferungen</h2>
      <Loaded of={lieferungen} lines={3}>
        {({ eintraege }) =>
          eintraege.length === 0 ? (
            <p className="u-muted">Hier steht nach jedem Hochladen eine Quittung über jede Datei.</p>
          ) : (
            <DataTable
              caption="Letzte Lieferungen"
              rows={eintraege}
              rowKey={({ id }) => id}
              link={({ id }) => ({ to: '/lieferungen/$lieferungId', params: { lieferungId: id } })}
              columns={[
                { head: 'Begonnen', nowrap: true, cell: ({ begonnenAm }) => formatMomentShort(begonnenAm) },
                { head: 'Herkunft', cell: ({ herkunft }) => herkunftWorte(herkunft) },
                {
                  head: 'Dateien',
                  cell: ({ angeboten, verbleib }) => verbleibWorte(angeboten, verbleib),
                },
                {
                  head: 'Erkannt',
                  cell: ({ seiten, seitenFertig }) => (seiten === 0 ? '–' : vonSeiten(seitenFertig, seiten)),
                },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
