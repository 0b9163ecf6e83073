/** What the next run would do, and what the last ones did: rank, reason, lot, result. */
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay, formatMomentShort } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { getZuteilungslauf, listZuteilungslaeufe, simulateZuteilung, startZuteilung } from '../zuteilung.api.ts';
import { ERGEBNIS_WORTE, grundSatz } from './worte.ts';

export function Probe() {
  const probe = useLoad(simulateZuteilung, {});
  return (
    <Loaded of={probe} words="Die Probe wird gerechnet">
      {({ teilnehmend, zeilen }) => (
        <div className="u-stack">
          <Note>
            Am nächsten Lauf nehmen {teilnehmend} Anfragen teil. Die Lose sind zur Probe; die echten kennt niemand.
            Nichts davon ist geschrieben.
          </Note>
          {zeilen.length === 0 ? (
            <EmptyState icon="kalender" title="Niemand wartet">
              Sobald Anfragen bestätigt und geprüft sind, steht hier, was der nächste Lauf täte.
            </EmptyState>
          ) : (
            <DataTable
              caption="Probe der Zuteilung"
              rows={zeilen}
              rowKey={({ id }) => id}
              columns={[
                { head: 'Rang', cell: ({ rang }) => rang },
                { head: 'Anfrage', cell: ({ kennung }) => kennung },
                { head: 'Warum hier', cell: ({ grund }) => grundSatz(grund) },
                {
                  head: 'Bekäme etwa',
                  cell: ({ tag, vorTitelende }) =>
                    tag
                      ? `${formatDay(tag)}${vorTitelende === false ? ', nach dem Ende des Titels' : ''}`
                      : 'nichts Passendes frei',
                },
              ]}
            />
          )}
        </div>
      )}
    </Loaded>
  );
}

export function Laeufe({ wahl }: { readonly wahl: string | undefined }) {
  const go = useGo();
  const may = useMay();
  const list = useLoad(listZuteilungslaeufe, {}, { every: 30_000 });
  const start = useAct(startZuteilung, { changes: [listZuteilungslaeufe] });
  return (
    <div className="u-stack">
      <ProblemNote problem={start.problem} />
      {may('termine.pflegen') && (
        <p>
          <Button
            kind="secondary"
            busy={start.busy}
            onClick={() => void start.run({}).then((done) => done && toast('Der Lauf beginnt in wenigen Minuten'))}
          >
            Nächsten Lauf vorziehen
          </Button>
        </p>
      )}
      <Loaded of={list} words="Die Läufe werden geladen">
        {({ laeufe, geplantFuer }) => (
          <div className="u-stack">
            {geplantFuer && (
              <Note>Der nächste Lauf kommt am {formatDay(geplantFuer)}, zu einem zufälligen Zeitpunkt.</Note>
            )}
            {laeufe.length === 0 ? (
              <EmptyState icon="uhr" title="Noch kein Lauf">
                Hier steht jeder Lauf mit Rang, Grund und Los.
              </EmptyState>
            ) : (
              <DataTable
                caption="Läufe"
                rows={laeufe}
                rowKey={({ id }) => id}
                selected={wahl}
                onChoose={({ id }) => go({ to: '/zuteilung', search: { teil: 'laeufe', wahl: id } })}
                columns={[
                  { head: 'Begonnen', cell: ({ begonnenAm }) => formatMomentShort(begonnenAm), nowrap: true },
                  { head: 'Anlass', cell: ({ art }) => (art === 'tag' ? 'Tag' : 'Freigewordene Zeit') },
                  { head: 'Anfragen', cell: ({ anfragen }) => anfragen },
                  { head: 'Angeboten', cell: ({ vergeben }) => vergeben },
                  { head: 'Stand', cell: ({ stand }) => (stand === 'fertig' ? 'fertig' : 'läuft') },
                ]}
              />
            )}
          </div>
        )}
      </Loaded>
      {wahl && <Lauf key={wahl} id={wahl} />}
    </div>
  );
}

function Lauf({ id }: { readonly id: string }) {
  const load = useLoad(getZuteilungslauf, { id });
  return (
    <Loaded of={load} words="Der Lauf wird geladen">
      {({ saatHash, saat, ergebnisse }) => (
        <div className="u-stack">
          <Facts
            of={[
              ['Prüfwert', <code key="hash">{saatHash}</code>],
              ['Zufallszahl', saat ? <code key="saat">{saat}</code> : undefined],
            ]}
          />
          <DataTable
            caption="Ergebnis des Laufs"
            rows={ergebnisse}
            rowKey={({ anfrageId }) => anfrageId}
            columns={[
              { head: 'Rang', cell: ({ rang }) => rang },
              { head: 'Anfrage', cell: ({ kennung }) => kennung ?? 'gelöscht' },
              { head: 'Warum hier', cell: ({ grund }) => grundSatz(grund) },
              { head: 'Ergebnis', cell: ({ ergebnis }) => ERGEBNIS_WORTE[ergebnis ?? ''] ?? 'wartet' },
            ]}
          />
        </div>
      )}
    </Loaded>
  );
}
