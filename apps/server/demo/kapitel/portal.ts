/** What Amira Al-Hassan has in the portal: an application in each state, a letter to fetch, a card to be collected. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { beginBuergerbroker, finishBuergerbroker } from '#areas/buerger/broker.api.ts';
import { confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import { setEinwilligung } from '#areas/buerger/verwaltung.api.ts';
import { DEMO_PORTAL } from '#areas/personal/index.ts';
import { createAntrag, saveAntworten, submitAntrag } from '#areas/vorgaenge/antrag/antrag.api.ts';
import { answerAntragNachricht } from '#areas/vorgaenge/antrag/gespraech.api.ts';
import { uploadUnterlage } from '#areas/vorgaenge/antrag/unterlage.api.ts';
import { ALLGEMEIN, BESONDERS } from '#areas/vorgaenge/arbeit/demo/faelle.data.ts';
import { noteTatsachen } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { getVerfahren, setStand } from '#areas/vorgaenge/arbeit/vorgang.api.ts';
import { getAntragseingang, takeOverAntrag } from '#areas/vorgaenge/eingang/antragseingang.api.ts';
import { listFolgen } from '#areas/vorgaenge/folge/folge.api.ts';
import { getKarte, noteAufnahme, orderKarte, receiveKarten } from '#areas/vorgaenge/karte/karte.api.ts';
import { Browser, type Buehne } from '../buehne.ts';
import { bisStand, type Fall, schreibe, stelleFest, versende } from '../fall.ts';

const WER = 'sachbearbeitung.a-e';
const SERVICE = 'service';
const ANSCHRIFT = 'Rosenweg 14, 50999 Musterstadt';
const AMIRA = {
  familienname: 'Al-Hassan',
  vornamen: 'Amira',
  geburtsdatum: '1994-11-05',
  staatsangehoerigkeit: 'IQ',
} as const;

type Antworten = Readonly<Record<string, Record<string, string | number | boolean>>>;

/** On the day of the stage, identified by her identity card; the first time her account gets its address. */
async function meldeAn(buehne: Buehne, erstesMal = false): Promise<Browser> {
  const browser = new Browser();
  const { email } = DEMO_PORTAL;
  if (erstesMal) {
    const { demoCode = '' } = await browser.tut(buehne, sendBuergercode, { email, sprache: 'de' });
    await browser.tut(buehne, confirmBuergercode, { email, code: demoCode, sprache: 'de' });
  }
  const begun = await browser.tut(buehne, beginBuergerbroker, { schluessel: 'bundid', verbinden: erstesMal });
  const there = new URL(begun.adresse);
  there.searchParams.set('login_hint', 'bund-1');
  const adresse = (await fetch(there, { redirect: 'manual' })).headers.get('location') ?? '';
  await browser.tut(buehne, finishBuergerbroker, { adresse, sprache: 'de' });
  return browser;
}

async function fuelleAus(buehne: Buehne, browser: Browser, antragsart: string, seiten: Antworten) {
  const { id, version: begun } = await browser.tut(buehne, createAntrag, { antragsart, sprache: 'de' });
  let version = begun;
  for (const [seite, antworten] of Object.entries(seiten))
    ({ version } = await browser.tut(buehne, saveAntworten, { id, version, seite, antworten }));
  return { id, version };
}

async function ladeHoch(buehne: Buehne, browser: Browser, id: string, unterlage: string, zeilen: readonly string[]) {
  const inhalt = await pdfWith(zeilen);
  await browser.tut(buehne, uploadUnterlage, { id, unterlage, dateiname: `${unterlage}.pdf`, quelle: { inhalt } });
}

/** The same bytes each time. */
async function pdfWith(zeilen: readonly string[]): Promise<string> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  for (const [at, zeile] of zeilen.entries())
    page.drawText(zeile, { x: 70, y: 740 - at * 26, size: at === 0 ? 20 : 12, font });
  return Buffer.from(await pdf.save({ useObjectStreams: false })).toString('base64');
}

interface Abgeschickt {
  readonly antragId: string;
  readonly fall: Fall;
}

