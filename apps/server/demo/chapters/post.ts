/** Letters in every state of the post: waiting, in a print run, gone, without proof, come back. */
import { startDrucklauf } from '#areas/post/drucklauf/drucklauf.api.ts';
import { noteRueckkehr } from '#areas/post/sendung.api.ts';
import { findSendung, openFall, sendBrief, untilStand, writeBrief } from '../fall.ts';
import type { Stage } from '../stage.ts';

interface Bitte {
  readonly von: string;
  readonly bis: string;
  readonly nr: number;
  readonly anschrift: string;
  readonly punkte: string;
}

/** Documents are asked for, by letter, on the day of the stage. */
async function askFor(stage: Stage, { von, bis, nr, anschrift, punkte }: Bitte) {
  const somebody = await stage.find(von, bis, nr);
  const fall = await openFall(stage.on(-9), somebody, {
    ...{ verfahrensart: 'P07', pruefart: 'AE_18b', kanal: 'papier', anschrift },
  });
  const sendung = await writeBrief(stage, fall, { art: 'nachforderung', texte: { punkte } });
  return { fall, sendung };
}

/** Two wait for a print run, two are in one. */
export async function drucklauf(heute: Stage): Promise<void> {
  const gestern = heute.on(-1);
  const lauf = [
    await askFor(gestern, {
      ...{ von: 'A', bis: 'E', nr: 3, anschrift: 'Gartenstraße 19\n50999 Musterstadt' },
      punkte: '- Arbeitsvertrag, von beiden Seiten unterschrieben\n- die letzten drei Lohnabrechnungen',
    }),
    await askFor(gestern, {
      ...{ von: 'L', bis: 'R', nr: 1, anschrift: 'Kirchplatz 2\n50998 Musterstadt' },
      punkte: '- Nachweis der Krankenversicherung',
    }),
  ];
  await heute.act('poststelle', startDrucklauf, { sendungen: lauf.map(({ sendung }) => sendung.id) });
  await askFor(heute, {
    ...{ von: 'A', bis: 'E', nr: 4, anschrift: 'Ziegelhof 5\n50997 Musterstadt' },
    punkte: '- Anerkennung Ihres Abschlusses\n- Beschreibung der Stelle',
  });
  await askFor(heute, {
    ...{ von: 'F', bis: 'K', nr: 1, anschrift: 'Uferweg 60\n50996 Musterstadt' },
    punkte: '- Mietvertrag oder Bestätigung des Wohnungsgebers',
  });
}

/** Sent, and the Frist runs. */
export async function nachforderung(heute: Stage): Promise<void> {
  const damals = heute.on(-6);
  const { fall, sendung } = await askFor(damals, {
    ...{ von: 'A', bis: 'E', nr: 5, anschrift: 'Talstraße 88\n50999 Musterstadt' },
    punkte: '- Arbeitsvertrag, alle Seiten\n- Zusage über den Beginn der Arbeit',
  });
  await sendBrief(damals, sendung);
  await untilStand(heute, fall, sendung.bezug, ['versandt', 'bekannt']);
}

/** Sent by deed four days ago; the deed is not back. */
export async function deed(heute: Stage): Promise<void> {
  const somebody = await heute.find('S', 'Z', 0);
  const fall = await openFall(heute.on(-40), somebody, {
    ...{ verfahrensart: 'P12', pruefart: 'AE_28', anschrift: 'Schulgasse 14\n50998 Musterstadt' },
  });
  const damals = heute.on(-4);
  const sendung = await writeBrief(damals, fall, {
    ...{ art: 'anhoerung', weg: 'pzu', antwortIn: 24 },
    texte: {
      gruende: 'Nach Auskunft der Meldebehörde leben Sie und Ihr Ehegatte seit dem Sommer nicht mehr zusammen.',
    },
  });
  await sendBrief(damals, sendung);
  await untilStand(heute, fall, sendung.bezug, ['versandt']);
}

/** Came back: nobody of this name lives there. */
export async function rueckkehr(heute: Stage): Promise<void> {
  const damals = heute.on(-13);
  const { fall, sendung } = await askFor(damals, {
    ...{ von: 'F', bis: 'K', nr: 2, anschrift: 'Alte Gasse 7\n50999 Musterstadt' },
    punkte: '- Arbeitsvertrag',
  });
  await sendBrief(damals, sendung);
  const { id, version } = await findSendung(heute, sendung.bezug);
  const grund = 'Empfänger unter der Anschrift nicht zu ermitteln';
  await heute.on(-5).act('poststelle', noteRueckkehr, { id, version, am: heute.day(-5), grund });
  await untilStand(heute, fall, sendung.bezug, ['zurueck']);
}
