/** `./bleibe erlasse import PFAD…` */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from '#platform/cli/command.ts';
import { transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung, raiseStand } from '../bestand/sammlung.sql.ts';
import { takeInWerk } from '../bestand/uebernahme.ts';
import { readGesetz } from './gii.ts';

const ACTOR = systemPrincipal('befehl');

export const importCommand: Command = {
  name: 'erlasse import',
  text: 'Gesetze und Erlasse einlesen; am Ende steht, was sich geändert hat',
  args: 'PFAD…',
  minArgs: 1,
  needs: 'kernel',
  run: async ({ args, out, note, signal }, kernel) => {
    const files = (await Promise.all(args.map((arg) => findXml(path.resolve(arg))))).flat();
    for (const [i, file] of files.entries()) {
      if (signal.aborted) return 1;
      const werk = readGesetz(await readFile(file));
      const result = await transact(kernel.pool.db, ACTOR, 'befehl', async (tx) => {
        const sammlungId = await ensureSammlung(tx, 'Bundesrecht', 'recht', ACTOR.id);
        const taken = await takeInWerk(tx, sammlungId, werk, { quelle: path.basename(file), by: ACTOR.id });
        if (taken.was !== 'unveraendert') await raiseStand(tx, sammlungId);
        return taken;
      });
      note(`${i + 1}/${files.length}`);
      out(`${werk.kurz}: ${result.was}`);
    }
    return 0;
  },
};

async function findXml(root: string): Promise<string[]> {
  if (!(await stat(root)).isDirectory()) return [root];
  const names = await readdir(root, { recursive: true });
  return names
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => path.join(root, name));
}
