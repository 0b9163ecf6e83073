/** What is switched off, once and not at every step; and that the work goes on without it. */
import { Link } from '#ui/Link.tsx';
import { Note } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import type { Planschritt } from '../vorgang.schema.ts';

export function Sperre({ plan }: { plan: readonly Planschritt[] }) {
  const locked = plan.filter(({ sperre }) => sperre !== null);
  if (locked.length === 0) return null;
  const reasons = [...new Set(locked.map(({ sperre }) => sperre as string))];
  const all = locked.length === plan.length;
  return (
    <Note
      kind="info"
      icon="schloss"
      title={all ? 'Der Assistent ist ausgeschaltet' : 'Ein Teil des Assistenten ist ausgeschaltet'}
      actions={<ZurAufsicht />}
    >
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>Der Vorgang lässt sich ohne ihn bearbeiten.</p>
    </Note>
  );
}

export function ZurAufsicht() {
  const may = useMay();
  if (!may('assistent.aufsicht')) return null;
  return <Link to="/assistent/aufsicht">KI-Funktionen ansehen und freigeben</Link>;
}
