/** All Erlasse and Hausregeln that one may read, with their state today. */
import { useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { count, formatDay } from '#ui/format.ts';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Badge } from '#ui/Status.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { TextField } from '#ui/TextField.tsx';
import { listErlasse } from '../erlass.api.ts';
import { Freigaben } from './Freigaben.tsx';
import { erlasseSearch } from './routes.ts';
import { Zustand } from './worte.tsx';

const LISTEN = [
  { zustand: 'gueltig', name: 'Gültig' },
  { zustand: 'offen', name: 'Zu prüfen' },
  { zustand: 'beendet', name: 'Beendet' },
  { zustand: 'alle', name: 'Alle' },
] as const;

export default function ErlasseSeite() {
  const may = useMay();
  const { zustand = 'gueltig' } = useScreenSearch(erlasseSearch);
  const [suche, setSuche] = useState('');
  const liste = useLoad(
    listErlasse,
    { ...(zustand === 'alle' ? {} : { zustand }), ...(suche ? { suche } : {}) },
    { keepLast: true },
  );
  const anzahl = liste.data?.anzahl;
  const edits = may('erlasse.pflegen');
  return (
    <Page
      title="Erlasse und Hausregeln"
      sub="Was heute gilt, was aufgehoben ist und wodurch."
      actions={
        edits && (
          <>
            <ButtonLink to="/erlasse/hausregeln/neu">Hausregel schreiben</ButtonLink>
            <ButtonLink to="/erlasse/aufnehmen" kind="primary" icon="plus">
              Erlass aufnehmen
            </ButtonLink>
          </>
        )
      }
      tabs={
        <TabLinks
          label="Listen"
          tabs={LISTEN.filter(({ zustand: one }) => one !== 'offen' || edits).map(({ zustand: one, name }) => ({
            label: name,
            active: one === zustand,
            to: '/erlasse/bestand',
            search: { zustand: one },
            ...(anzahl ? { count: one === 'alle' ? anzahl.gesamt : anzahl[one] } : {}),
          }))}
        />
      }
    >
      {may('erlasse.freigeben') && <Freigaben />}
      <TextField
        label="Aktenzeichen, Betreff oder Herausgeber"
        name="suche"
        value={suche}
        onChange={setSuche}
        autoComplete="off"
      />
      <Loaded of={liste} words="Die Erlasse werden geladen">
        {({ erlasse, weiter }) =>
          erlasse.length === 0 ? (
            <EmptyState icon="dokument" title={suche ? 'Nichts gefunden' : 'Hier steht noch nichts'}>
              {suche ? 'Prüfen Sie die Schreibweise, oder wählen Sie die Liste „Alle“.' : undefined}
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Erlasse"
                rows={erlasse}
                rowKey={({ id }) => id}
                link={({ id }) => ({ to: '/erlasse/bestand/$id', params: { id } })}
                columns={[
                  { head: 'Aktenzeichen', cell: ({ kurz }) => kurz },
                  {
                    head: 'Betreff',
                    cell: ({ titel, einstufung, sammlung }) => (
                      <>
                        {titel} {einstufung && <Badge tone="warning">{einstufung}</Badge>}{' '}
                        {sammlung.art === 'hausregel' && <Badge>Hausregel</Badge>}
                      </>
                    ),
                  },
                  { head: 'Vom', cell: ({ datum }) => (datum ? formatDay(datum) : '–'), nowrap: true },
                  { head: 'Zustand', cell: (row) => <Zustand of={row} /> },
                  ...(edits
                    ? [
                        {
                          head: 'Zu prüfen',
                          cell: ({ offen }: { offen: number }) => (offen > 0 ? count(offen, 'Punkt', 'Punkte') : ''),
                        },
                      ]
                    : []),
                ]}
              />
              {weiter !== undefined && <p>Es gibt mehr. Schränken Sie die Liste mit dem Suchfeld ein.</p>}
            </>
          )
        }
      </Loaded>
      {edits && (
        <p>
          <Link to="/erlasse/sammlungen">Sammlungen: wer liest was</Link>
        </p>
      )}
    </Page>
  );
}
