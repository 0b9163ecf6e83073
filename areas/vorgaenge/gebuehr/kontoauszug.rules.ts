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

/** What a bank writes where a transfer has none: every one of them would be taken for the first. */
const KEINE_REFERENZ = /^(notprovided|nonref|keine|[\s0.-]*)$/i;
const LAENGSTE_REFERENZ = 140;
/** Of the column that holds it, in cent. */
const HOECHSTBETRAG = 2_147_483_647;

/** Undefined when it is no statement of that form. */
export function readKontoauszug(text: string): Auszug | undefined {
  const { rows, offen } = csvRows(text.replace(/^\uFEFF/, ''));
  const head = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = SPALTEN.map((name) => head.indexOf(name));
  if (at.includes(-1)) return undefined;
  const gelesen = rows.slice(1).flatMap(({ zeile, cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const [referenz = '', tag = '', betrag = '', auftraggeber = '', zweck = ''] = at.map((one) =>
      (cells[one] ?? '').trim(),
    );
    return [{ zeile, tag, betrag, referenz, auftraggeber, zweck, buchungstag: dayOf(tag), betragCent: centOf(betrag) }];
  });
  const mehrfach = doppeldeutige(gelesen);
  const zeilen: Bankzeile[] = [];
  const fehlerhaft: { zeile: number; grund: string }[] = [];
  for (const { zeile, tag, betrag, ...one } of gelesen) {
    const { buchungstag, betragCent, ...worte } = one;
    const grund = grundDagegen(one, { tag, betrag }) ?? (mehrfach.has(one.referenz) ? MEHRFACH : undefined);
    if (grund !== undefined) fehlerhaft.push({ zeile, grund });
    // What the office paid out is no payment of a fee.
    else if (buchungstag !== undefined && betragCent !== undefined && betragCent > 0)
      zeilen.push({ ...worte, buchungstag, betragCent });
  }
  if (offen !== undefined)
    fehlerhaft.push({
      zeile: offen,
      grund: 'Hier beginnt ein Anführungszeichen, das nicht endet. Ab hier ist nichts gelesen.',
    });
  return { zeilen, fehlerhaft };
}

interface Gelesen {
  readonly referenz: string;
  readonly buchungstag: string | undefined;
  readonly betragCent: number | undefined;
  readonly auftraggeber: string;
  readonly zweck: string;
}

function grundDagegen(
  { referenz, buchungstag, betragCent }: Gelesen,
  { tag, betrag }: { tag: string; betrag: string },
) {
  if (KEINE_REFERENZ.test(referenz)) return 'Die Referenz fehlt. Bitte buchen Sie diese Zahlung von Hand.';
  if (referenz.length > LAENGSTE_REFERENZ) return 'Die Referenz ist zu lang.';
  if (buchungstag === undefined) return `„${kurz(tag)}“ ist kein Tag.`;
  if (betragCent === undefined) return `„${kurz(betrag)}“ ist kein Betrag.`;
  return Math.abs(betragCent) > HOECHSTBETRAG ? 'Der Betrag ist zu groß für eine Gebühr.' : undefined;
}

const MEHRFACH = 'Diese Referenz tragen mehrere Zahlungen. Bitte buchen Sie sie von Hand.';

/** A line is known by its reference: two payments under one would be booked as one. */
function doppeldeutige(all: readonly Gelesen[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const { referenz, betragCent, buchungstag, zweck } of all) {
    const was = `${betragCent} ${buchungstag} ${zweck}`;
    if ((first.get(referenz) ?? was) !== was) found.add(referenz);
    else first.set(referenz, was);
  }
  return found;
}

const kurz = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The one claim that a transfer names; none or several are for a person, and an amount alone proves nothing. */
export function eindeutigesKassenzeichen(zweck: string): string | undefined {
  const found = findKassenzeichen(zweck);
  return found.length === 1 ? found[0] : undefined;
}

interface Csv {
  readonly rows: readonly { readonly zeile: number; readonly cells: readonly string[] }[];
  /** Where a quote begins that never ends. */
  readonly offen: number | undefined;
}

/** A quote counts where a cell begins with it; inside of one it is a sign like any other. */
function csvRows(text: string): Csv {
  const rows: { zeile: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let [zeile, begonnen, quote] = [1, 1, 1];
  const end = () => {
    rows.push({ zeile: begonnen, cells: [...cells, cell] });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === '\n') zeile += 1;
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === '') [quoted, quote] = [true, zeile];
    else if (char === ';') {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') {
      end();
      begonnen = zeile;
    } else if (char !== '\r') cell += char;
  }
  if (quoted) return { rows, offen: quote };
  if (cell !== '' || cells.length > 0) end();
  return { rows, offen: undefined };
}

function dayOf(text: string): string | undefined {
  const german = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  const iso = german ? `${german[3]}-${german[2]}-${german[1]}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && iso > '0001' && date.toISOString().startsWith(iso) ? iso : undefined;
}

function centOf(text: string): number | undefined {
  const found = /^([+-]?)(\d{1,3}(?:\.\d{3})*|\d+),(\d{2})$/.exec(text);
  if (!found) return undefined;
  const cent = Number((found[2] as string).replaceAll('.', '')) * 100 + Number(found[3]);
  return found[1] === '-' ? -cent : cent;
}
