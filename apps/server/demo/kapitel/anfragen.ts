/** Questions to other bodies: running, overdue, answered by hand and by the simulator, to be sent by hand. */
import { createAnfrage, noteStellenAntwort, noteVersand } from '#areas/vorgaenge/anfrage/anfrage.api.ts';
import type { Buehne } from '../buehne.ts';
import { eroeffne, type Fall } from '../fall.ts';

const STELLE = {
  arbeitgeber: 'Lindenhof Software GmbH, Parkallee 10, 50999 Musterstadt',
  taetigkeit: 'Maschinenbauingenieurin',
  wochenstunden: '39',
  bruttoentgelt: '48200',
  arbeitsort: 'Musterstadt',
} as const;

function fall(buehne: Buehne, von: string, bis: string, nr: number): Promise<Fall> {
  return buehne.figur(von, bis, nr).then((figur) =>
    eroeffne(buehne, figur, {
      ...{ verfahrensart: 'P07', pruefart: 'AE_18b', kanal: 'e-mail', anschrift: 'Am Markt 1\n50999 Musterstadt' },
    }),
  );
}

/** Sent by hand on the day of the stage. */
async function frage(buehne: Buehne, { id: verfahrenId, wer }: Fall, anlass: string, angaben: Record<string, string>) {
  const { id, version } = await buehne.ohneLeitung().tut(wer, createAnfrage, { verfahrenId, anlass, angaben });
  const quittung = 'Fax mit Sendebericht';
  return buehne.tut(wer, noteVersand, { id, version, zugangAm: buehne.tag(), quittung });
}

/** Asked today, electronically: the simulator answers within half a minute. */
export async function simulator(heute: Buehne): Promise<void> {
  const { id: verfahrenId, wer } = await fall(heute.am(-11), 'A', 'E', 6);
  await heute.tut(wer, createAnfrage, { verfahrenId, anlass: 'ba-zustimmung', angaben: STELLE });
  await heute.tut(wer, createAnfrage, { verfahrenId, anlass: 'azr-auskunft', angaben: {} });
}

/** Running and overdue. */
export async function stellen(heute: Buehne): Promise<void> {
  const eine = await fall(heute.am(-16), 'F', 'K', 3);
  await frage(heute.am(-6), eine, 'ba-zustimmung', STELLE);
  await frage(heute.am(-15), eine, 'meldeauskunft', { anschrift: 'Am Markt 1, 50999 Musterstadt' });
  const andere = await fall(heute.am(-30), 'A', 'E', 7);
  await frage(heute.am(-20), andere, 'sicherheit-73-2', {});
}

/** Answered: agreed, asked back, and one that nobody has sent yet. */
export async function antworten(heute: Buehne): Promise<void> {
  const eine = await fall(heute.am(-22), 'A', 'E', 8);
  const ba = await frage(heute.am(-12), eine, 'ba-zustimmung', STELLE);
  await heute.am(-3).tut(eine.wer, noteStellenAntwort, {
    ...{ id: ba.id, version: ba.version, art: 'zustimmung', eingegangenAm: heute.tag(-3) },
    text: 'Der Beschäftigung wird zugestimmt.',
  });
  const amt = await frage(heute.am(-8), eine, 'standesamt', { frage: 'Ist die Geburt des Kindes beurkundet?' });
  await heute.am(-1).tut(eine.wer, noteStellenAntwort, {
    ...{ id: amt.id, version: amt.version, art: 'rueckfrage', eingegangenAm: heute.tag(-1) },
    text: 'Bitte nennen Sie den Geburtsort des Kindes.',
  });
  await heute
    .am(-1)
    .ohneLeitung()
    .tut(eine.wer, createAnfrage, {
      ...{ verfahrenId: eine.id, anlass: 'sonstige', empfaenger: 'Jugendamt Musterstadt' },
      angaben: { frage: 'Wer hat das Sorgerecht für das Kind?' },
    });
}
