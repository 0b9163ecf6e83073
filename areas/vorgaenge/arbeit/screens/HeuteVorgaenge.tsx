/** What the Vorgänge want today, on the page Heute. */
import { useLoad } from '#ui/data.ts';
import { useMay } from '#ui/session.tsx';
import { type TodayLine, TodayLines } from '#ui/today-parts.tsx';
import { listFreigaben } from '../../bescheid/schreiben.api.ts';
import { countVerfahren } from '../arbeitsliste.api.ts';

const UNVERTEILT = { ansicht: 'bereich', unverteilt: 'true' } as const;

export default function HeuteVorgaenge() {
  const may = useMay();
  const eigene = useLoad(countVerfahren, {}, { every: 120_000 }).data;
  const unverteilt = useLoad(countVerfahren, UNVERTEILT, { enabled: may('vorgaenge.verteilen') }).data;
  const freigaben = useLoad(listFreigaben, {}, { enabled: may('vorgaenge.freigeben') }).data;
  const lines: TodayLine[] = [
    {
      icon: 'warnung',
      count: eigene?.gruppen.ueberfaellig ?? 0,
      one: 'Vorgang ist überfällig',
      many: 'Vorgänge sind überfällig',
      rat: 'Frist ansehen und handeln',
      target: { to: '/vorgaenge', search: { ansicht: 'meine', dringlichkeit: 'ueberfaellig' } },
    },
    {
      icon: 'uhr',
      count: eigene?.gruppen.heute ?? 0,
      one: 'Vorgang ist heute fällig',
      many: 'Vorgänge sind heute fällig',
      rat: 'nächsten Schritt tun',
      target: { to: '/vorgaenge', search: { ansicht: 'meine', dringlichkeit: 'heute' } },
    },
    {
      icon: 'haken',
      // One's own wait for somebody else.
      count: freigaben?.schreiben.filter(({ eigenes }) => !eigenes).length ?? 0,
      one: 'Schreiben wartet auf Ihre Freigabe',
      many: 'Schreiben warten auf Ihre Freigabe',
      rat: 'lesen, dann freigeben oder zurückgeben',
      target: { to: '/freigaben' },
    },
    {
      icon: 'person',
      count: Object.values(unverteilt?.gruppen ?? {}).reduce((sum, one) => sum + one, 0),
      one: 'Vorgang ist niemandem zugewiesen',
      many: 'Vorgänge sind niemandem zugewiesen',
      rat: 'einer Person zuweisen',
      target: { to: '/vorgaenge', search: { ansicht: 'bereich', unverteilt: true } },
    },
  ];
  const waiting = lines.filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="heute-vorgaenge">
      <h2 id="heute-vorgaenge">Vorgänge</h2>
      <TodayLines lines={waiting} />
    </section>
  );
}
