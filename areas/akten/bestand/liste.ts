/** The list of the paper registry, as office programs export it: read with its errors named, line by line. */
import { isPartialDate } from '../person.schema.ts';
import { findColumns, readTable } from '../tabelle.ts';

export interface ListenEintrag {
  /** Line of the file, from 1. */
  readonly zeile: number;
  readonly aktenzeichen: string;
  readonly familienname: string;
  readonly vornamen: string;
  /** As far as it is known: 1990, 1990-05 or 1990-05-17. */
  readonly geburtsdatum?: string;
  readonly regal?: string;
  readonly dickeMm?: number;
  readonly blaetter?: number;
}

export interface Liste {
  readonly eintraege: readonly ListenEintrag[];
  readonly fehler: readonly { readonly zeile: number; readonly grund: string }[];
}

const COLUMNS = {
  aktenzeichen: ['aktenzeichen', 'az', 'akte', 'aktennummer'],
  familienname: ['familienname', 'nachname', 'name'],
  vornamen: ['vornamen', 'vorname'],
  geburtsdatum: ['geburtsdatum', 'geboren', 'gebdatum'],
  regal: ['regal', 'standort', 'ort'],
  dicke: ['dicke', 'dickemm', 'mm', 'staerke', 'dickeinmm'],
  dickeCm: ['dickecm', 'cm', 'dickeincm'],
  blaetter: ['blaetter', 'blatt', 'seiten', 'umfang'],
} as const;
type Column = keyof typeof COLUMNS;

export function readListe(bytes: Buffer): Liste {
  const rows = readTable(bytes);
  if (typeof rows === 'string') return { eintraege: [], fehler: [{ zeile: 1, grund: rows }] };
  const [head, ...lines] = rows;
  const columns = head ? findColumns(head.cells, COLUMNS) : new Map<Column, number>();
  for (const needed of ['aktenzeichen', 'familienname'] as const)
    if (!columns.has(needed)) {
      const name = needed === 'aktenzeichen' ? 'Aktenzeichen' : 'Familienname';
      return { eintraege: [], fehler: [{ zeile: 1, grund: `Die Spalte „${name}“ fehlt in der ersten Zeile.` }] };
    }
  const eintraege: ListenEintrag[] = [];
  const fehler: { zeile: number; grund: string }[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of lines) {
    const read = readLine(line, (column) => cells[columns.get(column) ?? -1]?.trim() ?? '');
    if (typeof read === 'string') fehler.push({ zeile: line, grund: read });
    else if (seen.has(read.aktenzeichen))
      fehler.push({
        zeile: line,
        grund: `Das Aktenzeichen ${read.aktenzeichen} steht schon weiter oben in der Liste.`,
      });
    else {
      seen.add(read.aktenzeichen);
      eintraege.push(read);
    }
  }
  return { eintraege, fehler };
}

function readLine(zeile: number, cell: (column: Column) => string): ListenEintrag | string {
  // A quotation mark that never closes swallows the lines below it, and with them Akten.
  if ((['aktenzeichen', 'familienname', 'vornamen'] as const).some((column) => /[\r\n]/.test(cell(column))))
    return 'Ein Feld geht über mehrere Zeilen. Vielleicht fehlt ein Anführungszeichen; dann fehlen auch Zeilen darüber.';
  const aktenzeichen = cell('aktenzeichen').toUpperCase().replace(/\s/g, '');
  if (!/^[A-Z]{2,4}-\d{4}-\d{6}$/.test(aktenzeichen))
    return `Das Aktenzeichen „${cell('aktenzeichen')}“ hat nicht die Form ABH-2019-004417.`;
  const [familienname = '', vornamen = ''] = splitName(cell('familienname'), cell('vornamen'));
  if (familienname === '' && vornamen === '') return 'Der Name fehlt.';
  const geburtsdatum = cell('geburtsdatum') === '' ? undefined : toIso(cell('geburtsdatum'));
  if (geburtsdatum === null) return `Das Geburtsdatum „${cell('geburtsdatum')}“ gibt es nicht.`;
  const dickeMm = toNumber(cell('dicke')) ?? scaled(toNumber(cell('dickeCm')));
  const blaetter = toNumber(cell('blaetter'));
  return {
    ...{ zeile, aktenzeichen, familienname, vornamen },
    ...(geburtsdatum ? { geburtsdatum } : {}),
    ...(cell('regal') ? { regal: cell('regal').slice(0, 100) } : {}),
    ...(dickeMm ? { dickeMm } : {}),
    ...(blaetter ? { blaetter } : {}),
  };
}

/** Both in one column: `Müller, Jörg`. */
function splitName(family: string, given: string): string[] {
  if (given !== '' || !family.includes(',')) return [family, given];
  const [first = '', ...rest] = family.split(',');
  return [first.trim(), rest.join(',').trim()];
}

/** `null` when it is no date. */
function toIso(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // 00.00.1990 stands in passports where only the year is known.
  const known = iso.replace(/-00(-00)?$/, '');
  return isPartialDate(known) ? known : null;
}

function toNumber(text: string): number | undefined {
  const value = Math.round(Number(text.replace(',', '.')));
  return text !== '' && value > 0 && value < 100_000 ? value : undefined;
}

function scaled(centimetres: number | undefined): number | undefined {
  return centimetres === undefined ? undefined : centimetres * 10;
}
