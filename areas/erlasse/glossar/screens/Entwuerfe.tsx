/** Drafts that wait for a second person. */

import type { OutputOf } from '#platform/http/contract.ts';
import type { Loading } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import type { listGlossarEntwuerfe } from '../glossar.api.ts';
import { formatZiel } from '../stelle.rules.ts';
import type { GlossarFassung } from '../zeile.schema.ts';

export function Entwuerfe({ of }: { of: Loading<OutputOf<typeof listGlossarEntwuerfe>> }) {
  return (
    <Loaded of={of} words="Die Entwürfe werden geladen">
      {({ entwuerfe }) =>
        entwuerfe.length === 0 ? (
          <EmptyState icon="erledigt" title="Kein Entwurf wartet">
            Was jemand am Glossar ändert, erscheint hier, bis eine zweite Person es freigegeben hat.
          </EmptyState>
        ) : (
          <DataTable
            caption="Entwürfe"
            rows={entwuerfe}
            rowKey={({ id }) => id}
            link={({ schluessel }) => ({ to: '/erlasse/glossar/eintrag', search: { schluessel } })}
            columns={[
              { head: 'So sagt man', cell: ({ inhalt }) => inhalt.ausdruecke.slice(0, 4).join(', ') },
              { head: 'So steht es im Gesetz', cell: ({ inhalt }) => formatZiel(inhalt) },
              { head: 'Was', cell: whatOf },
              { head: 'Von', cell: ({ von, gueltigAb }) => `${von}${gueltigAb ? `, ab ${formatDay(gueltigAb)}` : ''}` },
              {
                head: 'Freigabe',
                cell: ({ darfFreigeben }) =>
                  darfFreigeben ? (
                    <Status tone="info">Sie können freigeben</Status>
                  ) : (
                    <Status tone="warning">wartet auf eine zweite Person</Status>
                  ),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}

function whatOf({ mitgeliefert, inhalt: { aus }, nummer }: GlossarFassung): string {
  if (aus) return 'abschalten';
  if (mitgeliefert) return 'mitgelieferten ändern';
  return nummer === 1 ? 'neu' : 'ändern';
}
