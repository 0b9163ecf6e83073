/** `./bleibe assistent zitat --batch DATEI.jsonl --json`: the gate for answers that others have written. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { EMPTY_SCOPE, type Principal } from '#platform/principal/principal.ts';
import { type Zitatergebnis, zitatpruefungInputSchema } from './pruefung.schema.ts';
import { pruefeZitate } from './pruefung.ts';

export const zitatCommand: Command = {
  name: 'assistent zitat',
  text: 'Antworten gegen die Quellen halten: welche Sätze wörtlich belegt sind und warum andere gestrichen werden',
  options: [
    { flag: '--batch', value: 'DATEI.jsonl', text: 'Eine Antwort je Zeile' },
    { flag: '--konto', value: 'KENNUNG', text: 'Auch lesen, was für dieses Konto namentlich freigegeben ist' },
    { flag: '--team', value: 'KENNUNG', text: 'Auch lesen, was dieses Team lesen darf' },
  ],
  maxArgs: 0,
  details: () => [
    'Jede Zeile: {"id":"…","stichtag":"2026-04-28","saetze":[{"text":"…","zitat":"…","fundstelle":{"law":"AufenthG","section":"§ 81","paragraph":"4"}}]}',
    'Fundstelle eines Erlasses: {"erlass":"512-39.01-14/2024","abschnitt":"3"}; "passagen" beschränkt auf das, was abgerufen wurde.',
    'Ohne --konto und --team gilt nur, was alle im Amt lesen dürfen.',
  ],
  needs: 'kernel',
  run: runZitat,
};

/** 0 when every line could be judged, whatever the verdicts; 1 when a line was no answer. */
async function runZitat(input: CommandInput, kernel: Kernel): Promise<number> {
  const { batch, konto, team } = readOptions(input);
  if (batch === undefined) {
    input.note('Bitte nennen Sie mit --batch eine Datei mit einer Antwort je Zeile.');
    return 1;
  }
  const text = await readFile(batch, 'utf8').catch(() => undefined);
  if (text === undefined) {
    input.note(`Die Datei ${batch} ist nicht lesbar.`);
    return 1;
  }
  const actor = readerOf(konto, team);
  const today = kernel.clock.today().toString();
  let failures = 0;
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    if (input.signal.aborted) return 1;
    const given = readLine(line);
    if ('fehler' in given) {
      failures += 1;
      input.note(`Zeile ${i + 1}: ${given.fehler}`);
      if (input.json) input.out(JSON.stringify({ id: given.id, fehler: given.fehler, saetze: [] }));
      continue;
    }
    tell(await pruefeZitate(kernel.pool.db, actor, given.pruefung, today), input);
  }
  return failures === 0 ? 0 : 1;
}

function readOptions({ options }: CommandInput) {
  const text = (name: string) => {
    const value = options[`--${name}`];
    return typeof value === 'string' ? value : undefined;
  };
  return { batch: text('batch'), konto: text('konto'), team: text('team') };
}

/** Nobody in particular: what stands open to the whole office. */
function readerOf(konto: string | undefined, team: string | undefined): Principal {
  return {
    kind: 'staff',
    id: konto ?? 'befehl:zitat',
    displayName: '',
    roles: [],
    rights: new Set(['erlasse.lesen']),
    scope: { ...EMPTY_SCOPE, ranges: team ? [{ teamId: team, from: 'A', to: 'ZZ' }] : [] },
  };
}

function readLine(line: string) {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return { id: null, fehler: 'Die Zeile ist kein JSON.' } as const;
  }
  const parsed = zitatpruefungInputSchema.safeParse(raw);
  if (parsed.success) return { pruefung: parsed.data } as const;
  const { id } = z.object({ id: z.unknown().optional() }).catch({}).parse(raw);
  return { id: id ?? null, fehler: z.prettifyError(parsed.error).replaceAll('\n', ' ') } as const;
}

function tell(ergebnis: Zitatergebnis, { json, out }: CommandInput): void {
  if (json) {
    out(JSON.stringify(ergebnis));
    return;
  }
  out(`${ergebnis.id}: ${ergebnis.zustand}`);
  for (const [i, { besteht, grund, stelle }] of ergebnis.saetze.entries())
    out(`  ${i + 1}. ${besteht ? `belegt (${stelle ?? 'Überleitung'})` : `gestrichen: ${grund}`}`);
}
