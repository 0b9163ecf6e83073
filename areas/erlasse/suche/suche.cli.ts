/** `./bleibe erlasse search FRAGE…` and `--batch DATEI`: on the office's own machine, over all Sammlungen. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { closeSuchwerk, suchwerk } from '../suchwerk/suchwerk.ts';
import { answerFrage } from './antwort.ts';
import { tellErgebnis } from './ausgabe.rules.ts';
import { readStapelzeile, type Stapelantwort, type Stapelzeile, toStapelantwort } from './stapel.rules.ts';
import { type Sucheingabe, type Suchergebnis, sucheInputSchema } from './suche.schema.ts';

const ACTOR = systemPrincipal('befehl');

export const searchCommand: Command = {
  name: 'erlasse search',
  text: 'Recht, Erlasse und Hausregeln fragen; mit --batch viele Fragen aus einer Datei',
  args: '[FRAGE…]',
  options: [
    { flag: '--batch', value: 'DATEI', text: 'JSONL, eine Frage je Zeile: id, question, wahlfrei as_of (JJJJ-MM-TT)' },
    { flag: '--stichtag', value: 'TAG', text: 'Tag, an dem die Antwort gelten muss (JJJJ-MM-TT); sonst heute' },
    { flag: '--anzahl', value: 'ZAHL', text: 'Fundstellen je Frage, 1 bis 50; sonst 10' },
  ],
  details: () => ['Die Fragen werden nicht gespeichert. Der Befehl läuft allein oder neben dem laufenden Dienst.'],
  needs: 'kernel',
  run: async (input, kernel) => {
    const { batch, eingabe } = readOptions(input);
    try {
      if (batch !== undefined) await requireFile(batch);
      // The first question after an import waits until everything is in.
      await suchwerk(kernel).upToDate();
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
  for await (const zeilen of inBatches(readLines(file))) {
    if (input.signal.aborted) return 1;
    const antworten = await Promise.all(zeilen.map((zeile) => answerLine(kernel, zeile, eingabe)));
    for (const antwort of antworten) broken += tell(input, antwort) ? 0 : 1;
    asked += zeilen.length;
  }
  if (broken > 0) input.note(`${broken} von ${asked} Zeilen haben keine Antwort.`);
  return broken > 0 ? 1 : 0;
}

interface Beantwortet {
  readonly antwort: Stapelantwort;
  readonly ergebnis: Suchergebnis;
}

async function answerLine(kernel: Kernel, zeile: Stapelzeile, eingabe: Sucheingabe): Promise<string | Beantwortet> {
  if (zeile.art === 'kaputt') return zeile.grund;
  const { id, question, as_of } = zeile.frage;
  const ergebnis = await answerFrage(kernel, ACTOR, {
    ...eingabe,
    frage: question,
    ...(as_of ? { stichtag: as_of } : {}),
  });
  // "Nothing found" is an answer, "could not look" is none.
  if (ergebnis.zustand === 'ausgefallen') return `${id}: ${ergebnis.grund ?? 'Die Suche ist ausgefallen.'}`;
  return { antwort: toStapelantwort(id, ergebnis), ergebnis };
}

function tell({ json, out, note }: CommandInput, antwort: string | Beantwortet): boolean {
  if (typeof antwort === 'string') {
    note(antwort);
    return false;
  }
  if (json) out(JSON.stringify(antwort.antwort));
  else {
    const zitate = antwort.ergebnis.treffer.map(({ zitat }) => zitat).join('; ');
    out(`${antwort.antwort.id}: ${zitate || 'kein Beleg'}`);
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

async function* inBatches(zeilen: AsyncIterable<Stapelzeile>): AsyncGenerator<readonly Stapelzeile[]> {
  let batch: Stapelzeile[] = [];
  for await (const zeile of zeilen) {
    batch.push(zeile);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
