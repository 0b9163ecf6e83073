/** All Akten of one's range. */
import { usePages } from '#ui/data.ts';
import { formatAgo, formatNumber } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { listAkten } from '../../akte.api.ts';
import { formatTeilDatumKurz } from '../person/teildatum.ts';
import { nameOfPerson, staatenOf } from '../person/worte.ts';
import { listeSearch } from '../routes.ts';
import { Buchstaben } from '../teile/Buchstaben.tsx';
import { zustandWorte } from './worte.ts';
import '../akten.css';

export default function AktenListe() {
  const search = useScreenSearch(listeSearch);
  const go = useGo();
  const may = useMay();
  const query = usePages(listAkten, { ...search, anzahl: 100 });
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  const set = (next: Partial<typeof search>) => go({ to: '/akten', search: { ...search, ...next }, replace: true });
  return (
    <Page
      title="Akten"
      sub="Alle Akten, für die Sie oder Ihr Team zuständig sind."
      flush
      actions={
        <>
          {may('personal.notzugriff') && (
            <ButtonLink to="/akten/ausserhalb" icon="notzugriff">
              Akte außerhalb meines Bereichs öffnen
            </ButtonLink>
          )}
          <ButtonLink to="/suche" kind="primary" icon="suche">
            Akte suchen
          </ButtonLink>
        </>
      }
      foot={
        <ListFoot
          hints={[
            ['j k', 'bewegen'],
            ['Enter', 'öffnen'],
          ]}
        >
          {rows.length > 0 && `${formatNumber(rows.length)}${query.hasNextPage ? ' geladen, es gibt mehr' : ' Akten'}`}
        </ListFoot>
      }
    >
      <div className="listen-kopf">
        <Buchstaben chosen={search.buchstabe} onChoose={(buchstabe) => set({ buchstabe })} />
        <div className="listen-wahl">
          <SelectField
            name="zustand"
            label="Ausländerdatei"
            empty="A und B"
            options={[
              { value: 'A', label: zustandWorte('A') },
              { value: 'B', label: zustandWorte('B') },
            ]}
            value={search.zustand ?? ''}
            onChange={(value) => set({ zustand: value === '' ? undefined : value })}
          />
          <SelectField
            name="ordnung"
            label="Ordnung"
            options={[
              { value: 'aktenzeichen', label: 'nach Aktenzeichen' },
              { value: 'bewegt', label: 'zuletzt bewegte zuerst' },
            ]}
            value={search.ordnung ?? 'aktenzeichen'}
            onChange={(value) => set({ ordnung: value === 'bewegt' ? 'bewegt' : undefined })}
          />
        </div>
      </div>
      <PagedList
        of={query}
        count={rows.length}
        loading="Akten werden geladen"
        more="Weitere Akten laden"
        empty={
          <EmptyState
            icon="akten"
            title={search.buchstabe ? `Keine Akte unter ${search.buchstabe}` : 'Noch keine Akte in Ihrem Bereich'}
          >
            Hier stehen die Akten Ihrer Buchstaben und Ihres Teams.
            {may('akten.bearbeiten') && ' Eine neue Akte entsteht, wenn Sie eine Person anlegen.'}
          </EmptyState>
        }
      >
        <DataTable
          caption="Akten"
          rows={rows}
          rowKey={({ id }) => id}
          link={({ id }) => ({ to: '/akten/$akteId', params: { akteId: id } })}
          columns={[
            {
              head: 'Person',
              cell: ({ hauptperson, aktenzeichen }) => (hauptperson ? nameOfPerson(hauptperson) : aktenzeichen),
            },
            { head: 'Aktenzeichen', nowrap: true, cell: ({ aktenzeichen }) => aktenzeichen },
            {
              head: 'Geboren',
              nowrap: true,
              cell: ({ hauptperson }) =>
                hauptperson?.geburtsdatum ? formatTeilDatumKurz(hauptperson.geburtsdatum) : '–',
            },
            {
              head: 'Staatsangehörigkeit',
              cell: ({ hauptperson }) => staatenOf(hauptperson?.staatsangehoerigkeiten ?? []) || '–',
            },
            { head: 'Datei', nowrap: true, cell: ({ zustand }) => zustand },
            { head: 'Dokumente', number: true, cell: ({ dokumente }) => formatNumber(dokumente) },
            { head: 'Seiten', number: true, cell: ({ seiten }) => formatNumber(seiten) },
            { head: 'Bewegt', nowrap: true, cell: ({ bewegtAm }) => formatAgo(bewegtAm) },
          ]}
        />
      </PagedList>
    </Page>
  );
}
