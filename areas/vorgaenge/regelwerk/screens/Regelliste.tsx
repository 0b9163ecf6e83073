/** One part of the Regelwerk: what holds today, what waits, what follows. */
import { useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextField } from '#ui/TextField.tsx';
import { listRegelwerk } from '../regelwerk.api.ts';
import type { Abschnitt, RegelKurz } from '../regelwerk.schema.ts';

const HEAD: Readonly<Record<Abschnitt, string>> = {
  unterlagen: 'Antrag',
  gebuehr: 'Leistung',
  verfahrensart: 'Verfahren',
  stellen: 'Liste',
};

export function Regelliste({ abschnitt, keeps }: { abschnitt: Abschnitt; keeps: boolean }) {
  const query = useLoad(listRegelwerk, { abschnitt });
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  return (
    <Loaded of={query} words="Das Regelwerk wird geladen">
      {({ regeln }) => {
        const found = regeln.filter(({ name, norm }) => `${name} ${norm}`.toLowerCase().includes(wanted));
        return (
          <div className="u-stack">
            {regeln.length > 12 && (
              <TextField
                name="suche"
                label="Suchen"
                hint="Name oder Paragraf"
                value={text}
                onChange={setText}
                inputMode="search"
                autoComplete="off"
                spellCheck={false}
              />
            )}
            {found.length === 0 ? (
              <EmptyState icon="suche" title="Nichts gefunden">
                Suchen Sie nach einem anderen Wort oder leeren Sie das Feld.
              </EmptyState>
            ) : (
              <DataTable
                caption="Einträge des Regelwerks"
                rows={found}
                rowKey={({ schluessel }) => schluessel}
                {...(keeps
                  ? {
                      link: ({ schluessel, abschnitt: of }: RegelKurz) => ({
                        to: '/verwaltung/regelwerk/$abschnitt/$name',
                        params: { abschnitt: of, name: schluessel.slice(of.length + 1) },
                      }),
                    }
                  : {})}
                columns={[
                  {
                    head: HEAD[abschnitt],
                    cell: ({ name, norm }) => (
                      <>
                        {name}
                        <span className="cell-sub">{norm}</span>
                      </>
                    ),
                  },
                  { head: 'Gilt heute', cell: ({ kurz }) => kurz },
                  {
                    head: 'Seit',
                    nowrap: true,
                    cell: ({ mitgeliefert, gueltigAb }) => (mitgeliefert ? 'mitgeliefert' : formatDay(gueltigAb)),
                  },
                  { head: 'Geprüft bis', nowrap: true, cell: ({ geprueftBis }) => formatDay(geprueftBis) },
                  { head: 'Stand', cell: (row) => <Wartet of={row} /> },
                ]}
              />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function Wartet({ of: { entwurf, kuenftigAb } }: { of: RegelKurz }) {
  return (
    <>
      {entwurf && (
        <Status tone="info" icon="bearbeiten">
          Entwurf wartet
        </Status>
      )}
      {kuenftigAb && (
        <Status tone="quiet" icon="kalender">
          neue Fassung ab {formatDay(kuenftigAb)}
        </Status>
      )}
    </>
  );
}
