/** Titles or papers by the day on which they end. */
import { usePages } from '#ui/data.ts';
import { formatDayShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { listAblaufend } from '../titel.api.ts';
import { fristWorte, hinweisWorte } from './worte.ts';

const SPANNEN = [30, 90, 180, 365];

export function AblaufListe({ was, tage }: { was: 'titel' | 'papiere'; tage: number }) {
  const go = useGo();
  const query = usePages(listAblaufend, { was, tage });
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  return (
    <div className="u-stack">
      <SelectField
        name="tage"
        label="Zeitraum"
        options={SPANNEN.map((one) => ({ value: String(one), label: `die nächsten ${one} Tage` }))}
        value={String(tage)}
        onChange={(value) => go({ to: '/titel', search: { ansicht: was, tage: Number(value) }, replace: true })}
      />
      <PagedList
        of={query}
        count={rows.length}
        loading="Fristen werden geladen"
        more="Spätere laden"
        empty={
          <EmptyState icon="uhr" title="In diesem Zeitraum endet nichts">
            Hier stehen Titel und Papiere, sobald ihr Ende näher rückt. Wählen Sie einen längeren Zeitraum.
          </EmptyState>
        }
      >
        <DataTable
          caption="Was bald endet"
          rows={rows}
          rowKey={({ id }) => id}
          link={({ person }) => ({ to: '/personen/$personId', params: { personId: person.id } })}
          columns={[
            {
              head: 'Person',
              cell: ({ person }) => [person.familienname, person.vornamen].filter(Boolean).join(', '),
            },
            { head: 'Was', cell: ({ name, norm }) => [name, norm].filter(Boolean).join(' · ') },
            { head: 'Endet', nowrap: true, cell: ({ endet }) => formatDayShort(endet) },
            { head: 'Noch', nowrap: true, cell: ({ tage: left }) => fristWorte(left) },
            { head: 'Akte', nowrap: true, cell: ({ aktenzeichen }) => aktenzeichen },
            { head: 'Erinnert', cell: hinweisWorte },
          ]}
        />
      </PagedList>
    </div>
  );
}
