/** Lines of a bank statement as CSV, and what of them may be booked without a person. Pure. */
import { findKassenzeichen } from './kassenzeichen.rules.ts';

export interface Bankzeile {
  readonly referenz: string;
  readonly buchungstag: string;
  readonly betragCent: number;
  readonly auftraggeber: string;
  readonly zweck: string;
}

export interface Auszug {
  readonly zeilen: readonly Bankzeile[];
  readonly fehlerhaft: readonly { readonly zeile: number; readonly grund: string }[];
}

const SPALTEN = ['referenz', 'buchungstag', 'betrag', 'auftraggeber', 'verwendungszweck'] as const;

/** Undefined when it is no statement of that form. */
export function readKontoauszug(text: string): Auszug | undefined {
  const rows = csvRows(text.replace(/^\uFEFF/, ''));
  const head = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = SPALTEN.map((name) => head.indexOf(name));
  if (at.includes(-1)) return undefined;
  const zeilen: Bankzeile[] = [];
  const fehlerhaft: { zeile: number; grund: string }[] = [];
  rows.slice(1).forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const [referenz = '', tag = '', betrag = '', auftraggeber = '', zweck = ''] = at.map((one) =>
      (row[one] ?? '').trim(),
    );
    const buchungstag = dayOf(tag);
    const betragCent = centOf(betrag);
    const grund =
      referenz === ''
        ? 'Die Referenz fehlt.'
        : buchungstag === undefined
          ? `„${tag}“ ist kein Tag.`
          : betragCent === undefined
            ? `„${betrag}“ ist kein Betrag.`
            : undefined;
    if (grund !== undefined) fehlerhaft.push({ zeile: index + 2, grund });
    // What the office paid out is no payment of a fee.
    else if (buchungstag !== undefined && betragCent !== undefined && betragCent > 0)
      zeilen.push({ referenz, buchungstag, betragCent, auftraggeber, zweck });
  });
  return { zeilen, fehlerhaft };
}

/** The one claim that a transfer names; none or several are for a person, and an amount alone proves nothing. */
export function eindeutigesKassenzeichen(zweck: string): string | undefined {
  const found = findKassenzeichen(zweck);
  return found.length === 1 ? found[0] : undefined;
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"') quoted = true;
    else if (char === ';') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

function dayOf(text: string): string | undefined {
  const german = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  const iso = german ? `${german[3]}-${german[2]}-${german[1]}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

function centOf(text: string): number | undefined {
  const found = /^([+-]?)(\d{1,3}(?:\.\d{3})*|\d+),(\d{2})$/.exec(text);
  if (!found) return undefined;
  const cent = Number((found[2] as string).replaceAll('.', '')) * 100 + Number(found[3]);
  return found[1] === '-' ? -cent : cent;
}
