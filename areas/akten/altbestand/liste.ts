/** Reads the CSV of a delivery as a stream: whose encoding and delimiter nobody has to know. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { Fault } from '#platform/errors/errors.ts';
import { AKTENZEICHEN } from '../akte.schema.ts';
import { aktenFaults } from '../akten.faults.ts';
import { DOKUMENTTYPEN } from '../dokumenttyp.data.ts';
import { delimiterOf, type Encoding, SEPARATOR_LINE, wideEncodingOf } from '../tabelle.rules.ts';
import { dayOf } from '../xdomea/lesen.rules.ts';

export interface Zeile {
  /** Line of the list, from 1. */
  readonly zeile: number;
  /** As it stands in the list, with slashes. */
  readonly datei: string;
  readonly aktenzeichen?: string;
  readonly titel?: string;
  readonly datum?: string;
  readonly typ?: string;
}

export interface Liste {
  readonly zeilen: readonly Zeile[];
  /** What stands in it and could not be taken over: a sentence for each, with its line. */
  readonly hinweise: readonly string[];
}

const HEAD_BYTES = 64 * 1024;
const MOST_ROWS = 1_000_000;
const MOST_FIELD = 64 * 1024;

type Column = Exclude<keyof Zeile, 'zeile'>;

/** Headings as they are found in the wild, lower case. */
const HEADINGS: Readonly<Record<string, Column>> = {
  datei: 'datei',
  dateiname: 'datei',
  dateipfad: 'datei',
  pfad: 'datei',
  file: 'datei',
  filename: 'datei',
  aktenzeichen: 'aktenzeichen',
  az: 'aktenzeichen',
  akte: 'aktenzeichen',
  titel: 'titel',
  betreff: 'titel',
  bezeichnung: 'titel',
  title: 'titel',
  datum: 'datum',
  dokumentdatum: 'datum',
  date: 'datum',
  art: 'typ',
  typ: 'typ',
  dokumentart: 'typ',
  type: 'typ',
};

/** Throws BEFEHL_FALSCH when it is no list with a column of files. */
export async function readListe(file: string): Promise<Liste> {
  const encoding = await encodingOf(file);
  const text = Readable.from(decoded(file, encoding));
  const parser = text.pipe(
    parse({
      delimiter: delimiterOf(await headOf(file, encoding)),
      bom: true,
      trim: true,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_FIELD,
    }),
  );
  text.once('error', (cause) => parser.destroy(cause));
  const zeilen: Zeile[] = [];
  const hinweise: string[] = [];
  let columns: (Column | undefined)[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!columns) {
        if (SEPARATOR_LINE.test(record.join(''))) continue;
        columns = record.map((heading) => HEADINGS[heading.toLowerCase()]);
        if (!columns.includes('datei')) throw new RangeError('Es fehlt die Spalte „Datei“.');
        continue;
      }
      const read = rowOf(columns, record, info.lines);
      if (read.zeile) zeilen.push(read.zeile);
      hinweise.push(...read.hinweise);
      if (zeilen.length > MOST_ROWS) throw new RangeError(`Sie hat mehr als ${MOST_ROWS} Zeilen.`);
    }
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw aktenFaults.BEFEHL_FALSCH({ grund: `Die Liste ist nicht lesbar: ${reasonOf(cause)}` }, { cause });
  }
  if (!columns) throw aktenFaults.BEFEHL_FALSCH({ grund: 'Die Liste ist leer.' });
  return { zeilen, hinweise };
}

/** The parser speaks English and means, nearly always, a quotation mark that opens and never closes. */
function reasonOf(cause: unknown): string {
  if (cause instanceof RangeError) return cause.message;
  const { lines } = cause as { lines?: unknown };
  const where = typeof lines === 'number' ? `Bei Zeile ${lines} fehlt` : 'Es fehlt';
  return `${where} vermutlich ein Anführungszeichen. Speichern Sie die Tabelle neu als CSV.`;
}

function rowOf(columns: readonly (Column | undefined)[], record: readonly string[], line: number) {
  const given: Partial<Record<Column, string>> = {};
  columns.forEach((column, index) => {
    const value = record[index]?.replaceAll('\0', '').trim();
    if (column && value) given[column] ??= value;
  });
  if (!given.datei) {
    const empty = Object.keys(given).length === 0;
    return { hinweise: empty ? [] : [`Zeile ${line}: Sie nennt keine Datei und wurde übergangen.`] };
  }
  const hinweise: string[] = [];
  const refuse = (what: string, why: string) => hinweise.push(`Zeile ${line}: ${what} „${cut(why)}“ nicht übernommen.`);
  const aktenzeichen = given.aktenzeichen?.toUpperCase().replace(/\s/g, '');
  const known = aktenzeichen !== undefined && AKTENZEICHEN.test(aktenzeichen);
  if (given.aktenzeichen && !known) refuse('Aktenzeichen', given.aktenzeichen);
  const datum = dayIn(given.datum);
  if (given.datum && !datum) refuse('Datum', given.datum);
  const typ = DOKUMENTTYPEN.find(
    (one) => one.typ === given.typ?.toLowerCase() || one.name.toLowerCase() === given.typ?.toLowerCase(),
  );
  if (given.typ && !typ) refuse('Art', given.typ);
  const zeile: Zeile = {
    zeile: line,
    datei: given.datei.replaceAll('\\', '/').replace(/^\.\//, ''),
    ...(known ? { aktenzeichen } : {}),
    ...(given.titel ? { titel: given.titel.replace(/\s+/g, ' ').slice(0, 300) } : {}),
    ...(datum ? { datum } : {}),
    ...(typ ? { typ: typ.typ } : {}),
  };
  return { zeile, hinweise };
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** `2019-03-04` or `4.3.2019`. */
function dayIn(text: string | undefined): string | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text ?? '');
  if (!german) return dayOf(text);
  const [, day = '', month = '', year = ''] = german;
  return dayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

async function encodingOf(file: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const part of createReadStream(file)) {
      const bytes = part as Buffer;
      const wide = first ? wideEncodingOf(bytes) : undefined;
      if (wide) return wide;
      first = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (cause) {
    if (cause instanceof TypeError) return 'windows-1252';
    throw aktenFaults.DATEI_NICHT_LESBAR({}, { cause });
  }
}

async function* decoded(file: string, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of createReadStream(file)) {
    const text = decoder.decode(part as Buffer, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function headOf(file: string, encoding: Encoding): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
