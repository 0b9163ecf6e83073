/** Background work: what waits, what runs, and what failed for good and can be run again. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatMomentShort, formatNumber } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { toast } from '#ui/Toast.tsx';
import { listGescheiterteAuftraege, listWarteschlangen, redriveAuftraege } from '../auftrag.api.ts';
import type { GescheiterterAuftrag, Warteschlange } from '../auftrag.schema.ts';
import './betrieb.css';

const LOOK_MS = 4_000;

export default function Auftraege() {
  const queues = useLoad(listWarteschlangen, {}, { every: LOOK_MS });
  const failed = useLoad(listGescheiterteAuftraege, {}, { every: LOOK_MS });
  return (
    <Page title="Aufträge" sub="Was Bleibe im Hintergrund erledigt. Der Stand erneuert sich von selbst." flush>
      <Loaded of={queues} words="Die Warteschlangen werden geladen">
        {({ warteschlangen }) => (
          <>
            <Summen queues={warteschlangen} />
            <Warteschlangen queues={warteschlangen} />
          </>
        )}
      </Loaded>
      <h2 className="ops-section">Gescheiterte Aufträge</h2>
      <Loaded of={failed} words="Die gescheiterten Aufträge werden geladen" lines={3}>
        {({ auftraege }) => <Gescheiterte jobs={auftraege} />}
      </Loaded>
    </Page>
  );
}

function Summen({ queues }: { queues: readonly Warteschlange[] }) {
  const sum = (of: (queue: Warteschlange) => number) => formatNumber(queues.reduce((all, queue) => all + of(queue), 0));
  const figures = [
    ['warten', sum((queue) => queue.wartet)],
    ['laufen', sum((queue) => queue.laeuft)],
    ['heute fertig', sum((queue) => queue.heuteFertig)],
    ['gescheitert', sum((queue) => queue.gescheitert)],
  ] as const;
  return (
    <dl className="ops-figures">
      {figures.map(([name, value]) => (
        <div className="ops-figure" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Warteschlangen({ queues }: { queues: readonly Warteschlange[] }) {
  return (
    <DataTable
      caption="Warteschlangen"
      rows={queues}
      rowKey={(row) => row.name}
      keys={false}
      columns={[
        { head: 'Arbeit', cell: (row) => <strong>{row.titel}</strong> },
        { head: 'Zustand', cell: (row) => <Zustand queue={row} /> },
        { head: 'wartet', cell: (row) => <Figure of={row.wartet} />, number: true },
        { head: 'läuft', cell: (row) => <Figure of={row.laeuft} />, number: true },
        { head: 'heute fertig', cell: (row) => <Figure of={row.heuteFertig} />, number: true },
        { head: 'gescheitert', cell: (row) => <Figure of={row.gescheitert} />, number: true },
      ]}
    />
  );
}

/** A nought steps back, so that what is there stands out. */
function Figure({ of }: { of: number }) {
  return <span className={of === 0 ? 'u-muted' : undefined}>{formatNumber(of)}</span>;
}

function Zustand({ queue }: { queue: Warteschlange }) {
  if (queue.gescheitert > 0) return <Status tone="danger">braucht Hilfe</Status>;
  if (queue.laeuft > 0) return <Status tone="info">arbeitet</Status>;
  if (queue.wartet > 0) return <Status tone="warning">wartet</Status>;
  return <Status tone="quiet">nichts zu tun</Status>;
}

function Gescheiterte({ jobs }: { jobs: readonly GescheiterterAuftrag[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const again = useAct(redriveAuftraege, {
    changes: [listWarteschlangen, listGescheiterteAuftraege],
    done: ({ wiederholt }) => {
      toast(`${count(wiederholt, 'Auftrag läuft', 'Aufträge laufen')} noch einmal.`);
      setChosen([]);
    },
  });
  if (jobs.length === 0) {
    return (
      <div className="ops-note">
        <EmptyState icon="erledigt" title="Kein Auftrag ist gescheitert">
          Gelingt ein Auftrag auch nach allen Versuchen nicht, steht er hier mit dem Grund und lässt sich wiederholen.
        </EmptyState>
      </div>
    );
  }
  const present = chosen.filter((id) => jobs.some((job) => job.id === id));
  const toggle = (id: string) =>
    setChosen(present.includes(id) ? present.filter((one) => one !== id) : [...present, id]);
  return (
    <>
      <div className="ops-toolbar u-row">
        <Button
          kind="primary"
          icon="wiederholen"
          busy={again.busy}
          onClick={() => void again.run({ ids: present.length > 0 ? [...present] : jobs.map((job) => job.id) })}
        >
          {present.length > 0 ? `${count(present.length, 'Auftrag', 'Aufträge')} wiederholen` : 'Alle wiederholen'}
        </Button>
        <span className="u-muted">Bitte beheben Sie vorher die Ursache, etwa einen vollen Speicher.</span>
      </div>
      <ProblemNote problem={again.problem} />
      <DataTable
        caption="Gescheiterte Aufträge, neueste zuerst"
        rows={jobs}
        rowKey={(row) => row.id}
        keys={false}
        columns={[
          {
            head: 'Auftrag',
            cell: (row) => (
              <label className="u-row">
                <input type="checkbox" checked={present.includes(row.id)} onChange={() => toggle(row.id)} />
                <strong>{row.titel}</strong>
              </label>
            ),
          },
          { head: 'Grund', cell: (row) => row.meldung },
          { head: 'Gescheitert', cell: (row) => formatMomentShort(row.gescheitertAm), nowrap: true },
        ]}
      />
    </>
  );
}
