/** Decisions: one grant and one refusal that wait, one that runs out of the house, one before the court. */
import { noteKlage, setGerichtsfrist } from '#areas/vorgaenge/bescheid/rechtsbehelf.api.ts';
import {
  type Fall,
  noteFindings,
  openFall,
  sendBrief,
  serveBrief,
  submitBrief,
  untilStand,
  writeBrief,
} from '../fall.ts';
import type { Stage } from '../stage.ts';

const BLAUE_KARTE = { verfahrensart: 'P08', pruefart: 'BK_18g' } as const;
const NACHZUG = { verfahrensart: 'P13', pruefart: 'AE_30' } as const;

const ERTEILT = {
  tenor: 'Sie erhalten die Blaue Karte EU.',
  sachverhalt: 'Sie haben die Blaue Karte EU für eine Stelle als Entwicklungsingenieurin beantragt.',
  gruende: 'Abschluss, Stelle und Gehalt erfüllen die Voraussetzungen.',
} as const;

/** A grant waits for its release. */
export async function erteilung(heute: Stage): Promise<void> {
  const somebody = await heute.find('A', 'E', 0);
  const fall = await openFall(heute.on(-23), somebody, {
    ...BLAUE_KARTE,
    anschrift: 'Fliederweg 8\n50999 Musterstadt',
  });
  await noteFindings(heute.on(-2), fall);
  await submitBrief(heute.on(-1), fall, { art: 'bescheid', entscheidung: 'erteilung', texte: ERTEILT });
}

const ZU_KLEIN = {
  grund: 'Die Wohnung hat 18 Quadratmeter für drei Personen. Das reicht nach dem Gesetz nicht.',
  sachverhalt:
    'Sie leben seit dem Frühjahr bei Ihrem Ehegatten und haben die Aufenthaltserlaubnis beantragt. Die Wohnung hat nach dem Mietvertrag 18 Quadratmeter und wird von drei Personen bewohnt.',
} as const;

/** Heard by deed, and the time to answer is over. */
async function hear(heute: Stage, fall: Fall, { vor, frist }: { vor: number; frist: number }): Promise<void> {
  const damals = heute.on(-vor);
  const { bezug, ...sendung } = await writeBrief(damals, fall, {
    art: 'anhoerung',
    weg: 'pzu',
    antwortIn: frist,
    texte: { gruende: ZU_KLEIN.grund },
  });
  await sendBrief(damals, { bezug, ...sendung });
  await serveBrief(heute.on(-vor + 2), fall, bezug);
}

const ABGELEHNT = {
  tenor: 'Wir lehnen Ihren Antrag auf Erteilung einer Aufenthaltserlaubnis ab.',
  sachverhalt: ZU_KLEIN.sachverhalt,
  gruende: 'Der Wohnraum reicht nicht aus. Sie haben dazu nichts vorgetragen und keine größere Wohnung nachgewiesen.',
  ermessen:
    'Wir haben Ihre Ehe und das gemeinsame Kind berücksichtigt. Ihre Familie kann die Einheit wahren, sobald sie eine Wohnung mit genug Platz nachweist.',
} as const;

/** A refusal after a hearing waits for the second person. */
export async function refusal(heute: Stage): Promise<void> {
  const somebody = await heute.find('A', 'E', 1);
  const fall = await openFall(heute.on(-58), somebody, {
    ...NACHZUG,
    kanal: 'papier',
    anschrift: 'Hafenstraße 112\n50998 Musterstadt',
    tatsachen: { 'wohnraum.ausreichend': false },
  });
  await noteFindings(heute.on(-40), fall, WOHNRAUM);
  await hear(heute, fall, { vor: 31, frist: 21 });
  await submitBrief(heute.on(-3), fall, {
    ...{ art: 'bescheid', entscheidung: 'ablehnung', gebuehrCent: 5000, texte: ABGELEHNT },
  });
}

const WOHNRAUM = /wohn/;

/** A hearing runs: the deed is here, the person has time to answer. */
export async function anhoerung(heute: Stage): Promise<void> {
  const somebody = await heute.find('A', 'E', 2);
  const fall = await openFall(heute.on(-34), somebody, {
    ...NACHZUG,
    anschrift: 'Am Mühlbach 3a\n50997 Musterstadt',
    tatsachen: { 'wohnraum.ausreichend': false },
  });
  await noteFindings(heute.on(-12), fall, WOHNRAUM);
  await hear(heute, fall, { vor: 7, frist: 21 });
}

/** Granted, handed over at the desk: title, card and fee are there. */
export async function erteilt(heute: Stage): Promise<void> {
  const somebody = await heute.find('F', 'K', 0);
  const fall = await openFall(heute.on(-41), somebody, {
    ...BLAUE_KARTE,
    anschrift: 'Lindenallee 27\n50999 Musterstadt',
  });
  await noteFindings(heute.on(-12), fall);
  const damals = heute.on(-9);
  const sendung = await writeBrief(damals, fall, {
    ...{ art: 'bescheid', entscheidung: 'erteilung', weg: 'schalter', texte: ERTEILT },
  });
  await sendBrief(heute.on(-8), sendung);
  await untilStand(heute, fall, sendung.bezug, ['bekannt']);
}

/** Refused, served, and before the court: the Akte is held. */
export async function klage(heute: Stage): Promise<void> {
  const somebody = await heute.find('L', 'R', 0);
  const fall = await openFall(heute.on(-120), somebody, {
    ...NACHZUG,
    anschrift: 'Bahnhofstraße 41\n50996 Musterstadt',
    tatsachen: { 'wohnraum.ausreichend': false },
  });
  await noteFindings(heute.on(-100), fall, WOHNRAUM);
  await hear(heute, fall, { vor: 84, frist: 21 });
  const damals = heute.on(-33);
  const sendung = await writeBrief(damals, fall, {
    ...{ art: 'bescheid', entscheidung: 'ablehnung', gebuehrCent: 5000, texte: ABGELEHNT },
  });
  await sendBrief(damals, sendung);
  await serveBrief(heute.on(-31), fall, sendung.bezug);
  const gericht = { gericht: 'Verwaltungsgericht Musterstadt', aktenzeichen: '5 K 812/26' };
  const { id } = await heute.on(-6).act(fall.wer, noteKlage, {
    ...{
      id: sendung.bezug,
      art: 'klage' as const,
      ...gericht,
      eingegangenAm: heute.day(-6),
      antwortBis: heute.day(22),
    },
  });
  await heute.on(-2).act(fall.wer, setGerichtsfrist, {
    ...{ verfahrenId: fall.id, id, text: 'Stellungnahme zur neuen Wohnung', bis: heute.day(12) },
  });
}
