/** A letter as a PDF of the house: set after DIN 5008, tagged and archivable, then sealed with the office's seal. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { encodeKennung, openSiegelwerk } from '#areas/akten/index.ts';
import { sealPdf, verifyPdf } from '#engines/sign/index.ts';
import { createTypesetter, qrSvg, TypesetError, type Typesetter } from '#engines/typeset/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Absatz } from './absatz.rules.ts';
import type { Briefkopf } from './briefkopf.schema.ts';
import { postFaults } from './post.faults.ts';

const TEMPLATE = path.join(import.meta.dirname, 'letters', 'brief.typ');

export interface Briefteil {
  readonly art: 'text' | 'uebersetzung';
  /** Empty: none. */
  readonly ueberschrift: string;
  readonly absaetze: readonly Absatz[];
  /** Of a translation: BCP 47, and whether it runs from right to left. */
  readonly sprache?: string;
  readonly rechts?: boolean;
  readonly hinweis?: string;
  /** Begins on a page of its own. */
  readonly neueSeite?: boolean;
}

export interface Brief {
  readonly amt: Briefkopf;
  /** ISO day. */
  readonly datum: string;
  readonly betreff: string;
  /** Above the address, `Gegen Empfangsbekenntnis`; empty: none. */
  readonly vermerk: string;
  readonly anschrift: readonly string[];
  readonly angaben: readonly (readonly [string, string])[];
  readonly teile: readonly Briefteil[];
  readonly unterzeichner: string;
  readonly anlagen: readonly string[];
  /** Printed as a code: what comes back with it files itself. */
  readonly kennung: string;
  /** Says so across every page. */
  readonly entwurf: boolean;
}

const SETTERS = new WeakMap<object, Typesetter>();

function setter({ sandbox }: Pick<Kernel, 'sandbox'>): Typesetter {
  const known = SETTERS.get(sandbox) ?? createTypesetter(sandbox);
  SETTERS.set(sandbox, known);
  return known;
}

/** On shutdown, and at the end of a test. */
export async function closeBriefe({ sandbox }: Pick<Kernel, 'sandbox'>): Promise<void> {
  const known = SETTERS.get(sandbox);
  SETTERS.delete(sandbox);
  await known?.close();
}

/** PDF/A-2a. Throws SATZ_MISSLUNGEN where a sign has no font: a letter with a hole in a name does not go out. */
export async function setBrief(kernel: Satzteile, brief: Brief): Promise<Buffer> {
  const code = encodeKennung(brief.kennung);
  return setPages(kernel, TEMPLATE, { ...brief, code, qr: await qrSvg(code) });
}

type Satzteile = Pick<Kernel, 'sandbox' | 'config'>;

/** Any sheet of this room, with the child that stays. */
export async function setPages(kernel: Satzteile, template: string, data: unknown): Promise<Buffer> {
  const folder = path.join(kernel.config.dataDir, 'werkdateien');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, `brief-${randomUUID()}.pdf`);
  try {
    await setter(kernel).typeset({ template, data, target, standard: 'a-2a' });
    return await readFile(target);
  } catch (cause) {
    if (!(cause instanceof TypesetError)) throw cause;
    const [, sign] = /the text `\\?"(.*?)\\?"` could not/.exec(cause.message) ?? [];
    throw postFaults.SATZ_MISSLUNGEN({ grund: sign ?? cause.message.slice(0, 200) }, { cause });
  } finally {
    await rm(target, { force: true });
  }
}

export interface Gesiegelt {
  readonly pdf: Buffer;
  /** Undefined: the office has no key, so the letter goes out on paper with the name of who signs (§ 37 (3) VwVfG NRW). */
  readonly stufe?: 'B-B' | 'B-T';
}

/** Looked at as anybody else would, before it counts. */
export async function sealBrief(kernel: Pick<Kernel, 'sandbox' | 'config' | 'clock'>, pdf: Buffer): Promise<Gesiegelt> {
  const siegelwerk = await openSiegelwerk(kernel);
  if (!siegelwerk) return { pdf };
  const { signer, timestamp, test } = siegelwerk;
  const at = kernel.clock.now();
  const sealed = await sealPdf({
    pdf,
    signer,
    ...(timestamp ? { timestamp } : {}),
    at,
    reason: test ? 'TEST: Siegel der Behörde, ohne Beweiswert' : 'Siegel der Behörde',
  });
  const verdict = await verifyPdf({ pdf: sealed, anchors: [], timestampAnchors: timestamp?.anchors ?? [], at });
  const [signature] = verdict.signatures;
  const stufe = timestamp ? 'B-T' : 'B-B';
  if (verdict.indication === 'failed' || !signature?.coversWholeFile || signature.level !== stufe)
    throw new Error(`the seal of a letter does not hold: ${verdict.words}`);
  return { pdf: sealed, stufe };
}
