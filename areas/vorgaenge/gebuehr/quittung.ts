/** The receipt of a payment and the reminder as PDF. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { findAmtName } from '#areas/personal/index.ts';
import { createTypesetter } from '#engines/typeset/index.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { ForderungRow } from './forderung.sql.ts';
import { offenOf } from './forderung.ts';
import { formatKassenzeichen } from './kassenzeichen.rules.ts';
import type { MahnungRow } from './mahnung.sql.ts';
import type { ZahlungRow } from './zahlung.sql.ts';

const TEMPLATE = path.join(import.meta.dirname, 'letters', 'quittung.typ');
const MAHNUNG = path.join(import.meta.dirname, 'letters', 'mahnung.typ');
const WEGE: Readonly<Record<ZahlungRow['weg'], string>> = {
  kasse: 'an der Kasse',
  online: 'online',
  bank: 'per Überweisung',
};

export async function printedQuittung(
  kernel: Kernel,
  forderung: ForderungRow,
  zahlung: ZahlungRow,
  person: string,
): Promise<ByteAnswer> {
  const offen = offenOf(forderung);
  const data = {
    titel: 'Quittung',
    amt: (await findAmtName(kernel.pool.db)) || 'Ausländerbehörde',
    satz: `${forderung.zahler} hat ${euro(zahlung.betrag_cent)} ${WEGE[zahlung.weg]} bezahlt.`,
    felder: [
      ['Belegnummer', zahlung.belegnummer ?? 'ohne'],
      ['Tag', zahlung.eingang_am.split('-').reverse().join('.')],
      ['Kassenzeichen', formatKassenzeichen(forderung.kassenzeichen)],
      ['Noch offen', euro(Math.max(0, offen))],
    ],
    zeilen: forderung.zeilen.map(({ text, betragCent }) => [text, euro(betragCent)]),
    person,
  };
  const bytes = await typeset(kernel, data);
  return {
    contentType: 'application/pdf',
    length: bytes.length,
    filename: `Quittung ${zahlung.belegnummer ?? forderung.kassenzeichen}.pdf`,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}

/** The reminder, to the address of the claim; without one the desk adds it from the file of the casework. */
export async function printedMahnung(
  kernel: Kernel,
  forderung: ForderungRow,
  mahnung: MahnungRow,
  person: string,
): Promise<ByteAnswer> {
  const bytes = await typeset(
    kernel,
    {
      titel: mahnung.nummer === 1 ? 'Mahnung' : `${mahnung.nummer}. Mahnung`,
      amt: (await findAmtName(kernel.pool.db)) || 'Ausländerbehörde',
      anschrift: [forderung.zahler, ...forderung.zahler_anschrift.split('\n')].filter((line) => line.trim() !== ''),
      datum: tagOf(mahnung.created_at.slice(0, 10)),
      saetze: [
        `Guten Tag ${forderung.zahler},`,
        `am ${tagOf(forderung.faellig_am)} war eine Gebühr fällig. Davon sind noch ${euro(mahnung.offen_cent)} offen.`,
        `Bitte zahlen Sie den Betrag bis zum ${tagOf(mahnung.frist_bis)} und geben Sie dabei das Kassenzeichen an. Haben Sie inzwischen bezahlt, ist nichts weiter zu tun.`,
        'Bleibt die Zahlung aus, müssen wir die Forderung an die Vollstreckung abgeben; das kostet zusätzlich Geld. Können Sie nicht auf einmal zahlen, sprechen Sie uns bitte vorher an.',
      ],
      felder: [
        ['Kassenzeichen', formatKassenzeichen(forderung.kassenzeichen)],
        ['Offen', euro(mahnung.offen_cent)],
        ['Zahlbar bis', tagOf(mahnung.frist_bis)],
      ],
      zeilen: forderung.zeilen.map(({ text, betragCent }) => [text, euro(betragCent)]),
      person,
    },
    MAHNUNG,
  );
  return {
    contentType: 'application/pdf',
    length: bytes.length,
    filename: `Mahnung ${forderung.kassenzeichen}.pdf`,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}

const tagOf = (day: string): string => day.split('-').reverse().join('.');

async function typeset({ sandbox }: Kernel, data: object, template = TEMPLATE): Promise<Buffer> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-quittung-'));
  const target = path.join(dir, 'quittung.pdf');
  const typesetter = createTypesetter(sandbox);
  try {
    await typesetter.typeset({ template, data, target });
    return await readFile(target);
  } finally {
    await typesetter.close();
    await rm(dir, { recursive: true, force: true });
  }
}

function euro(cent: number): string {
  return `${(cent / 100).toFixed(2).replace('.', ',')} €`;
}
