/** `./bleibe vorgaenge uebernehmen`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findTeams } from '#areas/personal/index.ts';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { titelFaults } from './titel.faults.ts';
import { UEBERNAHME_ACTOR } from './uebernahme.jobs.ts';
import { findUebernahme, listZeilen, type UebernahmeRow } from './uebernahme.sql.ts';
import { applyUebernahme, checkUebernahme, toUebernahme } from './uebernahme.ts';

const SHOWN = 200;

export const uebernehmenCommand: Command = {
  name: 'vorgaenge uebernehmen',
  text: 'Personen, Titel und Ablauf aus dem alten Fachverfahren (CSV) prüfen und mit --anwenden übernehmen',
  args: 'LISTE.csv',
  minArgs: 1,
  maxArgs: 1,
  options: [
    { flag: '--anwenden', text: 'nach der Prüfung übernehmen; sonst wird nur geprüft' },
    { flag: '--team', value: 'NAME', text: 'Team für neue Akten; nötig, wenn es mehrere gibt' },
  ],
  details: () => [
    'Spalten: Aktenzeichen, Familienname, Vornamen, Geburtsdatum, Titel, Gültig ab, Gültig bis;',
    'wenn vorhanden Staatsangehörigkeit, Pass gültig bis, Seriennummer, Sprache, Anschrift.',
  ],
  needs: 'kernel',
  async run(input, kernel) {
    const [file = ''] = input.args;
    const teamId = await teamOf(kernel, input.options['--team']);
    const bytes = await readFile(file).catch(() => {
      throw titelFaults.LISTE_NICHT_LESBAR({ grund: `Die Datei ${path.basename(file)} lässt sich nicht öffnen.` });
    });
    const context = { actor: UEBERNAHME_ACTOR };
    const id = await transact(kernel.pool.db, context.actor, 'befehl', (tx) =>
      checkUebernahme({ ...context, tx }, { bytes, datei: path.basename(file), teamId }),
    );
    if (input.options['--anwenden'])
      await applyUebernahme(kernel, UEBERNAHME_ACTOR, id, input.signal, (done) =>
        input.note(`${done} Zeilen übernommen`),
      );
    return report(input, kernel, id);
  },
};

async function teamOf(kernel: Kernel, named: string | true | undefined): Promise<string> {
  const teams = await findTeams(kernel.pool.db);
  const found = typeof named === 'string' ? teams.filter(({ id, name }) => name === named || id === named) : teams;
  const [only] = found;
  if (only && found.length === 1) return only.id;
  const names = teams.map(({ name }) => name).join(', ');
  throw titelFaults.LISTE_NICHT_LESBAR({ grund: `Nennen Sie mit --team das Team für neue Akten: ${names}.` });
}

async function report({ json, out }: CommandInput, kernel: Kernel, id: string): Promise<number> {
  const row = (await findUebernahme(kernel.pool.db, id)) as UebernahmeRow;
  const zeilen = (await listZeilen(kernel.pool.db, id, { befund: undefined, nach: 0, anzahl: 100_000 })).filter(
    ({ befund }) => befund !== 'neu' && befund !== 'gleich',
  );
  const uebernahme = toUebernahme(row);
  if (json) out(JSON.stringify({ ...uebernahme, unterschiede: zeilen }));
  else {
    const { neu, gleich, abweichend, doppelt, unlesbar } = uebernahme.zahlen;
    out(
      `${row.zeilen} Zeilen: ${neu} neu, ${gleich} gleich, ${abweichend} abweichend, ${doppelt} doppelt, ${unlesbar} unlesbar`,
    );
    for (const { zeile, satz } of zeilen.slice(0, SHOWN)) out(`Zeile ${zeile}: ${satz}`);
    if (zeilen.length > SHOWN) out(`Und ${zeilen.length - SHOWN} weitere; alle mit --json.`);
    out(
      row.stand === 'fertig'
        ? `${uebernahme.angewendet} Zeilen sind übernommen.`
        : 'Nur geprüft. Übernehmen mit --anwenden.',
    );
  }
  return uebernahme.zahlen.unlesbar > 0 ? 1 : 0;
}
