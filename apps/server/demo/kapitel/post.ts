/** Letters in every state of the post: waiting, in a print run, gone, without proof, come back. */
import { startDrucklauf } from '#areas/post/drucklauf/drucklauf.api.ts';
import { noteRueckkehr } from '#areas/post/sendung.api.ts';
import type { Buehne } from '../buehne.ts';
import { bisStand, eroeffne, schreibe, sendungZu, versende } from '../fall.ts';

interface Bitte {
  readonly von: string;
  readonly bis: string;
  readonly nr: number;
  readonly anschrift: string;
  readonly punkte: string;
}

/** Documents are asked for, by letter, on the day of the stage. */
async function bitteUm(buehne: Buehne, { von, bis, nr, anschrift, punkte }: Bitte) {
  const figur = await buehne.figur(von, bis, nr);
  const fall = await eroeffne(buehne.am(-9), figur, {
    ...{ verfahrensart: 'P07', pruefart: 'AE_18b', kanal: 'papier', anschrift },
  });
  const sendung = await schreibe(buehne, fall, { art: 'nachforderung', texte: { punkte } });
  return { fall, sendung };
}

/** Two wait for a print run, two are in one. */
export async function drucklauf(heute: Buehne): Promise<void> {
  const gestern = heute.am(-1);
  const lauf = [
    await bitteUm(gestern, {
      ...{ von: 'A', bis: 'E', nr: 3, anschrift: 'Gartenstraße 19\n50999 Musterstadt' },
      punkte: '- Arbeitsvertrag, von beiden Seiten unterschrieben\n- die letzten drei Lohnabrechnungen',
    }),
    await bitteUm(gestern, {
      ...{ von: 'L', bis: 'R', nr: 1, anschrift: 'Kirchplatz 2\n50998 Musterstadt' },
      punkte: '- Nachweis der Krankenversicherung',
    }),
  ];
  await heute.tut('poststelle', startDrucklauf, { sendungen: lauf.map(({ sendung }) => sendung.id) });
  await bitteUm(heute, {
    ...{ von: 'A', bis: 'E', nr: 4, anschrift: 'Ziegelhof 5\n50997 Musterstadt' },
    punkte: '- Anerkennung Ihres Abschlusses\n- Beschreibung der Stelle',
  });
  await bitteUm(heute, {
    ...{ von: 'F', bis: 'K', nr: 1, anschrift: 'Uferweg 60\n50996 Musterstadt' },
    punkte: '- Mietvertrag oder Bestätigung des Wohnungsgebers',
  });
}

/** Sent, and the Frist runs. */
export async function nachforderung(heute: Buehne): Promise<void> {
  const damals = heute.am(-6);
  const { fall, sendung } = await bitteUm(damals, {
    ...{ von: 'A', bis: 'E', nr: 5, anschrift: 'Talstraße 88\n50999 Musterstadt' },
    punkte: '- Arbeitsvertrag, alle Seiten\n- Zusage über den Beginn der Arbeit',
  });
  await versende(damals, sendung);
  await bisStand(heute, fall, sendung.bezug, ['versandt', 'bekannt']);
}

/** Sent by deed four days ago; the deed is not back. */
export async function urkunde(heute: Buehne): Promise<void> {
  const figur = await heute.figur('S', 'Z', 0);
  const fall = await eroeffne(heute.am(-40), figur, {
    ...{ verfahrensart: 'P12', pruefart: 'AE_28', anschrift: 'Schulgasse 14\n50998 Musterstadt' },
  });
  const damals = heute.am(-4);
  const sendung = await schreibe(damals, fall, {
    ...{ art: 'anhoerung', weg: 'pzu', antwortIn: 24 },
    texte: {
      gruende: 'Nach Auskunft der Meldebehörde leben Sie und Ihr Ehegatte seit dem Sommer nicht mehr zusammen.',
    },
  });
  await versende(damals, sendung);
  await bisStand(heute, fall, sendung.bezug, ['versandt']);
}

/** Came back: nobody of this name lives there. */
export async function rueckkehr(heute: Buehne): Promise<void> {
  const damals = heute.am(-13);
  const { fall, sendung } = await bitteUm(damals, {
    ...{ von: 'F', bis: 'K', nr: 2, anschrift: 'Alte Gasse 7\n50999 Musterstadt' },
    punkte: '- Arbeitsvertrag',
  });
  await versende(damals, sendung);
  const { id, version } = await sendungZu(heute, sendung.bezug);
  const grund = 'Empfänger unter der Anschrift nicht zu ermitteln';
  await heute.am(-5).tut('poststelle', noteRueckkehr, { id, version, am: heute.tag(-5), grund });
  await bisStand(heute, fall, sendung.bezug, ['zurueck']);
}
