/** Words of recognised pages as lines: columns, cells of tables, heads and feet of pages. Pure. */
import { cleanText, isPageNumber, type Zeile } from './zeile.rules.ts';

/** A word and where it stands, as fractions of the upright page. */
export interface Wort {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Reihe {
  readonly worte: readonly Wort[];
  readonly y: number;
  readonly h: number;
  readonly links: number;
  readonly rechts: number;
}

/** A gap as wide as this parts cells. */
const CELL_GAP = 0.025;
const EDGE_ROWS = 3;

export function linesOfPages(pages: readonly (readonly Wort[])[]): { zeilen: Zeile[]; raender: readonly string[] } {
  const reihen = pages.map((worte) => columnsOf(toReihen(worte)));
  const { kept, edges } = withoutEdges(reihen);
  const body = median(kept.flat().map(({ h }) => h)) || 1;
  const zeilen = kept.flatMap((page, i) => linesOfPage(page, body, i === 0));
  return { zeilen, raender: edges };
}

function toReihen(worte: readonly Wort[]): Reihe[] {
  const rows: Wort[][] = [];
  for (const wort of [...worte].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const middle = wort.y + wort.h / 2;
    const row = rows.findLast(([first]) => first && middle > first.y && middle < first.y + first.h);
    if (row) row.push(wort);
    else rows.push([wort]);
  }
  return rows.map(toReihe);
}

function toReihe(row: readonly Wort[]): Reihe {
  const worte = [...row].sort((a, b) => a.x - b.x);
  return {
    worte,
    y: Math.min(...worte.map(({ y }) => y)),
    h: median(worte.map(({ h }) => h)),
    links: worte[0]?.x ?? 0,
    rechts: Math.max(...worte.map(({ x, w }) => x + w)),
  };
}

/** Two columns: at least eight rows in a stretch with the same gutter near the middle are read one side after the other. */
function columnsOf(rows: readonly Reihe[]): Reihe[] {
  const gutter = gutterOf(rows);
  if (gutter === undefined) return [...rows];
  const out: Reihe[] = [];
  let [left, right]: [Reihe[], Reihe[]] = [[], []];
  const close = () => {
    out.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.worte.some(({ x, w }) => x < gutter && gutter < x + w) || bridges(row, gutter)) {
      close();
      out.push(row);
      continue;
    }
    const [a, b] = [row.worte.filter(({ x }) => x < gutter), row.worte.filter(({ x }) => x >= gutter)];
    if (a.length > 0) left.push(toReihe(a));
    if (b.length > 0) right.push(toReihe(b));
  }
  close();
  return out;
}

const bridges = ({ worte }: Reihe, gutter: number): boolean =>
  worte.some((wort, i) => {
    const next = worte[i + 1];
    return next !== undefined && wort.x < gutter && next.x >= gutter && next.x - (wort.x + wort.w) < 0.012;
  });

function gutterOf(rows: readonly Reihe[]): number | undefined {
  for (const gutter of [0.5, 0.49, 0.51, 0.48, 0.52, 0.47, 0.53, 0.46, 0.54, 0.45, 0.55]) {
    const parted = rows.filter(
      (row) =>
        row.links < gutter - 0.2 &&
        row.rechts > gutter + 0.2 &&
        !row.worte.some(({ x, w }) => x < gutter + 0.006 && gutter - 0.006 < x + w),
    );
    if (parted.length >= 8 && parted.length > rows.length * 0.35) return gutter;
  }
  return undefined;
}

/** Rows at the edges that come again on other pages but for their numbers, and page numbers. */
function withoutEdges(pages: readonly (readonly Reihe[])[]): { kept: Reihe[][]; edges: string[] } {
  const keyOf = (row: Reihe) => textOf(row).replaceAll(/\d+/g, '#');
  const atEdge = (page: readonly Reihe[]): Set<Reihe> => {
    const byHeight = [...page].sort((a, b) => a.y - b.y);
    return new Set([...byHeight.slice(0, EDGE_ROWS), ...byHeight.slice(-EDGE_ROWS)]);
  };
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set([...atEdge(page)].map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const edges: string[] = [];
  const kept = pages.map((page) => {
    const edge = atEdge(page);
    return page.filter((row) => {
      const repeated = pages.length > 1 && (seen.get(keyOf(row)) ?? 0) > pages.length / 2;
      const drop = edge.has(row) && (repeated || (isPageNumber(textOf(row)) && (row.y > 0.88 || row.y < 0.1)));
      if (drop) edges.push(textOf(row));
      return !drop;
    });
  });
  return { kept, edges: [...new Set(edges)] };
}

const textOf = ({ worte }: Reihe): string => cleanText(worte.map(({ text }) => text).join(' '));

function linesOfPage(rows: readonly Reihe[], body: number, first: boolean): Zeile[] {
  const right = percentile(
    rows.map(({ rechts }) => rechts),
    0.9,
  );
  const pitch =
    median(
      rows
        .slice(1)
        .map((row, i) => row.y - (rows[i]?.y ?? 0))
        .filter((gap) => gap > 0),
    ) || 0.02;
  return rows.map((row, i) => {
    const before = rows[i - 1];
    const gap = before ? row.y - before.y : 0;
    const zellen = cellsOf(row);
    return {
      text: textOf(row),
      ebene: 0,
      // The first line of a page may go on with the last of the page before.
      abgesetzt: before ? gap > pitch * 1.3 || gap < 0 || Math.abs(row.h - before.h) > body * 0.12 : first,
      ganz: false,
      groesse: row.h / body,
      voll: row.rechts > right - 0.12,
      ...(zellen.length > 1 ? { zellen } : {}),
    };
  });
}

function cellsOf({ worte }: Reihe): string[] {
  const cells: string[][] = [];
  worte.forEach((wort, i) => {
    const before = worte[i - 1];
    if (before && wort.x - (before.x + before.w) < CELL_GAP) cells.at(-1)?.push(wort.text);
    else cells.push([wort.text]);
  });
  return cells.map((cell) => cleanText(cell.join(' ')));
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}
