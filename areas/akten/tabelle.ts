/** A table as office programs export it, in lines and columns: whoever reads one says which columns it knows. */
import { parse } from 'csv-parse/sync';
import { decodeTable, delimiterOf, SEPARATOR_LINE } from './tabelle.rules.ts';

export interface TableRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A sentence where it is no table. */
export function readTable(bytes: Uint8Array): TableRow[] | string {
  const text = decodeTable(bytes);
  try {
    const parsed = parse(text, {
      ...{ delimiter: delimiterOf(text), bom: true, info: true, relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: true, trim: true, max_record_size: 20_000 },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows = SEPARATOR_LINE.test(parsed[0]?.record.join('') ?? '') ? parsed.slice(1) : parsed;
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    return 'Die Datei ist keine Liste mit Trennzeichen (CSV). Speichern Sie die Tabelle als „CSV UTF-8“.';
  }
}

/** Where each column stands; `columns` gives the headings that are found in the wild: lower case, letters only. */
export function findColumns<C extends string>(
  head: readonly string[],
  columns: Readonly<Record<C, readonly string[]>>,
): Map<C, number> {
  const plain = head.map(plainHeading);
  const found = new Map<C, number>();
  for (const [column, names] of Object.entries(columns) as [C, readonly string[]][]) {
    const at = plain.findIndex((name) => names.includes(name));
    if (at >= 0) found.set(column, at);
  }
  return found;
}

function plainHeading(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z]/g, '');
}
