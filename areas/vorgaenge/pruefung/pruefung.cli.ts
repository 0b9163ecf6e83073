/** `./bleibe vorgaenge pruefe DATEI`: examines cases of a file, without database and without storing anything. */
import { readFile } from 'node:fs/promises';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { liesTatsachen } from './lesen.rules.ts';
import { zitat } from './norm.rules.ts';
import { pruefe } from './pruefschema.rules.ts';
import { artSchema, asOfSchema, type Pruefergebnis } from './pruefung.schema.ts';

export const pruefeCommand: Command = {
  name: 'vorgaenge pruefe',
  text: 'Fälle nach dem Prüfschema prüfen (eine JSON-Zeile je Fall), ohne etwas zu speichern',
  args: 'DATEI.jsonl',
  minArgs: 1,
  maxArgs: 1,
  needs: 'nothing',
  details: () => [
    'Jede Zeile: {"id": "…", "permit": "AE_18a", "as_of": "2026-04-28", "facts": {…}}',
    'Das Ergebnis ist ein Vorschlag; entschieden wird durch Menschen.',
  ],
  run: (input) => runPruefe(input),
};

/** 1 when a line could not be examined; every other line is told all the same. */
async function runPruefe(input: CommandInput): Promise<number> {
  const file = input.args[0] as string;
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    input.note(`Die Datei ${file} ist nicht lesbar (${error.code ?? error.message}).`);
    return undefined;
  });
  if (text === undefined) return 1;
  let failures = 0;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '') continue;
    const answer = examineLine(line);
    const zeile = `Zeile ${index + 1}`;
    if ('fehler' in answer) {
      failures += 1;
      input.note(`${zeile}${answer.id === undefined ? '' : ` (${answer.id})`}: ${answer.fehler}`);
      if (input.json) input.out(JSON.stringify(unanswered(answer.id ?? zeile, answer.fehler)));
      continue;
    }
    for (const hint of answer.hinweise) input.note(`${zeile} (${answer.id}): ${hint}`);
    if (input.json) input.out(JSON.stringify({ id: answer.id, ...answer.ergebnis }));
    else tell(answer.id, answer.ergebnis, input);
  }
  return failures === 0 ? 0 : 1;
}

/** Every line gets its line: what could not be examined is left to people and says why. */
const unanswered = (id: string, fehler: string) => ({ id, outcome: 'offen', requirements: [], fehler });

type Answer =
  | { readonly id: string | undefined; readonly fehler: string }
  | { readonly id: string; readonly ergebnis: Pruefergebnis; readonly hinweise: readonly string[] };

function examineLine(line: string): Answer {
  let row: Record<string, unknown>;
  try {
    row = JSON.parse(line);
  } catch {
    return { id: undefined, fehler: 'Die Zeile ist kein gültiges JSON.' };
  }
  const id = typeof row?.id === 'string' ? row.id : undefined;
  if (id === undefined) return { id, fehler: 'Die Kennung „id“ fehlt oder ist kein Text.' };
  const permit = artSchema.safeParse(row.permit);
  if (!permit.success)
    return { id, fehler: `Die Art „permit“ ${JSON.stringify(row.permit ?? null)} ist nicht bekannt.` };
  const asOf = asOfSchema.safeParse(row.as_of);
  if (!asOf.success) return { id, fehler: 'Der Stichtag „as_of“ fehlt oder ist kein Datum wie 2026-04-28.' };
  const gelesen = liesTatsachen(row.facts);
  if ('fehler' in gelesen) return { id, fehler: gelesen.fehler };
  return {
    id,
    ergebnis: pruefe(permit.data, gelesen.tatsachen, asOf.data),
    hinweise: gelesen.unbekannt.map((feld) => `Das Feld „${feld}“ ist nicht bekannt und bleibt unbeachtet.`),
  };
}

function tell(
  id: string,
  { permit, asOf, outcome, grund, requirements, hinweise }: Pruefergebnis,
  { out }: CommandInput,
) {
  out(`# ${id}: ${permit} am ${asOf}`);
  out(`Vorschlag: ${outcome}. ${grund}`);
  for (const hinweis of hinweise) if (hinweis !== grund) out(`Hinweis: ${hinweis}`);
  const width = Math.max(0, ...requirements.map(({ label }) => label.length));
  for (const { label, result, grund: why, norms } of requirements)
    out(`  ${result.padEnd(14)} ${label.padEnd(width)}  ${why} (${norms.map(zitat).join(', ')})`);
  out('');
}
