/** Where Erlasse come from: a watched folder is looked at, the page of questions says what came, the file opens, VS-NfD stays hidden. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createSammlung } from '#areas/erlasse/sammlungen/sammlungen.api.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const erlass = (zeichen: string, betreff: string, more = '') =>
  `${more}Herausgeber: Landesministerium für Beispiele\nAktenzeichen: ${zeichen}\nDatum: 1. Mai 2024\nGültig ab: 1. Juni 2024\nBetreff: ${betreff}\n\n1. Dauer\nDie Bescheinigung gilt drei Monate, und zwar bis auf Weiteres.\n\n2. Ausgabe\nSie wird am Schalter ausgegeben.`;

describe('where Erlasse come from', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bleibe-quelle-'));
    await writeFile(path.join(folder, 'a.txt'), erlass('9-11.22-01/2024', 'Bescheinigungen am Schalter'));
    await writeFile(
      path.join(folder, 'b.txt'),
      erlass('9-11.22-02/2024', 'Geheimes', 'VS - NUR FÜR DEN DIENSTGEBRAUCH\n\n'),
    );
    await writeFile(path.join(folder, 'c.pdf'), '');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('a folder is added and looked at; what was found and what went wrong is said', async () => {
    const leitung = await visit.office.signIn('leitung');
    await leitung.call(createSammlung, {
      name: 'Landeserlasse',
      art: 'erlass',
      kreis: { sichtbar: 'alle', teams: [], personen: [] },
    });
    const page = await openAs(visit, 'leitung');
    await page.goto('/erlasse/fassungen?teil=quellen');
    await page.getByText('Noch keine Quelle').waitFor();
    await page.getByRole('button', { name: 'Quelle hinzufügen' }).click();
    await page.getByLabel('Ein Ordner auf dem Server').check();
    await page.getByLabel('Ordner', { exact: true }).fill(folder);
    await page.getByLabel('Sammlung, in die die Erlasse kommen').selectOption({ label: 'Landeserlasse' });
    await expectAccessible(page, 'a new source');
    await page.getByRole('button', { name: 'Quelle hinzufügen' }).click();
    await page.getByText('Hier hat noch niemand nachgesehen.').waitFor();
    await page.getByRole('button', { name: /Jetzt nachsehen/ }).click();
    await page.getByText(/3 Dateien: 2 neu, 1 nicht lesbar\. c\.pdf: /).waitFor();
    await expectAccessible(page, 'the sources');
    await expectReadableInDark(page, 'the sources');
    await expectReflow(page, 'the sources');
    await keepPicture(page, 'erlasse-quellen');
    expectNoTrouble(page, 'sources of Erlasse');
  });

  it('the page of questions shows what came and what is kept; the file opens; VS-NfD is nowhere', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/erlasse');
    await page.getByRole('heading', { name: 'Zuletzt geändert' }).waitFor();
    await page.getByText('seit 1. Juni 2024: neuer Erlass').waitFor();
    assert.equal(await page.getByText('Geheimes').count(), 0);
    await expectAccessible(page, 'the page without a question');
    await expectReadableInDark(page, 'the page without a question');
    await expectReflow(page, 'the page without a question');
    await keepPicture(page, 'erlasse-anfang');
    await page.getByRole('link', { name: '9-11.22-01/2024' }).click();
    const original = page.getByRole('link', { name: /Original öffnen/ });
    await original.waitFor();
    await expectAccessible(page, 'an Erlass with its file');
    await keepPicture(page, 'erlasse-original');
    const answer = await page.request.get((await original.getAttribute('href')) as string);
    assert.equal(answer.status(), 200);
    assert.equal(await answer.text(), erlass('9-11.22-01/2024', 'Bescheinigungen am Schalter'));
    await page.goto('/erlasse/werke?suche=Geheimes');
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await page.getByText('9-11.22-02/2024').count(), 0);
    expectNoTrouble(page, 'sources of Erlasse');
  });
});
