/** What was reported as wrong, and the cases that the office has made of it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Loaded } from '#ui/States.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { formatStelle } from '../../glossar/stelle.rules.ts';
import { listPrueffaelle } from '../guete.api.ts';
import type { Prueffall } from '../guete.schema.ts';
import { FallDialog } from './FallDialog.tsx';

type Sicht = 'gemeldet' | 'gilt';

export function Faelle({ gemeldet, amt }: { gemeldet: number; amt: number }) {
  const [sicht, setSicht] = useState<Sicht>(gemeldet > 0 ? 'gemeldet' : 'gilt');
  const query = useLoad(listPrueffaelle, { stand: sicht }, { keepLast: true });
  const [chosen, setChosen] = useState<Prueffall>();
  return (
    <section className="u-stack" aria-labelledby="faelle">
      <h2 id="faelle">Fälle unseres Amts</h2>
      <Tabs
        label="Fälle unseres Amts"
        active={sicht}
        onChange={setSicht}
        tabs={[
          { key: 'gemeldet', label: 'Gemeldet', count: gemeldet },
          { key: 'gilt', label: 'Angenommen', count: amt },
        ]}
      >
        <Loaded of={query} words="Die Fälle werden geladen">
          {({ faelle }) =>
            faelle.length === 0 ? (
              <p className="u-muted">
                {sicht === 'gemeldet'
                  ? 'Niemand hat eine falsche Norm gemeldet, die noch durchzusehen ist.'
                  : 'Noch kein Fall ist angenommen. Wer bei einer Suche „Falsche Norm“ meldet, schlägt einen vor.'}
              </p>
            ) : (
              <DataTable
                caption={sicht === 'gemeldet' ? 'Gemeldete Fälle' : 'Angenommene Fälle'}
                keys={false}
                rows={faelle}
                rowKey={({ id }) => id}
                columns={[
                  {
                    head: 'Frage',
                    cell: ({ frage, bemerkung }) => (
                      <>
                        {frage}
                        {bemerkung && <span className="cell-sub">{bemerkung}</span>}
                      </>
                    ),
                  },
                  {
                    head: 'Richtig ist',
                    cell: ({ gold }) => gold.map(formatStelle).join(', ') || 'noch offen oder kein Beleg',
                  },
                  { head: 'Stichtag', nowrap: true, cell: ({ stichtag }) => formatDay(stichtag) },
                  { head: 'Von', cell: ({ von }) => von },
                  {
                    head: 'Tun',
                    actions: true,
                    cell: (fall) => (
                      <Button onClick={() => setChosen(fall)} aria-label={`„${fall.frage}“ durchsehen`}>
                        Durchsehen
                      </Button>
                    ),
                  },
                ]}
              />
            )
          }
        </Loaded>
      </Tabs>
      {chosen && <FallDialog fall={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
