/** Expected no-shows by pool: what the measurement proposes, and the switch. Off until somebody turns it on. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useLoad } from '#ui/data.ts';
import { DataTable } from '#ui/List.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { getPoolwoche, listPlanaenderungen, listStandorte } from '../../kapazitaet/plaetze.api.ts';
import { getAuslastung, setUeberbuchung } from '../kennzahlen.api.ts';
import type { Auslastung } from '../kennzahlen.schema.ts';

type Zeile = Auslastung['ueberbuchung'][number] & { readonly an: boolean; readonly version: number | undefined };

const CHANGES = [listStandorte, getAuslastung, getPoolwoche, listPlanaenderungen];

export function Ueberbuchung({ of, wochen }: { readonly of: Auslastung['ueberbuchung']; readonly wochen: string }) {
  const darf = useMay()('termine.pflegen');
  const pools = useLoad(listStandorte, {}).data?.pools ?? [];
  const [fragt, setFragt] = useState<Zeile>();
  if (of.length === 0) return null;
  const zeilen = of.map((eine): Zeile => {
    const pool = pools.find(({ id }) => id === eine.poolId);
    return { ...eine, an: pool?.ueberbuchung ?? false, version: pool?.version };
  });
  return (
    <section className="u-stack-tight termine-ueberbuchung" aria-labelledby="auslastung-ueberbuchung">
      <h3 id="auslastung-ueberbuchung">Überbuchung</h3>
      <p className="u-muted u-measure">
        Ein Platz für erwartete Ausfälle hat keinen Schreibtisch: Wer dort gebucht ist, wird von den Plätzen des
        Bereichs mit aufgerufen. Er öffnet morgens, damit bis zum Abend alles abgearbeitet ist. Aus, bis jemand ihn
        einschaltet.
      </p>
      <DataTable
        caption="Überbuchung je Bereich"
        keys={false}
        rows={zeilen}
        rowKey={({ poolId }) => poolId}
        columns={[
          { head: 'Vorschlag', cell: ({ satz }) => satz },
          {
            head: 'Stand',
            nowrap: true,
            cell: ({ an }) => <Status tone={an ? 'info' : 'quiet'}>{an ? 'eingeschaltet' : 'aus'}</Status>,
          },
          ...(darf
            ? [
                {
                  head: 'Schalten',
                  actions: true,
                  cell: (zeile: Zeile) =>
                    (zeile.an || zeile.minutenJeTag > 0) &&
                    zeile.version !== undefined && (
                      <Button onClick={() => setFragt(zeile)}>
                        {zeile.an ? 'Ausschalten' : 'Einschalten'}
                        <span className="u-sr">: Überbuchung in {zeile.pool}</span>
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {fragt && <Frage zeile={fragt} wochen={wochen} onClose={() => setFragt(undefined)} />}
    </section>
  );
}

interface FrageProps {
  readonly zeile: Zeile;
  readonly wochen: string;
  readonly onClose: () => void;
}

function Frage({ zeile: { poolId, pool, an, version = 0, minutenJeTag }, wochen, onClose }: FrageProps) {
  const schalten = {
    contract: setUeberbuchung,
    changes: CHANGES,
    onClose,
  };
  if (an)
    return (
      <ConfirmAct
        {...schalten}
        title={`Überbuchung in „${pool}“ ausschalten?`}
        action="Ausschalten"
        input={{ poolId, version, an: false, wochen }}
        says="Überbuchung ausgeschaltet"
      >
        <p>
          Ab sofort gibt der Tag nur noch so viel aus, wie Plätze besetzt sind. Was schon zugesagt ist, bleibt zugesagt.
        </p>
      </ConfirmAct>
    );
  return (
    <ConfirmAct
      {...schalten}
      title={`Überbuchung in „${pool}“ einschalten?`}
      action={`${minutenJeTag} Minuten am Tag einschalten`}
      input={{ poolId, version, an: true, minutenJeTag, wochen }}
      says={({ plaetze }) =>
        `Eingeschaltet: ${plaetze === 1 ? 'ein Platz' : `${plaetze} Plätze`} für erwartete Ausfälle`
      }
    >
      <div className="u-stack-tight">
        <p>
          Der Bereich gibt dann an jedem offenen Tag {minutenJeTag} Minuten mehr aus, ab der ersten Stunde und
          aufgeteilt wie seine anderen Minuten. Gerechnet ist das mit dem, was sicher ausfällt; kommen doch alle, wartet
          man länger.
        </p>
        <p>Zeiten von Überbuchungsplätzen, die jemand von Hand eingetragen hat, werden dadurch ersetzt.</p>
      </div>
    </ConfirmAct>
  );
}
