/** The beginning: a ZIP is chosen or dropped; and what was uploaded before and waits for a decision. */
import { DropZone } from '#ui/DropZone.tsx';
import { useLoad } from '#ui/data.ts';
import { FileButton } from '#ui/FileButton.tsx';
import { formatBytes, formatDay, formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status, type Tone } from '#ui/Status.tsx';
import { useGo } from '#ui/screens.ts';
import { listXdomeaPakete } from '../uebernahme.api.ts';
import type { PaketStatus } from '../uebernahme.schema.ts';
import { type PaketUpload, usePaketUpload } from './usePaketUpload.ts';

export function PaketWahl() {
  const go = useGo();
  const { running, problem, start } = usePaketUpload((paket) => go({ to: '/eingang/xdomea', search: { paket } }));
  return (
    <div className="uebernahme u-stack">
      <ProblemNote problem={problem} />
      {running ? <Unterwegs of={running} /> : <Ablage onFile={(file) => void start(file)} />}
      <Wartende />
    </div>
  );
}

function Ablage({ onFile }: { onFile(file: File): void }) {
  return (
    <DropZone
      icon="akte"
      title="ZIP-Datei der anderen Behörde hierher ziehen"
      onDrop={({ files: [file] }) => file && onFile(file)}
    >
      <FileButton label="ZIP-Datei wählen" accept=".zip,application/zip" primary onFile={onFile} />
    </DropZone>
  );
}

function Unterwegs({ of: { name, groesse, da, wartet } }: { of: PaketUpload }) {
  return (
    <section className="card u-stack" aria-label="Stand">
      <h2>{name} wird hochgeladen</h2>
      <Progress
        label={`${formatBytes(da)} von ${formatBytes(groesse)}`}
        done={Math.floor((da / groesse) * 100)}
        total={100}
        unit={['Prozent', 'Prozent']}
      >
        <p className="u-muted">Bleiben Sie so lange auf dieser Seite. Danach geht es ohne Sie weiter.</p>
      </Progress>
      {wartet && (
        <Note kind="warning" title="Die Verbindung ist unterbrochen" icon="keinNetz">
          Es geht von selbst weiter, sobald sie wieder da ist.
        </Note>
      )}
    </section>
  );
}

const STAENDE: Partial<Readonly<Record<PaketStatus, { readonly text: string; readonly tone: Tone }>>> = {
  pruefung: { text: 'wird geprüft', tone: 'info' },
  bereit: { text: 'wartet auf Ihre Entscheidung', tone: 'warning' },
  uebernahme: { text: 'wird übernommen', tone: 'info' },
  fehler: { text: 'nicht lesbar', tone: 'danger' },
};

function Wartende() {
  const pakete = useLoad(listXdomeaPakete, {});
  return (
    <section aria-labelledby="pakete">
      <h2 id="pakete">Noch nicht übernommen</h2>
      <Loaded of={pakete} words="Die Nachrichten werden geladen" lines={2}>
        {({ eintraege }) =>
          eintraege.length === 0 ? (
            <p className="u-muted">
              Zurzeit wartet keine Nachricht. Was Sie hochladen, wartet hier höchstens 14 Tage auf Ihre Entscheidung.
            </p>
          ) : (
            <DataTable
              caption="Nachrichten, die noch nicht übernommen sind"
              rows={eintraege}
              rowKey={({ id }) => id}
              link={({ id }) => ({ to: '/eingang/xdomea', search: { paket: id } })}
              columns={[
                { head: 'Von', cell: ({ absender, dateiname }) => absender ?? dateiname },
                { head: 'Hochgeladen', nowrap: true, cell: ({ hochgeladenAm }) => formatMomentShort(hochgeladenAm) },
                { head: 'Größe', nowrap: true, cell: ({ groesse }) => formatBytes(groesse) },
                {
                  head: 'Stand',
                  cell: ({ status }) => (
                    <Status tone={STAENDE[status]?.tone ?? 'plain'}>{STAENDE[status]?.text ?? status}</Status>
                  ),
                },
                { head: 'Bleibt bis', nowrap: true, cell: ({ endetAm }) => formatDay(endetAm) },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
