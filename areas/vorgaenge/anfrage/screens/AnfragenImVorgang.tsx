/** What other bodies were asked in a Vorgang, and a new enquiry. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { DataTable } from '#ui/List.tsx';
import { Loaded } from '#ui/States.tsx';
import { listAnfragen } from '../anfrage.api.ts';
import { AnfrageDialog } from './AnfrageDialog.tsx';
import { NeueAnfrage } from './AnfrageForms.tsx';
import { AnfrageStatus, fristWorte } from './worte.tsx';

export function AnfragenImVorgang({ verfahrenId, edits }: { verfahrenId: string; edits: boolean }) {
  const query = useLoad(listAnfragen, { verfahrenId });
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState<string>();
  return (
    <section aria-labelledby="vf-anfragen" className="u-stack">
      <div className="u-row">
        <h2 id="vf-anfragen">Andere Stellen</h2>
        {edits && (
          <Button icon="plus" onClick={() => setAsking(true)}>
            Stelle fragen
          </Button>
        )}
      </div>
      <Loaded of={query} words="Die Anfragen werden geladen">
        {({ eintraege }) =>
          eintraege.length === 0 ? (
            <p className="u-muted">Noch keine Stelle gefragt.</p>
          ) : (
            <>
              <DataTable
                caption="Anfragen"
                rows={eintraege}
                rowKey={({ id }) => id}
                columns={[
                  {
                    head: 'Anfrage',
                    cell: ({ id, anlassName, empfaenger }) => (
                      <Button kind="text" onClick={() => setOpened(id)}>
                        {anlassName}
                        {empfaenger !== '' && `, ${empfaenger}`}
                      </Button>
                    ),
                  },
                  { head: 'Stand', cell: (one) => <AnfrageStatus of={one} /> },
                  { head: 'Frist', cell: (one) => fristWorte(one) },
                ]}
              />
              <AnfrageDialog of={eintraege.find(({ id }) => id === opened)} onClose={() => setOpened(undefined)} />
            </>
          )
        }
      </Loaded>
      {asking && (
        <Dialog title="Andere Stelle fragen" wide onClose={() => setAsking(false)}>
          <NeueAnfrage verfahrenId={verfahrenId} onDone={() => setAsking(false)} />
        </Dialog>
      )}
    </section>
  );
}
