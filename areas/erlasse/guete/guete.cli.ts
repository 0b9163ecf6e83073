/** `./bleibe erlasse guete`: how often the search finds the right norm, on the shipped cases or on a file of one's own. */
import { readFile } from 'node:fs/promises';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { messmodell } from '../suche/messantwort.port.ts';
import { closeSuchwerk } from '../suchwerk/suchwerk.ts';
import { listSchlichteAbschnitte } from './bestand.sql.ts';
import { measurable, toPrueffrage } from './fall.rules.ts';
import { type Antworter, type Prueffrage, prueffrageSchema } from './frage.schema.ts';
import type { Kennzahlen, Modellzahlen } from './kennzahl.schema.ts';
import { insertFragensatz } from './messlauf.sql.ts';
import { askAll, type Messung, werteModellAus } from './messung.ts';
import { program } from './program.ts';
import { listPrueffallRows } from './prueffall.sql.ts';
import { readPruefsatz } from './pruefsatz.ts';
import { volltext } from './schlicht.sql.ts';
import { rankPlain } from './schlicht.ts';
import { MESSENDER, openSuche } from './sucher.ts';
import { inWorten, modellInWorten } from './worte.rules.ts';

const ACTOR = systemPrincipal('befehl');
const MOST_FAELLE = 2_000;
const LONGEST_NAME = 100;

export const gueteCommand: Command = {
  name: 'erlasse guete',
  text: 'Messen, wie oft die Suche die richtige Norm findet',
  maxArgs: 0,
  options: [
    { flag: '--fragen', value: 'DATEI', text: 'Fragen aus dieser JSONL-Datei statt der Prüffälle des Amts' },
    {
      flag: '--festhalten',
      value: 'NAME',
      text: 'Mit --fragen: die Zahlen unter diesem Namen auf der Seite „Güte der Suche“ zeigen, ohne die Fragen',
    },
    { flag: '--vergleich', text: 'Dieselben Fragen auch an die Volltextsuche von PostgreSQL und an einfaches BM25' },
    {
      flag: '--ohne-antworten',
      text: 'Nur die Suche messen, auch wenn ein Modell für Antworten eingerichtet ist',
    },
    { flag: '--json', text: 'Alle Zahlen als JSON' },
  ],
  details: () => [
    'R@5 und R@10: Anteil der richtigen Stellen unter den ersten fünf und zehn Treffern. MRR@10: Kehrwert des Rangs',
    'des ersten richtigen Treffers. Eine Zeile der Datei ist eine Frage mit id, question, kind, gold, also, as_of.',
    'Mit einem KI-Server misst derselbe Befehl die Suche mit Vektoren und Nachsortieren und die geprüften Antworten des Modells.',
  ],
  needs: 'kernel',
  run: async (input, kernel) => {
    try {
      return await run(input, kernel);
    } finally {
      await closeSuchwerk(kernel);
    }
  },
};

async function run(input: CommandInput, kernel: Kernel): Promise<number> {
  const vergleich = input.options['--vergleich'] === true;
  const festhalten = readFragensatzname(input);
  const modell = input.options['--ohne-antworten'] === true ? undefined : messmodell(kernel);
  const { antworte, bestand, werke } = await openSuche(kernel, { modell, signal: input.signal });
  const fragen = await readFragen(input, kernel, werke);
  const { kennzahlen: eigene, antworten } = await measure(input, 'Bleibe', fragen, antworte);
  const gesagt = werteModellAus(fragen, antworten);
  if (festhalten !== undefined && !input.signal.aborted)
    await transact(kernel.pool.db, ACTOR, 'befehl', (tx) =>
      insertFragensatz(tx, { name: festhalten, bestand, programm: program, kennzahlen: eigene }, ACTOR.id),
    );
  const wege = { Bleibe: eigene, ...(vergleich ? await measurePlain(input, kernel, fragen) : {}) };
  if (input.json)
    input.out(JSON.stringify({ bestand, ...(vergleich ? { wege } : eigene), ...(gesagt ? { modell: gesagt } : {}) }));
  else report(input, wege, gesagt);
  return input.signal.aborted || eigene.ausgefallen > 0 ? 1 : 0;
}

