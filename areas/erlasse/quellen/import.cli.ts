/** `./bleibe erlasse import PFAD…`: files, folders and ZIPs of laws and Erlasse. */
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { ERLASSSAMMLUNG } from '../erlass/endung.data.ts';
import { withBetroffene } from './betroffen.ts';
import { readAll } from './einlesen.ts';
import type { DateiErgebnis, Ergebnis } from './einlesung.schema.ts';
import { endEinlesung, insertEinlesung } from './einlesung.sql.ts';
import { closeLeser } from './leser.ts';
import { collectQuellen } from './sammeln.ts';

const ACTOR = systemPrincipal('befehl');
const PROGRESS_EVERY_MS = 1_000;

export const importCommand: Command = {
  name: 'erlasse import',
  text: 'Gesetze und Erlasse einlesen (Dateien, Ordner, ZIP); am Ende steht, was sich geändert hat',
  args: 'PFAD…',
  minArgs: 1,
  options: [{ flag: '--sammlung', value: 'NAME', text: `Sammlung der Erlasse (sonst „${ERLASSSAMMLUNG}“)` }],
  needs: 'kernel',
  run: async (input, kernel) => {
    try {
      return await importPaths(input, kernel);
    } finally {
      await closeLeser(kernel);
    }
  },
};

async function importPaths(input: CommandInput, kernel: Kernel): Promise<number> {
  const { args, note, signal, options } = input;
  const sammlung = typeof options['--sammlung'] === 'string' ? options['--sammlung'] : undefined;
  const funde = await collectQuellen(kernel, args, signal);
  const inTx = <T>(run: Parameters<typeof transact<T>>[3]) => transact(kernel.pool.db, ACTOR, 'befehl', run);
  const einlesungId = await inTx((tx) => insertEinlesung(tx, 'befehl', funde.length, ACTOR.id));
  const dateien: DateiErgebnis[] = [];
  let toldAt = performance.now();
  try {
    for await (const datei of readAll(kernel, funde, { einlesungId, actor: ACTOR, signal, sammlung })) {
      dateien.push(datei);
      if (!input.json && datei.ergebnis !== 'unveraendert') input.out(lineOf(datei));
      if (performance.now() - toldAt < PROGRESS_EVERY_MS) continue;
      toldAt = performance.now();
      note(`${dateien.length} von ${funde.length} eingelesen`);
    }
  } catch (cause) {
    await inTx((tx) => endEinlesung(tx, einlesungId, STOPPED)).catch(() => undefined);
    if (!signal.aborted) throw cause;
    note(`${dateien.length} von ${funde.length} eingelesen. ${STOPPED}`);
    return 1;
  }
  await inTx((tx) => endEinlesung(tx, einlesungId));
  const told = await inTx((tx) => withBetroffene({ ...kernel, tx, actor: ACTOR }, dateien));
  report(input, einlesungId, told);
  return dateien.some(({ ergebnis }) => ergebnis === 'fehler') ? 1 : 0;
}

const STOPPED = 'Das Einlesen wurde unterbrochen; derselbe Befehl liest den Rest ein.';

const WORTE: Readonly<Record<Ergebnis, string>> = {
  neu: 'neu',
  'neue Fassung': 'neue Fassung',
  berichtigt: 'berichtigt',
  unveraendert: 'unverändert',
  fehler: 'nicht eingelesen',
};

function lineOf({ name, kurz, tag, ergebnis, geaendert = 0, hinweis }: DateiErgebnis): string {
  if (ergebnis === 'fehler') return `FEHLER ${name}: ${hinweis}`;
  const changes = geaendert > 0 ? `, ${geaendert} ${geaendert === 1 ? 'Norm' : 'Normen'} geändert` : '';
  return `${kurz}${tag ? `, Stand ${germanDay(tag)}` : ''}: ${WORTE[ergebnis]}${changes}${hinweis ? `. ${hinweis}` : ''}`;
}

const germanDay = (day: string): string => day.split('-').reverse().map(Number).join('.');

function report({ out, json }: CommandInput, einlesungId: string, dateien: readonly DateiErgebnis[]): void {
  const zahlen = Object.fromEntries(
    (Object.keys(WORTE) as Ergebnis[]).map((one) => [one, dateien.filter(({ ergebnis }) => ergebnis === one).length]),
  ) as Record<Ergebnis, number>;
  if (json) {
    out(JSON.stringify({ id: einlesungId, gesamt: dateien.length, zahlen, dateien }));
    return;
  }
  for (const { kurz = '', betrifft = [] } of dateien)
    if (betrifft.length > 0) out(`${kurz} betrifft im Amt: ${betrifft.map(betrifftWorte).join(', ')}.`);
  const parts = (Object.keys(WORTE) as Ergebnis[])
    .filter((one) => zahlen[one] > 0)
    .map((one) => `${zahlen[one]} ${WORTE[one]}`);
  out(`${dateien.length} ${dateien.length === 1 ? 'Datei' : 'Dateien'}: ${parts.join(', ')}.`);
}

const betrifftWorte = ({ art, anzahl }: { art: string; anzahl: number }): string => `${art} (${anzahl})`;
