/** `./bleibe akten import` and `./bleibe akten status`. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { filesIn } from '#platform/cli/files-in.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { aktenzeichenSchema } from './akte.schema.ts';
import { findAkteByZeichen } from './akte.sql.ts';
import { aktenFaults } from './akten.faults.ts';
import type { Eingang, Quittung } from './eingang.schema.ts';
import { countEingang, readFortschritt } from './eingang.sql.ts';
import { readQuittung } from './eingang.ts';
import { closeLieferung, readSettled } from './erfassung.sql.ts';
import { failOffered, offerFiles, openLieferung, storeOffered } from './erfassung.ts';
import { closeSiegelwerk } from './ersetzung/siegelwerk.ts';
import { isFolderHeld } from './ordner.sql.ts';
import { closeSeitenwerk } from './seitenwerk.ts';
import { verbleibListe } from './verbleib.rules.ts';

const ACTOR = systemPrincipal('befehl');

/** A file to import, or a path that leads nowhere: both are offered, so that the receipt names them. */
interface Found {
  readonly file: string;
  /** Name in the receipt: relative to what was named on the command line. */
  readonly name: string;
  readonly size?: number;
}

export const importCommand: Command = {
  name: 'akten import',
  text: 'Dateien und Ordner in die Akten aufnehmen; am Ende steht eine Quittung über jede Datei',
  args: 'PFAD…',
  minArgs: 1,
  options: [{ flag: '--akte', value: 'AKTENZEICHEN', text: 'Alle Dateien gehören in diese Akte' }],
  needs: 'kernel',
  run: async (input, kernel) => {
    const akteId = await chosenAkte(kernel, input.options['--akte']);
    const found = (await Promise.all(input.args.map((arg) => findFiles(path.resolve(arg))))).flat();
    if (found.length === 0) throw aktenFaults.BEFEHL_FALSCH({ grund: 'In den genannten Ordnern liegt keine Datei.' });
    const lieferungId = await takeIn(kernel, input, found, akteId);
    await untilSettled(kernel, input, lieferungId);
    const quittung = await transact(kernel.pool.db, ACTOR, 'befehl', (tx) => readQuittung(tx, ACTOR, lieferungId));
    report(input, quittung);
    await closeSiegelwerk(kernel);
    await closeSeitenwerk(kernel);
    return quittung.dateien.some((datei) => datei.status === 'fehler') || input.signal.aborted ? 1 : 0;
  },
};

async function chosenAkte(kernel: Kernel, given: string | true | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined;
  const parsed = aktenzeichenSchema.safeParse(given === true ? '' : given);
  if (!parsed.success) throw aktenFaults.BEFEHL_FALSCH({ grund: 'Ein Aktenzeichen sieht so aus: ABH-2019-004417.' });
  const akte = await findAkteByZeichen(kernel.pool.db, ACTOR, parsed.data);
  if (!akte) throw aktenFaults.AKTE_NICHT_GEFUNDEN();
  return akte.id;
}

/** Folders are read to their depth, hidden files left out. */
async function findFiles(root: string): Promise<Found[]> {
  const info = await stat(root).catch(() => undefined);
  // A pipe or a device has no end: it is named in the receipt, and not read.
  if (!info?.isDirectory()) {
    return [{ file: root, name: path.basename(root), ...(info?.isFile() ? { size: info.size } : {}) }];
  }
  const files = (await filesIn(root)).filter((file) => !path.basename(file).startsWith('.')).sort();
  return Promise.all(
    files.map(async (file) => {
      const size = await stat(file).then(
        (one) => one.size,
        () => undefined,
      );
      const name = path.join(path.basename(root), path.relative(root, file));
      return { file, name, ...(size === undefined ? {} : { size }) };
    }),
  );
}

async function takeIn(
  kernel: Kernel,
  input: CommandInput,
  found: readonly Found[],
  akteId: string | undefined,
): Promise<string> {
  const { lieferungId, ids } = await transact(kernel.pool.db, ACTOR, 'befehl', async (tx) => {
    const id = await openLieferung(tx, ACTOR, { herkunft: 'befehl', akteId });
    const files = found.map(({ name, size }) => ({ name, groesse: size }));
    return { lieferungId: id, ids: await offerFiles(kernel, tx, id, files) };
  });
  for (const [index, { file, size }] of found.entries()) {
    const eingangId = ids[index] as string;
    if (input.signal.aborted) break;
    if (size === undefined) await failOffered(kernel, ACTOR, eingangId, aktenFaults.DATEI_NICHT_LESBAR());
    else await storeOffered(kernel, ACTOR, eingangId, () => createReadStream(file));
  }
  await transact(kernel.pool.db, ACTOR, 'befehl', (tx) => closeLieferung(tx, lieferungId));
  return lieferungId;
}

