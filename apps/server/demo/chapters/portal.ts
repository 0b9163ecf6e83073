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
import { type Fall, noteFindings, sendBrief, untilStand, writeBrief } from '../fall.ts';
import { Browser, type Stage } from '../stage.ts';

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
async function signIn(stage: Stage, erstesMal = false): Promise<Browser> {
  const browser = new Browser();
  const { email } = DEMO_PORTAL;
  if (erstesMal) {
    const { demoCode = '' } = await browser.act(stage, sendBuergercode, { email, sprache: 'de' });
    await browser.act(stage, confirmBuergercode, { email, code: demoCode, sprache: 'de' });
  }
  const begun = await browser.act(stage, beginBuergerbroker, { schluessel: 'bundid', verbinden: erstesMal });
  const there = new URL(begun.adresse);
  there.searchParams.set('login_hint', 'bund-1');
  const adresse = (await fetch(there, { redirect: 'manual' })).headers.get('location') ?? '';
  await browser.act(stage, finishBuergerbroker, { adresse, sprache: 'de' });
  return browser;
}

async function fillIn(stage: Stage, browser: Browser, antragsart: string, seiten: Antworten) {
  const { id, version: begun } = await browser.act(stage, createAntrag, { antragsart, sprache: 'de' });
  let version = begun;
  for (const [seite, antworten] of Object.entries(seiten))
    ({ version } = await browser.act(stage, saveAntworten, { id, version, seite, antworten }));
  return { id, version };
}

