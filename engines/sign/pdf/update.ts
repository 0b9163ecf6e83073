/**
 * An incremental update (ISO 32000-1, 7.5.6): the bytes that are there stay as they are, new and changed objects follow
 * with a cross-reference section in the form of the one before.
 */
import { createHash } from 'node:crypto';
import type { PdfDocument } from './document.ts';
import { isKind, number, type PdfDict, type PdfObject, type PdfRef, ref } from './objects.ts';
import { serialize, serializeObject } from './serialize.ts';

export class PdfUpdate {
  readonly document: PdfDocument;
  readonly #objects = new Map<number, { gen: number; object: PdfObject }>();
  #next: number;

  constructor(document: PdfDocument) {
    this.document = document;
    this.#next = document.size;
  }

  add(object: PdfObject, at: PdfRef = this.reserve()): PdfRef {
    this.#objects.set(at.num, { gen: 0, object });
    return at;
  }

  reserve(): PdfRef {
    return ref(this.#next++);
  }

  /** A new version of an object that exists. */
  replace({ num, gen }: PdfRef, object: PdfObject): void {
    this.#objects.set(num, { gen, object });
  }

  /** What stands there now, this update included. */
  async current(object: PdfObject | undefined): Promise<PdfObject> {
    if (!isKind(object, 'ref')) return object ?? null;
    const changed = this.#objects.get(object.num);
    return changed ? changed.object : this.document.resolve(object);
  }

  /** Everything that follows the original, whose last byte decides how it begins; `placeOf` counts within these bytes. */
  async render(): Promise<{ bytes: Buffer; placeOf: (object: PdfRef) => number }> {
    const { source, end } = this.document;
    const last = (await source.read(end - 1, end))[0];
    const parts: Buffer[] = last === 10 || last === 13 ? [] : [Buffer.from('\n')];
    const places = new Map<number, { at: number; gen: number }>();
    let at = end + (parts[0]?.length ?? 0);
    for (const [num, { gen, object }] of [...this.#objects].sort(([a], [b]) => a - b)) {
      const bytes = serializeObject(num, gen, object);
      places.set(num, { at, gen });
      parts.push(bytes);
      at += bytes.length;
    }
    const body = Buffer.concat(parts);
    const form = this.document.sections[0]?.form ?? 'table';
    const tail = form === 'table' ? this.#table(places, body) : this.#stream(places, at, body);
    const bytes = Buffer.concat([body, tail, Buffer.from(`startxref\n${at}\n%%EOF\n`)]);
    return { bytes, placeOf: ({ num }) => (places.get(num)?.at ?? end) - end };
  }

  #table(places: ReadonlyMap<number, { at: number; gen: number }>, body: Buffer): Buffer {
    const blocks = inRuns([...places.keys()]).map((run) => {
      const rows = run.map((num) => {
        const { at, gen } = places.get(num) as { at: number; gen: number };
        return `${String(at).padStart(10, '0')} ${String(gen).padStart(5, '0')} n \n`;
      });
      return `${run[0]} ${run.length}\n${rows.join('')}`;
    });
    return Buffer.from(`xref\n${blocks.join('')}trailer\n${serialize(this.#trailer(body, {}))}\n`, 'latin1');
  }

  #stream(places: ReadonlyMap<number, { at: number; gen: number }>, at: number, body: Buffer): Buffer {
    const self = this.reserve().num;
    const all = new Map([...places, [self, { at, gen: 0 }]]);
    const runs = inRuns([...all.keys()]);
    const rows = runs.flat().map((num) => {
      const place = all.get(num) as { at: number; gen: number };
      const row = Buffer.alloc(8);
      row[0] = 1;
      row.writeUIntBE(place.at, 1, 5);
      row.writeUInt16BE(place.gen, 6);
      return row;
    });
    const index = runs.flatMap((run) => [number(run[0] as number), number(run.length)]);
    const dict = this.#trailer(body, {
      Type: { kind: 'name', name: 'XRef' },
      W: { kind: 'array', items: [number(1), number(5), number(2)] },
      Index: { kind: 'array', items: index },
    });
    return serializeObject(self, 0, { kind: 'stream', dict, data: Buffer.concat(rows) });
  }

  /** Root, Info and the first ID stay; the second ID names this version (14.4). */
  #trailer(body: Buffer, more: Readonly<Record<string, PdfObject>>): PdfDict {
    const before = this.document.trailer.entries;
    const kept = ['Root', 'Info'].flatMap((key) => {
      const value = before.get(key);
      return value === undefined ? [] : [[key, value] as const];
    });
    return {
      kind: 'dict',
      entries: new Map<string, PdfObject>([
        ...Object.entries(more),
        ['Size', number(this.#next)],
        ...kept,
        ['ID', nextId(before.get('ID'), body)],
        ['Prev', number(this.document.sections[0]?.at ?? 0)],
      ]),
    };
  }
}

function nextId(before: PdfObject | undefined, body: Buffer): PdfObject {
  const bytes = createHash('sha256').update(body).digest().subarray(0, 16);
  const fresh = { kind: 'string', bytes } as const;
  const first = isKind(before, 'array') ? before.items[0] : undefined;
  return { kind: 'array', items: [isKind(first, 'string') ? first : fresh, fresh] };
}

/** `[3,4,5,9]` → `[[3,4,5],[9]]`. */
function inRuns(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const num of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === num - 1) run.push(num);
    else runs.push([num]);
  }
  return runs;
}