/** Sent, and taken in by the office, with an Akte where there is none. */
async function schickeAb(
  buehne: Buehne,
  browser: Browser,
  { id, version }: { id: string; version: number },
  akte?: Fall['figur'],
): Promise<Abgeschickt> {
  await browser.tut(buehne, submitAntrag, { id, version, bestaetigt: true });
  const ziel = akte
    ? ({ art: 'akte', akteId: akte.akteId, personId: akte.personId } as const)
    : ({ art: 'neu', trotzdem: true } as const);
  const taken = await buehne.tut(WER, takeOverAntrag, async () => {
    const { version: seen } = await buehne.tut(WER, getAntragseingang, { quelle: 'portal', id });
    return { quelle: 'portal', id, version: seen, ziel };
  });
  const { person } = await buehne.tut(WER, getVerfahren, { id: taken.verfahrenId });
  const name = `${person.vornamen} ${person.familienname}`;
  const figur = {
    ...{ akteId: taken.akteId, personId: person.id, buchstabe: 'A', name, geburtsdatum: person.geburtsdatum ?? '' },
    ...{ familienname: person.familienname, vornamen: person.vornamen },
  };
  const anschrift = ANSCHRIFT.replace(', ', '\n');
  return { antragId: id, fall: { id: taken.verfahrenId, figur, anschrift, wer: WER, zweite: 'teamleitung.a-k' } };
}

const ICH = { vertretung: { fuer_wen: 'ich' } } as const;
const KONTAKT = { kontakt: { anschrift: ANSCHRIFT, telefon: '0151 2345678' } } as const;

export async function amira(heute: Buehne): Promise<void> {
  const figur = await karteBereit(heute);
  await briefLiegtBereit(heute, figur);
  await unterlagenFehlen(heute);
  await inPruefung(heute);
  const browser = await meldeAn(heute);
  await fuelleAus(heute, browser, 'niederlassung', {
    ...ICH,
    person: AMIRA,
    ...KONTAKT,
    pass: { pass: 'gueltig' },
  });
}

/** The Blue Card: granted, the letter handed over, and the card waits to be collected. */
async function karteBereit(heute: Buehne): Promise<Fall['figur']> {
  const damals = heute.am(-46);
  const browser = await meldeAn(damals, true);
  await browser.tut(damals, setEinwilligung, { ja: true });
  const entwurf = await fuelleAus(damals, browser, 'blaue-karte', {
    ...ICH,
    person: AMIRA,
    ...KONTAKT,
    pass: { pass: 'gueltig' },
    einreise: { einreise_am: heute.tag(-80), einreise_mit: 'nationales_visum' },
    qualifikation: { abschluss: 'hochschule_de', abschluss_am: '2021-09-30' },
    arbeit: {
      ...{ arbeitgeber: 'Lindenhof Software GmbH', beruf: 'Entwicklungsingenieurin', arbeit_ab: heute.tag(-60) },
      ...{ brutto_jahr: 58_400, unbefristet: true, wochenstunden: 39 },
    },
    unterhalt: { versichert: true },
  });
  await ladeHoch(damals, browser, entwurf.id, 'arbeitsvertrag', [
    'Arbeitsvertrag',
    'zwischen der Lindenhof Software GmbH und Frau Amira Al-Hassan',
    'Das Gehalt beträgt 58.400 Euro im Jahr.',
    'Seite 1 von 1',
  ]);
  const { fall } = await schickeAb(damals, browser, entwurf);
  await heute.am(-30).tut(WER, noteTatsachen, { id: fall.id, tatsachen: restOf() });
  await stelleFest(heute.am(-28), fall);
  const sendung = await schreibe(heute.am(-24), fall, {
    ...{ art: 'bescheid', entscheidung: 'erteilung', weg: 'schalter' },
    texte: {
      tenor: 'Sie erhalten die Blaue Karte EU.',
      sachverhalt: 'Sie haben die Blaue Karte EU für eine Stelle als Entwicklungsingenieurin beantragt.',
      gruende: 'Abschluss, Stelle und Gehalt erfüllen die Voraussetzungen.',
    },
  });
  await versende(heute.am(-23), sendung);
  await bisStand(heute, fall, sendung.bezug, ['bekannt']);
  await bestelle(heute, fall);
  return fall.figur;
}

/** What the form does not ask for. */
const restOf = () =>
  Object.entries({ ...ALLGEMEIN, ...BESONDERS.BK_18g })
    .filter(([feld]) => !/^(person\.pass|antrag\.|beschaeftigung\.brutto|qualifikation\.|einreise)/.test(feld))
    .map(([feld, wert]) => ({ feld, wert, herkunft: 'amt' as const }));

async function bestelle(heute: Buehne, { id: verfahrenId }: Fall): Promise<void> {
  const { folgen } = await heute.tut(WER, listFolgen, { verfahrenId });
  const id = folgen[0]?.karte?.id;
  if (!id) throw new Error('the Blue Card brought no card');
  const damals = heute.am(-21);
  const { version } = await damals.tut(SERVICE, getKarte, { id });
  const taken = { foto: 'digital', fingerabdruck: 'aufgenommen', unterschrift: 'aufgenommen' } as const;
  const karte = await damals.tut(SERVICE, noteAufnahme, { id, version, ...taken });
  const bestellnummer = 'MUSTER-AMIRA';
  await damals.tut(SERVICE, orderKarte, { id, version: karte.version, bestellnummer, trotzWarnungen: true });
  await heute.am(-2).tut(SERVICE, receiveKarten, {
    ...{ zeilen: ['MUSTER-AMIRA;YM7799001'], lagerplatz: 'Schrank A, Fach 3' },
  });
}

