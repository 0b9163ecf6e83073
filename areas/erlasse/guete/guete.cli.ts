/** `./bleibe erlasse guete`: how often the search finds the right norm, on the shipped cases or on a file of one's own. */
import { readFile } from 'node:fs/promises';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { listSchlichteAbschnitte } from './bestand.sql.ts';
import { measurable, toPrueffrage } from './fall.rules.ts';
import { type Antworter, type Prueffrage, prueffrageSchema } from './frage.schema.ts';
import type { Kennzahlen } from './kennzahl.schema.ts';
import { miss } from './messung.ts';
import { listPrueffallRows } from './prueffall.sql.ts';
import { readPruefsatz } from './pruefsatz.ts';
import { volltext } from './schlicht.sql.ts';
import { bm25 } from './schlicht.ts';
import { MESSENDER, openSuche } from './sucher.ts';
import { inWorten } from './worte.rules.ts';

const ACTOR = systemPrincipal('befehl');
const MOST_FAELLE = 2_000;

export const gueteCommand: Command = {
  name: 'erlasse guete',
  text: 'Messen, wie oft die Suche die richtige Norm findet',
  maxArgs: 0,
  options: [
    { flag: '--fragen', value: 'DATEI', text: 'Fragen aus dieser JSONL-Datei statt der Prüffälle des Amts' },
    { flag: '--vergleich', text: 'Dieselben Fragen auch an die Volltextsuche von PostgreSQL und an einfaches BM25' },
    { flag: '--json', text: 'Alle Zahlen als JSON' },
  ],
  details: () => [
    'R@5 und R@10: Anteil der richtigen Stellen unter den ersten fünf und zehn Treffern. MRR@10: Kehrwert des Rangs',
    'des ersten richtigen Treffers. Eine Zeile der Datei ist eine Frage mit id, question, kind, gold, also, as_of.',
  ],
  needs: 'kernel',
  run: async (input, kernel) => {
    const { antworte, bestand, werke } = await openSuche(kernel);
    const fragen = await readFragen(input, kernel, werke);
    const wege: Record<string, Kennzahlen> = { Bleibe: await measure(input, 'Bleibe', fragen, antworte) };
    if (input.options['--vergleich']) Object.assign(wege, await measurePlain(input, kernel, fragen));
    if (input.json) input.out(JSON.stringify({ bestand, ...(input.options['--vergleich'] ? { wege } : wege.Bleibe) }));
    else report(input, wege);
    return input.signal.aborted ? 1 : 0;
  },
};

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
): Promise<Kennzahlen> {
  const onFortschritt = (erledigt: number) => {
    if (erledigt % 100 === 0 || erledigt === fragen.length) note(`${name}: ${erledigt} von ${fragen.length}`);
  };
  return (await miss(fragen, antworte, { signal, onFortschritt })).kennzahlen;
}

async function measurePlain(input: CommandInput, kernel: Kernel, fragen: readonly Prueffrage[]) {
  const heute = kernel.clock.today().toString();
  const abschnitte = await listSchlichteAbschnitte(kernel.pool.db, MESSENDER);
  input.note(`${abschnitte.length} Abschnitte für den Vergleich`);
  return transact(kernel.pool.db, ACTOR, 'befehl', async (tx) => ({
    'PostgreSQL-Volltext': await measure(input, 'PostgreSQL', fragen, await volltext(tx, abschnitte, heute)),
    'BM25 mit Wortstämmen': await measure(input, 'BM25', fragen, bm25(abschnitte, heute)),
  }));
}

function report({ out }: CommandInput, wege: Readonly<Record<string, Kennzahlen>>): void {
  const [eigene] = Object.values(wege);
  if (eigene) for (const satz of inWorten(eigene)) out(satz);
  out('');
  out(row('', ['R@5', 'R@10', 'MRR@10', 'Absatz R@10', 'abgelehnt zu Recht', 'zu Unrecht']));
  for (const [name, { gesamt }] of Object.entries(wege)) {
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
