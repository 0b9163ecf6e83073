/** What a colleague may not read is not there: search, numbers, lists, the house's search, a typed address, the answer; and VS-NfD before its release for nobody. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { releaseErlass, takeInErlass } from '#areas/erlasse/erlass/erlass.api.ts';
import { createSammlung } from '#areas/erlasse/sammlungen/sammlungen.api.ts';
import { suchwerk } from '#areas/erlasse/suchwerk/suchwerk.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

/** Invented; each has a word that stands nowhere else. */
const OFFEN = { zeichen: '5-10.01-01/2025', betreff: 'Aushang der Wartenummern', wort: 'Wartenummer' };
const VERTRAULICH = { zeichen: '5-10.02-02/2025', betreff: 'Prüfung von Scheinfirmen', wort: 'Briefkastensitz' };
const VS = { zeichen: '5-10.03-03/2025', betreff: 'Hinweise zu Schleusungen', wort: 'Transportnetz' };

describe('hidden Erlasse', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();
  const ids = new Map<string, string>();
  let leitung: Page;
  let clerk: Page;

  before(async () => {
    if (WITHOUT_BROWSER !== false) return;
    const session = await visit.office.signIn('leitung');
    const anlegen = (name: string, sichtbar: 'alle' | 'vertraulich') =>
      session.call(createSammlung, { name, art: 'erlass', kreis: { sichtbar, teams: [], personen: [] } });
    const alle = await anlegen('Landeserlasse', 'alle');
    const leitungskreis = await anlegen('Leitungskreis', 'vertraulich');
    for (const [erlass, sammlungId, vsNfd] of [
      [OFFEN, alle.id, false],
      [VERTRAULICH, leitungskreis.id, false],
      [VS, alle.id, true],
    ] as const) {
      const text = `Az.: ${erlass.zeichen}\nHerausgeber: Landesamt\nDatum: 1. Mai 2025\nGültig ab: 1. Mai 2025\nBetreff: ${erlass.betreff}\n\n1. Anlass\nJeder ${erlass.wort} ist binnen vier Wochen zu prüfen und in der Akte zu vermerken.`;
      const { id } = await session.call(takeInErlass, {
        sammlungId,
        dateiname: 'erlass.txt',
        inhalt: Buffer.from(text).toString('base64'),
        kopf: {
          aktenzeichen: erlass.zeichen,
          titel: erlass.betreff,
          herausgeber: 'Landesamt',
          datum: '2025-05-01',
          gueltigAb: '2025-05-01',
          bezug: [],
        },
        vsNfd,
        beziehungen: [],
      });
      ids.set(erlass.zeichen, id);
    }
    await suchwerk(visit.office.kernel).upToDate();
    leitung = await openAs(visit, 'leitung');
    clerk = await openAs(visit, 'sachbearbeitung.a-e');
  });

  const ask = async (page: Page, frage: string) => {
    await page.goto('/erlasse');
    await page.getByLabel('Was möchten Sie wissen?').fill(frage);
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: 'Belegt' })
      .or(page.getByRole('heading', { name: 'Kein Beleg' }))
      .waitFor();
  };
  const nowhere = async (page: Page, { zeichen, betreff }: typeof OFFEN, what: string) => {
    assert.equal(await page.getByText(zeichen).count(), 0, `${what}: Aktenzeichen`);
    assert.equal(await page.getByText(betreff).count(), 0, `${what}: Betreff`);
  };

  it('who may read it finds it, who may not finds no proof, no answer and no count', async () => {
    await ask(leitung, `Wann ist ein ${VERTRAULICH.wort} zu prüfen?`);
    await leitung.getByRole('article', { name: new RegExp(VERTRAULICH.zeichen) }).waitFor();
    await ask(clerk, `Wann ist ein ${VERTRAULICH.wort} zu prüfen?`);
    await nowhere(clerk, VERTRAULICH, 'the search');
    assert.equal(await clerk.getByText(/Meinten Sie/).count(), 0, 'no corrected word from a hidden text');
    await expectAccessible(clerk, 'nothing to be found');
    await ask(clerk, VERTRAULICH.zeichen);
    await nowhere(clerk, { ...VERTRAULICH, zeichen: `${VERTRAULICH.zeichen},` }, 'a typed Aktenzeichen');
    await clerk.goto('/erlasse/bestand?zustand=alle');
    await clerk.getByRole('link', { name: OFFEN.zeichen }).waitFor();
    await nowhere(clerk, VERTRAULICH, 'the list');
    await clerk.getByRole('link', { name: /^Alle\s*1$/ }).waitFor();
    await clerk.goto('/erlasse/werke');
    await clerk.getByRole('link', { name: OFFEN.zeichen }).waitFor();
    await nowhere(clerk, VERTRAULICH, 'looking up');
  });

  it('a typed address answers as one that never was', async () => {
    const words: string[] = [];
    for (const id of [ids.get(VERTRAULICH.zeichen), ids.get(VS.zeichen), '0198b000-0000-7000-8000-00000000ffff']) {
      await clerk.goto(`/erlasse/bestand/${id}`);
      await clerk.locator('.state').first().waitFor();
      words.push((await clerk.locator('.state').first().innerText()).replace(/Nummer.*$/s, ''));
      await nowhere(clerk, VERTRAULICH, 'the address');
    }
    assert.equal(new Set(words).size, 1, words.join(' | '));
  });

  it('VS-NfD is found by nobody before a second person has released it, also not by who took it in', async () => {
    for (const page of [leitung, clerk]) {
      await ask(page, `Wann ist ein ${VS.wort} zu prüfen?`);
      await nowhere(page, VS, 'before the release');
    }
    await leitung.goto('/erlasse/bestand');
    await leitung.getByText('Sie haben ihn aufgenommen; eine andere Person gibt ihn frei.').waitFor();
    await expectAccessible(leitung, 'an Erlass that waits for its release');
    const session = await visit.office.signIn('leitung');
    await assert.rejects(session.call(releaseErlass, { id: ids.get(VS.zeichen) ?? '' }));
    expectNoTrouble(clerk, 'hidden Erlasse');
  });
});
