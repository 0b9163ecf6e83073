/** Commands on the audit log: check it, let old parts expire, show the keys that it is signed with. */
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { pruefeAusgabe } from './ausgabe-pruefung.ts';
import { countSegmente } from './kette.sql.ts';
import { exportOeffentlich } from './kette.ts';
import { protokollFaults } from './protokoll.faults.ts';
import type { Pruefbericht } from './protokoll.schema.ts';
import { pruefeKette } from './pruefung.ts';
import { trustedKeys } from './siegelschluessel.ts';
import { verfalle } from './verfall.ts';

const PROGRESS_MS = 2_000;

const text = (input: CommandInput, flag: string): string | undefined => {
  const value = input.options[flag];
  return typeof value === 'string' ? value : undefined;
};

export const verifyCommand: Command = {
  name: 'protokoll verify',
  text: 'Prüft die Kette des Protokolls; Exit-Code 1, wenn etwas verändert, entfernt oder eingefügt wurde',
  maxArgs: 0,
  options: [
    { flag: '--datei', value: 'DATEI', text: 'eine Ausgabe des Protokolls prüfen, ohne Datenbank' },
    { flag: '--schluessel', value: 'KENNUNG', text: 'mit --datei: nur diesem Schlüssel vertrauen' },
  ],
  needs: ({ options }) => (options['--datei'] === undefined ? 'kernel' : 'nothing'),
  run: async (input, kernel) => {
    const datei = text(input, '--datei');
    if (datei !== undefined) return verifyFile(input, datei);
    const all = await countSegmente(kernel.pool.db);
    const bericht = await pruefeKette(kernel, { signal: input.signal, onProgress: progress(input, all) });
    return report(input, bericht);
  },
};

async function verifyFile(input: CommandInput, datei: string): Promise<number> {
  const schluessel = text(input, '--schluessel');
  const bericht = await pruefeAusgabe(datei, { signal: input.signal, ...(schluessel ? { schluessel } : {}) });
  const code = report(input, bericht);
  if (schluessel === undefined && bericht.schluessel.length > 0) {
    input.note(
      `Unterschrieben mit ${bericht.schluessel.join(', ')}. Vergleichen Sie das mit „./bleibe protokoll schluessel“ des Amtes.`,
    );
  }
  return code;
}

function progress(input: CommandInput, all: number): (segmente: number, eintraege: number) => void {
  let told = performance.now();
  return (segmente, eintraege) => {
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    input.note(`${segmente} von etwa ${Math.max(all, segmente)} Segmenten, ${eintraege} Einträge geprüft`);
  };
}

function report(input: CommandInput, bericht: Pruefbericht): number {
  if (input.json) input.out(JSON.stringify(bericht));
  else for (const line of linesOf(bericht)) input.out(line);
  return bericht.unversehrt ? 0 : 1;
}

function linesOf({ unversehrt, eintraege, segmente, ungesiegelt, befunde, befundeGesamt }: Pruefbericht): string[] {
  const { anzahl, ids } = ungesiegelt;
  const more = anzahl > ids.length ? ' …' : '';
  return [
    ...befunde.map((befund) => befund.text),
    ...(befundeGesamt > befunde.length ? [`… und ${befundeGesamt - befunde.length} weitere Befunde.`] : []),
    `${eintraege} Einträge in ${segmente} Segmenten geprüft: ${unversehrt ? 'unversehrt' : `${befundeGesamt} Befunde`}.`,
    anzahl === 0 ? 'Kein Eintrag wartet auf sein Siegel.' : `Noch ohne Siegel: ${anzahl} (${ids.join(', ')}${more}).`,
  ];
}

export const verfallenCommand: Command = {
  name: 'protokoll verfallen',
  text: 'Lässt alles verfallen, was vor einem Tag gesiegelt wurde; ein unterschriebener Prüfpunkt bleibt',
  maxArgs: 0,
  options: [
    { flag: '--bis', value: 'TAG', text: 'erster Tag, der bleibt, zum Beispiel 2016-01-01; ohne ihn geschieht nichts' },
  ],
  needs: 'kernel',
  run: async (input, kernel) => {
    const tag = parseTag(text(input, '--bis'));
    const result = await verfalle(kernel, systemPrincipal('befehl'), tag, input.signal);
    if (input.json) input.out(JSON.stringify(result));
    else if (result.segmente === 0) input.out('Vor diesem Tag ist nichts mehr, was verfallen könnte.');
    else
      input.out(
        `${result.eintraege} Einträge in ${result.segmente} Segmenten sind verfallen; Prüfpunkt ${result.pruefpunkt}.`,
      );
    return 0;
  },
};

function parseTag(tag = ''): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(tag);
  } catch {
    throw protokollFaults.TAG_UNGUELTIG({ tag });
  }
}

export const schluesselCommand: Command = {
  name: 'protokoll schluessel',
  text: 'Zeigt die öffentlichen Schlüssel, mit denen das Protokoll gesiegelt wird',
  maxArgs: 0,
  needs: 'kernel',
  run: async (input, kernel) => {
    const keys = [...(await trustedKeys(kernel.pool.db, kernel.keys)).values()];
    const shown = keys.map(({ id, oeffentlich }) => ({ id, oeffentlich: exportOeffentlich(oeffentlich) }));
    if (input.json) input.out(JSON.stringify(shown));
    else if (shown.length === 0) input.out('Es gibt noch keinen: Er entsteht mit dem ersten Siegel.');
    else for (const { id, oeffentlich } of shown) input.out(`${id}  Ed25519, SPKI base64: ${oeffentlich}`);
    return 0;
  },
};
