/** How laws and Erlasse come: from the official site, or as files; and the receipts of what came. */
import { useRef } from 'react';
import { Button } from '#ui/Button.tsx';
import { DropZone } from '#ui/DropZone.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatMomentShort } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Progress } from '#ui/Progress.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useGo } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { listAmtliche, loadAmtliche } from '../../amtlich/amtlich.api.ts';
import type { Einlesung } from '../../quellen/einlesung.schema.ts';
import { listEinlesungen } from '../../quellen/hochladen.api.ts';
import { listNeueFassungen } from '../fassungen.api.ts';
import { useHochladen } from './useHochladen.ts';
import { STAND, WEG, zahlenWorte } from './worte.ts';

export function Einlesen() {
  const einlesungen = useLoad(listEinlesungen, {});
  useLive('einlesung:alle', [listEinlesungen, listNeueFassungen, listAmtliche]);
  const laeuft = einlesungen.data?.eintraege.find(({ art, stand }) => art === 'amtlich' && stand === 'laeuft');
  return (
    <div className="fassungen u-stack">
      <Amtlich laeuft={laeuft} />
      <Hochladen />
      <section aria-labelledby="quittungen">
        <h2 id="quittungen">Zuletzt eingelesen</h2>
        <Loaded of={einlesungen} words="Die Quittungen werden geladen" lines={4}>
          {({ eintraege }) =>
            eintraege.length === 0 ? (
              <p className="u-muted">Noch nichts. Jede Einlesung bekommt hier eine Quittung.</p>
            ) : (
              <DataTable
                caption="Einlesungen, die letzte zuerst"
                rows={eintraege}
                rowKey={({ id }) => id}
                link={({ id }) => ({ to: '/erlasse/einlesungen/$einlesungId', params: { einlesungId: id } })}
                columns={[
                  { head: 'Wann', nowrap: true, cell: ({ begonnenAm }) => formatMomentShort(begonnenAm) },
                  { head: 'Woher', cell: ({ art }) => WEG[art] },
                  { head: 'Ergebnis', cell: (one) => zahlenWorte(one) },
                  { head: 'Stand', cell: ({ stand }) => <Status tone={STAND[stand].tone}>{STAND[stand].text}</Status> },
                ]}
              />
            )
          }
        </Loaded>
      </section>
    </div>
  );
}

function Amtlich({ laeuft }: { laeuft: Einlesung | undefined }) {
  const amtlich = useLoad(listAmtliche, {});
  const load = useAct(loadAmtliche, { changes: [listEinlesungen], done: () => toast('Die Gesetze werden geladen') });
  return (
    <section className="card u-stack" aria-labelledby="amtlich">
      <h2 id="amtlich">Vom amtlichen Bestand</h2>
      <ProblemNote problem={load.problem} />
      <Loaded of={amtlich} words="Die Auswahl wird geladen" lines={2}>
        {({ adresse, nachts, gesetze }) => {
          const gewaehlt = gesetze.filter((one) => one.gewaehlt).length;
          if (!adresse)
            return (
              <Note kind="info" title="Das Laden ist ausgeschaltet">
                Ihr Amt lädt Gesetze nicht aus dem Netz. Laden Sie die ZIP-Dateien unten hoch.
              </Note>
            );
          if (laeuft)
            return (
              <Progress
                label="Gesetze werden geladen"
                done={laeuft.fertig}
                total={laeuft.gesamt}
                unit={['Gesetz', 'Gesetze']}
              >
                <p className="u-muted">Sie können weiterarbeiten. Bisher: {zahlenWorte(laeuft)}.</p>
              </Progress>
            );
          return (
            <>
              <p>
                {count(gewaehlt, 'Gesetz ist', 'Gesetze sind')}{' '}
                <Link to="/erlasse/fassungen" search={{ teil: 'auswahl' }}>
                  gewählt
                </Link>
                . Geladen wird von {new URL(adresse).host}
                {nachts ? ', dazu jede Nacht von selbst' : ''}. Was sich nicht geändert hat, bleibt, wie es ist.
              </p>
              <div>
                <Button kind="primary" icon="herunterladen" busy={load.busy} onClick={() => void load.run({})}>
                  Vom amtlichen Bestand laden
                </Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Hochladen() {
  const go = useGo();
  const input = useRef<HTMLInputElement>(null);
  const { running, problem, start } = useHochladen((einlesungId, zuGross) => {
    if (zuGross.length > 0) toast(`Zu groß zum Hochladen: ${zuGross.join(', ')}`);
    go({ to: '/erlasse/einlesungen/$einlesungId', params: { einlesungId } });
  });
  if (running)
    return (
      <section className="card u-stack" aria-label="Hochladen">
        <h2>{running.name} wird eingelesen</h2>
        <Progress label="Eingelesen" done={running.fertig} total={running.gesamt} unit={['Datei', 'Dateien']}>
          <p className="u-muted">Bleiben Sie so lange auf dieser Seite.</p>
        </Progress>
      </section>
    );
  return (
    <>
      <ProblemNote problem={problem} />
      <DropZone
        icon="hochladen"
        title="Gesetze (XML, ZIP) und Erlasse (PDF, DOCX, HTML, Text) hierher ziehen"
        onDrop={({ files }) => void start([...files])}
      >
        <Button icon="hochladen" onClick={() => input.current?.click()}>
          Dateien wählen
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Dateien wählen"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // The same files again are a new wish.
            target.value = '';
            if (files.length > 0) void start(files);
          }}
        />
      </DropZone>
    </>
  );
}