async function upload(stage: Stage, browser: Browser, id: string, unterlage: string, zeilen: readonly string[]) {
  const inhalt = await pdfWith(zeilen);
  await browser.act(stage, uploadUnterlage, { id, unterlage, dateiname: `${unterlage}.pdf`, quelle: { inhalt } });
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
async function sendOff(
  stage: Stage,
  browser: Browser,
  { id, version }: { id: string; version: number },
  akte?: Fall['somebody'],
): Promise<Abgeschickt> {
  await browser.act(stage, submitAntrag, { id, version, bestaetigt: true });
  const ziel = akte
    ? ({ art: 'akte', akteId: akte.akteId, personId: akte.personId } as const)
    : ({ art: 'neu', trotzdem: true } as const);
  const taken = await stage.act(WER, takeOverAntrag, async () => {
    const { version: seen } = await stage.act(WER, getAntragseingang, { quelle: 'portal', id });
    return { quelle: 'portal' as const, id, version: seen, ziel };
  });
  const { person } = await stage.act(WER, getVerfahren, { id: taken.verfahrenId });
  const name = `${person.vornamen} ${person.familienname}`;
  const somebody = {
    ...{ akteId: taken.akteId, personId: person.id, buchstabe: 'A', name, geburtsdatum: person.geburtsdatum ?? '' },
    ...{ familienname: person.familienname, vornamen: person.vornamen },
  };
  const anschrift = ANSCHRIFT.replace(', ', '\n');
  return { antragId: id, fall: { id: taken.verfahrenId, somebody, anschrift, wer: WER, zweite: 'teamleitung.a-k' } };
}

const ICH = { vertretung: { fuer_wen: 'ich' } } as const;
const KONTAKT = { kontakt: { anschrift: ANSCHRIFT, telefon: '0151 2345678' } } as const;

export async function portal(heute: Stage): Promise<void> {
  const somebody = await karteBereit(heute);
  await briefLiegtBereit(heute, somebody);
  await unterlagenFehlen(heute);
  await inPruefung(heute);
  const browser = await signIn(heute);
  await fillIn(heute, browser, 'niederlassung', {
    ...ICH,
    person: AMIRA,
    ...KONTAKT,
    pass: { pass: 'gueltig' },
  });
}

/** The Blue Card: granted, the letter handed over, and the card waits to be collected. */
async function karteBereit(heute: Stage): Promise<Fall['somebody']> {
  const damals = heute.on(-46);
  const browser = await signIn(damals, true);
  await browser.act(damals, setEinwilligung, { ja: true });
  const entwurf = await fillIn(damals, browser, 'blaue-karte', {
    ...ICH,
    person: AMIRA,
    ...KONTAKT,
    pass: { pass: 'gueltig' },
    einreise: { einreise_am: heute.day(-80), einreise_mit: 'nationales_visum' },
    qualifikation: { abschluss: 'hochschule_de', abschluss_am: '2021-09-30' },
    arbeit: {
      ...{ arbeitgeber: 'Lindenhof Software GmbH', beruf: 'Entwicklungsingenieurin', arbeit_ab: heute.day(-60) },
      ...{ brutto_jahr: 58_400, unbefristet: true, wochenstunden: 39 },
    },
    unterhalt: { versichert: true },
  });
  await upload(damals, browser, entwurf.id, 'arbeitsvertrag', [
    'Arbeitsvertrag',
    'zwischen der Lindenhof Software GmbH und Frau Amira Al-Hassan',
    'Das Gehalt beträgt 58.400 Euro im Jahr.',
    'Seite 1 von 1',
  ]);
  const { fall } = await sendOff(damals, browser, entwurf);
  await heute.on(-30).act(WER, noteTatsachen, { id: fall.id, tatsachen: restOf() });
  await noteFindings(heute.on(-28), fall);
  const sendung = await writeBrief(heute.on(-24), fall, {
    ...{ art: 'bescheid', entscheidung: 'erteilung', weg: 'schalter' },
    texte: {
      tenor: 'Sie erhalten die Blaue Karte EU.',
      sachverhalt: 'Sie haben die Blaue Karte EU für eine Stelle als Entwicklungsingenieurin beantragt.',
      gruende: 'Abschluss, Stelle und Gehalt erfüllen die Voraussetzungen.',
    },
  });
  await sendBrief(heute.on(-23), sendung);
  await untilStand(heute, fall, sendung.bezug, ['bekannt']);
  await orderCard(heute, fall);
  return fall.somebody;
}

/** What the form does not ask for. */
const restOf = () =>
  Object.entries({ ...ALLGEMEIN, ...BESONDERS.BK_18g })
    .filter(([feld]) => !/^(person\.pass|antrag\.|beschaeftigung\.brutto|qualifikation\.|einreise)/.test(feld))
    .map(([feld, wert]) => ({ feld, wert, herkunft: 'amt' as const }));

async function orderCard(heute: Stage, { id: verfahrenId }: Fall): Promise<void> {
  const { folgen } = await heute.act(WER, listFolgen, { verfahrenId });
  const id = folgen[0]?.karte?.id;
  if (!id) throw new Error('the Blue Card brought no card');
  const damals = heute.on(-21);
  const { version } = await damals.act(SERVICE, getKarte, { id });
  const taken = { foto: 'digital', fingerabdruck: 'aufgenommen', unterschrift: 'aufgenommen' } as const;
  const karte = await damals.act(SERVICE, noteAufnahme, { id, version, ...taken });
  const bestellnummer = 'MUSTER-AMIRA';
  await damals.act(SERVICE, orderKarte, { id, version: karte.version, bestellnummer, trotzWarnungen: true });
  await heute.on(-2).act(SERVICE, receiveKarten, {
    ...{ zeilen: ['MUSTER-AMIRA;YM7799001'], lagerplatz: 'Schrank A, Fach 3' },
  });
}

/** Decided; the letter lies in the portal and has not been fetched. */
async function briefLiegtBereit(heute: Stage, somebody: Fall['somebody']): Promise<void> {
  const damals = heute.on(-15);
  const browser = await signIn(damals);
  const entwurf = await fillIn(damals, browser, 'allgemein', {
    ...ICH,
    person: AMIRA,
    ...KONTAKT,
    anliegen: { anliegen: 'Darf ich neben meiner Stelle an vier Stunden in der Woche an der Hochschule unterrichten?' },
  });
  const { fall } = await sendOff(damals, browser, entwurf, somebody);
  await noteFindings(heute.on(-3), fall);
  await writeBrief(heute.on(-2), fall, {
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
async function unterlagenFehlen(heute: Stage): Promise<void> {
  const damals = heute.on(-12);
  const browser = await signIn(damals);
  const entwurf = await fillIn(damals, browser, 'familie', {
    vertretung: { fuer_wen: 'andere', vertreter_art: 'vertrauensperson', vertreter_name: 'Amira Al-Hassan' },
    person: { ...AMIRA, vornamen: 'Yusuf', geburtsdatum: '1991-02-03' },
    ...KONTAKT,
    pass: { pass: 'gueltig' },
    einreise: { einreise_am: heute.day(-34), einreise_mit: 'nationales_visum' },
    familie: {
      ...{ beziehung: 'ehegatte', bezugsperson_name: 'Amira Al-Hassan', bezugsperson_deutsch: false },
      ...{ ehe_am: '2019-06-22', zusammen: true },
    },
    unterhalt: { versichert: true },
  });
  const { fall } = await sendOff(damals, browser, entwurf);
  await heute.on(-4).act(WER, answerAntragNachricht, {
    ...{ verfahrenId: fall.id, vorlage: 'unterlage', unterlage: 'eheurkunde', bis: heute.day(12) },
    text: 'Bitte schicken Sie uns die Heiratsurkunde mit einer Übersetzung.',
  });
}

/** For her daughter: what was asked for has come, and the office examines it. */
async function inPruefung(heute: Stage): Promise<void> {
  const damals = heute.on(-9);
  const browser = await signIn(damals);
  const entwurf = await fillIn(damals, browser, 'kind', {
    person: { ...AMIRA, vornamen: 'Lina', geburtsdatum: heute.day(-70) },
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
  const { antragId, fall } = await sendOff(damals, browser, entwurf);
  await heute.on(-6).act(WER, answerAntragNachricht, {
    ...{ verfahrenId: fall.id, vorlage: 'unterlage', unterlage: 'geburtsurkunde', bis: heute.day(8), text: '' },
  });
  const spaeter = heute.on(-3);
  await upload(spaeter, await signIn(spaeter), antragId, 'geburtsurkunde', [
    'Geburtsurkunde',
    'Standesamt Musterstadt',
    'Lina Al-Hassan, geboren in Musterstadt',
    'Seite 1 von 1',
  ]);
  const { version } = await heute.act(WER, getVerfahren, { id: fall.id });
  await heute.on(-1).act(WER, setStand, { id: fall.id, version, stand: 'pruefung' });
}
