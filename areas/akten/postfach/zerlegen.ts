/** From one original message to what it brings: documents set as PDF/A with the original inside, and files. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { TypesetError } from '#engines/typeset/index.ts';
import { officeDay } from '#platform/clock/clock.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { SandboxWorker } from '#platform/sandbox/sandbox.ts';
import { aktenFaults } from '../akten.faults.ts';
import type { Mitgebracht } from '../altbestand/mitgebracht.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { pruefungOf, toFilename, uniqueNames, verschluesselungOf, verwendungOf } from './nachricht.rules.ts';
import type { NachrichtAnswer, NachrichtRequest, Zerlegt } from './nachricht.worker.ts';
import { type Blatt, blattOf, ohneText } from './nachricht-blatt.ts';
import type { EmailAngaben } from './postfach.schema.ts';

const TEMPLATE = path.join(import.meta.dirname, 'letters', 'nachricht.typ');
const DEPTH = 5;
const MESSAGES = 50;

const WORKERS = new WeakMap<object, SandboxWorker>();

type Haus = Pick<Kernel, 'sandbox' | 'config' | 'log'>;

async function ask({ sandbox }: Haus, request: NachrichtRequest): Promise<NachrichtAnswer> {
  const worker =
    WORKERS.get(sandbox) ??
    sandbox.openWorker({
      module: path.join(import.meta.dirname, 'nachricht.worker.ts'),
      name: 'nachricht',
      limits: { residentMiB: 1_200 },
      maxRequests: 200,
    });
  WORKERS.set(sandbox, worker);
  return worker.request<NachrichtAnswer>(request, { wallSeconds: 120, cpuSeconds: 60 });
}

export async function closeNachrichtwerk({ sandbox }: Pick<Kernel, 'sandbox'>): Promise<void> {
  const known = WORKERS.get(sandbox);
  WORKERS.delete(sandbox);
  await known?.close();
}

export interface Umstand {
  readonly postfach: string;
  readonly pruefserver: string;
  readonly empfangenAm?: string | undefined;
  /** A message with the same Message-ID came before: asked once the id is known. */
  schonAm?(messageId: string): Promise<string | undefined>;
}

export interface ZerlegteNachricht {
  readonly dateien: readonly Mitgebracht[];
  readonly messageId: string;
  /** Removes the plain files. */
  close(): Promise<void>;
}

/** Never throws for what is wrong with the message: then its document says so, with the original inside. */
export async function zerlegeNachricht(haus: Haus, eml: string, umstand: Umstand): Promise<ZerlegteNachricht> {
  const ordner = seitenwerk(haus).dateien.fresh();
  await mkdir(ordner, { mode: 0o700 });
  try {
    const run = new Zerlegung(haus, ordner, umstand);
    await run.take(eml, 0);
    return { ...run.result(), close: () => rm(ordner, { recursive: true, force: true }) };
  } catch (cause) {
    await rm(ordner, { recursive: true, force: true });
    throw cause;
  }
}

interface Fund extends Omit<Mitgebracht, 'name'> {
  readonly wunschname: string;
}

class Zerlegung {
  private readonly haus: Haus;
  private readonly ordner: string;
  private readonly umstand: Umstand;
  private readonly found: Fund[] = [];
  private messages = 0;
  private messageId = '';
  /** What the outermost message says of itself goes with all that came with it. */
  private angaben: Omit<EmailAngaben, 'rolle'> | undefined;

  constructor(haus: Haus, ordner: string, umstand: Umstand) {
    this.haus = haus;
    this.ordner = ordner;
    this.umstand = umstand;
  }

  result(): { dateien: Mitgebracht[]; messageId: string } {
    const names = uniqueNames(this.found.map(({ wunschname }) => wunschname));
    const dateien = this.found.map(({ wunschname: _, ...rest }, index) => ({ ...rest, name: names[index] as string }));
    return { dateien, messageId: this.messageId };
  }

  async take(eml: string, depth: number): Promise<void> {
    this.messages += 1;
    const nr = this.messages;
    const folder = path.join(this.ordner, `${nr}`);
    await mkdir(folder, { mode: 0o700 });
    const sha256 = await hashOf(eml);
    const zerlegt = await this.parse(eml, folder);
    const angaben = await this.angabenOf(zerlegt, sha256, depth);
    const parts = this.partsOf(zerlegt, depth);
    const blatt = blattOf({ zerlegt, angaben, parts, pruefserver: depth === 0 ? this.umstand.pruefserver : undefined });
    await this.setBlatt(blatt, eml, path.join(folder, 'nachricht.pdf'), angaben);
    for (const { teil, name, was } of parts) {
      if (was === 'nachricht') await this.take(teil.datei, depth + 1);
      else if (was === 'datei')
        this.found.push({
          wunschname: name,
          gelistet: true,
          quelle: () => createReadStream(teil.datei),
          groesse: teil.groesse,
          angaben: { email: { ...(this.angaben as Omit<EmailAngaben, 'rolle'>), rolle: 'anhang' } },
        });
    }
  }

