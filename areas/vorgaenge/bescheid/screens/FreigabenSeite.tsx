/** What waits for a release, oldest first. */
import { useLoad } from '#ui/data.ts';
import { formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { listFreigaben } from '../schreiben.api.ts';
import { artWorte } from './worte.ts';

export default function FreigabenSeite() {
  const list = useLoad(listFreigaben, {}, { every: 60_000 });
  return (
    <Page
      title="Freigaben"
      sub="Lesen Sie jedes Schreiben, bevor Sie es freigeben. Eine Ablehnung gibt nur frei, wer nicht mitgeschrieben hat."
    >
      <Loaded of={list} words="Die Freigaben werden geladen">
        {({ schreiben }) =>
          schreiben.length === 0 ? (
            <EmptyState icon="erledigt" title="Zurzeit wartet kein Schreiben">
              Hier steht, was Kolleginnen und Kollegen zur Freigabe vorlegen.
            </EmptyState>
          ) : (
            <DataTable
              caption="Schreiben, die auf eine Freigabe warten"
              rows={schreiben}
              rowKey={({ id }) => id}
              link={({ id, verfahrenId }) => ({
                to: '/vorgaenge/$id/schreiben/$schreibenId',
                params: { id: verfahrenId, schreibenId: id },
              })}
              columns={[
                { head: 'Person', cell: ({ person }) => person },
                { head: 'Aktenzeichen', cell: ({ aktenzeichen }) => aktenzeichen, nowrap: true },
                { head: 'Schreiben', cell: (one) => artWorte(one) },
                { head: 'Vorgelegt', cell: ({ vorgelegtAm }) => formatMomentShort(vorgelegtAm), nowrap: true },
                {
                  head: 'Freigabe',
                  cell: ({ eigenes }) =>
                    eigenes ? <Status tone="quiet">selbst geschrieben, andere geben frei</Status> : 'durch Sie möglich',
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
