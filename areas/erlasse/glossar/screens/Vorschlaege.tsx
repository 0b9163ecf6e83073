/** Words of searches that found nothing or the wrong norm; one press makes an entry of them. */

import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { type Loading, useAct } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { dismissFehlsuche, listFehlsuchen } from '../glossar.api.ts';
import type { Fehlsuche } from '../zeile.schema.ts';

export function Vorschlaege({ of }: { of: Loading<OutputOf<typeof listFehlsuchen>> }) {
  return (
    <Loaded of={of} words="Die Vorschläge werden geladen">
      {({ fehlsuchen, anzahl }) =>
        fehlsuchen.length === 0 ? (
          <EmptyState icon="suche" title="Keine Suche ist leer ausgegangen">
            Findet eine Suche nichts oder meldet jemand die falsche Norm, stehen ihre Wörter hier: ohne Namen und
            Nummern, und ohne wer gesucht hat.
          </EmptyState>
        ) : (
          <div className="u-stack">
            <p className="u-muted">
              Wörter von Suchen, die nichts oder das Falsche fanden. Namen und Nummern sind entfernt, wer gesucht hat,
              ist nicht gespeichert.
            </p>
            <Liste fehlsuchen={fehlsuchen} />
            {anzahl > fehlsuchen.length && (
              <p className="u-muted">
                Gezeigt werden die {fehlsuchen.length} häufigsten von {anzahl}.
              </p>
            )}
          </div>
        )
      }
    </Loaded>
  );
}

const GRUND = { kein_beleg: 'kein Beleg', falsche_norm: 'falsche Norm gemeldet' } as const;

function Liste({ fehlsuchen }: { fehlsuchen: readonly Fehlsuche[] }) {
  const dismiss = useAct(dismissFehlsuche, { changes: [listFehlsuchen] });
  return (
    <>
      <ProblemNote problem={dismiss.problem} />
      <DataTable
        caption="Vorschläge, die häufigsten zuerst"
        rows={fehlsuchen}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Gesucht', cell: ({ worte }) => worte },
          { head: 'Ergebnis', cell: ({ grund }) => GRUND[grund] },
          { head: 'Wie oft', number: true, cell: ({ anzahl }) => anzahl },
          { head: 'Zuletzt', nowrap: true, cell: ({ zuletztAm }) => formatDay(zuletztAm) },
          {
            head: 'Tun',
            actions: true,
            cell: ({ id, version, worte }) => (
              <span className="u-row">
                <ButtonLink
                  icon="plus"
                  to="/erlasse/glossar/eintrag"
                  state={{ fehlsuche: { id, version }, worte }}
                  aria-label={`Eintrag aus „${worte}“ anlegen`}
                >
                  Eintrag anlegen
                </ButtonLink>
                <Button
                  kind="quiet"
                  busy={dismiss.busy}
                  aria-label={`„${worte}“ verwerfen`}
                  onClick={() => void dismiss.run({ id, version })}
                >
                  Verwerfen
                </Button>
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
