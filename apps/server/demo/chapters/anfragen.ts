/** Questions to other bodies: running, overdue, answered by hand and by the simulator, to be sent by hand. */
import { createAnfrage, noteStellenAntwort, noteVersand } from '#areas/vorgaenge/anfrage/anfrage.api.ts';
import { type Fall, openFall } from '../fall.ts';
import type { Stage } from '../stage.ts';

const STELLE = {
  arbeitgeber: 'Lindenhof Software GmbH, Parkallee 10, 50999 Musterstadt',
  taetigkeit: 'Maschinenbauingenieurin',
  wochenstunden: '39',
  bruttoentgelt: '48200',
  arbeitsort: 'Musterstadt',
} as const;

function fall(stage: Stage, von: string, bis: string, nr: number): Promise<Fall> {
  return stage.find(von, bis, nr).then((somebody) =>
    openFall(stage, somebody, {
      ...{ verfahrensart: 'P07', pruefart: 'AE_18b', kanal: 'e-mail', anschrift: 'Am Markt 1\n50999 Musterstadt' },
    }),
  );
}

/** Sent by hand on the day of the stage. */
async function ask(stage: Stage, { id: verfahrenId, wer }: Fall, anlass: string, angaben: Record<string, string>) {
  const { id, version } = await stage.withoutWire().act(wer, createAnfrage, { verfahrenId, anlass, angaben });
  const quittung = 'Fax mit Sendebericht';
  return stage.act(wer, noteVersand, { id, version, zugangAm: stage.day(), quittung });
}

/** Asked today, electronically: the simulator answers within half a minute. */
export async function simulator(heute: Stage): Promise<void> {
  const { id: verfahrenId, wer } = await fall(heute.on(-11), 'A', 'E', 6);
  await heute.act(wer, createAnfrage, { verfahrenId, anlass: 'ba-zustimmung', angaben: STELLE });
  await heute.act(wer, createAnfrage, { verfahrenId, anlass: 'azr-auskunft', angaben: {} });
}

/** Running and overdue. */
export async function stellen(heute: Stage): Promise<void> {
  const eine = await fall(heute.on(-16), 'F', 'K', 3);
  await ask(heute.on(-6), eine, 'ba-zustimmung', STELLE);
  await ask(heute.on(-15), eine, 'meldeauskunft', { anschrift: 'Am Markt 1, 50999 Musterstadt' });
  const andere = await fall(heute.on(-30), 'A', 'E', 7);
  await ask(heute.on(-20), andere, 'sicherheit-73-2', {});
}

/** Answered: agreed, asked back, and one that nobody has sent yet. */
export async function antworten(heute: Stage): Promise<void> {
  const eine = await fall(heute.on(-22), 'A', 'E', 8);
  const ba = await ask(heute.on(-12), eine, 'ba-zustimmung', STELLE);
  await heute.on(-3).act(eine.wer, noteStellenAntwort, {
    ...{ id: ba.id, version: ba.version, art: 'zustimmung', eingegangenAm: heute.day(-3) },
    text: 'Der Beschäftigung wird zugestimmt.',
  });
  const amt = await ask(heute.on(-8), eine, 'standesamt', { frage: 'Ist die Geburt des Kindes beurkundet?' });
  await heute.on(-1).act(eine.wer, noteStellenAntwort, {
    ...{ id: amt.id, version: amt.version, art: 'rueckfrage', eingegangenAm: heute.day(-1) },
    text: 'Bitte nennen Sie den Geburtsort des Kindes.',
  });
  await heute
    .on(-1)
    .withoutWire()
    .act(eine.wer, createAnfrage, {
      ...{ verfahrenId: eine.id, anlass: 'sonstige', empfaenger: 'Jugendamt Musterstadt' },
      angaben: { frage: 'Wer hat das Sorgerecht für das Kind?' },
    });
}
