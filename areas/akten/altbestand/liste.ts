/** Reads the CSV of a delivery as a stream: whose encoding and delimiter nobody has to know. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { AKTENZEICHEN } from '../akte.schema.ts';
import { aktenFaults } from '../akten.faults.ts';
import { DOKUMENTTYPEN } from '../dokumenttyp.data.ts';
import { dayOf } from '../xdomea/lesen.rules.ts';

export interface Zeile {
  /** As it stands in the list, with slashes. */
  readonly datei: string;
  readonly aktenzeichen?: string;
  readonly titel?: string;
  readonly datum?: string;
  readonly typ?: string;
}

const HEAD_BYTES = 64 * 1024;
const MOST_ROWS = 1_000_000;
const MOST_FIELD = 64 * 1024;

type Column = keyof Zeile;

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
export async function readListe(file: string): Promise<Zeile[]> {
  const encoding = await encodingOf(file);
  const text = Readable.from(decoded(file, encoding));
  const delimiter = delimiterOf(await headOf(file, encoding));
  const parser = text.pipe(
    parse({
      delimiter,
      bom: true,
      trim: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_FIELD,
    }),
  );
  text.once('error', (cause) => parser.destroy(cause));
  const rows: Zeile[] = [];
  let columns: (Column | undefined)[] | undefined;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (!columns) {
        columns = record.map((heading) => HEADINGS[heading.toLowerCase()]);
        if (!columns.includes('datei')) throw new RangeError('Es fehlt die Spalte „Datei“.');
        continue;
      }
      const row = rowOf(columns, record);
      if (row) rows.push(row);
      if (rows.length > MOST_ROWS) throw new RangeError(`Sie hat mehr als ${MOST_ROWS} Zeilen.`);
    }
  } catch (cause) {
    const grund = cause instanceof Error ? cause.message : String(cause);
    throw aktenFaults.BEFEHL_FALSCH({ grund: `Die Liste ist nicht lesbar: ${grund}` });
  }
  if (!columns) throw aktenFaults.BEFEHL_FALSCH({ grund: 'Die Liste ist leer.' });
  return rows;
}

function rowOf(columns: readonly (Column | undefined)[], record: readonly string[]): Zeile | undefined {
  const given: Partial<Record<Column, string>> = {};
  columns.forEach((column, index) => {
    const value = record[index]?.replaceAll('\0', '').trim();
    if (column && value) given[column] ??= value;
  });
  if (!given.datei) return undefined;
  const aktenzeichen = given.aktenzeichen?.toUpperCase();
  const datum = dayIn(given.datum);
  const typ = DOKUMENTTYPEN.find(
    (one) => one.typ === given.typ?.toLowerCase() || one.name.toLowerCase() === given.typ?.toLowerCase(),
  );
  return {
    datei: given.datei.replaceAll('\\', '/').replace(/^\.\//, ''),
    ...(aktenzeichen && AKTENZEICHEN.test(aktenzeichen) ? { aktenzeichen } : {}),
    ...(given.titel ? { titel: given.titel.slice(0, 300) } : {}),
    ...(datum ? { datum } : {}),
    ...(typ ? { typ: typ.typ } : {}),
  };
}

/** `2019-03-04` or `4.3.2019`. */
function dayIn(text: string | undefined): string | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text ?? '');
  if (!german) return dayOf(text);
  const [, day = '', month = '', year = ''] = german;
  return dayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** What is valid UTF-8 to its end is UTF-8; German text in Windows-1252 never is by chance. */
async function encodingOf(file: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const part of createReadStream(file)) {
      const bytes = part as Buffer;
      if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
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
    const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
    return text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  } finally {
    await handle.close();
  }
}

/** The sign that stands most often in the line of headings. */
function delimiterOf(head: string): string {
  const plain = head.replaceAll(/"[^"]*"/g, '');
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: plain.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';';
}