  private async parse(eml: string, folder: string): Promise<Zerlegt | string> {
    try {
      const answer = await ask(this.haus, { op: 'zerlegen', datei: eml, ordner: folder });
      if (answer.ok && answer.zerlegt) return answer.zerlegt;
      return answer.ok ? 'keine Nachricht' : answer.grund;
    } catch (cause) {
      // It broke a limit: a bomb, or simply too much for one go.
      if (isBrokenLimit(cause)) return 'Sie braucht zu viel Zeit oder Speicher.';
      throw cause;
    }
  }

  private async angabenOf(zerlegt: Zerlegt | string, sha256: string, depth: number): Promise<EmailAngaben> {
    const { postfach, pruefserver, empfangenAm, schonAm } = this.umstand;
    const kopf = typeof zerlegt === 'string' ? undefined : zerlegt.kopf;
    const own = depth === 0;
    const before = own && kopf?.messageId ? await schonAm?.(kopf.messageId) : undefined;
    const locked = typeof zerlegt === 'string' ? undefined : verschluesselungOf(zerlegt.kopf, zerlegt.teile);
    const known = {
      von: kopf?.von ?? '',
      betreff: kopf?.betreff ?? '',
      ...(kopf?.gesendetAm ? { gesendetAm: kopf.gesendetAm } : {}),
      ...(own && empfangenAm ? { empfangenAm } : {}),
      postfach,
      // An attached message was checked by nobody on its way here, whatever its headers say.
      pruefung: own ? pruefungOf(kopf?.pruefungen ?? [], pruefserver) : { eigener: false },
      ...(locked ? { verschluesselt: locked } : {}),
      ...(before ? { schonAm: before } : {}),
      sha256,
    };
    if (own) {
      this.messageId = kopf?.messageId ?? '';
      this.angaben = known;
    }
    return { ...known, rolle: own ? 'nachricht' : 'anhang' };
  }

  private partsOf(zerlegt: Zerlegt | string, depth: number) {
    if (typeof zerlegt === 'string') return [];
    return zerlegt.teile.map((teil, index) => {
      const was = verwendungOf(teil);
      const fallback = `Anhang ${index + 1}`;
      const name = toFilename(teil.name, was === 'nachricht' ? 'Nachricht.eml' : fallback);
      const nested = was === 'nachricht' && (depth >= DEPTH || this.messages + index >= MESSAGES);
      return { teil, name, was: nested ? ('datei' as const) : was };
    });
  }

  private async setBlatt(blatt: Blatt, eml: string, ziel: string, email: EmailAngaben): Promise<void> {
    // A page that cannot be set must not keep the message out for ever: then it is set without its text.
    const isSet = (await this.trySet(blatt, eml, ziel)) || (await this.trySet(ohneText(blatt), eml, ziel));
    if (!isSet) throw aktenFaults.VERARBEITUNG_GESCHEITERT({ id: email.sha256.slice(0, 12) });
    this.found.push({
      wunschname: 'E-Mail.pdf',
      gelistet: true,
      quelle: () => createReadStream(ziel),
      angaben: {
        titel: blatt.titel,
        typ: 'email',
        ...(email.gesendetAm ? { datum: officeDay(email.gesendetAm) } : {}),
        email,
      },
    });
  }

  private async trySet(daten: Blatt, original: string, ziel: string): Promise<boolean> {
    const beside = { name: 'nachricht.eml', file: original };
    const order = {
      template: TEMPLATE,
      data: daten,
      target: ziel,
      standard: 'a-3b',
      beside,
      replacesMissing: true,
    } as const;
    try {
      await seitenwerk(this.haus).fremdsatz.typeset(order);
      return true;
    } catch (cause) {
      if (!(cause instanceof TypesetError) && !isBrokenLimit(cause)) throw cause;
      return false;
    }
  }
}

function isBrokenLimit(cause: unknown): boolean {
  return `${(cause as { code?: string }).code}`.startsWith('sandbox.');
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** The original message out of its document. The caller removes `ziel`. */
export async function extractOriginal(haus: Haus, pdf: string, ziel: string): Promise<void> {
  const answer = await ask(haus, { op: 'original', datei: pdf, ziel });
  if (!answer.ok) throw aktenFaults.NACHRICHT_OHNE_ORIGINAL();
}
