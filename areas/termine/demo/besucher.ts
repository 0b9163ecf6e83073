/** Bookings of people whom nobody knows yet, papers that were sent before the visit, and invitations. */
import { randomBytes } from 'node:crypto';
import * as buchung from '../buchung/buchung.api.ts';
import * as einladung from '../buchung/einladung.api.ts';
import { uploadTerminunterlage } from '../buchung/unterlage.api.ts';
import { type Acts, calmly } from './acts.ts';
import { AMT } from './anfragen.ts';
import { chanceOf } from './chance.ts';
import { inventMensch, type Mensch } from './leute.ts';
import { printPapier } from './papier.ts';

const ZUFALL = 4_700;
/** `papiere`: documents that they send along. */
const BUCHUNGEN = [
  { anliegen: 'verlust', papiere: ['pass'], ohneNummer: 'verlust' },
  { anliegen: 'freizuegigkeit', papiere: ['pass', 'meldebescheinigung'] },
  { anliegen: 'abholung', papiere: [] },
  { anliegen: 'beratung', papiere: ['anlage'] },
  { anliegen: 'einbuergerung', papiere: ['einkommen', 'sprachnachweis'] },
  { anliegen: 'verpflichtungserklaerung', papiere: ['einkommen'] },
] as const;
const EINLADUNGEN = [
  'biometrie',
  'neuer-pass',
  'reiseausweis',
  'nebenbestimmung',
  'bescheinigung',
  'wohnsitz',
] as const;

export async function bookStrangers(acts: Acts): Promise<void> {
  for (const [nr, was] of BUCHUNGEN.entries()) await calmly(() => buche(acts, nr, was));
}

async function buche(
  acts: Acts,
  nr: number,
  { anliegen, papiere, ...more }: { anliegen: string; papiere: readonly string[]; ohneNummer?: 'verlust' },
): Promise<void> {
  const chance = chanceOf(ZUFALL + nr);
  const wunsch = [{ schluessel: anliegen, personen: 1 }];
  const { tage } = await acts.tu(null, buchung.listFreieTage, { anliegen: [`${anliegen}:1`] });
  const { zeiten = [] } = tage.length > 0 ? await zeitenAm(acts, anliegen, chance.pick(tage).tag) : {};
  if (zeiten.length === 0) return;
  const halter = randomBytes(24).toString('base64url');
  const { sprache, familienname, vornamen, geburtsdatum } = inventMensch(chance);
  const gehalten = await acts.tu(null, buchung.holdTermin, {
    ...{ anliegen: wunsch, beginn: chance.pick(zeiten), halter, sprache, loesung: acts.loesung() },
  });
  const { demoCode = '' } = await acts.tu(null, buchung.nameTermin, {
    ...{ id: gehalten.id, halter, email: `besuch-${nr}@example.org` },
    personen: [
      { familienname, vornamen, geburtsdatum, ...(more.ohneNummer ? more : { nummer: `N${String(7_000_000 + nr)}` }) },
    ],
  });
  const { schluessel } = await acts.tu(null, buchung.confirmTermin, { id: gehalten.id, halter, code: demoCode });
  for (const unterlage of papiere) {
    const inhalt = printPapier(`Unterlage: ${unterlage}`, [
      `${vornamen} ${familienname}`,
      '',
      'Musterblatt für die Vorführung',
    ]);
    await calmly(() =>
      acts.tu(null, uploadTerminunterlage, {
        ...{ schluessel, unterlage, dateiname: `${unterlage}.pdf`, inhalt: inhalt.toString('base64') },
      }),
    );
  }
}

const zeitenAm = (acts: Acts, anliegen: string, tag: string) =>
  acts.tu(null, buchung.listFreieZeiten, { anliegen: [`${anliegen}:1`], tag });

/** Of people with an open Vorgang; every third one has chosen a time. */
export async function inviteKnown(acts: Acts, bekannte: readonly Mensch[]): Promise<void> {
  const mitVorgang = bekannte.filter(({ verfahrenId }) => verfahrenId !== null);
  for (const [nr, anliegen] of EINLADUNGEN.entries()) {
    const wer = mitVorgang[nr * 3];
    if (wer) await calmly(() => lade(acts, nr, anliegen, wer));
  }
}

async function lade(acts: Acts, nr: number, anliegen: string, { verfahrenId }: Mensch): Promise<void> {
  if (verfahrenId === null) return;
  const vorher = acts.um(acts.kernel.clock.now().subtract({ hours: 24 * (nr + 1) }));
  const { id } = await vorher.tu(AMT, einladung.createTermineinladung, {
    ...{ anliegen: [{ schluessel: anliegen, personen: 1 }], verfahrenId, email: `einladung-${nr}@example.org` },
  });
  if (nr % 3 !== 0) return;
  const { einladungen } = await acts.tu(AMT, einladung.listTermineinladungen, { verfahrenId });
  const schluessel = einladungen.find((one) => one.id === id)?.link?.split('#')[1];
  if (!schluessel) return;
  const { tage } = await acts.tu(null, einladung.listEinladungstage, { schluessel });
  const tag = tage[nr]?.tag ?? tage[0]?.tag;
  if (tag === undefined) return;
  const { zeiten } = await acts.tu(null, einladung.listEinladungszeiten, { schluessel, tag });
  const [beginn] = zeiten;
  if (beginn) await acts.tu(null, einladung.acceptTermineinladung, { schluessel, beginn });
}
