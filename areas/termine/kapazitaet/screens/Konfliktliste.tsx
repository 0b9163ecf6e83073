/** Termine that lie outside of open time, the next first. */
import { count, formatClock, formatWeekday } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import type { Konflikt } from '../plaetze.schema.ts';

export function Konfliktliste({ konflikte, links = false }: { konflikte: readonly Konflikt[]; links?: boolean }) {
  return (
    <DataTable
      caption="Termine außerhalb der Öffnungszeit"
      rows={konflikte}
      rowKey={({ terminId }) => terminId}
      keys={links}
      {...(links
        ? {
            link: ({ terminId, tag }: Konflikt) => ({ to: '/kalender', search: { tag, termin: terminId } }),
          }
        : {})}
      columns={[
        {
          head: 'Termin',
          cell: ({ beginn, tag, kennung }) => (
            <>
              {formatWeekday(tag)}, {formatClock(beginn)}
              <span className="cell-sub">Nummer {kennung}</span>
            </>
          ),
        },
        { head: 'Platz', cell: ({ platz }) => platz },
        {
          head: 'Anliegen',
          cell: ({ anliegen, personen }) => (
            <>
              {anliegen}
              <span className="cell-sub">{count(personen, 'Person', 'Personen')}</span>
            </>
          ),
        },
      ]}
    />
  );
}
