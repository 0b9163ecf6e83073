/** The Schreiben of a Vorgang, and the next one. */
import { useLoad } from '#ui/data.ts';
import { formatDayShort } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { listSchreiben } from '../schreiben.api.ts';
import type { SchreibenKurz } from '../schreiben.schema.ts';
import { artWorte, standWorte } from './worte.ts';

export function SchreibenListe({ verfahrenId, edits }: { verfahrenId: string; edits: boolean }) {
  const query = useLoad(listSchreiben, { verfahrenId });
  const may = useMay()('vorgaenge.schreiben');
  return (
    <section aria-labelledby="vf-schreiben" className="u-stack">
      <div className="u-row">
        <h2 id="vf-schreiben">Schreiben</h2>
        {edits && may && (
          <ButtonLink to="/vorgaenge/$id/schreiben/neu" params={{ id: verfahrenId }} icon="plus">
            Schreiben entwerfen
          </ButtonLink>
        )}
      </div>
      <Loaded of={query} words="Die Schreiben werden geladen">
        {({ schreiben }) =>
          schreiben.length === 0 ? (
            <p className="u-muted">Noch kein Schreiben. Nachforderung, Anhörung und Bescheid beginnen hier.</p>
          ) : (
            <DataTable
              caption="Schreiben, das älteste zuerst"
              rows={schreiben}
              rowKey={({ id }) => id}
              link={({ id }) => ({
                to: '/vorgaenge/$id/schreiben/$schreibenId',
                params: { id: verfahrenId, schreibenId: id },
              })}
              columns={[
                {
                  head: 'Schreiben',
                  cell: (one) => (
                    <>
                      {artWorte(one)}
                      <span className="cell-sub">an {one.empfaenger}</span>
                    </>
                  ),
                },
                { head: 'Stand', cell: ({ stand }) => <StandZeichen stand={stand} /> },
                { head: 'Fristen', cell: (one) => fristen(one) },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}

function StandZeichen({ stand }: Pick<SchreibenKurz, 'stand'>) {
  const { tone, text } = standWorte(stand);
  return <Status tone={tone}>{text}</Status>;
}

function fristen({ bekanntAm, antwortBis, beantwortetAm, rechtsbehelfBis }: SchreibenKurz): string {
  return [
    bekanntAm && `bekannt ${formatDayShort(bekanntAm)}`,
    beantwortetAm ? 'beantwortet' : antwortBis && `Antwort bis ${formatDayShort(antwortBis)}`,
    rechtsbehelfBis && `Klage bis ${formatDayShort(rechtsbehelfBis)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
