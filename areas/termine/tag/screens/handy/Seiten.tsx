/** The telephone's pages as the public's entry shows them (`buchung/screens/anbau.tsx`). */
import type { Terminsprache } from '../../../termine.schema.ts';
import { Ankunft } from './Ankunft.tsx';
import { Warten } from './Warten.tsx';

interface Props {
  readonly sprache: Terminsprache;
  /** Behind `#`. */
  readonly marke: string;
}

export function WartenSeite({ sprache, marke }: Props) {
  return <Warten key={marke} token={marke} sprache={sprache} />;
}

export function AnkunftSeite({ sprache, marke }: Props) {
  return <Ankunft key={marke} standort={marke} sprache={sprache} />;
}
