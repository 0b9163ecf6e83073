/** Cover of each letter and list of the run, set in one go. */
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import { setPages } from '../brief.ts';
import type { Briefkopf } from '../briefkopf.schema.ts';
import type { SendungRow } from '../sendung.sql.ts';
import { blattzahl } from './drucklauf.rules.ts';
import type { DrucklaufRow } from './drucklauf.sql.ts';

const TEMPLATE = path.join(import.meta.dirname, '../letters/deckblatt.typ');

export const WEG_WORTE = {
  brief: 'Brief',
  pzu: 'Postzustellungsurkunde',
  empfangsbekenntnis: 'Brief gegen Empfangsbekenntnis',
  schalter: 'Übergabe am Schalter',
} as const;

interface Deckblattlauf {
  readonly briefkopf: Briefkopf;
  readonly lauf: DrucklaufRow;
  readonly sendungen: readonly SendungRow[];
  /** Of each letter. */
  readonly seiten: readonly number[];
  readonly heute: string;
}

export function setDeckblaetter(kernel: Pick<Kernel, 'sandbox' | 'config'>, d: Deckblattlauf): Promise<Buffer> {
  const { briefkopf, lauf, sendungen, seiten, heute } = d;
  const briefe = sendungen.map((one, at) => {
    const pages = seiten[at] ?? 0;
    return {
      nr: at + 1,
      titel: one.titel,
      empfaenger: one.empfaenger,
      anschrift: [one.empfaenger, ...one.anschrift.split('\n')]
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      seiten: pages,
      blatt: blattzahl(pages, lauf),
    };
  });
  return setPages(kernel, TEMPLATE, {
    amt: briefkopf,
    datum: heute,
    lauf: lauf.id.slice(-8),
    weg: WEG_WORTE[lauf.weg],
    zuerst: lauf.an_bevollmaechtigte,
    deckblatt: lauf.deckblatt,
    briefe,
    blatt: briefe.reduce((sum, { blatt }) => sum + blatt, 0),
  });
}
