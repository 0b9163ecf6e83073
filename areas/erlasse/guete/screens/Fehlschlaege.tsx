/** The cases that the search did not pass. */
import { usePages } from '#ui/data.ts';
import { count, formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { EmptyState } from '#ui/States.tsx';
import { Status, type Tone } from '#ui/Status.tsx';
import { listFehlschlaege } from '../guete.api.ts';
import type { Fehlschlag } from '../guete.schema.ts';

const ARTEN: Readonly<Record<Fehlschlag['art'], readonly [Tone, string]>> = {
  nicht_gefunden: ['warning', 'nicht unter den ersten zehn'],
  zu_unrecht_abgelehnt: ['danger', 'zu Unrecht „kein Beleg“'],
  nicht_abgelehnt: ['danger', 'müsste „kein Beleg“ sagen'],
  ausgefallen: ['danger', 'Suche ausgefallen'],
};

export function Fehlschlaege({ laufId }: { laufId: string }) {
  const query = usePages(listFehlschlaege, { id: laufId });
  const rows = query.pages.flatMap(({ fehlschlaege }) => fehlschlaege);
  const anzahl = query.pages[0]?.anzahl;
  return (
    <section className="u-stack" aria-labelledby="fehlschlaege">
      <h2 id="fehlschlaege">
        {anzahl === undefined ? 'Nicht bestanden' : `Nicht bestanden: ${count(anzahl, 'Prüffall', 'Prüffälle')}`}
      </h2>
      <PagedList
        of={query}
        count={rows.length}
        loading="Die Fälle werden geladen"
        more="Weitere Fälle laden"
        empty={
          <EmptyState icon="erledigt" title="Kein Fall steht hier">
            Entweder hat die Suche alle Fälle bestanden, oder die Messung ist älter als 60 Tage.
          </EmptyState>
        }
      >
        <DataTable
          caption="Prüffälle, die nicht bestanden"
          keys={false}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              head: 'Frage',
              cell: ({ frage, stichtag, herkunft }) => (
                <>
                  {frage}
                  <span className="cell-sub">
                    {herkunft === 'amt' ? 'Fall unseres Amts' : 'mitgeliefert'}, Stand {formatDay(stichtag)}
                  </span>
                </>
              ),
            },
            { head: 'Richtig wäre', cell: ({ erwartet }) => erwartet.join(', ') || 'kein Beleg' },
            { head: 'Gefunden', cell: ({ gefunden }) => gefunden.join(', ') || 'nichts' },
            {
              head: 'Was fehlt',
              cell: ({ art, rang }) => (
                <>
                  <Status tone={ARTEN[art][0]}>{ARTEN[art][1]}</Status>
                  {rang !== undefined && art === 'nicht_gefunden' && <span className="cell-sub">Platz {rang}</span>}
                </>
              ),
            },
          ]}
        />
      </PagedList>
    </section>
  );
}
