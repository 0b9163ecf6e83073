/** The numbers that the law and the office set: what holds today, and what runs out. */
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { listRechtswerte } from '../rechtswert.api.ts';
import { wertWorte } from './worte.ts';

export function Rechtswerte() {
  const query = useLoad(listRechtswerte, {});
  const keeps = useMay()('vorgaenge.recht');
  return (
    <section className="u-stack" aria-label="Schwellen und Fristen">
      <Loaded of={query} words="Die Rechtswerte werden geladen">
        {({ werte }) => (
          <div className="u-stack">
            {werte
              .filter(({ laeuftAus }) => laeuftAus)
              .map((one) => (
                <Note
                  key={one.schluessel}
                  kind="warning"
                  title={
                    one.geltend
                      ? `${one.name} gilt nur noch bis ${formatDay(one.laeuftAus ?? '')}`
                      : `${one.name} ist für heute nicht hinterlegt`
                  }
                >
                  Ohne neuen Wert bleiben Voraussetzungen offen, die ihn brauchen.
                </Note>
              ))}
            <DataTable
              caption="Rechtswerte"
              rows={werte}
              rowKey={({ schluessel }) => schluessel}
              {...(keeps
                ? {
                    link: ({ schluessel }: { schluessel: string }) => ({
                      to: '/verwaltung/recht/$schluessel',
                      params: { schluessel },
                    }),
                  }
                : {})}
              columns={[
                {
                  head: 'Wert',
                  cell: ({ name, text }) => (
                    <>
                      {name}
                      <span className="cell-sub">{text}</span>
                    </>
                  ),
                },
                { head: 'Norm', cell: ({ norm }) => norm },
                {
                  head: 'Gilt heute',
                  number: true,
                  cell: ({ geltend, einheit, entwurf }) => (
                    <>
                      {geltend ? wertWorte(geltend.wert, einheit) : <Status tone="warning">nicht hinterlegt</Status>}
                      {geltend && (
                        <span className="cell-sub">
                          {geltend.mitgeliefert ? 'mitgeliefert' : `seit ${formatDay(geltend.gueltigAb)}`}
                        </span>
                      )}
                      {entwurf && <Status tone="info">Entwurf wartet</Status>}
                    </>
                  ),
                },
              ]}
            />
          </div>
        )}
      </Loaded>
    </section>
  );
}
