/** Before the visits of the next days: persons with a number that nobody knows, and papers that were sent. Once. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findAnliegenAm } from '../anliegen/katalog.ts';
import { readAngaben, sealAngaben } from '../buchung/angaben.ts';
import { insertUnterlage } from '../buchung/unterlage.sql.ts';
import { forgetPerson, hasVorab, insertVorabbuchung, listVorabtermine } from './vorab.sql.ts';

const ACTOR = systemPrincipal('termine.demo');
const UNBEKANNTE = 3;
const OHNE_NUMMER = 3;
const MIT_UNTERLAGEN = 4;
const JEDER = 17;
/** So many papers are sent for one Termin. */
const BLAETTER = 2;

export async function erzaehleVorab(kernel: Kernel): Promise<void> {
  const heute = kernel.clock.today();
  const at = kernel.clock.now().toString();
  const blatt = await zeichneBlatt();
  await transact(kernel.pool.db, ACTOR, 'demo', async (tx) => {
    if (await hasVorab(tx)) return;
    const tage = { von: heute.add({ days: 2 }).toString(), bis: heute.add({ days: 8 }).toString() };
    const bekannte = await listVorabtermine(tx, {
      von: heute.toString(),
      bis: tage.bis,
      bekannt: true,
      limit: UNBEKANNTE,
    });
    for (const [nr, { id, angaben }] of bekannte.entries()) {
      const bisher = readAngaben(kernel, angaben);
      const [erste, ...weitere] = bisher.personen;
      if (!erste) continue;
      const { ohneNummer: _, ...wer } = erste;
      const personen = [{ ...wer, nummer: `U44810${nr}7` }, ...weitere];
      await forgetPerson(tx, id, sealAngaben(kernel, { ...bisher, personen }));
      await insertVorabbuchung(tx, { terminId: id, gruende: ['unbekannt', ...weitere.map(() => 'ohne-nummer')], at });
    }
    const alle = await listVorabtermine(tx, { ...tage, bekannt: false, limit: 400 });
    // Not all of them at eight in the morning.
    const fremde = alle.filter((_, nr) => nr % JEDER === 0);
    for (const { id } of fremde.slice(0, OHNE_NUMMER))
      await insertVorabbuchung(tx, { terminId: id, gruende: ['ohne-nummer'], at });
    let termine = 0;
    for (const { id, anliegen } of fremde.slice(OHNE_NUMMER)) {
      if (termine === MIT_UNTERLAGEN) break;
      const eines = await findAnliegenAm(tx, anliegen[0]?.schluessel ?? '', heute.toString());
      const liste = eines?.mitbringen.slice(0, BLAETTER) ?? [];
      if (liste.length === 0) continue;
      termine += 1;
      await insertVorabbuchung(tx, { terminId: id, gruende: [], at });
      for (const { schluessel } of liste)
        await insertUnterlage(tx, {
          ...{ terminId: id, unterlage: schluessel, dateiname: `${schluessel}.pdf` },
          ...{ seiten: 1, typ: 'pdf', inhalt: blatt, at },
        });
    }
  });
}

/** Nobody's paper: it says that it is an example. */
async function zeichneBlatt(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  page.drawText('Musterstadt', { x: 60, y: 770, size: 22, font });
  page.drawText('Beispielunterlage der Demonstration', { x: 60, y: 735, size: 14, font });
  page.drawText('Hier stünde, was jemand vor dem Termin fotografiert hat.', { x: 60, y: 700, size: 12, font });
  return Buffer.from(await pdf.save());
}
