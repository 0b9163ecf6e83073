/**
 * The index of one Sammlung as bytes: what works it holds, where each section stands, the words and both levels. Kept as
 * a file, so that a process that starts answers at once. What is broken or of another program throws a `RangeError`: it
 * is built anew from the database, which alone holds the texts.
 */
import { crc32 } from 'node:zlib';
import { readSegment, Vocabulary, writeSegment } from '#engines/retrieval/index.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { grundwortschatzOf } from '../suche/grundwortschatz.ts';
import type { Suchbestand, Suchort } from '../suche/suchbestand.ts';

/** A work in the index; another `marke` as soon as its texts or its days are others. */
export interface Indexwerk {
  readonly id: string;
  readonly kurz: string;
  readonly marke: string;
}

/** A section on its days. */
export interface Indexort extends Suchort {
  readonly werkId: string;
  /** By which work its days ended. */
  readonly durch?: string;
}

export interface Indexbestand extends Suchbestand {
  readonly abschnitte: readonly Indexort[];
}

export interface Schnappschuss {
  readonly sammlungId: string;
  readonly art: Sammlungsart;
  readonly stand: number;
  /** Of what it was built from. */
  readonly pruefsumme: string;
  /** Of the Glossar whose words are in the fields. */
  readonly glossar: string;
  readonly werke: readonly Indexwerk[];
  readonly bestand: Indexbestand;
  readonly vocabulary: Vocabulary;
}

/** Changes with the format and with everything that makes terms of words. */
const MAGIC = 'BLSUCH03';
const HEADER = 32;

interface Kopf extends Pick<Schnappschuss, 'sammlungId' | 'art' | 'stand' | 'pruefsumme' | 'glossar'> {
  readonly werke: readonly (readonly [id: string, kurz: string, marke: string])[];
  /** Column by column, which is read back faster than objects. */
  readonly ids: readonly string[];
  readonly werk: readonly number[];
  readonly bezeichnungen: readonly string[];
  readonly absaetze: readonly number[];
  readonly durch: Readonly<Record<number, string>>;
  readonly ueberSich: readonly number[];
  readonly woerter: readonly (readonly [word: string, count: number])[];
}

export function writeSchnappschuss(index: Schnappschuss): Buffer {
  const head = pad(Buffer.from(JSON.stringify(toKopf(index)), 'utf8'), ' ');
  const parts = [head, writeSegment(index.bestand.normen), writeSegment(index.bestand.absaetze)];
  // Memory of its own, which can be handed to another thread; small buffers would share some.
  const bytes = Buffer.alloc(parts.reduce((sum, { length }) => sum + length, HEADER));
  let at = HEADER;
  for (const part of parts) at += part.copy(bytes, at);
  bytes.write(MAGIC, 0, 'latin1');
  parts.forEach(({ length }, i) => {
    bytes.writeUInt32LE(length, 12 + i * 4);
  });
  bytes.writeUInt32LE(crc32(bytes.subarray(12)), 8);
  return bytes;
}

function pad(bytes: Buffer, filler: string): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8, filler)]);
}

function toKopf(index: Schnappschuss): Kopf {
  const { sammlungId, art, stand, pruefsumme, glossar, werke, bestand, vocabulary } = index;
  const { abschnitte, erster } = bestand;
  const place = new Map(werke.map(({ id }, i) => [id, i]));
  return {
    sammlungId,
    art,
    stand,
    pruefsumme,
    glossar,
    werke: werke.map(({ id, kurz, marke }) => [id, kurz, marke]),
    ids: abschnitte.map(({ id }) => id),
    werk: abschnitte.map(({ werkId }) => place.get(werkId) ?? -1),
    bezeichnungen: abschnitte.map(({ bezeichnung }) => bezeichnung),
    absaetze: abschnitte.map((_, i) => (erster[i + 1] ?? 0) - (erster[i] ?? 0)),
    durch: Object.fromEntries(abschnitte.flatMap(({ durch }, i) => (durch === undefined ? [] : [[i, durch]]))),
    ueberSich: abschnitte.flatMap(({ ueberSich }, i) => (ueberSich ? [i] : [])),
    woerter: [...vocabulary.entries()],
  };
}

export function readSchnappschuss(given: Uint8Array): Schnappschuss {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length < HEADER || bytes.toString('latin1', 0, 8) !== MAGIC) throw new RangeError('This is no index.');
  if (crc32(bytes.subarray(12)) !== bytes.readUInt32LE(8)) throw new RangeError('The index is damaged.');
  let at = HEADER;
  const [head, normen, absaetze] = [0, 1, 2].map((i) => {
    const length = bytes.readUInt32LE(12 + i * 4);
    at += length;
    return bytes.subarray(at - length, at);
  }) as [Buffer, Buffer, Buffer];
  const kopf = JSON.parse(head.toString('utf8')) as Kopf;
  const { sammlungId, art, stand, pruefsumme, glossar } = kopf;
  const werke = kopf.werke.map(([id, kurz, marke]) => ({ id, kurz, marke }));
  const levels = { normen: readSegment(normen), absaetze: readSegment(absaetze) };
  return {
    sammlungId,
    art,
    stand,
    pruefsumme,
    glossar,
    werke,
    bestand: { ...levels, art, abschnitte: toOrte(kopf, werke, levels), erster: toErster(kopf.absaetze) },
    vocabulary: new Vocabulary(new Map(kopf.woerter), grundwortschatzOf(art)),
  };
}

function toOrte(
  { art, ids, werk, bezeichnungen, durch, ueberSich }: Kopf,
  werke: readonly Indexwerk[],
  { normen: { from, to } }: Pick<Suchbestand, 'normen'>,
): Indexort[] {
  const sections = new Set(ueberSich);
  return ids.map((id, i) => {
    const { id: werkId = '', kurz = '' } = werke[werk[i] ?? -1] ?? {};
    const ort = { id, werkId, kurz, bezeichnung: bezeichnungen[i] ?? '', von: from[i] ?? 0, bis: to[i] ?? 0, art };
    return {
      ...ort,
      ...(durch[i] === undefined ? {} : { durch: durch[i] }),
      ...(sections.has(i) ? { ueberSich: true } : {}),
    };
  });
}

function toErster(counts: readonly number[]): Uint32Array {
  const erster = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    erster[i + 1] = (erster[i] ?? 0) + count;
  });
  return erster;
}