/** The office's own cases are measured every night and have a course of their own. */
function readFragensatzname({ options }: CommandInput): string | undefined {
  const name = options['--festhalten'];
  if (typeof name !== 'string') return undefined;
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > LONGEST_NAME)
    throw erlasseFaults.BEFEHL_FALSCH({ grund: `Der Name hat 1 bis ${LONGEST_NAME} Zeichen.` });
  if (typeof options['--fragen'] !== 'string')
    throw erlasseFaults.BEFEHL_FALSCH({ grund: '--festhalten braucht eine Datei mit --fragen.' });
  return trimmed;
}

async function readFragen(input: CommandInput, kernel: Kernel, werke: ReadonlySet<string>): Promise<Prueffrage[]> {
  const file = input.options['--fragen'];
  if (typeof file === 'string') return parseFragen(await readText(file), file);
  const own = (await listPrueffallRows(kernel.pool.db, 'gilt', MOST_FAELLE)).map(toPrueffrage);
  const all = [...(await readPruefsatz()), ...own];
  const fragen = measurable(all, werke);
  if (fragen.length < all.length)
    input.note(
      `${all.length - fragen.length} Prüffälle fragen nach Recht, das nicht eingelesen ist, und zählen nicht mit.`,
    );
  return fragen;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw erlasseFaults.BEFEHL_FALSCH({ grund: `Die Datei ${file} lässt sich nicht lesen.` });
  }
}

function parseFragen(text: string, file: string): Prueffrage[] {
  const seen = new Set<string>();
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const parsed = prueffrageSchema.safeParse(readJson(line));
    if (!parsed.success || seen.has(parsed.data.id)) {
      const why = parsed.success ? 'Die id kommt zweimal vor' : 'Das ist keine Frage mit id, question und gold';
      throw erlasseFaults.BEFEHL_FALSCH({ grund: `${file}, Zeile ${i + 1}: ${why}.` });
    }
    seen.add(parsed.data.id);
    return [parsed.data];
  });
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function measure(
  { note, signal }: CommandInput,
  name: string,
  fragen: readonly Prueffrage[],
  antworte: Antworter,
): Promise<Messung> {
  const onFortschritt = (erledigt: number) => {
    if (erledigt % 100 === 0 || erledigt === fragen.length) note(`${name}: ${erledigt} von ${fragen.length}`);
  };
  return askAll(fragen, antworte, { signal, onFortschritt });
}

async function measurePlain(input: CommandInput, kernel: Kernel, fragen: readonly Prueffrage[]) {
  const heute = kernel.clock.today().toString();
  const abschnitte = await listSchlichteAbschnitte(kernel.pool.db, MESSENDER);
  input.note(`${abschnitte.length} Abschnitte für den Vergleich`);
  // Each in its own time: a transaction in which nothing is asked for a minute is ended.
  const inPostgres = await transact(kernel.pool.db, ACTOR, 'befehl', async (tx) =>
    measure(input, 'PostgreSQL', fragen, await volltext(tx, abschnitte, heute)),
  );
  const stems = await measure(input, 'BM25', fragen, rankPlain(abschnitte, heute));
  return { 'PostgreSQL-Volltext': inPostgres.kennzahlen, 'BM25 mit Wortstämmen': stems.kennzahlen };
}

function report(
  { out }: CommandInput,
  wege: Readonly<Record<string, Kennzahlen>>,
  gesagt: Modellzahlen | undefined,
): void {
  const [eigene] = Object.values(wege);
  if (eigene) for (const satz of inWorten(eigene)) out(satz);
  if (gesagt) for (const satz of modellInWorten(gesagt)) out(satz);
  out('');
  out(row('', ['R@5', 'R@10', 'MRR@10', 'Absatz R@10', 'abgelehnt zu Recht', 'zu Unrecht']));
  const all = { ...wege, ...(gesagt ? { 'Zitate des Modells': gesagt.zitiert } : {}) };
  for (const [name, { gesamt }] of Object.entries(all)) {
    const { paragraf, absatz, enthaltung } = gesamt;
    const werte = [
      paragraf['R@5'],
      paragraf['R@10'],
      paragraf['MRR@10'],
      absatz['R@10'],
      enthaltung.recall,
      enthaltung.falsch_abgelehnt,
    ];
    out(
      row(
        name,
        werte.map(({ wert }) => (wert === null ? '–' : wert.toFixed(3).replace('.', ','))),
      ),
    );
  }
}

const row = (name: string, cells: readonly string[]): string =>
  [name.padEnd(22), ...cells.map((cell) => cell.padStart(Math.max(8, cell.length)))].join('  ').trimEnd();
