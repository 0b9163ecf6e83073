/** Words of the queue, the same in the list and beside it. */
import { Status } from '#ui/Status.tsx';
import type { Eingangszeile, Herkunftsweg } from '../antragseingang.schema.ts';

export const HERKUNFTSWEG_WORTE: Readonly<Record<Herkunftsweg, string>> = {
  portal: 'Portal',
  xauslaender: 'XAusländer',
  'fit-connect': 'FIT-Connect',
  ordner: 'XAusländer, Ordner',
  hand: 'XAusländer, hochgeladen',
  termin: 'Terminanfrage',
  schalter: 'Schalter',
  papier: 'Papier',
  'e-mail': 'E-Mail',
};

export function Eingangsstand({ of }: { of: Pick<Eingangszeile, 'stand'> }) {
  if (of.stand === 'unlesbar') return <Status tone="danger">nicht lesbar</Status>;
  if (of.stand === 'uebernommen') return <Status tone="success">übernommen</Status>;
  if (of.stand === 'abgewiesen') return <Status tone="quiet">nicht zuständig</Status>;
  return <Status tone="warning">wartet</Status>;
}
