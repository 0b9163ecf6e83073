/** `./bleibe erlasse search FRAGE…` and `--batch DATEI`: on the office's own machine, over all Sammlungen. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { llmOf } from '#engines/llm/index.ts';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { closeSuchwerk, suchwerk } from '../suchwerk/suchwerk.ts';
import { hasFusion, loadVektoren } from '../vektor/fuse.ts';
import { answerFrage, PATIENCE_WHEN_MEASURED_MS } from './antwort.ts';
import { tellErgebnis } from './ausgabe.rules.ts';
import { countBetrieb, tellBetrieb } from './betrieb.rules.ts';
import { type Messmodell, messmodell } from './messantwort.port.ts';
import type { Messantwort } from './messantwort.schema.ts';
import { readStapelzeile, type Stapelantwort, type Stapelzeile, toStapelantwort } from './stapel.rules.ts';
import { type Betrieb, type Sucheingabe, type Suchergebnis, sucheInputSchema } from './suche.schema.ts';

const ACTOR = systemPrincipal('befehl');

export const searchCommand: Command = {
  name: 'erlasse search',
  text: 'Recht, Erlasse und Hausregeln fragen; mit --batch viele Fragen aus einer Datei',
  args: '[FRAGE…]',
  options: [
    { flag: '--batch', value: 'DATEI', text: 'JSONL, eine Frage je Zeile: id, question, wahlfrei as_of (JJJJ-MM-TT)' },
    { flag: '--stichtag', value: 'TAG', text: 'Tag, an dem die Antwort gelten muss (JJJJ-MM-TT); sonst heute' },
    { flag: '--anzahl', value: 'ZAHL', text: 'Fundstellen je Frage, 1 bis 50; sonst 10' },
    {
      flag: '--ohne-antworten',
      text: 'Mit --batch auch dann nur suchen, wenn ein Modell für Antworten eingerichtet ist',
    },
  ],
  details: () => [
    'Die Fragen werden nicht gespeichert. Der Befehl läuft allein oder neben dem laufenden Dienst.',
    'Mit --batch steht an jeder Zeile, was vom KI-Server mitgewirkt hat (betrieb), und mit einem Modell seine geprüfte',
    'Antwort (antwort). Vektoren und Nachsortieren bekommen dabei mehr Zeit als am Bildschirm.',
  ],
  needs: 'kernel',
  run: async (input, kernel) => {
    const { batch, eingabe } = readOptions(input);
    try {
      if (batch !== undefined) await requireFile(batch);
      // The first question after an import waits until everything is in.
      await suchwerk(kernel).upToDate();
      await loadVektoren(kernel);
      return batch === undefined ? await askOne(input, kernel, eingabe) : await askAll(input, kernel, batch, eingabe);
    } finally {
      await closeSuchwerk(kernel);
    }
  },
};

function readOptions({ args, options }: CommandInput): { batch: string | undefined; eingabe: Sucheingabe } {
  const batch = options['--batch'];
  const frage = args.join(' ').trim();
  if ((batch === undefined) === (frage === ''))
    throw wrong('Geben Sie eine Frage an oder mit --batch eine Datei mit Fragen.');
  const read = sucheInputSchema.safeParse({
    frage: frage === '' ? '-' : frage,
    ...(options['--stichtag'] === undefined ? {} : { stichtag: options['--stichtag'] }),
    ...(options['--anzahl'] === undefined ? {} : { anzahl: options['--anzahl'] }),
  });
  if (!read.success) {
    const [field] = read.error.issues.map(({ path: [name] }) => name);
    if (field === 'stichtag') throw wrong('Der Stichtag braucht die Form JJJJ-MM-TT, etwa 2025-02-03.');
    if (field === 'anzahl') throw wrong('--anzahl braucht eine Zahl von 1 bis 50.');
    throw wrong('Die Frage ist zu lang.');
  }
  return { batch: batch === undefined ? undefined : path.resolve(String(batch)), eingabe: read.data };
}

const wrong = (grund: string) => erlasseFaults.BEFEHL_FALSCH({ grund });

async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw wrong(`Die Datei ${file} gibt es nicht.`);
}

async function askOne({ json, out, note }: CommandInput, kernel: Kernel, eingabe: Sucheingabe): Promise<number> {
  const ergebnis = await answerFrage(kernel, ACTOR, eingabe);
  if (json) out(JSON.stringify(ergebnis));
  else for (const line of tellErgebnis(ergebnis)) out(line);
  if (ergebnis.zustand !== 'ausgefallen') return 0;
  note(`Die Suche ist ausgefallen. ${ergebnis.grund ?? ''}`);
  return 1;
}

/** Asked side by side, told in their order. */
const AT_ONCE = 8;

