/** Claims in every state: open, paid at the desk, online and by bank, in part, too much, overdue, reminded, waived. */
import { closeKasse } from '#areas/vorgaenge/gebuehr/abschluss.api.ts';
import { refreshEpayment, startEpayment } from '#areas/vorgaenge/gebuehr/epayment.api.ts';
import { issueForderung } from '#areas/vorgaenge/gebuehr/gebuehr.api.ts';
import {
  createBuchungslauf,
  getKassenforderung,
  importKontoauszug,
  takeZahlung,
} from '#areas/vorgaenge/gebuehr/kasse.api.ts';
import { remindForderungen } from '#areas/vorgaenge/gebuehr/mahnung.api.ts';
import { requestErstattung } from '#areas/vorgaenge/gebuehr/rueckzahlung.api.ts';
import { requestErlass } from '#areas/vorgaenge/gebuehr/verzicht.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { caseworkerOf, type Somebody, type Stage } from '../stage.ts';

interface Forderung {
  readonly id: string;
  readonly kassenzeichen: string;
  readonly somebody: Somebody;
}

/** One claim of a person of their own, issued on the day of the stage and due four weeks later. */
async function claim(stage: Stage, nr: number, schluessel: string): Promise<Forderung> {
  const somebody = await stage.find('L', 'Z', 4 + nr);
  const wer = caseworkerOf(somebody);
  const { akteId, personId, geburtsdatum } = somebody;
  const { id: vorgangId } = await stage.act(wer, createVerfahren, { akteId, personId, verfahrensart: 'P01' });
  const issued = await stage.act(wer, issueForderung, {
    ...{ vorgangId, art: 'gebuehr', zahler: somebody.name },
    anfrage: { stichtag: stage.day(), posten: [{ schluessel }], umstaende: { geburtsdatum, antragAm: stage.day() } },
    faelligAm: stage.day(28),
  });
  return { ...issued, somebody };
}

async function pay(stage: Stage, wer: string, { id }: Forderung, betragCent?: number): Promise<void> {
  const { version, offenCent } = await stage.act(wer, getKassenforderung, { id });
  await stage.act(wer, takeZahlung, { id, version, betragCent: betragCent ?? offenCent });
}

/** Open; paid yesterday and today at the desk; paid in part. Yesterday's desk waits to be counted by a colleague. */
export async function desk(heute: Stage): Promise<void> {
  await claim(heute.on(-10), 0, 'ae_verlaengerung');
  const gestern = heute.on(-1);
  await pay(gestern, 'kasse.2', await claim(heute.on(-8), 1, 'ne'));
  const teil = await claim(heute.on(-12), 2, 'fachkraefteverfahren');
  await pay(gestern, 'kasse.2', teil, 20_000);
  await gestern.act('kasse.2', closeKasse, { gezaehltCent: 31_300, sollCent: 31_300 });
  await pay(heute, 'kasse', await claim(heute.on(-3), 3, 'reiseausweis_auslaender'));
}

/** Overdue: nobody reminded yet; a reminder runs; its time is over. */
export async function reminders(heute: Stage): Promise<void> {
  await claim(heute.on(-44), 4, 'ae_verlaengerung');
  const laeuft = await claim(heute.on(-60), 5, 'ae_zweckwechsel');
  await heute.on(-4).act('kasse', remindForderungen, { ids: [laeuft.id] });
  const vorbei = await claim(heute.on(-95), 6, 'da_eu');
  await heute.on(-40).act('kasse', remindForderungen, { ids: [vorbei.id] });
}

/** What the bank brought: one that names its claim, one too much, one that names nothing. */
export async function bank(heute: Stage): Promise<void> {
  const genau = await claim(heute.on(-20), 7, 'ne');
  const zuviel = await claim(heute.on(-18), 8, 'ae_verlaengerung');
  const ohne = await claim(heute.on(-16), 9, 'fachkraefteverfahren');
  const [einer, anderer, dritte] = [genau, zuviel, ohne].map(
    ({ somebody }) => `${somebody.familienname} ${somebody.vornamen}`,
  );
  const am = (tage: number) => heute.day(tage).split('-').reverse().join('.');
  const text = [
    'Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck',
    `MS-0001;${am(-3)};113,00;${einer};Gebühr ${genau.kassenzeichen}`,
    `MS-0002;${am(-3)};193,00;${anderer};${zuviel.kassenzeichen} Verlängerung`,
    `MS-0003;${am(-2)};411,00;${dritte};Gebühr Ausländeramt vielen Dank`,
  ].join('\n');
  await heute.on(-1).act('kasse', importKontoauszug, { text });
  const { version, ueberzahlt } = await paid(heute, zuviel);
  await heute.act(caseworkerOf(zuviel.somebody), requestErstattung, {
    ...{ id: zuviel.id, version, betragCent: ueberzahlt, empfaenger: zuviel.somebody.name },
    iban: 'DE02120300000000202051',
    begruendung: 'Es wurden 100 Euro zu viel überwiesen; die Person hat um Rückzahlung gebeten.',
  });
  await heute.act('kasse', createBuchungslauf, { von: heute.day(-90), bis: heute.day(-2) });
}

async function paid(heute: Stage, { id }: Forderung): Promise<{ version: number; ueberzahlt: number }> {
  const { version, bezahltCent, summeCent } = await heute.act('kasse', getKassenforderung, { id });
  return { version, ueberzahlt: bezahltCent - summeCent };
}

/** A small waiver holds at once, a large one waits for a second person. */
export async function erlass(heute: Stage): Promise<void> {
  const klein = await claim(heute.on(-9), 10, 'fiktion');
  const gross = await claim(heute.on(-7), 11, 'fachkraefteverfahren');
  for (const [{ id, somebody }, betragCent] of [
    [klein, 1_300],
    [gross, 41_100],
  ] as const) {
    const { version } = await heute.act('kasse', getKassenforderung, { id });
    await heute.on(-2).act(caseworkerOf(somebody), requestErlass, {
      ...{ id, version, betragCent, norm: '§ 53 Abs. 1 AufenthV', nachweis: 'Bescheid des Jobcenters' },
      begruendung: 'Die Person erhält Bürgergeld; der Bescheid lag im Original vor.',
    });
  }
}

/** Paid online, through the payment service. */
export async function online(heute: Stage): Promise<void> {
  const { id } = await claim(heute.on(-5), 12, 'ae_verlaengerung');
  const { epaymentId, weiterleitung } = await heute.act('kasse', startEpayment, { id });
  if (!epaymentId || !weiterleitung) return;
  const body = new URLSearchParams({ act: 'paid', times: '0' });
  await fetch(weiterleitung, { method: 'POST', body, redirect: 'manual' });
  await heute.act('kasse', refreshEpayment, { id: epaymentId });
}
