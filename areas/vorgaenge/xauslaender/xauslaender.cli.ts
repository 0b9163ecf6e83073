/** `./bleibe vorgaenge empfange`: the way by hand for a message that came on another way. */
import { readFile } from 'node:fs/promises';
import type { Command } from '#platform/cli/command.ts';
import { closeXml } from '../xml/xml.ts';
import { nimmAntragEntgegen } from './eingang.ts';
import { xauslaenderFaults } from './xauslaender.faults.ts';

const STAND = {
  unlesbar: 'nicht lesbar, aufbewahrt',
  offen: 'aufgenommen, wartet auf Zuordnung',
  zugeordnet: 'aufgenommen, Vorgang eröffnet oder ergänzt',
  abgewiesen: 'schon abgewiesen',
} as const;

export const empfangeCommand: Command = {
  name: 'vorgaenge empfange',
  text: 'Eine Nachricht nach XAusländer (Antrag 130101, Antwort, Rücknahme) aus einer Datei aufnehmen',
  args: 'DATEI',
  minArgs: 1,
  maxArgs: 1,
  needs: 'kernel',
  run: async (input, kernel) => {
    const [file = ''] = input.args;
    try {
      const xml = await readFile(file).catch((cause: unknown) => {
        throw xauslaenderFaults.NACHRICHT_UNLESBAR({ grund: 'Die Datei ist nicht da oder nicht lesbar.' }, { cause });
      });
      const quittung = await nimmAntragEntgegen(kernel, { weg: 'hand', xml });
      if (input.json) input.out(JSON.stringify(quittung));
      else {
        const twice = quittung.schonDa ? ' (war schon da)' : '';
        input.out(`${quittung.id}: ${STAND[quittung.stand]}${twice}`);
        if (quittung.grund) input.out(quittung.grund);
      }
      return quittung.stand === 'unlesbar' ? 1 : 0;
    } finally {
      await closeXml(kernel);
    }
  },
};
