/** Applications of the portal that wait for a person: the oldest first. */

import { formatDateShort, formatInstant } from '#platform/i18n/format.ts';
import { useLoad } from '#ui/data.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { listWartendeAntraege } from '../../annahme.api.ts';
import { textOf } from '../../texte/texte.data.ts';
import { WARUM_WORTE } from './worte.ts';

export default function Antraege() {
  const wartende = useLoad(listWartendeAntraege, {}, { every: 60_000 });
  return (
    <Page
      title="Anträge ohne Akte"
      sub="Aus dem Portal gekommen. Sie entscheiden, wer es ist; der Tag des Eingangs bleibt."
    >
      <Loaded of={wartende}>
        {({ antraege }) =>
          antraege.length === 0 ? (
            <EmptyState icon="erledigt" title="Alle Anträge haben eine Akte">
              Hier erscheint ein Antrag, wenn Name, Geburtsdatum und Aktenzeichen nicht zu genau einer Akte führen.
            </EmptyState>
          ) : (
            <DataTable
              caption="Anträge ohne Akte"
              rows={antraege}
              rowKey={({ id }) => id}
              link={({ id }) => ({ to: '/vorgaenge/antraege/$antragId', params: { antragId: id } })}
              columns={[
                { head: 'Person', cell: ({ name }) => name },
                {
                  head: 'Geboren',
                  cell: ({ geburtsdatum }) => (geburtsdatum ? formatDateShort('de', geburtsdatum) : ''),
                },
                { head: 'Antrag', cell: ({ antragsart }) => textOf('de', `art.${antragsart}`) },
                { head: 'Eingegangen', cell: ({ eingereichtAm }) => formatInstant('de', eingereichtAm) },
                { head: 'Warum', cell: ({ warum }) => WARUM_WORTE[warum] },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
