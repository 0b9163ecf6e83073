/** Bookings of people whom nobody knows yet, papers that were sent before the visit, and invitations. */
import { randomBytes } from 'node:crypto';
import * as buchung from '../buchung/buchung.api.ts';
import * as einladung from '../buchung/einladung.api.ts';
import { uploadTerminunterlage } from '../buchung/unterlage.api.ts';
import { AMT } from './anfragen.ts';
import { chanceOf } from './chance.ts';
import { erfinde, type Mensch } from './leute.ts';
import { papier } from './papier.ts';
import { gelassen, type Verben } from './verben.ts';

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

export async function bucheFremde(verben: Verben): Promise<void> {
  for (const [nr, was] of BUCHUNGEN.entries()) await gelassen(() => buche(verben, nr, was));
}

async function buche(
  verben: Verben,
  nr: number,
  { anliegen, papiere, ...more }: { anliegen: string; papiere: readonly string[]; ohneNummer?: 'verlust' },
): Promise<void> {
  const chance = chanceOf(ZUFALL + nr);
  const wunsch = [{ schluessel: anliegen, personen: 1 }];
  const { tage } = await verben.tu(null, buchung.listFreieTage, { anliegen: [`${anliegen}:1`] });
  const { zeiten = [] } = tage.length > 0 ? await zeitenAm(verben, anliegen, chance.pick(tage).tag) : {};
  if (zeiten.length === 0) return;
  const halter = randomBytes(24).toString('base64url');
  const { sprache, familienname, vornamen, geburtsdatum } = erfinde(chance);
  const gehalten = await verben.tu(null, buchung.holdTermin, {
    ...{ anliegen: wunsch, beginn: chance.pick(zeiten), halter, sprache, loesung: verben.loesung() },
  });
  const { demoCode = '' } = await verben.tu(null, buchung.nameTermin, {
    ...{ id: gehalten.id, halter, email: `besuch-${nr}@example.org` },
    personen: [
      { familienname, vornamen, geburtsdatum, ...(more.ohneNummer ? more : { nummer: `N${String(7_000_000 + nr)}` }) },
    ],
  });
  const { schluessel } = await verben.tu(null, buchung.confirmTermin, { id: gehalten.id, halter, code: demoCode });
  for (const unterlage of papiere) {
    const inhalt = papier(`Unterlage: ${unterlage}`, [
      `${vornamen} ${familienname}`,
      '',
      'Musterblatt für die Vorführung',
    ]);
    await gelassen(() =>
      verben.tu(null, uploadTerminunterlage, {
        ...{ schluessel, unterlage, dateiname: `${unterlage}.pdf`, inhalt: inhalt.toString('base64') },
      }),
    );
  }
}

const zeitenAm = (verben: Verben, anliegen: string, tag: string) =>
  verben.tu(null, buchung.listFreieZeiten, { anliegen: [`${anliegen}:1`], tag });

/** Of people with an open Vorgang; every third one has chosen a time. */
export async function ladeEin(verben: Verben, bekannte: readonly Mensch[]): Promise<void> {
  const mitVorgang = bekannte.filter(({ verfahrenId }) => verfahrenId !== null);
  for (const [nr, anliegen] of EINLADUNGEN.entries()) {
    const wer = mitVorgang[nr * 3];
    if (wer) await gelassen(() => lade(verben, nr, anliegen, wer));
  }
}

async function lade(verben: Verben, nr: number, anliegen: string, { verfahrenId }: Mensch): Promise<void> {
  if (verfahrenId === null) return;
  const vorher = verben.um(verben.kernel.clock.now().subtract({ hours: 24 * (nr + 1) }));
  const { id } = await vorher.tu(AMT, einladung.createTermineinladung, {
    ...{ anliegen: [{ schluessel: anliegen, personen: 1 }], verfahrenId, email: `einladung-${nr}@example.org` },
  });
  if (nr % 3 !== 0) return;
  const { einladungen } = await verben.tu(AMT, einladung.listTermineinladungen, { verfahrenId });
  const schluessel = einladungen.find((one) => one.id === id)?.link?.split('#')[1];
  if (!schluessel) return;
  const { tage } = await verben.tu(null, einladung.listEinladungstage, { schluessel });
  const tag = tage[nr]?.tag ?? tage[0]?.tag;
  if (tag === undefined) return;
  const { zeiten } = await verben.tu(null, einladung.listEinladungszeiten, { schluessel, tag });
  const [beginn] = zeiten;
  if (beginn) await verben.tu(null, einladung.acceptTermineinladung, { schluessel, beginn });
}
