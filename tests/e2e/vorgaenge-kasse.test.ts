/** The cash desk takes a payment while another desk looks on, the bank's money finds its place, the run goes out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';
import type { TestSession } from '#apps/server/testing.ts';
import { issueForderung } from '#areas/vorgaenge/gebuehr/gebuehr.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const WITHOUT_KASSE = allAreas.some(({ rights }) => 'vorgaenge.kasse' in rights)
  ? false
  : 'the area vorgaenge is not part of this house yet';

async function issue(session: TestSession, familienname: string, vornamen: string, schluessel: string) {
  const { akteId, personId } = await givenAkte(session, familienname, vornamen, '1990-01-01');
  const { id: vorgangId } = await session.call(createVerfahren, { akteId, personId, verfahrensart: 'P01' });
  const zahler = `${familienname}, ${vornamen}`;
  const umstaende = { geburtsdatum: '1990-01-01', antragAm: '2026-04-01' };
  const anfrage = { stichtag: '2026-04-28', posten: [{ schluessel }], umstaende };
  const input = { vorgangId, art: 'gebuehr' as const, zahler, anfrage, faelligAm: '2026-12-10' };
  return { ...(await session.call(issueForderung, input)), vorgangId };
}

describe('the cash desk', { skip: WITHOUT_BROWSER || WITHOUT_KASSE }, () => {
  const visit = visitOffice();

  it('takes money once, gives a receipt, and sorts what the bank brought', async () => {
    const casework = await visit.office.signIn('sachbearbeitung.a-e');
    const { kassenzeichen: zeichen } = await issue(casework, 'Chandra', 'Ananya', 'ae_verlaengerung');
    await issue(casework, 'Daoud', 'Rima', 'fachkraefteverfahren');

    const desk = await openAs(visit, 'kasse');
    const other = await openAs(visit, 'kasse');
    for (const page of [desk, other]) {
      await page.goto('/kasse');
      await page.getByLabel('Kassenzeichen oder Name').fill(zeichen);
      await page.getByRole('link', { name: 'Chandra, Ananya' }).click();
      await page.getByText('noch offen').waitFor();
    }
    await expectAccessible(desk, 'a claim at the desk');
    await expectReadableInDark(desk, 'a claim at the desk');
    await expectReflow(desk, 'a claim at the desk');
    await keepPicture(desk, 'kasse-forderung');
    await desk.getByLabel('Betrag in Euro').fill('nichts');
    await desk.getByRole('button', { name: 'Zahlung annehmen' }).click();
    await desk.getByText('Bitte geben Sie an, wie viel bezahlt wird.').first().waitFor();
    await desk.getByLabel('Betrag in Euro').fill('93');
    await desk.getByRole('button', { name: 'Zahlung annehmen' }).click();
    const receipt = desk.getByRole('link', { name: 'Quittung über 93,00 € drucken' }).first();
    await receipt.waitFor();
    const answer = await desk.request.get((await receipt.getAttribute('href')) as string);
    assert.match((await answer.body()).toString('latin1'), /^%PDF/);

    await other.getByRole('button', { name: 'Zahlung annehmen' }).click();
    await other.getByText('Diese Forderung ist nicht mehr offen').first().waitFor();

    await desk.goto('/buchungen');
    const auszug = [
      'Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck',
      'R1;20.11.2026;411,00;Daoud, Rima;Danke',
      'R2;99.11.2026;1,00;Wer;x',
    ].join('\n');
    const file = { name: 'auszug.csv', mimeType: 'text/csv', buffer: Buffer.from(auszug) };
    await desk.locator('input[type=file]').setInputFiles(file);
    await desk.getByText('Zeile 3 wurde nicht gelesen').waitFor();
    await desk.getByRole('link', { name: '1 Zahlung von Hand zuordnen' }).click();
    await desk.getByText('Vielleicht: Daoud, Rima').waitFor();
    await expectAccessible(desk, 'payments without a claim');
    await desk.getByRole('button', { name: '411,00 € von Daoud, Rima zuordnen' }).click();
    await desk.getByLabel('Betrag für Daoud, Rima').fill('411,00');
    await expectAccessible(desk, 'a payment being assigned');
    await desk.getByRole('dialog').getByRole('button', { name: 'Zuordnen' }).click();
    await desk.getByText('Jede Zahlung ist zugeordnet').waitFor();

    await desk.goto('/buchungen');
    await desk.getByRole('button', { name: 'Buchungen ausgeben' }).click();
    await desk.getByRole('link', { name: /CSV von B\d{4}-0001 laden/ }).waitFor();
    await expectAccessible(desk, 'the bookings');
    await expectReflow(desk, 'the bookings');
    await desk.getByRole('button', { name: 'Buchungen ausgeben' }).click();
    await desk.getByText('In diesem Zeitraum ist nichts Neues zu buchen').first().waitFor();
    expectNoTrouble(desk, 'the cash desk');
  });

  it('cancels a claim above the limit by two: the desk is told, and the claim asks until then', async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    const { id, vorgangId } = await issue(session, 'Ebert', 'Mara', 'ae_verlaengerung');
    const casework = await openAs(visit, 'sachbearbeitung.a-e');
    await casework.goto(`/vorgaenge/${vorgangId}?ansicht=gebuehr`);
    await casework.getByRole('button', { name: 'Stornieren' }).click();
    await casework.getByLabel('Grund').fill('Der Antrag war doppelt erfasst.');
    await expectAccessible(casework, 'a cancellation being asked for');
    await casework.getByRole('button', { name: 'Forderung stornieren' }).click();
    await casework.getByText('Storno der ganzen Forderung über 93,00').waitFor();
    await casework.getByText('Entscheiden muss eine zweite Person').waitFor();
    assert.equal(await casework.getByRole('button', { name: 'Freigeben' }).count(), 0);
    assert.equal(await casework.getByRole('button', { name: 'Stornieren' }).count(), 0);
    await expectAccessible(casework, 'a cancellation that waits');
    await expectReadableInDark(casework, 'a cancellation that waits');
    await expectReflow(casework, 'a cancellation that waits');
    await keepPicture(casework, 'gebuehr-storno-wartet');

    const desk = await openAs(visit, 'kasse');
    await desk.goto(`/kasse/${id}`);
    await desk.getByText('Storno wartet auf Freigabe').waitFor();
    await expectAccessible(desk, 'a claim whose cancellation waits');

    const lead = await openAs(visit, 'teamleitung.a-k');
    await lead.goto(`/vorgaenge/${vorgangId}?ansicht=gebuehr`);
    await lead.getByRole('button', { name: 'Freigeben' }).click();
    await lead.getByText('Storniert: Der Antrag war doppelt erfasst.').waitFor();
    await desk.reload();
    await desk.getByText('nichts mehr offen').waitFor();
    for (const page of [casework, desk, lead]) expectNoTrouble(page, 'a cancellation by two');
  });
});
