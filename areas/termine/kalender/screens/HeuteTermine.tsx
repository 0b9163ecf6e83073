/** What the appointments want today, on the page Heute. */
import { useLoad } from '#ui/data.ts';
import { formatClock } from '#ui/format.ts';
import { type TodayLine, TodayLines } from '#ui/today-parts.tsx';
import { countTermineHeute } from '../kalender.api.ts';

export default function HeuteTermine() {
  const stand = useLoad(countTermineHeute, {}, { every: 120_000 }).data;
  if (!stand) return null;
  const lines: TodayLine[] = [
    {
      icon: 'kalender',
      count: stand.kommen,
      one: 'Termin kommt heute noch',
      many: 'Termine kommen heute noch',
      rat: stand.naechster ? `der nächste um ${formatClock(stand.naechster)}` : 'Tag ansehen',
      target: { to: '/kalender' },
    },
    {
      icon: 'warnung',
      count: stand.konflikte,
      one: 'Termin liegt außerhalb der Öffnungszeit',
      many: 'Termine liegen außerhalb der Öffnungszeit',
      rat: 'verschieben oder absagen',
      target: { to: '/plaetze', search: { teil: 'konflikte' } },
    },
  ];
  const waiting = lines.filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="heute-termine">
      <h2 id="heute-termine">Termine heute</h2>
      <TodayLines lines={waiting} />
    </section>
  );
}
