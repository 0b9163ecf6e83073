/** What a message brings, in numbers, and where it may go. Pure. */
import { type PersonInput, personInputSchema } from '../person.schema.ts';
import type { Ansicht, DateiStand, PaketDatei, Ziel } from './uebernahme.schema.ts';

/** Will be stored. */
export function isSound({ stand }: Pick<PaketDatei, 'stand'>): boolean {
  return stand === 'bereit' || stand === 'unlesbar';
}

const ORDER: readonly DateiStand[] = ['fehlt', 'abweichend', 'beschaedigt', 'unlesbar', 'bereit'];

/** What is wrong stands first; within that as the message has it. */
export function orderDateien<D extends Pick<PaketDatei, 'stand'>>(dateien: readonly D[]): D[] {
  return dateien.toSorted((a, b) => ORDER.indexOf(a.stand) - ORDER.indexOf(b.stand));
}

export function zahlenOf(dateien: Ansicht['dateien'], bekannte: ReadonlySet<string>) {
  const count = (which: (datei: PaketDatei) => boolean) => dateien.filter(which).length;
  const staende = Object.fromEntries(ORDER.map((stand) => [stand, count((one) => one.stand === stand)]));
  return {
    dateien: dateien.length,
    seiten: dateien.reduce((sum, { seiten = 0 }) => sum + seiten, 0),
    nichtGelistet: count(({ gelistet }) => !gelistet),
    bekannt: count(({ sha256 }) => sha256 !== undefined && bekannte.has(sha256)),
    staende: staende as Record<DateiStand, number>,
  };
}

/** Whom an Akte may be opened for: one Akte, and a name in the characters of the registers. */
export function neuePersonOf({ akten, personen }: Ansicht['nachricht']): PersonInput | undefined {
  const [first] = personen;
  if (akten.length !== 1 || !first) return undefined;
  return personInputSchema.safeParse(first).data;
}

/** One Akte goes into one Akte; of several every file is assigned by itself. */
export function mayGoTo({ akten }: Ansicht['nachricht'], ziel: Ziel): boolean {
  return ziel.art === 'eingang' || akten.length <= 1;
}
