/** `./bleibe erlasse import PFAD…` */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from '#platform/cli/command.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung, raiseStand } from '../bestand/sammlung.sql.ts';
import { takeInWerk } from '../bestand/uebernahme.ts';
import { ERLASSENDUNGEN, ERLASSSAMMLUNG, importErlassDatei } from '../erlass/datei.ts';
import { readGesetz } from './gii.ts';

const ACTOR = systemPrincipal('befehl');

const PASSED_OVER =
  /(?:^|\/)(?:verzeichnis|manifest|package)\.json$|(?:^|\/)(?:SOURCES|README|LICENSE)(?:\.\w+)?$|\.json$|(?:^|\/)\./i;

export const importCommand: Command = {
  name: 'erlasse import',
  text: 'Gesetze und Erlasse einlesen; am Ende steht, was sich geändert hat',
  args: 'PFAD…',
  minArgs: 1,
  needs: 'kernel',
  options: [{ flag: '--sammlung', value: 'NAME', text: `Sammlung der Erlasse (sonst „${ERLASSSAMMLUNG}“)` }],
  run: async ({ args, out, note, signal, options }, kernel) => {
    const files = (await Promise.all(args.map((arg) => findQuellen(path.resolve(arg), note)))).flat();
    const sammlung = typeof options['--sammlung'] === 'string' ? options['--sammlung'] : ERLASSSAMMLUNG;
    let failed = 0;
    for (const [i, file] of files.entries()) {
      if (signal.aborted) return 1;
      if (file.endsWith('.xml')) out(await importGesetz(kernel, file));
      else failed += await importErlass(kernel, file, sammlung, out);
      note(`${i + 1}/${files.length}`);
    }
    return failed === 0 ? 0 : 1;
  },
};

async function importGesetz(kernel: Kernel, file: string): Promise<string> {
  const werk = readGesetz(await readFile(file));
  const result = await transact(kernel.pool.db, ACTOR, 'befehl', async (tx) => {
    const sammlungId = await ensureSammlung(tx, 'Bundesrecht', 'recht', ACTOR.id);
    const taken = await takeInWerk(tx, sammlungId, werk, { quelle: path.basename(file), by: ACTOR.id });
    if (taken.was !== 'unveraendert') await raiseStand(tx, sammlungId);
    return taken;
  });
  return `${werk.kurz}: ${result.was}`;
}

async function importErlass(
  kernel: Kernel,
  file: string,
  sammlung: string,
  out: (line: string) => void,
): Promise<number> {
  const name = path.basename(file);
  const result = await importErlassDatei(kernel, ACTOR, { bytes: await readFile(file), name, sammlung });
  if (result.was === 'abgewiesen') {
    out(`FEHLER ${name}: ${result.satz}`);
    return 1;
  }
  out(`${result.kurz}: ${result.was}${result.zuPruefen.length > 0 ? ', zu prüfen' : ''}`);
  for (const { satz } of result.zuPruefen) out(`  ${satz}`);
  return 0;
}

async function findQuellen(root: string, note: (line: string) => void): Promise<string[]> {
  if (!(await stat(root)).isDirectory()) return [root];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const known = file.endsWith('.xml') || ERLASSENDUNGEN.includes(path.extname(file).toLowerCase());
      const taken = known && !PASSED_OVER.test(file);
      if (!taken) note(`${path.basename(file)} ist weder Gesetz noch Erlass und wird übergangen.`);
      return taken;
    })
    .sort();
}
