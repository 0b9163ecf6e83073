/** Checks an export without a database: what `./bleibe protokoll verify --datei` does. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import readline from 'node:readline';
import { textOfAusgabe, type Zeile, zeileSchema } from './ausgabe.schema.ts';
import { Befunde } from './befunde.ts';
import type { EintragZeile, SegmentZeile } from './kette.rules.ts';
import { importOeffentlich, isSigned } from './kette.ts';
import { Kettenpruefer, type Vertrauen } from './kettenpruefer.ts';
import { protokollFaults } from './protokoll.faults.ts';
import type { Pruefbericht } from './protokoll.schema.ts';

export interface Ausgabebericht extends Pruefbericht {
  /** Keys that the export brings along; compare one with what the office says its key is. */
  readonly schluessel: readonly string[];
}

export interface AusgabeOptions {
  /** Only this key is trusted; without it whatever the export brings along. */
  readonly schluessel?: string;
  readonly signal?: AbortSignal;
}

export async function pruefeAusgabe(datei: string, options: AusgabeOptions = {}): Promise<Ausgabebericht> {
  const begonnenAm = Temporal.Now.instant().toString();
  const begin = performance.now();
  const pruefer = new Ausgabepruefer(datei, options.schluessel);
  for await (const line of linesOf(datei)) {
    options.signal?.throwIfAborted();
    pruefer.line(line);
  }
  return { begonnenAm, dauerMs: Math.round(performance.now() - begin), ...pruefer.end() };
}

async function* linesOf(datei: string): AsyncGenerator<string> {
  try {
    yield* readline.createInterface({ input: createReadStream(datei), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw protokollFaults.DATEI_UNLESBAR({ datei, grund: (cause as Error).message }, { cause });
  }
}

class Ausgabepruefer {
  readonly #datei: string;
  readonly #only: string | undefined;
  readonly #hash = createHash('sha256');
  readonly #befunde = new Befunde();
  readonly #ungesiegelt = { anzahl: 0, ids: [] as number[] };
  #vertrauen: Vertrauen = { schluessel: new Map(), pruefpunkte: [], beginntIrgendwo: true };
  #kette: Kettenpruefer | undefined;
  #segment: SegmentZeile | undefined;
  #eintraege: EintragZeile[] = [];
  #ended = false;

  constructor(datei: string, only: string | undefined) {
    this.#datei = datei;
    this.#only = only;
  }

  line(text: string): void {
    const zeile = this.#parse(text);
    if (!zeile) return;
    if (zeile.art === 'ende') this.#checkEnd(zeile);
    else if (this.#ended)
      this.#befunde.add({ art: 'kette', text: 'Hinter dem Ende der Ausgabe stehen weitere Zeilen.' });
    this.#hash.update(`${text}\n`);
    if (zeile.art === 'segment') this.#begin(zeile);
    else if (zeile.art === 'eintrag') this.#eintraege.push(zeile);
    else if (zeile.art === 'ungesiegelt') this.#countUngesiegelt(zeile.id);
  }

  end(): Omit<Ausgabebericht, 'begonnenAm' | 'dauerMs'> {
    if (!this.#kette) throw protokollFaults.KEINE_AUSGABE({ datei: this.#datei });
    this.#closeSegment();
    if (!this.#ended) this.#befunde.add({ art: 'kette', text: 'Die Ausgabe bricht ab: Ihr Ende fehlt.' });
    const { eintraege, segmente, vonSegment, bisSegment } = this.#kette;
    return {
      unversehrt: this.#befunde.total === 0,
      eintraege,
      segmente,
      ...(vonSegment === undefined ? {} : { vonSegment, bisSegment }),
      ungesiegelt: this.#ungesiegelt,
      befunde: this.#befunde.named,
      befundeGesamt: this.#befunde.total,
      schluessel: [...this.#vertrauen.schluessel.keys()],
    };
  }

  /** The first line decides whether it is an export at all; a later one that cannot be read is a finding. */
  #parse(text: string): Zeile | undefined {
    const parsed = zeileSchema.safeParse(jsonOf(text));
    if (!this.#kette) {
      if (parsed.data?.art !== 'kopf') throw protokollFaults.KEINE_AUSGABE({ datei: this.#datei });
      this.#vertrauen = { ...this.#vertrauen, schluessel: keysOf(parsed.data.schluessel, this.#only) };
      this.#kette = new Kettenpruefer(this.#vertrauen, this.#befunde);
    }
    if (!parsed.success) {
      this.#hash.update(`${text}\n`);
      this.#befunde.add({ art: 'kette', text: 'Eine Zeile der Ausgabe lässt sich nicht lesen.' });
    }
    return parsed.data;
  }

  #begin(segment: SegmentZeile): void {
    this.#closeSegment();
    this.#segment = segment;
  }

  #closeSegment(): void {
    if (this.#segment) this.#kette?.segment(this.#segment, this.#eintraege);
    else
      for (const { id } of this.#eintraege)
        this.#befunde.eintrag('eingefuegt', id, `Der Eintrag ${id} steht vor jedem Segment.`);
    this.#segment = undefined;
    this.#eintraege = [];
  }

  #countUngesiegelt(id: number): void {
    this.#ungesiegelt.anzahl += 1;
    if (this.#ungesiegelt.ids.length < 100) this.#ungesiegelt.ids.push(id);
  }

  #checkEnd(zeile: Extract<Zeile, { art: 'ende' }>): void {
    this.#ended = true;
    const hash = this.#hash.copy().digest('hex');
    const key = this.#vertrauen.schluessel.get(zeile.schluessel);
    if (hash === zeile.hash && isSigned(key, textOfAusgabe(hash), zeile.signatur)) return;
    this.#befunde.add({
      art: 'unterschrift',
      text: 'Die Ausgabe ist nicht mehr so, wie dieses Haus sie ausgegeben und unterschrieben hat.',
    });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keysOf(
  given: readonly { id: string; oeffentlich: string }[],
  only: string | undefined,
): Vertrauen['schluessel'] {
  const keys = given.flatMap(({ id, oeffentlich }) => {
    try {
      const key = importOeffentlich(oeffentlich);
      return key.id === id && (only === undefined || only === id) ? [[id, key.oeffentlich] as const] : [];
    } catch {
      return [];
    }
  });
  return new Map(keys);
}
