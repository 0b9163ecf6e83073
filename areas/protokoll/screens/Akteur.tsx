import { useNames } from '#ui/names.tsx';
import type { Eintrag } from '../protokoll.schema.ts';
import { AKTEURARTEN, kurz } from './worte.ts';

type Wer = Pick<Eintrag['akteur'], 'art' | 'id'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** Names of those whom the house knows by name; the log itself has ids only. */
export function useAkteurNamen(akteure: readonly Wer[]): (wer: Wer) => string {
  const names = useNames(akteure.map(({ id }) => id).filter((id) => UUID.test(id)));
  return (wer) => names.get(wer.id) ?? nameOfUnknown(wer);
}

function nameOfUnknown({ art, id }: Wer): string {
  if (art === 'system') return 'Bleibe';
  if (id === 'niemand') return 'Nicht angemeldet';
  return art === 'staff' ? `Konto ${kurz(id)}` : `${AKTEURARTEN[art]} ${kurz(id)}`;
}

/** Below the name: what kind of actor it is. Which part of the machinery it was, its id says. */
export function akteurZusatz({ art, id }: Wer): string {
  if (id === 'niemand') return 'ohne Sitzung';
  return art === 'system' ? 'von selbst' : AKTEURARTEN[art];
}
