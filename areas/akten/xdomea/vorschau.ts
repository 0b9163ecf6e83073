/** Looks into every file of a message before anything of it is taken in. Writes nothing but copies to work on. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Mitgebracht } from '../altbestand/mitgebracht.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { withPaket } from './einlesen.ts';
import type { Nachricht } from './lesen.rules.ts';
import type { Pruefung } from './schemata.ts';
import type { Ansicht, PaketDatei } from './uebernahme.schema.ts';

export interface CheckOptions {
  readonly signal: AbortSignal;
  onDatei(fertig: number, gesamt: number): Promise<void>;
}

/** Throws XDOMEA_ZIP or XDOMEA_UNLESBAR with a reason. */
export function checkPaket(kernel: Kernel, file: string, { signal, onDatei }: CheckOptions): Promise<Ansicht> {
  return withPaket(kernel, file, async ({ nachricht, pruefung, mitgebracht, merkmal }) => {
    const pfade = new Map(nachricht.dokumente.flatMap(({ dateien, pfad }) => dateien.map(({ name }) => [name, pfad])));
    const dateien: PaketDatei[] = [];
    for (const one of mitgebracht) {
      // Given back on shutdown; the next worker begins anew.
      signal.throwIfAborted();
      dateien.push({ ...(await checkDatei(kernel, one)), pfad: [...(pfade.get(one.name) ?? [])].slice(0, 10) });
      await onDatei(dateien.length, mitgebracht.length);
    }
    return { nachricht: shorten(nachricht, pruefung), merkmal, dateien };
  });
}

function shorten(nachricht: Nachricht, pruefung: Pruefung): Ansicht['nachricht'] {
  const { code, name, fassung, absender, empfaenger, akten, vorgaenge, dokumente, ohneDatei, personen } = nachricht;
  return {
    code,
    name,
    fassung,
    pruefung: { ergebnis: pruefung.ergebnis, fehler: [...pruefung.fehler] },
    absender: absender.slice(0, 300),
    empfaenger: empfaenger.slice(0, 300),
    akten: akten.slice(0, 200).map((akte) => ({ ...akte })),
    vorgaenge: vorgaenge.length,
    dokumente: dokumente.length,
    ohneDatei,
    personen: personen.map((person) => ({ ...person })),
  };
}

async function checkDatei(kernel: Kernel, datei: Mitgebracht): Promise<Omit<PaketDatei, 'pfad'>> {
  const { name, gelistet, groesse, quelle, gleich, angaben } = datei;
  const known = {
    name,
    gelistet,
    ...(groesse === undefined ? {} : { groesse }),
    ...(angaben.titel ? { titel: angaben.titel } : {}),
    ...(angaben.datum ? { datum: angaben.datum } : {}),
  };
  if (!quelle) return { ...known, stand: 'fehlt' };
  const { dateien, bilder } = seitenwerk(kernel);
  const copy = dateien.fresh();
  try {
    const sha256 = await copyTo(copy, quelle);
    if (!sha256 || groesse === 0) return { ...known, stand: 'beschaedigt' };
    if (gleich === false) return { ...known, stand: 'abweichend' };
    try {
      const { pages } = await bilder.probe(copy);
      return { ...known, sha256, seiten: pages, stand: 'bereit' };
    } catch (cause) {
      if (!(cause instanceof Fault) || cause.status !== 422) throw cause;
      return { ...known, sha256, stand: 'unlesbar', grund: `${cause.title}. ${cause.advice}` };
    }
  } finally {
    await dateien.remove(copy);
  }
}

/** SHA-256 of what was written; undefined when the entry cannot be unfolded. Trouble with our own disk is thrown. */
async function copyTo(file: string, quelle: NonNullable<Mitgebracht['quelle']>): Promise<string | undefined> {
  const hash = createHash('sha256');
  const count = new Transform({
    transform: (part: Buffer, _encoding, done) => {
      hash.update(part);
      done(null, part);
    },
  });
  try {
    await pipeline(await quelle(), count, createWriteStream(file, { mode: 0o600 }));
    return hash.digest('hex');
  } catch (cause) {
    if (/^E(NOSPC|DQUOT|IO|ROFS)$/.test((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    return undefined;
  }
}
