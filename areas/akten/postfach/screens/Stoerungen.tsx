/** One line above the Eingang while mailboxes are silent: what should be here may not have come. */
import { useLoad } from '#ui/data.ts';
import { formatAgo } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Note } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { listPostfachStoerungen } from '../postfach.api.ts';

export function PostfachStoerungen() {
  const may = useMay();
  const { stoerungen = [] } = useLoad(listPostfachStoerungen, {}).data ?? {};
  useLive('postfach', [listPostfachStoerungen]);
  if (stoerungen.length === 0) return null;
  return (
    <div className="pane-inset">
      <Note
        kind="warning"
        title={
          stoerungen.length === 1
            ? 'Aus einem Postfach kommt gerade nichts'
            : `Aus ${stoerungen.length} Postfächern kommt gerade nichts`
        }
      >
        {stoerungen.map(({ name, titel, seit }) => `${name}: ${titel} (${formatAgo(seit)})`).join('. ')}.{' '}
        {may('akten.postfach') ? <Link to="/verwaltung/postfaecher">Postfächer ansehen</Link> : 'Sagen Sie es der IT.'}
      </Note>
    </div>
  );
}
