/** PDFs of this subject as an answer over HTTP. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ByteAnswer } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { DOKUMENTTYPEN, UNBESTIMMT } from '../dokumenttyp.data.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { type Druckblatt, printTrennblaetter } from '../trennblatt/trennblatt.ts';
import type { StapelRow } from './stapel.sql.ts';
import type { VerwahrungRow } from './verwahrung.sql.ts';

type Printing = Pick<Kernel, 'sandbox' | 'config' | 'log'>;

function pdfAnswer(bytes: Buffer, filename: string): ByteAnswer {
  return {
    contentType: 'application/pdf',
    length: bytes.length,
    filename,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}

export async function stapelAnswer(kernel: Printing, stapel: StapelRow): Promise<ByteAnswer> {
  const cover: Druckblatt = {
    blatt: { art: 'stapel', id: stapel.id },
    titel: `Stapel ${stapel.nr}`,
    zeilen: [
      `${stapel.blaetter} Blätter, ${stapel.beidseitig ? 'beidseitig' : 'einseitig'}`,
      ...(stapel.karton ? [`Karton ${stapel.karton}`] : []),
      `${stapel.akten.length} ${stapel.akten.length === 1 ? 'Akte' : 'Akten'}`,
    ],
  };
  const sheets = stapel.akten.map(({ id, aktenzeichen, name }): Druckblatt => {
    return { blatt: { art: 'akte', id }, titel: aktenzeichen, zeilen: [name, `Stapel ${stapel.nr}`] };
  });
  const name = `Trennblätter Stapel ${stapel.nr}`;
  return pdfAnswer(await buffer(await printTrennblaetter(kernel, name, [cover, ...sheets])), `${name}.pdf`);
}

export async function typenAnswer(kernel: Printing): Promise<ByteAnswer> {
  const fresh: Druckblatt = {
    blatt: { art: 'dokument' },
    titel: 'Neues Dokument',
    zeilen: ['Die Art ergibt sich von selbst.'],
  };
  const sheets = DOKUMENTTYPEN.filter(({ typ }) => typ !== UNBESTIMMT).map(({ typ, name }): Druckblatt => {
    return { blatt: { art: 'typ', typ }, titel: name, zeilen: ['Hier beginnt ein neues Dokument.'] };
  });
  const name = 'Trennblätter Dokumente';
  return pdfAnswer(await buffer(await printTrennblaetter(kernel, name, [fresh, ...sheets])), `${name}.pdf`);
}

const QUITTUNG = path.join(import.meta.dirname, 'letters', 'quittung.typ');
const ART: Readonly<Record<VerwahrungRow['art'], string>> = {
  pass: 'Pass oder Passersatz',
  ausweis: 'Ausweis',
  urkunde: 'Urkunde',
  titel: 'Aufenthaltstitel',
  sonstiges: 'Sonstiges',
};

/** Over the return when it went back, else over the taking. */
export async function quittungAnswer(
  kernel: Printing,
  row: VerwahrungRow,
  print: { readonly amt: string; readonly person: string; readonly heute: string },
): Promise<ByteAnswer> {
  const returned = row.rueckgabe_at !== null;
  const day = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toLocaleString('de-DE', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
  const felder = [
    ['Aktenzeichen', row.aktenzeichen],
    ['Was', `${ART[row.art]}: ${row.bezeichnung}`],
    ...(row.nummer ? [['Nummer', row.nummer]] : []),
    ['Abgegeben von', row.abgegeben_von],
    ['Abgegeben am', day(row.genommen_at)],
    ['Grund', row.grund],
    ...(returned
      ? [
          ['Zurückgegeben an', row.rueckgabe_an],
          ['Zurückgegeben am', day(row.rueckgabe_at as string)],
        ]
      : []),
  ];
  const titel = returned ? 'Quittung über die Rückgabe' : 'Quittung über die Verwahrung';
  const satz = returned
    ? 'Das unten genannte Original wurde heute im Original zurückgegeben.'
    : 'Das unten genannte Original bleibt in der Verwahrung der Behörde. Diese Quittung belegt es. Bitte bewahren Sie sie auf.';
  const { satz: typesetter, dateien } = seitenwerk(kernel);
  const target = dateien.fresh();
  try {
    await typesetter.typeset({ template: QUITTUNG, data: { titel, satz, felder, returned, ...print }, target });
    return pdfAnswer(await readFile(target), `${titel} ${row.aktenzeichen}.pdf`);
  } finally {
    await dateien.remove(target);
  }
}
