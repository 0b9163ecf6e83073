/** New versions: what came, how they come, and which laws are looked after. */
import { usePages } from '#ui/data.ts';
import { formatDay, formatMomentShort } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { EmptyState } from '#ui/States.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { Quellen } from '../../beobachtung/screens/Quellen.tsx';
import { listNeueFassungen } from '../fassungen.api.ts';
import { Auswahl } from './Auswahl.tsx';
import { Einlesen } from './Einlesen.tsx';
import { fassungenSearch } from './routes.ts';
import { aenderungWorte } from './worte.ts';
import './fassungen.css';

const TO = '/erlasse/fassungen';

export default function FassungenSeite() {
  const { teil = 'aenderungen', werk } = useScreenSearch(fassungenSearch);
  const may = useMay()('erlasse.pflegen');
  const shown = may ? teil : 'aenderungen';
  return (
    <Page
      title="Neue Fassungen"
      sub="Was sich an Gesetzen und Erlassen geändert hat, Absatz für Absatz, und was im Amt davon betroffen ist."
      {...(may
        ? {
            tabs: (
              <TabLinks
                label="Neue Fassungen"
                tabs={[
                  { label: 'Änderungen', to: TO, active: shown === 'aenderungen' },
                  { label: 'Einlesen', to: TO, search: { teil: 'einlesen' }, active: shown === 'einlesen' },
                  { label: 'Gewählte Gesetze', to: TO, search: { teil: 'auswahl' }, active: shown === 'auswahl' },
                  { label: 'Beobachtete Quellen', to: TO, search: { teil: 'quellen' }, active: shown === 'quellen' },
                ]}
              />
            ),
          }
        : {})}
    >
      {shown === 'aenderungen' && <Aenderungen werk={werk} may={may} />}
      {shown === 'einlesen' && <Einlesen />}
      {shown === 'auswahl' && <Auswahl />}
      {shown === 'quellen' && <Quellen />}
    </Page>
  );
}

function Aenderungen({ werk, may }: { werk: string | undefined; may: boolean }) {
  const fassungen = usePages(listNeueFassungen, werk ? { werk } : {});
  const rows = fassungen.pages.flatMap(({ eintraege }) => eintraege);
  return (
    <PagedList
      of={fassungen}
      count={rows.length}
      loading="Die Fassungen werden geladen"
      more="Weitere Fassungen laden"
      empty={
        <EmptyState
          icon="wiederholen"
          title="Noch keine Änderung"
          {...(may
            ? {
                actions: (
                  <ButtonLink to={TO} search={{ teil: 'einlesen' }} kind="primary">
                    Gesetze einlesen
                  </ButtonLink>
                ),
              }
            : {})}
        >
          Hier steht jede Fassung, die etwas ändert, sobald sie eingelesen ist. Die erste Fassung eines Gesetzes zählt
          nicht dazu.
        </EmptyState>
      }
    >
      <DataTable
        caption="Neue Fassungen, die zuletzt eingelesenen zuerst"
        rows={rows}
        rowKey={({ id }) => id}
        link={({ id }) => ({ to: '/erlasse/fassungen/$fassungId', params: { fassungId: id } })}
        columns={[
          {
            head: 'Gesetz oder Erlass',
            cell: ({ kurz, titel }) => (
              <>
                {kurz}
                <span className="cell-sub">{titel}</span>
              </>
            ),
          },
          { head: 'Gilt ab', nowrap: true, cell: ({ gueltigAb }) => formatDay(gueltigAb) },
          { head: 'Normen', cell: (row) => aenderungWorte(row) },
          { head: 'Eingelesen', nowrap: true, cell: ({ eingelesenAm }) => formatMomentShort(eingelesenAm) },
        ]}
      />
    </PagedList>
  );
}
