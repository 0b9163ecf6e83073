/** A card from the order to the hand-over: photo by code, capture station, goods-in by scanner, identity, old card, PIN letter. */
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { registerPapier, registerTitel } from '#areas/vorgaenge/titel/titel.api.ts';
import { type Simulator, startSimulator } from '#platform/sandbox/simulator.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const ROOM = path.join(import.meta.dirname, '../../areas/vorgaenge/karte');
const simulators: Simulator[] = [];
let code = '';

async function openSimulators() {
  const karten = await startSimulator(path.join(ROOM, 'bestellweg.simulator.ts'), { fotos: ['foto-1'] });
  const station = await startSimulator(path.join(ROOM, 'station.simulator.ts'), { sekunden: 1 });
  simulators.push(karten, station);
  [code = ''] = karten.ready.codes as string[];
  const config = { BLEIBE_KARTEN_URL: String(karten.ready.url), BLEIBE_STATION_URL: String(station.ready.url) };
  return { work: true, config };
}

describe('a card', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice(openSimulators);
  after(() => Promise.all(simulators.map((one) => one.stop())));
  let page: Page;
  let personId: string;

  before(async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    const akte = await givenAkte(session, 'Castillo', 'Diego', '1988-09-30');
    personId = akte.personId;
    const of = { akteId: akte.akteId, personId };
    const today = visit.office.kernel.clock.today();
    const gueltigBis = today.add({ years: 4 }).toString();
    const arbeit = { beschaeftigung: 'erlaubt', selbstaendig: 'nicht-erlaubt' } as const;
    await session.call(registerTitel, { ...of, ...arbeit, art: 'BK_18g', gueltigAb: today.toString(), gueltigBis });
    await session.call(registerPapier, { ...of, art: 'pass', gueltigBis: today.add({ years: 6 }).toString() });
    page = await openAs(visit, 'sachbearbeitung.a-e');
  });

  it('is prepared at the title; what is missing says what to do', async () => {
    await page.goto(`/personen/${personId}`);
    await page.getByRole('button', { name: 'Karte vorbereiten' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Foto fehlt.').waitFor();
    await dialog.getByText('Nehmen Sie sie an der Station auf.').first().waitFor();
    await expectAccessible(page, 'a card that lacks everything');
    await expectReadableInDark(page, 'a card that lacks everything');
  });

  it('gets its photo by the code from the photographer', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Code vom Fotobeleg').fill('falsch-1234');
    await dialog.getByRole('button', { name: 'Foto holen' }).click();
    await dialog.getByText('Zu diesem Code gibt es kein Foto').waitFor();
    await dialog.getByLabel('Code vom Fotobeleg').fill(code);
    await dialog.getByRole('button', { name: 'Foto holen' }).click();
    await dialog.getByAltText('Foto, das auf die Karte kommt').waitFor();
  });

  it('gets fingerprints and signature at the capture station, and is ordered', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'An der Station aufnehmen' }).click();
    await dialog.getByText('Aufnahme läuft').waitFor();
    await dialog.getByText('Fingerabdrücke: aufgenommen.').waitFor();
    await dialog.getByLabel('Bestellnummer').fill('HAND-4711');
    const seen = dialog.getByLabel('Ich habe die Hinweise gesehen');
    if (await seen.isVisible()) await seen.check();
    await dialog.getByRole('button', { name: 'Karte bestellen' }).click();
    await dialog.getByText('Als Nächstes: Karte annehmen').waitFor();
    await page.keyboard.press('Escape');
  });

  it('comes in by the delivery list and gets its place', async () => {
    await page.goto('/karten?stand=bestellt');
    await page.getByRole('button', { name: 'Karten annehmen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Seriennummern').fill('HAND-4711;YZ1234567\nXX0000001');
    await dialog.getByLabel('Platz').fill('Schrank A, Fach 7');
    await dialog.getByRole('button', { name: 'Annehmen', exact: true }).click();
    await dialog.getByText('Angenommen und an Schrank A, Fach 7 gelegt.').waitFor();
    await dialog.getByText('hat hier niemand bestellt').waitFor();
    await expectAccessible(page, 'goods-in of cards');
    await dialog.getByRole('button', { name: 'Fertig' }).click();
  });

  it('is found by its serial, handed over after identity, and the fingerprints go', async () => {
    await page.getByLabel('Karte suchen').fill('YZ1234567');
    await page.keyboard.press('Enter');
    await page
      .getByRole('row', { name: /Castillo/ })
      .getByRole('button')
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByAltText('Foto, das auf die Karte kommt').waitFor();
    await dialog.getByRole('radio', { name: 'Pass' }).check();
    await dialog.getByRole('button', { name: 'Identität geprüft' }).click();
    await dialog.getByRole('radio', { name: 'Zurückgegeben' }).check();
    await dialog.getByRole('radio', { name: 'Mit der Karte übergeben' }).check();
    await dialog.getByLabel('Seriennummer der Karte in Ihrer Hand').fill('YZ7654321');
    await dialog.getByRole('button', { name: 'Karte ausgeben' }).click();
    await dialog.getByText('Das ist eine andere Karte').waitFor();
    await dialog.getByLabel('Seriennummer der Karte in Ihrer Hand').fill('YZ1234567');
    await expectAccessible(page, 'handing over a card');
    await dialog.getByRole('button', { name: 'Karte ausgeben' }).click();
    await dialog.getByRole('link', { name: 'Empfangsbestätigung drucken' }).waitFor();
    // The station deletes after the hand-over; the history says so when it has.
    const told = dialog.getByText('von der Aufnahmestation bestätigt');
    for (;;) {
      await page.reload();
      await dialog.getByText('Verlauf').click();
      if (await told.isVisible()) break;
    }
    await expectAccessible(page, 'a card that was handed over');
  });

  it('is lost later, and a new one is prepared', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Etwas ist anders').click();
    await dialog.getByRole('button', { name: 'Verlust melden' }).click();
    await dialog.getByText('116 116').waitFor();
    await dialog.getByLabel('Was ist geschehen?').fill('Geldbörse gestohlen, Anzeige liegt vor');
    await expectAccessible(page, 'reporting a loss');
    await dialog.getByRole('button', { name: 'Verlust melden' }).last().click();
    await dialog.getByRole('button', { name: 'Neue Karte vorbereiten' }).click();
    await dialog.getByText('Foto fehlt.').waitFor();
    await page.keyboard.press('Escape');
    await expectAccessible(page, 'the queue of cards');
    await expectReflow(page, 'the queue of cards');
  });
});
