/** Decisions: one grant and one refusal that wait, one that runs out of the house, one before the court. */
import { noteKlage, setGerichtsfrist } from '#areas/vorgaenge/bescheid/rechtsbehelf.api.ts';
import type { Buehne } from '../buehne.ts';
import { bisStand, eroeffne, type Fall, legeVor, schreibe, stelleFest, stelleZu, versende } from '../fall.ts';

const BLAUE_KARTE = { verfahrensart: 'P08', pruefart: 'BK_18g' } as const;
const NACHZUG = { verfahrensart: 'P13', pruefart: 'AE_30' } as const;

const ERTEILT = {
  tenor: 'Sie erhalten die Blaue Karte EU.',
  sachverhalt: 'Sie haben die Blaue Karte EU für eine Stelle als Entwicklungsingenieurin beantragt.',
  gruende: 'Abschluss, Stelle und Gehalt erfüllen die Voraussetzungen.',
} as const;

/** A grant waits for its release. */
export async function erteilung(heute: Buehne): Promise<void> {
  const figur = await heute.figur('A', 'E', 0);
  const fall = await eroeffne(heute.am(-23), figur, {
    ...BLAUE_KARTE,
    anschrift: 'Fliederweg 8\n50999 Musterstadt',
  });
  await stelleFest(heute.am(-2), fall);
  await legeVor(heute.am(-1), fall, { art: 'bescheid', entscheidung: 'erteilung', texte: ERTEILT });
}

const ZU_KLEIN = {
  grund: 'Die Wohnung hat 18 Quadratmeter für drei Personen. Das reicht nach dem Gesetz nicht.',
  sachverhalt:
    'Sie leben seit dem Frühjahr bei Ihrem Ehegatten und haben die Aufenthaltserlaubnis beantragt. Die Wohnung hat nach dem Mietvertrag 18 Quadratmeter und wird von drei Personen bewohnt.',
} as const;

/** Heard by deed, and the time to answer is over. */
async function hoereAn(heute: Buehne, fall: Fall, { vor, frist }: { vor: number; frist: number }): Promise<void> {
  const damals = heute.am(-vor);
  const { bezug, ...sendung } = await schreibe(damals, fall, {
    art: 'anhoerung',
    weg: 'pzu',
    antwortIn: frist,
    texte: { gruende: ZU_KLEIN.grund },
  });
  await versende(damals, { bezug, ...sendung });
  await stelleZu(heute.am(-vor + 2), fall, bezug);
}

const ABGELEHNT = {
  tenor: 'Wir lehnen Ihren Antrag auf Erteilung einer Aufenthaltserlaubnis ab.',
  sachverhalt: ZU_KLEIN.sachverhalt,
  gruende: 'Der Wohnraum reicht nicht aus. Sie haben dazu nichts vorgetragen und keine größere Wohnung nachgewiesen.',
  ermessen:
    'Wir haben Ihre Ehe und das gemeinsame Kind berücksichtigt. Ihre Familie kann die Einheit wahren, sobald sie eine Wohnung mit genug Platz nachweist.',
} as const;

/** A refusal after a hearing waits for the second person. */
export async function ablehnung(heute: Buehne): Promise<void> {
  const figur = await heute.figur('A', 'E', 1);
  const fall = await eroeffne(heute.am(-58), figur, {
    ...NACHZUG,
    kanal: 'papier',
    anschrift: 'Hafenstraße 112\n50998 Musterstadt',
    tatsachen: { 'wohnraum.ausreichend': false },
  });
  await stelleFest(heute.am(-40), fall, WOHNRAUM);
  await hoereAn(heute, fall, { vor: 31, frist: 21 });
  await legeVor(heute.am(-3), fall, {
    ...{ art: 'bescheid', entscheidung: 'ablehnung', gebuehrCent: 5000, texte: ABGELEHNT },
  });
}

const WOHNRAUM = /wohn/;

/** A hearing runs: the deed is here, the person has time to answer. */
export async function anhoerung(heute: Buehne): Promise<void> {
  const figur = await heute.figur('A', 'E', 2);
  const fall = await eroeffne(heute.am(-34), figur, {
    ...NACHZUG,
    anschrift: 'Am Mühlbach 3a\n50997 Musterstadt',
    tatsachen: { 'wohnraum.ausreichend': false },
  });
  await stelleFest(heute.am(-12), fall, WOHNRAUM);
  await hoereAn(heute, fall, { vor: 7, frist: 21 });
}

/** Granted, handed over at the desk: title, card and fee are there. */
export async function erteilt(heute: Buehne): Promise<void> {
  const figur = await heute.figur('F', 'K', 0);
  const fall = await eroeffne(heute.am(-41), figur, { ...BLAUE_KARTE, anschrift: 'Lindenallee 27\n50999 Musterstadt' });
  await stelleFest(heute.am(-12), fall);
  const damals = heute.am(-9);
  const sendung = await schreibe(damals, fall, {
    ...{ art: 'bescheid', entscheidung: 'erteilung', weg: 'schalter', texte: ERTEILT },
  });
  await versende(heute.am(-8), sendung);
  await bisStand(heute, fall, sendung.bezug, ['bekannt']);
}

/** Refused, served, and before the court: the Akte is held. */
export async function klage(heute: Buehne): Promise<void> {
  const figur = await heute.figur('L', 'R', 0);
  const fall = await eroeffne(heute.am(-120), figur, {
    ...NACHZUG,
    anschrift: 'Bahnhofstraße 41\n50996 Musterstadt',
    tatsachen: { 'wohnraum.ausreichend': false },
  });
  await stelleFest(heute.am(-100), fall, WOHNRAUM);
  await hoereAn(heute, fall, { vor: 84, frist: 21 });
  const damals = heute.am(-33);
  const sendung = await schreibe(damals, fall, {
    ...{ art: 'bescheid', entscheidung: 'ablehnung', gebuehrCent: 5000, texte: ABGELEHNT },
  });
  await versende(damals, sendung);
  await stelleZu(heute.am(-31), fall, sendung.bezug);
  const gericht = { gericht: 'Verwaltungsgericht Musterstadt', aktenzeichen: '5 K 812/26' };
  const { id } = await heute.am(-6).tut(fall.wer, noteKlage, {
    ...{
      id: sendung.bezug,
      art: 'klage' as const,
      ...gericht,
      eingegangenAm: heute.tag(-6),
      antwortBis: heute.tag(22),
    },
  });
  await heute.am(-2).tut(fall.wer, setGerichtsfrist, {
    ...{ verfahrenId: fall.id, id, text: 'Stellungnahme zur neuen Wohnung', bis: heute.tag(12) },
  });
}
