/** Words for electronic applications, the same on every screen. */
import { Status } from '#ui/Status.tsx';
import type { Antragsnachricht } from '../eingang.schema.ts';

export function nameOf({ person, absender }: Antragsnachricht): string {
  return person ? [person.familienname, person.vornamen].filter(Boolean).join(', ') : absender || 'Absender unbekannt';
}

export function NachrichtStatus({ of }: { of: Antragsnachricht }) {
  if (of.stand === 'unlesbar') return <Status tone="danger">nicht lesbar</Status>;
  if (of.stand === 'zugeordnet') return <Status tone="success">zugeordnet</Status>;
  if (of.stand === 'abgewiesen') return <Status tone="quiet">nicht zuständig</Status>;
  return <Status tone="warning">zuzuordnen</Status>;
}
