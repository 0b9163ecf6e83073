/** The file for the finance system: one line per booking, the same bytes whenever it is asked for. Pure. */

export interface Buchungszeile {
  readonly art: string;
  readonly tag: string;
  readonly kassenzeichen: string;
  readonly betragCent: number;
  readonly weg: string;
  readonly beleg: string;
  /** To whom money goes back; empty for everything else. */
  readonly empfaenger: string;
  readonly iban: string;
}

export function buchungenAsCsv(lauf: string, zeilen: readonly Buchungszeile[]): string {
  const head = ['Lauf', 'Position', 'Art', 'Tag', 'Kassenzeichen', 'Betrag', 'Zahlweg', 'Beleg', 'Empfänger', 'IBAN'];
  const rows = zeilen.map(({ art, tag, kassenzeichen, betragCent, weg, beleg, empfaenger, iban }, index) => [
    lauf,
    String(index + 1),
    art,
    tag,
    kassenzeichen,
    euro(betragCent),
    weg,
    beleg,
    empfaenger,
    iban,
  ]);
  return asCsv([head, ...rows]);
}

export function asCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

export function euro(cent: number): string {
  const value = Math.abs(cent);
  return `${cent < 0 ? '-' : ''}${Math.floor(value / 100)},${String(value % 100).padStart(2, '0')}`;
}

/** A cell that a spreadsheet would take for a formula stays text. */
function cell(text: string): string {
  const amount = /^-?\d+(,\d+)?$/.test(text);
  const safe = !amount && /^\s*[-=+@]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
