/** Finds the Akte of a recognised document: by its Aktenzeichen, else by name and birth date; else asks a human. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { giveToAkte } from './dokument.ts';
import { setEingangStatus } from './erfassung.sql.ts';
import { foldName } from './name.rules.ts';
import type { WorkDokument } from './verarbeitung.sql.ts';
import { findAktenzeichen, findDates, rankVorschlaege, scorePerson, type Vorschlag } from './zuordnung.rules.ts';
import { insertVorschlaege, listExistingZeichen, listPersonsInText } from './zuordnung.sql.ts';

/** Returns the Akte when it is sure; otherwise notes proposals and leaves the document in the Eingang. */
export async function ordneZu(
  kernel: Kernel,
  tx: Tx,
  actor: Principal,
  dokument: WorkDokument,
  text: string,
): Promise<string | undefined> {
  const { liste, sicher } = rankVorschlaege([...(await byNumber(tx, text)), ...(await byPerson(tx, text))]);
  if (!sicher) {
    await insertVorschlaege(tx, dokument.eingang_id, liste);
    await setEingangStatus(tx, dokument.eingang_id, 'zuzuordnen');
    return undefined;
  }
  await giveToAkte(kernel, tx, dokument.id, sicher.akteId, sicher.gruende.join('; '));
  await kernel.audit.append(tx, [
    {
      actor: { kind: actor.kind, id: actor.id },
      action: 'ordneZu',
      what: 'dokument.zugeordnet',
      result: 'ok',
      requestId: `dokument:${dokument.id}`,
      objects: [
        { art: 'dokument', id: dokument.id },
        { art: 'akte', id: sicher.akteId },
      ],
      details: { automatisch: true, score: sicher.score },
    },
  ]);
  return sicher.akteId;
}

async function byNumber(tx: Tx, text: string): Promise<Vorschlag[]> {
  const found = findAktenzeichen(text);
  if (found.length === 0) return [];
  const akten = await listExistingZeichen(
    tx,
    found.map((one) => one.aktenzeichen),
  );
  return akten.map(({ id, aktenzeichen }) => {
    const genau = found.some((one) => one.aktenzeichen === aktenzeichen && one.genau);
    const grund = genau
      ? `Aktenzeichen ${aktenzeichen} steht im Text`
      : `Aktenzeichen ${aktenzeichen} steht undeutlich im Text`;
    return { akteId: id, score: genau ? 0.99 : 0.94, gruende: [grund] };
  });
}

async function byPerson(tx: Tx, text: string): Promise<Vorschlag[]> {
  const dates = findDates(text);
  const tokens = [...new Set(foldName(text).split(' '))].filter((token) => token.length > 1);
  const persons = await listPersonsInText(tx, { dates: dates.map((one) => one.datum), tokens });
  return persons
    .map((row) =>
      scorePerson(text, dates, {
        akteId: row.akte_id,
        familienname: row.familienname,
        vornamen: row.vornamen,
        geburtsdatum: row.geburtsdatum ?? undefined,
      }),
    )
    .filter((one) => one !== undefined);
}
