/** Notices that go by post: looked at as a dry run, then released together. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatDayShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { toast } from '#ui/Toast.tsx';
import { nameOfSprache } from '../../bescheid/brief.rules.ts';
import { listHinweisbriefe, previewHinweisbrief, releaseHinweisbriefe } from '../hinweis.api.ts';
import type { Hinweisbrief } from '../hinweis.schema.ts';

export function Hinweisbriefe() {
  const query = useLoad(listHinweisbriefe, {}, { keepLast: true });
  useLive('post', [listHinweisbriefe]);
  return (
    <Loaded of={query} words="Die Hinweise werden geladen">
      {({ briefe }) =>
        briefe.length === 0 ? (
          <EmptyState icon="post" title="Kein Hinweis wartet auf den Versand">
            Wer keine E-Mail angegeben hat, bekommt den Hinweis als Brief. Er erscheint hier, sobald er fällig ist.
          </EmptyState>
        ) : (
          <Probelauf briefe={briefe} />
        )
      }
    </Loaded>
  );
}

function Probelauf({ briefe }: { briefe: readonly Hinweisbrief[] }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const release = useAct(releaseHinweisbriefe, {
    changes: [listHinweisbriefe],
    done: ({ anzahl }) => {
      setAsking(false);
      toast(`${count(anzahl, 'Brief wird', 'Briefe werden')} geschrieben`);
    },
  });
  const open = briefe.filter(({ stand }) => stand !== 'freigegeben');
  const chosen = open.filter(({ id }) => !left.has(id));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <div className="u-stack">
      <Note
        kind="info"
        title={
          chosen.length === 0
            ? 'Kein Brief ist gewählt'
            : `Probelauf: ${count(chosen.length, 'Brief würde', 'Briefe würden')} geschrieben`
        }
      >
        Auf Deutsch, mit einer Übersetzung auf der zweiten Seite: {sprachenWorte(chosen)}. Es sind Hinweise, keine
        Entscheidungen.
      </Note>
      <div className="form-actions">
        <Button kind="primary" icon="haken" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
          {count(chosen.length, 'Brief', 'Briefe')} freigeben
        </Button>
      </div>
      <DataTable
        caption="Hinweisbriefe, das nächste Ende zuerst"
        rows={briefe}
        rowKey={({ id }) => id}
        keys={false}
        lead={{
          head: 'Auswahl',
          cell: ({ id, person, stand }) => (
            <input
              type="checkbox"
              aria-label={`Brief an ${person} schreiben`}
              disabled={stand === 'freigegeben'}
              checked={!left.has(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          ),
        }}
        columns={[
          { head: 'Person', cell: ({ person }) => person },
          { head: 'Was endet', cell: ({ was }) => was },
          { head: 'Endet', nowrap: true, cell: ({ endet }) => formatDayShort(endet) },
          { head: 'Sprache', cell: ({ sprache }) => spracheWorte(sprache) },
          { head: 'Akte', nowrap: true, cell: ({ aktenzeichen }) => aktenzeichen },
          {
            head: 'Brief',
            actions: true,
            cell: ({ id, person, stand, fehler }) => (
              <>
                <a
                  href={urlOf(previewHinweisbrief, { id })}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`Brief an ${person} ansehen`}
                >
                  Ansehen
                </a>
                {stand === 'freigegeben' && <Status tone="info">wird geschrieben</Status>}
                {fehler !== undefined && <Status tone="danger">{fehler}</Status>}
              </>
            ),
          },
        ]}
      />
      {asking && (
        <ConfirmDialog
          title={`${count(chosen.length, 'Hinweisbrief', 'Hinweisbriefe')} freigeben?`}
          action="Freigeben"
          busy={release.busy}
          problem={release.problem}
          onConfirm={() => void release.run({ ids: chosen.map(({ id }) => id) })}
          onClose={() => setAsking(false)}
        >
          Sie werden gesetzt, in der Akte abgelegt und liegen dann in der Post zum Drucken bereit.
        </ConfirmDialog>
      )}
    </div>
  );
}

const spracheWorte = (sprache: string) => (sprache === 'de' ? 'nur Deutsch' : nameOfSprache(sprache));

function sprachenWorte(briefe: readonly Hinweisbrief[]): string {
  const all = Map.groupBy(briefe, ({ sprache }) => sprache);
  return [...all].map(([sprache, some]) => `${spracheWorte(sprache)} ${some.length}`).join(', ') || 'keine';
}
