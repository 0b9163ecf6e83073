/** Above the pages of a document: which of them look alike. Open ones at once, decided ones behind a fold. */
import { useQuery } from '@tanstack/react-query';
import { count } from '#ui/format.ts';
import { queryOf } from '../../screens/teile/queries.ts';
import { listDoppelverdacht } from '../doppelt.api.ts';
import { DoppeltPaar } from './DoppeltPaar.tsx';

export function DoppeltHinweis({ dokumentId }: { dokumentId: string }) {
  const { data } = useQuery(queryOf(listDoppelverdacht, { dokumentId }));
  const pairs = data?.eintraege ?? [];
  if (pairs.length === 0) return null;
  const open = pairs.filter(({ entscheidung }) => entscheidung === undefined);
  const words =
    open.length > 0
      ? `Vielleicht doppelt gescannt: ${count(open.length, 'Paar', 'Paare')} von Seiten`
      : `Doppelt gescannt: ${count(pairs.length, 'Paar', 'Paare')} von Seiten, entschieden`;
  return (
    <details className="pane-inset no-print" open={open.length > 0 && open.length <= 2}>
      <summary>{words}</summary>
      {[...open, ...pairs.filter(({ entscheidung }) => entscheidung !== undefined)].map((paar) => (
        <DoppeltPaar key={paar.id} paar={paar} />
      ))}
    </details>
  );
}
