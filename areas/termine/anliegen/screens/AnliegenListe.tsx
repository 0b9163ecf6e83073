/** The catalogue: what people come for, how long it takes, how it is given away. */
import { useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { listAnliegenkatalog } from '../anliegen.api.ts';
import { ZUGANG_WORTE } from '../katalog.rules.ts';
import type { AnliegenKurz } from '../katalog.schema.ts';

export default function AnliegenListe() {
  const query = useLoad(listAnliegenkatalog, {});
  const darf = useMay()('termine.pflegen');
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  return (
    <Page
      title="Anliegen"
      sub="Wofür es Termine gibt, wie lange sie dauern und wer sie wie bekommt."
      actions={
        darf && (
          <ButtonLink kind="primary" icon="plus" to="/anliegen/$schluessel" params={{ schluessel: 'neu' }}>
            Anliegen anlegen
          </ButtonLink>
        )
      }
    >
      <Loaded of={query} words="Die Anliegen werden geladen">
        {({ anliegen }) => {
          const found = anliegen.filter(({ name, schluessel }) =>
            `${name} ${schluessel}`.toLowerCase().includes(wanted),
          );
          return (
            <div className="u-stack">
              <div className="u-measure">
                <TextField
                  name="suche"
                  label="Suchen"
                  inputMode="search"
                  autoComplete="off"
                  value={text}
                  onChange={setText}
                />
              </div>
              {found.length === 0 ? (
                <EmptyState icon="suche" title="Nichts gefunden">
                  Suchen Sie nach einem anderen Wort oder leeren Sie das Feld.
                </EmptyState>
              ) : (
                <DataTable
                  caption="Anliegen mit Dauer und Zugang"
                  rows={found}
                  rowKey={({ schluessel }) => schluessel}
                  link={({ schluessel }) => ({ to: '/anliegen/$schluessel', params: { schluessel } })}
                  columns={[
                    { head: 'Anliegen', cell: ({ name }) => name },
                    { head: 'Dauer', cell: ({ dauer }) => dauer },
                    { head: 'Zugang', cell: ({ zugang }) => ZUGANG_WORTE[zugang] },
                    {
                      head: 'Seit',
                      nowrap: true,
                      cell: ({ mitgeliefert, gueltigAb }) =>
                        mitgeliefert ? 'mitgeliefert' : gueltigAb ? formatDay(gueltigAb) : 'noch nicht',
                    },
                    { head: 'Stand', cell: (eines) => <Wartet of={eines} /> },
                  ]}
                />
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Wartet({ of: { entwurf, kuenftigAb, aktiv } }: { of: AnliegenKurz }) {
  return (
    <>
      {!aktiv && (
        <Status tone="quiet" icon="entfaellt">
          nicht angeboten
        </Status>
      )}
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
