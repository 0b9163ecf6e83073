/** What changed in subscribed norms and works, on the page Heute. */
import { useLoad } from '#ui/data.ts';
import { TodayLines } from '#ui/today-parts.tsx';
import { listAbos } from '../abo.api.ts';

export default function HeuteAbos() {
  const abos = useLoad(listAbos, {}, { every: 300_000 }).data?.abos ?? [];
  const news = abos.filter(({ neues }) => neues.length > 0);
  if (news.length === 0) return null;
  const names = news.map(({ kurz, kennung }) => [kennung, kurz].filter(Boolean).join(' '));
  return (
    <section aria-labelledby="heute-erlasse">
      <h2 id="heute-erlasse">Erlasse</h2>
      <TodayLines
        lines={[
          {
            icon: 'paragraf',
            count: news.length,
            one: 'abonnierte Stelle hat sich geändert',
            many: 'abonnierte Stellen haben sich geändert',
            rat: names.slice(0, 4).join(', ') + (names.length > 4 ? ' …' : ''),
            target: { to: '/erlasse/abos' },
          },
        ]}
      />
    </section>
  );
}