/** A worker that ended a moment ago may be followed by another one: so long the command does not take its jobs. */
const PATIENCE_MS = 3_000;

/** Waits for a running server to do the work; without one, does it itself. */
async function untilSettled(kernel: Kernel, input: CommandInput, lieferungId: string): Promise<void> {
  let moved = -1;
  let aloneSince: number | undefined;
  let working = false;
  try {
    for (;;) {
      const { offen, bewegt } = await readSettled(kernel.pool.db, lieferungId);
      if (bewegt !== moved) {
        moved = bewegt;
        await noteProgress(kernel, input, lieferungId);
      }
      if (offen === 0 || input.signal.aborted) return;
      if (!working) {
        aloneSince = (await isFolderHeld(kernel.pool.db)) ? undefined : (aloneSince ?? performance.now());
        if (aloneSince !== undefined && performance.now() - aloneSince > PATIENCE_MS) {
          working = true;
          input.note('Es läuft kein Server, der die Seiten erkennt; sie werden hier erkannt.');
          await kernel.jobs.work(kernel);
        }
      }
      await sleep(250, undefined, { signal: input.signal }).catch(() => undefined);
    }
  } finally {
    if (working) await kernel.jobs.drain();
  }
}

async function noteProgress(kernel: Kernel, input: CommandInput, lieferungId: string): Promise<void> {
  const { seitenFertig, seiten } = await transact(kernel.pool.db, ACTOR, 'befehl', (tx) =>
    readQuittung(tx, ACTOR, lieferungId),
  );
  if (seiten > 0) input.note(`${seitenFertig} von ${count(seiten, 'Seite', 'Seiten')} erkannt`);
}

const FATE: Readonly<Record<Eingang['status'], string>> = {
  angeboten: 'nicht aufgenommen, der Befehl wurde vorher beendet',
  gespeichert: 'aufgenommen, wartet auf Erkennung',
  erkennung: 'aufgenommen, Seiten werden erkannt',
  teil: 'Teil eines Stapels, wird vorbereitet',
  zerlegt: 'aufgenommen und in Dokumente geteilt',
  dublette: 'schon bekannt; bitte im Eingang entscheiden',
  zuzuordnen: 'aufgenommen, wartet im Eingang auf eine Akte',
  zugeordnet: 'aufgenommen, liegt in',
  fehler: 'nicht aufgenommen',
  verworfen: 'verworfen',
};

function fateOf(datei: Eingang): string {
  const fate = datei.verbleib === 'unlesbar' ? 'aufgenommen, aber nicht lesbar' : FATE[datei.status];
  const where = datei.status === 'zugeordnet' ? ` ${datei.akte?.aktenzeichen ?? 'einer Akte'}` : '';
  const pages = datei.seiten > 0 ? ` (${count(datei.seiten, 'Seite', 'Seiten')})` : '';
  const look =
    datei.auffaellig > 0 ? `; ${count(datei.auffaellig, 'Seite', 'Seiten')} nicht lesbar, bitte ansehen` : '';
  const why = datei.fehler ? `: ${datei.fehler.titel}. ${datei.fehler.rat}` : '';
  return `${fate}${where}${pages}${look}${why}`;
}

/** Adds up: each file is counted once. */
function sumOf({ angeboten, verbleib }: Quittung): string {
  const parts = verbleibListe(verbleib, 'nicht mehr aufgenommen').map(({ anzahl, worte }) => `${anzahl} ${worte}`);
  return `${count(angeboten, 'Datei', 'Dateien')}: ${parts.join('; ')}.`;
}

function report(input: CommandInput, quittung: Quittung): void {
  if (input.json) {
    input.out(JSON.stringify(quittung));
    return;
  }
  for (const datei of quittung.dateien) input.out(`${datei.dateiname}: ${fateOf(datei)}`);
  input.out(sumOf(quittung));
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

export const statusCommand: Command = {
  name: 'akten status',
  text: 'Stand der Texterkennung und des Eingangs',
  maxArgs: 0,
  needs: 'kernel',
  run: async (input, kernel) => {
    const seiten = await readFortschritt(kernel.pool.db, kernel.clock.now().toString());
    const eingang = await countEingang(kernel.pool.db, ACTOR);
    if (input.json) input.out(JSON.stringify({ seiten, eingang }));
    else {
      input.out(
        `Seiten: ${count(seiten.wartend, 'wartet', 'warten')}, ${seiten.laufend} in Arbeit, ${seiten.fertig} in 24 Stunden fertig, ${seiten.fehler} mit Fehler.`,
      );
      input.out(
        `Eingang: ${eingang.zuzuordnen} zuzuordnen, ${eingang.dublette} schon bekannt, ${eingang.fehler} nicht lesbar, ${eingang.inArbeit} in Arbeit.`,
      );
    }
    return 0;
  },
};
