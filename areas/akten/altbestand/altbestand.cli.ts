/** `./bleibe akten altbestand`. */
import type { Command } from '#platform/cli/command.ts';
import { transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { aktenFaults } from '../akten.faults.ts';
import { readQuittung } from '../eingang.ts';
import { takeAltbestand } from './altbestand.ts';
import { reportQuittung } from './quittung.cli.ts';

const ACTOR = systemPrincipal('befehl');

export const altbestandCommand: Command = {
  name: 'akten altbestand',
  text: 'Ordner mit einer Liste (CSV) aufnehmen; noch einmal gerufen, nimmt er nur, was fehlt',
  args: 'ORDNER',
  minArgs: 1,
  maxArgs: 1,
  options: [{ flag: '--liste', value: 'LISTE.csv', text: 'Spalten: Datei, Aktenzeichen, Titel, Datum, Art' }],
  needs: 'kernel',
  run: async (input, kernel) => {
    const liste = input.options['--liste'];
    if (typeof liste !== 'string')
      throw aktenFaults.BEFEHL_FALSCH({ grund: 'Nennen Sie die Liste mit --liste LISTE.csv.' });
    const [folder = ''] = input.args;
    const lieferungId = await takeAltbestand(kernel, ACTOR, { folder, liste, signal: input.signal });
    const quittung = await transact(kernel.pool.db, ACTOR, 'befehl', (tx) => readQuittung(tx, ACTOR, lieferungId));
    return reportQuittung(input, quittung);
  },
};
