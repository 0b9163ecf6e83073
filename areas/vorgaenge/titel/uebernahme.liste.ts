/** The list of the old Fachverfahren, as it is exported: read with its errors named, line by line. */
import { parse } from 'csv-parse/sync';
import {
  AKTENZEICHEN,
  decodeTable,
  delimiterOf,
  type PersonInput,
  personInputSchema,
  SEPARATOR_LINE,
} from '#areas/akten/index.ts';
import { findTitelart, SONSTIGE } from './titelart.data.ts';
import { readTag, readTitelart } from './uebernahme.rules.ts';

export interface Uebernahmesatz {
  readonly aktenzeichen: string;
  readonly person: PersonInput;
  readonly art: string;
  readonly grundlage: string;
  readonly gueltigAb: string;
  readonly gueltigBis: string | null;
  readonly passBis?: string;
  readonly seriennummer?: string;
  readonly sprache?: string;
  readonly anschrift?: string;
}

export interface GeleseneZeile {
  readonly zeile: number;
  readonly satz: Uebernahmesatz | string;
}

const COLUMNS = {
  aktenzeichen: ['aktenzeichen', 'az', 'akte', 'aktennummer', 'ordnungsnummer'],
  familienname: ['familienname', 'nachname', 'name'],
  vornamen: ['vornamen', 'vorname'],
  geburtsdatum: ['geburtsdatum', 'geboren', 'gebdatum'],
  staat: ['staatsangehoerigkeit', 'staat', 'nationalitaet'],
  titel: ['titel', 'aufenthaltstitel', 'rechtsgrundlage', 'art'],
  ab: ['gueltigab', 'von', 'beginn', 'erteiltam', 'ausgestelltam'],
  bis: ['gueltigbis', 'bis', 'ablauf', 'ende'],
  passBis: ['passgueltigbis', 'passbis', 'passablauf'],
  serie: ['seriennummer', 'kartennummer', 'serie'],
  sprache: ['sprache'],
  anschrift: ['anschrift', 'adresse'],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED = ['aktenzeichen', 'familienname', 'titel', 'ab'] as const;
const NEEDED_WORTE = { aktenzeichen: 'Aktenzeichen', familienname: 'Familienname', titel: 'Titel', ab: 'Gültig ab' };

/** A sentence where the whole list cannot be read. */
export function readUebernahme(bytes: Buffer): GeleseneZeile[] | string {
  const rows = readRows(decodeTable(bytes));
  if (typeof rows === 'string') return rows;
  const [head, ...lines] = rows;
  if (!head) return 'Die Liste ist leer.';
  const columns = findColumns(head.cells);
  const missing = NEEDED.find((one) => !columns.has(one));
  if (missing) return `Die Spalte „${NEEDED_WORTE[missing]}“ fehlt in der ersten Zeile.`;
  return lines.map(({ line, cells }) => {
    const cell = (column: Column) => cells[columns.get(column) ?? -1]?.replaceAll('\0', '').trim() ?? '';
    return { zeile: line, satz: readLine(cell) };
  });
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function readRows(text: string): Row[] | string {
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

function findColumns(head: readonly string[]): Map<Column, number> {
  const plain = head.map((name) =>
    name
      .toLowerCase()
      .replaceAll('ä', 'ae')
      .replaceAll('ö', 'oe')
      .replaceAll('ü', 'ue')
      .replaceAll('ß', 'ss')
      .replaceAll(/[^a-z]/g, ''),
  );
  const found = new Map<Column, number>();
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const at = plain.findIndex((name) => names.includes(name));
    if (at >= 0) found.set(column, at);
  }
  return found;
}

function readLine(cell: (column: Column) => string): Uebernahmesatz | string {
  const aktenzeichen = cell('aktenzeichen').toUpperCase().replaceAll(/\s/g, '');
  if (!AKTENZEICHEN.test(aktenzeichen)) return 'Das Aktenzeichen sieht nicht so aus wie ABH-2019-004417.';
  const titel = readTitelart(cell('titel'));
  if (!titel) return 'Der Titel fehlt.';
  const gueltigAb = readTag(cell('ab'));
  if (!gueltigAb) return 'Der Beginn ist kein Datum wie 17.05.2024.';
  const gueltigBis = cell('bis') === '' ? null : readTag(cell('bis'));
  if (gueltigBis === undefined) return 'Das Ende ist kein Datum wie 17.05.2027.';
  if (gueltigBis !== null && gueltigBis < gueltigAb) return 'Das Ende liegt vor dem Beginn.';
  const art = findTitelart(titel.art);
  if (art && !art.unbefristet && gueltigBis === null) return 'Dieser Titel ist befristet, das Ende fehlt.';
  if (art?.unbefristet && gueltigBis !== null) return 'Dieser Titel ist unbefristet, die Liste nennt ein Ende.';
  const person = readPerson(cell);
  if (typeof person === 'string') return person;
  const passBis = readTag(cell('passBis'));
  const seriennummer = cell('serie').toUpperCase().replaceAll(/[\s-]/g, '');
  return {
    ...{ aktenzeichen, person, art: titel.art, gueltigAb, gueltigBis },
    grundlage: titel.art === SONSTIGE ? titel.grundlage : '',
    ...(passBis ? { passBis } : {}),
    ...(/^[A-Z0-9]{6,12}$/.test(seriennummer) ? { seriennummer } : {}),
    ...(/^[a-z]{2}$/.test(cell('sprache')) ? { sprache: cell('sprache') } : {}),
    ...(cell('anschrift') ? { anschrift: cell('anschrift').slice(0, 300) } : {}),
  };
}

function readPerson(cell: (column: Column) => string): PersonInput | string {
  const geburtsdatum =
    cell('geburtsdatum') === '' ? undefined : (readTag(cell('geburtsdatum')) ?? cell('geburtsdatum'));
  const staat = cell('staat').toUpperCase();
  const read = personInputSchema.safeParse({
    familienname: cell('familienname'),
    vornamen: cell('vornamen'),
    ...(geburtsdatum === undefined ? {} : { geburtsdatum }),
    staatsangehoerigkeiten: /^[A-Z]{3}$/.test(staat) ? [staat] : [],
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `${WORTE[String(issue?.path[0])] ?? 'Person'}: ${issue?.message ?? 'nicht lesbar.'}`;
}

const WORTE: Readonly<Record<string, string>> = {
  familienname: 'Familienname',
  vornamen: 'Vornamen',
  geburtsdatum: 'Geburtsdatum',
};
