/** Substitution: who stands in for whom, from when to when. It ends by itself. */

import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useLoad } from '#ui/data.ts';
import { dayOf, formatDayShort, formatDistance } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay, useSession } from '#ui/session.tsx';
import { getMe } from '../../ich.api.ts';
import { endVertretung, listVertretungen } from '../../vertretung.api.ts';
import type { Vertretung } from '../../vertretung.schema.ts';
import { VertretungEintragen } from './VertretungEintragen.tsx';
import './konto.css';

export default function Vertretungen() {
  const [past, setPast] = useState(false);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Vertretung>();
  const list = useLoad(listVertretungen, { auchBeendete: past ? 'true' : 'false' }, { keepLast: true });
  const may = useMay();
  const forOthers = may('personal.vertretung');
  return (
    <Page
      title="Vertretungen"
      sub="Wer vertritt, sieht für diese Tage auch die Akten der vertretenen Person. Danach endet es von selbst."
      actions={
        <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
          Vertretung eintragen
        </Button>
      }
      flush
    >
      <Loaded of={list} words="Die Vertretungen werden geladen">
        {({ vertretungen }) =>
          vertretungen.length === 0 ? (
            <div className="substitution-inset">
              <EmptyState icon="vertretung" title="Zurzeit ist keine Vertretung eingetragen">
                {forOthers
                  ? 'Hier stehen die Vertretungen Ihrer Teams. Tragen Sie eine ein, bevor jemand in Urlaub geht.'
                  : 'Hier steht, wen Sie vertreten und wer Sie vertritt. Tragen Sie jemanden ein, bevor Sie in Urlaub gehen.'}
              </EmptyState>
            </div>
          ) : (
            <VertretungsTabelle rows={vertretungen} onEnd={setEnding} />
          )
        }
      </Loaded>
      <div className="substitution-inset">
        <Checkbox name="beendete" label="Auch beendete zeigen" value={past} onChange={setPast} />
      </div>
      {adding && <VertretungEintragen forOthers={forOthers} onClose={() => setAdding(false)} />}
      {ending !== undefined && <Beenden vertretung={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}

function VertretungsTabelle({ rows, onEnd }: { rows: readonly Vertretung[]; onEnd: (row: Vertretung) => void }) {
  const { id } = useSession();
  const nameOf = (konto: Vertretung['vertretene']) => (konto.id === id ? `${konto.name} (Sie)` : konto.name);
  return (
    <DataTable
      caption="Vertretungen"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Vertreten wird', cell: (row) => <strong>{nameOf(row.vertretene)}</strong> },
        { head: 'durch', cell: (row) => nameOf(row.vertretung) },
        {
          head: 'von – bis',
          cell: (row) => `${formatDayShort(row.von)} – ${formatDayShort(row.bis)}`,
          nowrap: true,
        },
        { head: 'Stand', cell: (row) => <Stand of={row} /> },
        {
          head: 'Aktion',
          cell: (row) =>
            row.beendbar &&
            row.stand !== 'beendet' && (
              <Button kind="text" onClick={() => onEnd(row)}>
                Beenden
              </Button>
            ),
        },
      ]}
    />
  );
}

function Stand({ of }: { of: Vertretung }) {
  if (of.stand === 'laeuft') return <Status tone="info">läuft</Status>;
  if (of.stand === 'kommt') return <Status tone="plain">beginnt {formatDistance(of.von, dayOf())}</Status>;
  return <Status tone="quiet">beendet</Status>;
}

function Beenden({ vertretung, onClose }: { vertretung: Vertretung; onClose: () => void }) {
  return (
    <ConfirmAct
      title="Vertretung beenden?"
      action="Vertretung beenden"
      contract={endVertretung}
      input={{ id: vertretung.id, version: vertretung.version }}
      changes={[listVertretungen, getMe]}
      says="Die Vertretung ist beendet."
      onClose={onClose}
    >
      {vertretung.vertretung.name} sieht die Akten von {vertretung.vertretene.name} dann sofort nicht mehr.
    </ConfirmAct>
  );
}
