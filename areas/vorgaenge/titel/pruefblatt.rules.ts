/** Whether a sheet for an employer may be issued, and what its code answers. Pure. */
import type { Arbeit, Titelstand } from './titel.schema.ts';

export interface Blattlage {
  readonly stand: Titelstand;
  readonly beschaeftigung: Arbeit;
  /** End of the continuation by law. */
  readonly fortgiltBis: string | null;
  readonly fortgeltungNorm: string | null;
  /** End of the Fiktionsbescheinigung in force, § 81 (5) AufenthG. */
  readonly fiktionBis: string | null;
}

export type Blatturteil =
  | {
      readonly moeglich: true;
      readonly bis: string;
      readonly grundlage: string;
      readonly arbeit: 'erlaubt' | 'beschraenkt';
    }
  | { readonly moeglich: false; readonly grund: string };

/** The sheet says that an old title goes on; a title that simply is valid shows itself. */
export function beurteileBlatt(lage: Blattlage, stichtag: string): Blatturteil {
  const nein = (grund: string): Blatturteil => ({ moeglich: false, grund });
  if (lage.stand === 'erloschen' || lage.stand === 'ersetzt') return nein('Der Titel ist beendet.');
  if (lage.beschaeftigung === 'nicht-erlaubt') return nein('Arbeit ist mit diesem Titel nicht erlaubt.');
  if (lage.beschaeftigung === 'unbekannt')
    return nein('Ob Arbeit erlaubt ist, ist nicht erfasst. Tragen Sie den Titel zuerst vollständig ein.');
  const arbeit = lage.beschaeftigung;
  if (lage.fortgiltBis !== null && lage.fortgeltungNorm !== null && lage.fortgiltBis >= stichtag)
    return { moeglich: true, bis: lage.fortgiltBis, grundlage: lage.fortgeltungNorm, arbeit };
  if (lage.fiktionBis !== null && lage.fiktionBis >= stichtag)
    return { moeglich: true, bis: lage.fiktionBis, grundlage: '§ 81 Abs. 4 AufenthG', arbeit };
  if (lage.stand === 'gueltig') return nein('Der Titel gilt noch selbst; dafür genügt die Karte.');
  return nein('Der Titel gilt nicht fort.');
}

/** 31 signs without those that look alike. Sixteen of them are 79 bits: nobody guesses one. */
export const ZEICHEN = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'.replace('L', '');
export const CODELAENGE = 16;

/** Every byte that would favour a sign is thrown away. Undefined when too few are left. */
export function codeFrom(bytes: Uint8Array): string | undefined {
  const limit = 256 - (256 % ZEICHEN.length);
  const signs = [...bytes].filter((byte) => byte < limit).map((byte) => ZEICHEN[byte % ZEICHEN.length] as string);
  return signs.length < CODELAENGE ? undefined : signs.slice(0, CODELAENGE).join('');
}

/** As people type it: small letters, with hyphens or blanks. */
export function readCode(text: string): string | undefined {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === CODELAENGE && [...code].every((sign) => ZEICHEN.includes(sign)) ? code : undefined;
}

/** `ABCD-EFGH-…` */
export function showCode(code: string): string {
  return code.replaceAll(/(.{4})(?!$)/g, '$1-');
}
