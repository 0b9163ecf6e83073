/** Persons by name. */
import { usePages } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { EmptyState } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { listPersonen } from '../../person.api.ts';
import { listeSearch } from '../routes.ts';
import { Buchstaben } from '../teile/Buchstaben.tsx';
import { formatTeilDatumKurz } from './teildatum.ts';
import { nameOfPerson, staatenOf } from './worte.ts';
import '../akten.css';

export default function PersonenListe() {
  const { buchstabe } = useScreenSearch(listeSearch);
  const go = useGo();
  const may = useMay();
  const query = usePages(listPersonen, { anzahl: 100, ...(buchstabe ? { buchstabe } : {}) });
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  return (
    <Page
      title="Personen"
      sub="Nach Familiennamen geordnet. Gesucht wird mit Strg K, auch nach Klang und früheren Namen."
      flush
      actions={
        <>
          {may('akten.azr') && (
            <ButtonLink to="/personen/azr" icon="suche">
              Mit AZR-Nummer suchen
            </ButtonLink>
          )}
          {may('akten.bearbeiten') && (
            <ButtonLink to="/personen/neu" kind="primary" icon="plus">
              Person anlegen
            </ButtonLink>
          )}
        </>
      }
      foot={
        <ListFoot
          hints={[
            ['j k', 'bewegen'],
            ['Enter', 'öffnen'],
          ]}
        >
          {rows.length > 0 &&
            `${formatNumber(rows.length)}${query.hasNextPage ? ' geladen, es gibt mehr' : ' Personen'}`}
        </ListFoot>
      }
    >
      <div className="listen-kopf">
        <Buchstaben
          chosen={buchstabe}
          onChoose={(letter) => go({ to: '/personen', search: letter ? { buchstabe: letter } : {}, replace: true })}
        />
      </div>
      <PagedList
        of={query}
        count={rows.length}
        loading="Personen werden geladen"
        more="Weitere Personen laden"
        empty={
          <EmptyState
            icon="personen"
            title={buchstabe ? `Niemand unter ${buchstabe}` : 'Noch keine Person in Ihrem Bereich'}
          >
            Hier stehen die Personen, deren Akten Sie sehen dürfen.
          </EmptyState>
        }
      >
        <DataTable
          caption="Personen"
          rows={rows}
          rowKey={({ id }) => id}
          link={({ id }) => ({ to: '/personen/$personId', params: { personId: id } })}
          columns={[
            { head: 'Name', cell: nameOfPerson },
            {
              head: 'Geboren',
              nowrap: true,
              cell: ({ geburtsdatum }) => (geburtsdatum ? formatTeilDatumKurz(geburtsdatum) : '–'),
            },
            { head: 'Staatsangehörigkeit', cell: (person) => staatenOf(person.staatsangehoerigkeiten) || '–' },
            {
              head: 'Akten',
              cell: ({ akten }) => akten.map(({ aktenzeichen }) => aktenzeichen).join(', ') || 'noch keine',
            },
          ]}
        />
      </PagedList>
    </Page>
  );
}