/** A line that cannot be read is named and keeps no other from its answer; the exit code tells of it. */
async function askAll(input: CommandInput, kernel: Kernel, file: string, eingabe: Sucheingabe): Promise<number> {
  let broken = 0;
  let asked = 0;
  const betriebe: Betrieb[] = [];
  const modell = input.options['--ohne-antworten'] === true ? undefined : messmodell(kernel);
  const lage = { modell, eingabe, signal: input.signal };
  for await (const zeilen of inBatches(readLines(file), atOnce(kernel))) {
    if (input.signal.aborted) return 1;
    const antworten = await Promise.all(zeilen.map((zeile) => answerLine(kernel, zeile, lage)));
    for (const antwort of antworten) {
      broken += tell(input, antwort) ? 0 : 1;
      if (typeof antwort !== 'string') betriebe.push(antwort.antwort.betrieb);
    }
    asked += zeilen.length;
  }
  if (hasFusion(kernel) && betriebe.length > 0) input.note(`Gesucht mit ${tellBetrieb(countBetrieb(betriebe))}.`);
  if (broken > 0) input.note(`${broken} von ${asked} Zeilen haben keine Antwort.`);
  return broken > 0 ? 1 : 0;
}

/** As many as the servers take: one who asks for more is refused by the queue of this process. */
function atOnce(kernel: Kernel): number {
  const llm = llmOf(kernel);
  const parallel = (['chat', 'embedding', 'rerank'] as const).flatMap((work) => llm.endpoint(work)?.parallel ?? []);
  return Math.min(AT_ONCE, ...parallel);
}

interface Stapellage {
  readonly modell: Messmodell | undefined;
  readonly eingabe: Sucheingabe;
  readonly signal: AbortSignal;
}

interface Beantwortet {
  readonly antwort: Stapelantwort & { readonly antwort?: Messantwort };
  readonly ergebnis: Suchergebnis;
}

async function answerLine(
  kernel: Kernel,
  zeile: Stapelzeile,
  { modell, eingabe, signal }: Stapellage,
): Promise<string | Beantwortet> {
  if (zeile.art === 'kaputt') return zeile.grund;
  const { id, question, as_of } = zeile.frage;
  const frage = { ...eingabe, frage: question, ...(as_of ? { stichtag: as_of } : {}) };
  const ergebnis = await answerFrage(kernel, ACTOR, frage, { geduldMs: PATIENCE_WHEN_MEASURED_MS });
  // "Nothing found" is an answer, "could not look" is none.
  if (ergebnis.zustand === 'ausgefallen') return `${id}: ${ergebnis.grund ?? 'Die Suche ist ausgefallen.'}`;
  const antwort = await modell?.antworte(kernel, ACTOR, { frage: question, gefunden: ergebnis, signal });
  return { antwort: { ...toStapelantwort(id, ergebnis), ...(antwort ? { antwort } : {}) }, ergebnis };
}

function tell({ json, out, note }: CommandInput, antwort: string | Beantwortet): boolean {
  if (typeof antwort === 'string') {
    note(antwort);
    return false;
  }
  if (json) out(JSON.stringify(antwort.antwort));
  else {
    const zitate = antwort.ergebnis.treffer.map(({ zitat }) => zitat).join('; ');
    const { id, antwort: gesagt } = antwort.antwort;
    const sagt = gesagt ? ` | Modell: ${gesagt.ausfall ?? `${gesagt.belegt} von ${gesagt.saetze} Sätzen belegt`}` : '';
    out(`${id}: ${zitate || 'kein Beleg'}${sagt}`);
  }
  return true;
}

async function* readLines(file: string): AsyncGenerator<Stapelzeile> {
  let nr = 0;
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    nr += 1;
    const zeile = readStapelzeile(line, nr);
    if (zeile) yield zeile;
  }
}

async function* inBatches(zeilen: AsyncIterable<Stapelzeile>, size: number): AsyncGenerator<readonly Stapelzeile[]> {
  let batch: Stapelzeile[] = [];
  for await (const zeile of zeilen) {
    batch.push(zeile);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
