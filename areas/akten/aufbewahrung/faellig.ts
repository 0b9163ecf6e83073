/** The dry run: all that may be due, assessed on one day. Nothing is written. */
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Befund } from './aufbewahrung.schema.ts';
import { type FaktenRow, listFaktenRows } from './aufbewahrung.sql.ts';
import { assess } from './aufbewahrung.ts';
import type { Entscheidungen } from './entscheidung.schema.ts';
import type { Faellig, Ueberblick } from './loeschlauf.schema.ts';
import { listInLauf } from './loeschlauf.sql.ts';

export type Assessed = Faellig & { readonly platz: string };

/**
 * Akten and documents with what follows for them, most urgent first. Data groups that Bleibe does not hold itself are
 * listed with their Akte and never destroyed by a run.
 */
export async function listAssessed(
  db: Database | Tx,
  actor: Principal,
  entscheidungen: Entscheidungen,
  stichtag: string,
): Promise<Assessed[]> {
  const rows = await listFaktenRows(db, actor);
  const inLauf = await listInLauf(db);
  const found = rows.flatMap((row) => {
    const { akte, weitere } = assess(row, entscheidungen, stichtag);
    return [akte, ...weitere]
      .filter((befund) => befund.stand !== 'erledigt' && !isQuiet(row, befund))
      .map((befund) => toFaellig(row, befund, inLauf));
  });
  return found.toSorted((a, b) => (a.platz < b.platz ? -1 : 1));
}

/** An Akte that is in use needs nobody's attention. */
function isQuiet(row: FaktenRow, befund: Befund): boolean {
  const left = row.ereignisse.some(({ art }) => ['tod', 'fortzug', 'einbuergerung'].includes(art));
  return befund.gegenstand === 'akte' && row.zustand === 'A' && !left && befund.faelligAb === undefined;
}

function toFaellig(row: FaktenRow, befund: Befund, inLauf: ReadonlySet<string>): Assessed {
  const { gegenstand, dokumentId } = befund;
  return {
    ...befund,
    akteId: row.id,
    aktenzeichen: row.aktenzeichen,
    ...(row.person ? { person: row.person } : {}),
    dokumente: gegenstand === 'akte' ? row.dokumente : gegenstand === 'dokument' ? 1 : 0,
    seiten: gegenstand === 'akte' ? row.seiten : 0,
    imLauf: gegenstand !== 'datengruppe' && inLauf.has(dokumentId ?? row.id),
    platz: `${befund.faelligAb ?? '9999'} ${row.aktenzeichen} ${befund.regel} ${dokumentId ?? ''}`,
  };
}

const MONATE = 24;

export function summarise(all: readonly Assessed[], entscheidungen: Entscheidungen, stichtag: string): Ueberblick {
  const count = (stand: Befund['stand']) => all.filter((one) => one.stand === stand).length;
  const first = Temporal.PlainDate.from(stichtag).toPlainYearMonth();
  const months = Array.from({ length: MONATE }, (_, index) => first.add({ months: index }).toString());
  const running = all.filter(({ stand, faelligAb }) => stand === 'laeuft' && faelligAb !== undefined);
  const inMonth = (monat: string) => running.filter(({ faelligAb }) => faelligAb?.startsWith(monat)).length;
  const monate = months.map((monat) => ({ monat, anzahl: inMonth(monat) }));
  const needed = [
    entscheidungen.akteninhalt ? undefined : 'Wie lange der Inhalt von Akten bleibt',
    entscheidungen.anbietung ? undefined : 'Ob Akten vor der Löschung dem Archiv angeboten werden',
    entscheidungen.sicherungen ? undefined : 'Nach wie vielen Tagen Sicherungen gelöscht werden',
  ];
  return {
    stichtag,
    faellig: count('faellig'),
    gesperrt: count('gesperrt'),
    unbestimmt: count('unbestimmt'),
    monate,
    spaeter: running.length - monate.reduce((sum, { anzahl }) => sum + anzahl, 0),
    offeneEntscheidungen: needed.filter((one) => one !== undefined),
  };
}

const HEAD = ['Aktenzeichen', 'Person', 'Gegenstand', 'Regel', 'Norm', 'Fällig ab', 'Stand', 'Dokumente', 'Erklärung'];

/** With a byte order mark and semicolons, as the office's spreadsheet opens it. */
export function toCsv(rows: readonly Faellig[]): string {
  const lines = rows.map((row) => [
    row.aktenzeichen,
    row.person ?? '',
    row.gegenstand,
    row.titel,
    row.norm,
    row.faelligAb ?? '',
    row.stand,
    String(row.dokumente),
    [row.erklaerung, ...row.fehlt.map((one) => `Es fehlt: ${one}`), ...row.gesperrtDurch].join(' '),
  ]);
  return `\uFEFF${[HEAD, ...lines].map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/** A leading sign would be a formula to a spreadsheet. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
