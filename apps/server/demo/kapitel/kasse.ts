/** Claims in every state: open, paid at the desk, online and by bank, in part, too much, overdue, reminded, waived. */
import { closeKasse } from '#areas/vorgaenge/gebuehr/abschluss.api.ts';
import { refreshEpayment, startEpayment } from '#areas/vorgaenge/gebuehr/epayment.api.ts';
import { issueForderung, requestErlass } from '#areas/vorgaenge/gebuehr/gebuehr.api.ts';
import {
  createBuchungslauf,
  getKassenforderung,
  importKontoauszug,
  takeZahlung,
} from '#areas/vorgaenge/gebuehr/kasse.api.ts';
import { remindForderungen } from '#areas/vorgaenge/gebuehr/mahnung.api.ts';
import { requestErstattung } from '#areas/vorgaenge/gebuehr/rueckzahlung.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { type Buehne, type Figur, zustaendig } from '../buehne.ts';

interface Forderung {
  readonly id: string;
  readonly kassenzeichen: string;
  readonly figur: Figur;
}

/** One claim of a person of their own, issued on the day of the stage and due four weeks later. */
async function fordere(buehne: Buehne, nr: number, schluessel: string): Promise<Forderung> {
  const figur = await buehne.figur('L', 'Z', 4 + nr);
  const wer = zustaendig(figur);
  const { akteId, personId, geburtsdatum } = figur;
  const { id: vorgangId } = await buehne.tut(wer, createVerfahren, { akteId, personId, verfahrensart: 'P01' });
  const issued = await buehne.tut(wer, issueForderung, {
    ...{ vorgangId, art: 'gebuehr', zahler: figur.name },
    anfrage: { stichtag: buehne.tag(), posten: [{ schluessel }], umstaende: { geburtsdatum, antragAm: buehne.tag() } },
    faelligAm: buehne.tag(28),
  });
  return { ...issued, figur };
}

async function zahle(buehne: Buehne, wer: string, { id }: Forderung, betragCent?: number): Promise<void> {
  const { version, offenCent } = await buehne.tut(wer, getKassenforderung, { id });
  await buehne.tut(wer, takeZahlung, { id, version, betragCent: betragCent ?? offenCent });
}

/** Open; paid yesterday and today at the desk; paid in part. Yesterday's desk waits to be counted by a colleague. */
export async function schalter(heute: Buehne): Promise<void> {
  await fordere(heute.am(-10), 0, 'ae_verlaengerung');
  const gestern = heute.am(-1);
  await zahle(gestern, 'kasse.2', await fordere(heute.am(-8), 1, 'ne'));
  const teil = await fordere(heute.am(-12), 2, 'fachkraefteverfahren');
  await zahle(gestern, 'kasse.2', teil, 20_000);
  await gestern.tut('kasse.2', closeKasse, { gezaehltCent: 31_300, sollCent: 31_300 });
  await zahle(heute, 'kasse', await fordere(heute.am(-3), 3, 'reiseausweis_auslaender'));
}

/** Overdue: nobody reminded yet; a reminder runs; its time is over. */
export async function mahnungen(heute: Buehne): Promise<void> {
  await fordere(heute.am(-44), 4, 'ae_verlaengerung');
  const laeuft = await fordere(heute.am(-60), 5, 'ae_zweckwechsel');
  await heute.am(-4).tut('kasse', remindForderungen, { ids: [laeuft.id] });
  const vorbei = await fordere(heute.am(-95), 6, 'da_eu');
  await heute.am(-40).tut('kasse', remindForderungen, { ids: [vorbei.id] });
}

/** What the bank brought: one that names its claim, one too much, one that names nothing. */
export async function bank(heute: Buehne): Promise<void> {
  const genau = await fordere(heute.am(-20), 7, 'ne');
  const zuviel = await fordere(heute.am(-18), 8, 'ae_verlaengerung');
  const ohne = await fordere(heute.am(-16), 9, 'fachkraefteverfahren');
  const [einer, anderer, dritte] = [genau, zuviel, ohne].map(({ figur }) => `${figur.familienname} ${figur.vornamen}`);
  const am = (tage: number) => heute.tag(tage).split('-').reverse().join('.');
  const text = [
    'Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck',
    `MS-0001;${am(-3)};113,00;${einer};Gebühr ${genau.kassenzeichen}`,
    `MS-0002;${am(-3)};193,00;${anderer};${zuviel.kassenzeichen} Verlängerung`,
    `MS-0003;${am(-2)};411,00;${dritte};Gebühr Ausländeramt vielen Dank`,
  ].join('\n');
  await heute.am(-1).tut('kasse', importKontoauszug, { text });
  const { version, ueberzahlt } = await gezahlt(heute, zuviel);
  await heute.tut(zustaendig(zuviel.figur), requestErstattung, {
    ...{ id: zuviel.id, version, betragCent: ueberzahlt, empfaenger: zuviel.figur.name },
    iban: 'DE02120300000000202051',
    begruendung: 'Es wurden 100 Euro zu viel überwiesen; die Person hat um Rückzahlung gebeten.',
  });
  await heute.tut('kasse', createBuchungslauf, { von: heute.tag(-90), bis: heute.tag(-2) });
}

async function gezahlt(heute: Buehne, { id }: Forderung): Promise<{ version: number; ueberzahlt: number }> {
  const { version, bezahltCent, summeCent } = await heute.tut('kasse', getKassenforderung, { id });
  return { version, ueberzahlt: bezahltCent - summeCent };
}

/** A small waiver holds at once, a large one waits for a second person. */
export async function erlass(heute: Buehne): Promise<void> {
  const klein = await fordere(heute.am(-9), 10, 'fiktion');
  const gross = await fordere(heute.am(-7), 11, 'fachkraefteverfahren');
  for (const [{ id, figur }, betragCent] of [
    [klein, 1_300],
    [gross, 41_100],
  ] as const) {
    const { version } = await heute.tut('kasse', getKassenforderung, { id });
    await heute.am(-2).tut(zustaendig(figur), requestErlass, {
      ...{ id, version, betragCent, norm: '§ 53 Abs. 1 AufenthV', nachweis: 'Bescheid des Jobcenters' },
      begruendung: 'Die Person erhält Bürgergeld; der Bescheid lag im Original vor.',
    });
  }
}

/** Paid online, through the payment service. */
export async function online(heute: Buehne): Promise<void> {
  const { id } = await fordere(heute.am(-5), 12, 'ae_verlaengerung');
  const { epaymentId, weiterleitung } = await heute.tut('kasse', startEpayment, { id });
  if (!epaymentId || !weiterleitung) return;
  const body = new URLSearchParams({ act: 'paid', times: '0' });
  await fetch(weiterleitung, { method: 'POST', body, redirect: 'manual' });
  await heute.tut('kasse', refreshEpayment, { id: epaymentId });
}
