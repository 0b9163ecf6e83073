/** What was offered, what is there, and which picked file is which offered one. Pure. */

export type DateiStand = 'wartet' | 'laeuft' | 'unterbrochen' | 'da' | 'abgelehnt' | 'fehlt';

export interface Angebotene {
  readonly eingangId: string;
  readonly name: string;
  /** Bytes. */
  readonly groesse: number;
  /** Bytes that are safely on the server. */
  readonly da: number;
  readonly stand: DateiStand;
  /** German: why the server will not have it. */
  readonly grund?: string | undefined;
}

export interface Fortschritt {
  readonly dateien: number;
  readonly fertig: number;
  readonly abgelehnt: number;
  readonly bytes: number;
  readonly bytesDa: number;
}

export function countFortschritt(dateien: readonly Angebotene[]): Fortschritt {
  return {
    dateien: dateien.length,
    fertig: dateien.filter(({ stand }) => stand === 'da').length,
    abgelehnt: dateien.filter(({ stand }) => stand === 'abgelehnt').length,
    bytes: dateien.reduce((sum, { groesse }) => sum + groesse, 0),
    bytesDa: dateien.reduce((sum, { da }) => sum + da, 0),
  };
}

interface Picked {
  readonly name: string;
  readonly size: number;
}

/**
 * After a reload the browser has lost the files: people pick them again, and each is known by name and size. Two
 * offered files of one name and size take two picked ones; with one picked both take it, for the bytes are the same
 * as far as anybody can tell.
 */
export function matchPicked<P extends Picked>(
  offered: readonly Angebotene[],
  picked: readonly P[],
): { matched: Map<string, P>; foreign: P[] } {
  const left = [...picked];
  const matched = new Map<string, P>();
  for (const one of offered) {
    const index = left.findIndex((file) => file.name === one.name && file.size === one.groesse);
    const [file] = index >= 0 ? left.splice(index, 1) : [];
    if (file) matched.set(one.eingangId, file);
  }
  return { matched, foreign: left };
}
