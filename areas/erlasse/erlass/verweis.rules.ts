/** Other decrees that a sentence names: by Aktenzeichen, or by their day alone. Pure. */
import { findDaten } from './datum.rules.ts';

export interface Verweis {
  /** Aktenzeichen as written, or `Erlass vom 2024-03-12`. */
  readonly ziel: string;
  readonly datum?: string | undefined;
  readonly nurDatum: boolean;
  readonly von: number;
}

const DECREE =
  /(?:erlass(?:es|e|en)?|RdErl\.?|rundschreiben|anwendungshinweisen?|hinweisen?|weisung(?:en)?|verfügung(?:en)?|schreiben|regelung(?:en)?|bekanntmachung|verwaltungsvorschrift(?:en)?|änderung(?:en)?)\b[^.;]{0,60}$/iu;
/** Behind `Az.`, in brackets, in dashes, or with the shape of one. */
const LABELLED =
  /(?:\bAz\.?|\bAktenzeichen|\bGz\.?|\bGeschäftszeichen|\bGeschZ\.?)\s*:?\s*([^,;()]{3,60}?)(?=\s*(?:[,;()]|$|\.(?:\s|$)|\s(?:vom|zu|zum|zur|wird|werden|ist|sind|hebt|tritt|treten|gilt|über|und|sowie|mit)\b))/giu;
const BRACKETS = /\(\s*([^()§]*\d[^()§]*)\)/g;
const SHAPED = /(?<![\p{L}\d§/.-])(?:[A-Z]{1,4}[\s-]?)?\d[\d.]*(?:\s?[-–/.]\s?[\p{L}\d][\p{L}\d.]*)+/gu;

export function findVerweise(text: string): Verweis[] {
  const zeichen = findZeichen(text);
  const days = findDaten(text).filter(({ von }) =>
    /(?:vom|v\.|und|,|sowie)\s*$/i.test(text.slice(Math.max(0, von - 8), von)),
  );
  const used = new Set<number>();
  const named = zeichen.map(({ ziel, von }): Verweis => {
    const day = days.findLast((one) => one.bis <= von && von - one.bis < 60 && !used.has(one.von));
    if (day) used.add(day.von);
    return { ziel, datum: day?.iso, nurDatum: false, von };
  });
  const byDay = days
    .filter(
      ({ von }) => !used.has(von) && DECREE.test(text.slice(0, von).replace(/\s*(?:vom|v\.|und|,|sowie)\s*$/i, '')),
    )
    .map(({ iso, von }): Verweis => ({ ziel: `Erlass vom ${iso}`, datum: iso, nurDatum: true, von }));
  return [...named, ...byDay].sort((a, b) => a.von - b.von);
}

function findZeichen(text: string): { ziel: string; von: number }[] {
  const found: { ziel: string; von: number; bis: number }[] = [];
  const add = (ziel: string, von: number) => {
    const clean = ziel
      .replace(/^[–—-]\s*/, '')
      .replace(/[\s.–—-]+$/, '')
      .trim();
    const bis = von + ziel.length;
    if (!isZeichen(clean) || found.some((one) => von < one.bis && one.von < bis)) return;
    found.push({ ziel: clean, von, bis });
  };
  for (const one of text.matchAll(LABELLED)) add(one[1] ?? '', one.index + one[0].indexOf(one[1] ?? ''));
  for (const one of text.matchAll(BRACKETS)) {
    const inner = one[1] ?? '';
    if (!/[,;]/.test(inner) && inner.length < 50 && isShaped(inner)) add(inner, one.index + 1);
  }
  for (const one of text.matchAll(SHAPED)) if (isShaped(one[0])) add(one[0], one.index);
  return found.sort((a, b) => a.von - b.von);
}

function isZeichen(text: string): boolean {
  return text.length >= 3 && text.length <= 60 && /\d/.test(text) && findDaten(text).length === 0 && !/§/.test(text);
}

/** Enough figures and at least two kinds of parting marks, or a slash. */
function isShaped(text: string): boolean {
  const figures = text.replaceAll(/\D/g, '').length;
  const marks = new Set(text.match(/[-–/.]/g) ?? []);
  const parts = text.split(/[-–/.]/).length;
  if (findDaten(text).length > 0 || /\b(?:Uhr|Euro|EUR|Prozent|Abs|Nr)\b/.test(text)) return false;
  return figures >= 5 && (marks.size >= 2 || (marks.has('/') && figures >= 6) || parts >= 4);
}

/** A labelled line of the head: one decree after the other. */
export function verweiseOfAngabe(wert: string): Verweis[] {
  return wert
    .split(/;|\n|,(?!\s*(?:Az|Gz))|\s+und\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:keine?r?|entfällt|nichts|[-–—./]+|ohne)\b|^[-–—]$/i.test(part))
    .flatMap((part): Verweis[] => {
      const [found] = findVerweise(part);
      if (found) return [found];
      const [day] = findDaten(part);
      if (day && part.length < 60) return [{ ziel: `Erlass vom ${day.iso}`, datum: day.iso, nurDatum: true, von: 0 }];
      return /\d/.test(part) && part.length < 60 && !day ? [{ ziel: part, nurDatum: false, von: 0 }] : [];
    });
}