/** Decided; the letter lies in the portal and has not been fetched. */
async function briefLiegtBereit(heute: Buehne, figur: Fall['figur']): Promise<void> {
  const damals = heute.am(-15);
  const browser = await meldeAn(damals);
  const entwurf = await fuelleAus(damals, browser, 'allgemein', {
    ...ICH,
    person: AMIRA,
    ...KONTAKT,
    anliegen: { anliegen: 'Darf ich neben meiner Stelle an vier Stunden in der Woche an der Hochschule unterrichten?' },
  });
  const { fall } = await schickeAb(damals, browser, entwurf, figur);
  await stelleFest(heute.am(-3), fall);
  await schreibe(heute.am(-2), fall, {
    ...{ art: 'bescheid', entscheidung: 'erteilung', weg: 'portal' },
    texte: {
      tenor:
        'Sie dürfen neben Ihrer Stelle bis zu vier Stunden in der Woche an der Hochschule Musterstadt unterrichten.',
      sachverhalt: 'Sie haben gefragt, ob Sie neben Ihrer Stelle unterrichten dürfen.',
      gruende: 'Die Nebentätigkeit gefährdet den Zweck Ihres Aufenthalts nicht.',
    },
  });
}

/** For her husband: the marriage certificate is asked for until a day. */
async function unterlagenFehlen(heute: Buehne): Promise<void> {
  const damals = heute.am(-12);
  const browser = await meldeAn(damals);
  const entwurf = await fuelleAus(damals, browser, 'familie', {
    vertretung: { fuer_wen: 'andere', vertreter_art: 'vertrauensperson', vertreter_name: 'Amira Al-Hassan' },
    person: { ...AMIRA, vornamen: 'Yusuf', geburtsdatum: '1991-02-03' },
    ...KONTAKT,
    pass: { pass: 'gueltig' },
    einreise: { einreise_am: heute.tag(-34), einreise_mit: 'nationales_visum' },
    familie: {
      ...{ beziehung: 'ehegatte', bezugsperson_name: 'Amira Al-Hassan', bezugsperson_deutsch: false },
      ...{ ehe_am: '2019-06-22', zusammen: true },
    },
    unterhalt: { versichert: true },
  });
  const { fall } = await schickeAb(damals, browser, entwurf);
  await heute.am(-4).tut(WER, answerAntragNachricht, {
    ...{ verfahrenId: fall.id, vorlage: 'unterlage', unterlage: 'eheurkunde', bis: heute.tag(12) },
    text: 'Bitte schicken Sie uns die Heiratsurkunde mit einer Übersetzung.',
  });
}

/** For her daughter: what was asked for has come, and the office examines it. */
async function inPruefung(heute: Buehne): Promise<void> {
  const damals = heute.am(-9);
  const browser = await meldeAn(damals);
  const entwurf = await fuelleAus(damals, browser, 'kind', {
    person: { ...AMIRA, vornamen: 'Lina', geburtsdatum: heute.tag(-70) },
    geburt: { geburt_hier: true },
    ...KONTAKT,
    sorge: {
      elternteil_name: 'Amira Al-Hassan',
      sorgerecht: 'gemeinsam',
      anderer_elternteil: 'Yusuf Al-Hassan',
      einverstanden: true,
    },
    pass: { pass: 'keiner' },
    unterhalt: { versichert: true },
  });
  const { antragId, fall } = await schickeAb(damals, browser, entwurf);
  await heute.am(-6).tut(WER, answerAntragNachricht, {
    ...{ verfahrenId: fall.id, vorlage: 'unterlage', unterlage: 'geburtsurkunde', bis: heute.tag(8), text: '' },
  });
  const spaeter = heute.am(-3);
  await ladeHoch(spaeter, await meldeAn(spaeter), antragId, 'geburtsurkunde', [
    'Geburtsurkunde',
    'Standesamt Musterstadt',
    'Lina Al-Hassan, geboren in Musterstadt',
    'Seite 1 von 1',
  ]);
  const { version } = await heute.tut(WER, getVerfahren, { id: fall.id });
  await heute.am(-1).tut(WER, setStand, { id: fall.id, version, stand: 'pruefung' });
}
