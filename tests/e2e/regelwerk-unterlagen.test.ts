/** The office adds a document to an evidence list: one person drafts, another releases, the portal asks for it. */
import { describe, it } from 'node:test';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('the Regelwerk', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  it('a team lead drafts an evidence list, the head of the office releases it', async () => {
    const lead = await openAs(visit, 'teamleitung.a-k');
    await lead.goto('/verwaltung/regelwerk');
    await lead.getByRole('link', { name: 'Zur Familie ziehen' }).click();
    await lead.getByRole('heading', { name: 'Gilt heute' }).waitFor();
    await expectAccessible(lead, 'an evidence list');
    await lead.getByRole('button', { name: 'Neue Fassung entwerfen' }).click();
    await lead.getByRole('button', { name: 'Unterlage hinzufügen' }).click();
    await lead.getByRole('button', { name: 'In die Liste übernehmen' }).click();
    await lead.getByText('Bitte wählen Sie eine Unterlage.').waitFor();
    await lead.getByLabel('Unterlage', { exact: true }).selectOption('eigene');
    await lead.getByLabel('Name auf Deutsch').fill('Angabe der Wohnfläche');
    await lead.getByLabel('Auf welcher Seite des Antrags?').selectOption('wohnen');
    await lead.getByLabel('alles', { exact: true }).check();
    await expectAccessible(lead, 'a document of an evidence list');
    await lead.getByRole('button', { name: 'In die Liste übernehmen' }).click();
    await lead.getByLabel('Quelle', { exact: true }).fill('Verfügung der Amtsleitung vom 27.11.2026');
    await expectAccessible(lead, 'drafting an evidence list');
    await lead.getByRole('button', { name: 'Entwurf speichern' }).click();
    await lead.getByText('Freigeben muss jemand, der nicht mitgeschrieben hat.').waitFor();
    await lead.getByText('Angabe der Wohnfläche').first().waitFor();
    await expectReadableInDark(lead, 'a draft of an evidence list');
    await expectReflow(lead, 'a draft of an evidence list');
    await keepPicture(lead, 'regelwerk-entwurf');
    expectNoTrouble(lead, 'the Regelwerk');

    const head = await openAs(visit, 'leitung');
    await head.goto('/verwaltung/regelwerk/unterlagen/familie');
    await head.getByRole('button', { name: 'Fassung freigeben' }).click();
    await head.getByText('Fassung freigegeben').first().waitFor();
    await head.goto('/verwaltung/regelwerk');
    await head.getByText(/neue Fassung ab/).waitFor();
    await head.getByRole('link', { name: /Stand des Rechts/ }).click();
    await head.getByRole('heading', { name: 'Im Einzelnen' }).waitFor();
    await expectAccessible(head, 'the state of the law');
    await expectReadableInDark(head, 'the state of the law');
    await keepPicture(head, 'regelwerk-stand');
    expectNoTrouble(head, 'the Regelwerk');
  });
});
