/** `./bleibe akten check`. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openBlobStore } from '#platform/blobs/index.ts';
import type { Command } from '#platform/cli/command.ts';
import { aktenFaults } from '../akten.faults.ts';
import type { Befund } from './kontrolle.sql.ts';
import { checkBestand, type KontrolleErgebnis } from './kontrolle.ts';
import { forgetCopied } from './zweitspeicher.sql.ts';
import { zweitspeicher } from './zweitspeicher.ts';

export const checkCommand: Command = {
  name: 'akten check',
  text: 'Jede gespeicherte Datei neu lesen: fehlend, verändert, verwaist, ungesiegelt; abgebrochen geht es dort weiter',
  maxArgs: 0,
  options: [
    { flag: '--mbs', value: 'ZAHL', text: 'Höchstens so viele Megabyte in der Sekunde lesen' },
    { flag: '--von-vorn', text: 'Neu beginnen, auch wenn eine Prüfung abgebrochen wurde' },
    {
      flag: '--zweitspeicher',
      value: 'ORDNER',
      text: 'Fehlendes und Verändertes aus der Kopie eines Datenordners holen (darin liegt der Ordner blobs); ohne Angabe aus dem eingestellten Zweitspeicher',
    },
    {
      flag: '--zweitkopie-neu',
      text: 'Den eingestellten Zweitspeicher noch einmal ganz füllen, etwa nach einem Wechsel der Platte',
    },
  ],
  needs: 'kernel',
  run: async (input, kernel) => {
    if (input.options['--zweitkopie-neu'] === true) await forgetCopied(kernel.pool.db, 'alle');
    const { '--mbs': mbs, '--zweitspeicher': second } = input.options;
    const order = {
      vonVorn: input.options['--von-vorn'] === true,
      mbs: mbs === undefined ? undefined : numberOf(mbs),
      zweitspeicher: second === undefined ? await zweitspeicher(kernel) : await openSecond(second),
      signal: input.signal,
      onProgress: (done: number, all: number) => input.note(`${done} von ${all} Dateien geprüft`),
    };
    const result = await checkBestand(kernel, order);
    if (input.json) input.out(JSON.stringify(result));
    else tell(result, input.out);
    const open = result.befunde.filter(({ repariert }) => repariert !== true);
    return open.length > 0 || !result.fertig ? 1 : 0;
  },
};

function numberOf(given: string | true): number {
  const value = Number(given);
  if (given === true || !(value > 0)) throw aktenFaults.BEFEHL_FALSCH({ grund: '--mbs verlangt eine Zahl über null.' });
  return value;
}

/** Opening would make the folder; a wrong path must not look like an empty store. */
async function openSecond(given: string | true) {
  const dataDir = given === true ? '' : path.resolve(given);
  const there = given !== true && (await stat(path.join(dataDir, 'blobs')).catch(() => undefined))?.isDirectory();
  if (!there) throw aktenFaults.BEFEHL_FALSCH({ grund: `In ${String(given)} liegt kein Ordner blobs.` });
  return openBlobStore({ dataDir });
}

const WORTE: Readonly<Record<Befund['art'], string>> = {
  fehlt: 'fehlt',
  veraendert: 'verändert',
  verwaist: 'ohne Eintrag',
  ungesiegelt: 'nicht gesiegelt',
};

function tell({ geprueft, bytes, befunde, fertig }: KontrolleErgebnis, out: (line: string) => void): void {
  for (const { art, was, aktenzeichen, dokumentId, address, repariert } of befunde) {
    const where = [aktenzeichen, was, dokumentId && `Dokument ${dokumentId}`, address].filter(Boolean).join(', ');
    out(`${WORTE[art]}${repariert ? ' und aus dem Zweitspeicher geholt' : ''}: ${where}`);
  }
  const size = `${geprueft} Dateien, ${Math.round(bytes / 1e6)} MB`;
  if (!fertig) out(`Abgebrochen nach ${size}. Der nächste Aufruf geht dort weiter.`);
  else
    out(befunde.length === 0 ? `Alles da und unverändert: ${size}.` : `Geprüft: ${size}; ${befunde.length} Befunde.`);
}
