/** Stand-in until the rules that read pages are here: one line „Bruttojahresgehalt: 52.000 Euro“ and no more. Pure. */
import type { Kasten } from '../vorgang.schema.ts';

export interface Wort {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly line: number;
  readonly confidence: number;
}

export interface Leseseite {
  readonly seite: number;
  readonly worte: readonly Wort[];
}

export interface Lesung {
  readonly feld: string;
  readonly wert: boolean | number | string;
  readonly seite: number;
  readonly wortlaut: string;
  readonly kasten: Kasten;
  readonly regel: string;
}

function linesOf({ worte }: Leseseite): Wort[][] {
  return [...Map.groupBy(worte, ({ line }) => line).values()];
}

function boxOf(worte: readonly Wort[]): Kasten {
  const x = Math.min(...worte.map((one) => one.x));
  const y = Math.min(...worte.map((one) => one.y));
  return {
    x,
    y,
    w: Math.min(1 - x, Math.max(...worte.map((one) => one.x + one.w)) - x),
    h: Math.min(1 - y, Math.max(...worte.map((one) => one.y + one.h)) - y),
  };
}

const textOf = (worte: readonly Wort[]) => worte.map(({ text }) => text).join(' ');

export function leseTatsachen(_dokumenttyp: string, seiten: readonly Leseseite[], felder: readonly string[]): Lesung[] {
  const feld = felder.find((one) => one.endsWith('bruttojahresgehalt'));
  if (!feld) return [];
  return seiten.flatMap((seite) =>
    linesOf(seite).flatMap((worte) => {
      const wortlaut = textOf(worte);
      const [, digits] = /[Jj]ahresgehalt\D*(\d{2,3}\.\d{3})/.exec(wortlaut) ?? [];
      if (!digits) return [];
      const wert = Number(digits.replaceAll('.', ''));
      return [{ feld, wert, seite: seite.seite, wortlaut, kasten: boxOf(worte), regel: 'gehalt' }];
    }),
  );
}

export function pruefeLesung(
  rohe: { readonly feld: string; readonly wert: unknown; readonly wortlaut: string; readonly seite: number },
  seiten: readonly Leseseite[],
  felder: readonly string[],
): Lesung | { readonly grund: string } {
  if (!felder.includes(rohe.feld)) return { grund: 'Danach wurde nicht gefragt.' };
  const seite = seiten.find((one) => one.seite === rohe.seite);
  const line = seite && linesOf(seite).find((worte) => textOf(worte).includes(rohe.wortlaut));
  if (!line || rohe.wortlaut.trim() === '') return { grund: 'Der Wortlaut steht nicht auf der Seite.' };
  const found = leseTatsachen('', [{ seite: rohe.seite, worte: line }], [rohe.feld])[0];
  if (!found || found.wert !== rohe.wert) return { grund: 'Der Wert folgt nicht aus dem Wortlaut.' };
  return { ...found, wortlaut: rohe.wortlaut };
}

export function findAufforderungen(seiten: readonly Leseseite[]): { seite: number; wortlaut: string }[] {
  return seiten.flatMap((seite) =>
    linesOf(seite)
      .map(textOf)
      .filter((line) => /ignoriere|anweisung|instructions|assistant|assistent/i.test(line))
      .map((wortlaut) => ({ seite: seite.seite, wortlaut })),
  );
}
