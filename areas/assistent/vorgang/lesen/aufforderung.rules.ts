/** Text that speaks to a machine instead of to the office. Pure. */
import { type Leseseite, saetzeVon, type Wort, wortlautVon, zeilenVon } from './seite.rules.ts';

export function isAufforderung(text: string): boolean {
  return /ignorier\w+ (?:alle )?(?:vorherigen|bisherigen) (?:anweisungen|regeln)|ignore (?:all )?previous/i.test(text);
}

/** The words of each such sentence. */
export function aufforderungenAuf(seite: Leseseite): (readonly Wort[])[] {
  return saetzeVon(zeilenVon(seite)).filter((satz) => isAufforderung(wortlautVon(satz)));
}

export function findAufforderungen(seiten: readonly Leseseite[]): { seite: number; wortlaut: string }[] {
  return seiten.flatMap((seite) =>
    aufforderungenAuf(seite).map((worte) => ({ seite: seite.seite, wortlaut: wortlautVon(worte) })),
  );
}
