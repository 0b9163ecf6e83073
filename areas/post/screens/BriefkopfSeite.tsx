/** The letterhead of the office: what holds, the draft with its letter beside it, and all versions. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { discardBriefkopfEntwurf, listBriefkoepfe, releaseBriefkopf } from '../briefkopf.api.ts';
import type { BriefkopfFassung } from '../briefkopf.schema.ts';
import { BriefkopfForm } from './BriefkopfForm.tsx';
import { Musterbrief } from './Musterbrief.tsx';
import './post.css';

export default function BriefkopfSeite() {
  const query = useLoad(listBriefkoepfe, {});
  const [editing, setEditing] = useState(false);
  const entwurf = query.data?.fassungen.find(({ status }) => status === 'ENTWURF');
  const released = query.data?.fassungen.find(({ status }) => status === 'FREIGEGEBEN');
  return (
    <Page
      title="Briefkopf"
      sub="Er steht auf jedem Schreiben des Amts. Eine Änderung entwirft jemand, eine zweite Person gibt sie frei."
      actions={
        !editing && (
          <Button
            kind={entwurf?.darfFreigeben ? 'secondary' : 'primary'}
            icon="bearbeiten"
            onClick={() => setEditing(true)}
          >
            {entwurf ? 'Entwurf bearbeiten' : 'Neue Fassung entwerfen'}
          </Button>
        )
      }
    >
      <Loaded of={query} words="Der Briefkopf wird geladen">
        {({ fassungen }) =>
          editing ? (
            <BriefkopfForm start={(entwurf ?? released)?.inhalt} entwurf={entwurf} onDone={() => setEditing(false)} />
          ) : (
            <div className="u-stack">
              {!released && (
                <Note kind="warning" title="Es ist noch kein Briefkopf freigegeben">
                  Ohne ihn geht kein Schreiben hinaus.
                </Note>
              )}
              {entwurf && <Entwurf entwurf={entwurf} />}
              {!entwurf && released && (
                <section className="post-muster" aria-label="So sehen Schreiben heute aus">
                  <Musterbrief inhalt={released.inhalt} />
                </section>
              )}
              <Fassungen fassungen={fassungen} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Entwurf({ entwurf }: { entwurf: BriefkopfFassung }) {
  const changes = [listBriefkoepfe];
  const release = useAct(releaseBriefkopf, { changes, done: () => toast('Briefkopf freigegeben') });
  const discard = useAct(discardBriefkopfEntwurf, { changes, done: () => toast('Entwurf verworfen') });
  const seen = { id: entwurf.id, version: entwurf.version };
  return (
    <>
      <Note
        kind="info"
        title={`Entwurf${entwurf.gueltigAb ? `, gilt ab ${formatDay(entwurf.gueltigAb)}` : ''}`}
        actions={
          <>
            {entwurf.darfFreigeben && (
              <Button kind="primary" icon="haken" busy={release.busy} onClick={() => void release.run(seen)}>
                Freigeben
              </Button>
            )}
            <Button icon="loeschen" busy={discard.busy} onClick={() => void discard.run(seen)}>
              Entwurf verwerfen
            </Button>
          </>
        }
      >
        <ProblemNote problem={release.problem ?? discard.problem} />
        <p>
          Von {entwurf.von}.{' '}
          {entwurf.darfFreigeben
            ? 'Lesen Sie den Musterbrief, vor allem Gericht und Sitz: Sie stehen in jeder Rechtsbehelfsbelehrung.'
            : 'Freigeben muss jemand, der nicht mitgeschrieben hat.'}
        </p>
      </Note>
      <section className="post-muster" aria-label="Musterbrief mit dem Entwurf">
        <Musterbrief inhalt={entwurf.inhalt} />
      </section>
    </>
  );
}

const STATUS = { ENTWURF: 'Entwurf', FREIGEGEBEN: 'freigegeben', VERWORFEN: 'verworfen' } as const;

function Fassungen({ fassungen }: { fassungen: readonly BriefkopfFassung[] }) {
  if (fassungen.length === 0) return null;
  return (
    <section aria-labelledby="fassungen">
      <h2 id="fassungen">Fassungen</h2>
      <DataTable
        caption="Fassungen, die neueste zuerst"
        rows={fassungen}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Nr.', number: true, cell: ({ nummer }) => nummer },
          { head: 'Behörde', cell: ({ inhalt }) => `${inhalt.traeger}, ${inhalt.behoerde}` },
          {
            head: 'Gilt',
            cell: ({ gueltigAb, gueltigBis }) =>
              `${gueltigAb ? `ab ${formatDay(gueltigAb)}` : ''}${gueltigBis ? ` bis ${formatDay(gueltigBis)}` : ''}`,
          },
          {
            head: 'Stand',
            cell: ({ status, von, freigegebenVon }) =>
              `${STATUS[status]}, von ${von}${freigegebenVon ? `, freigegeben von ${freigegebenVon}` : ''}`,
          },
        ]}
      />
    </section>
  );
}
