/** A question to the law with the office's own AI server: sentences as they come, a lie struck, the place, a complaint; then the server is off. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { listPruefFaelle } from '#areas/assistent/antwort/antwort.api.ts';
import { suchwerk } from '#areas/erlasse/suchwerk/suchwerk.ts';
import { givenGesetze } from '#areas/erlasse/testing/gii-datei.ts';
import { baueVektoren } from '#areas/erlasse/vektor/vektorbau.ts';
import { type ModelServer, startModelServer } from '#engines/llm/testing/start.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const FRAGE = 'Wie lange gilt die Fiktionsbescheinigung?';
const zeile = (satz: string, zitat: string) => `${JSON.stringify({ satz, passage: 1, zitat })}\n`;
const ZITAT = 'Sie gilt so lange, bis entschieden ist, höchstens sechs Monate.';

describe('asking the law with a model', { skip: WITHOUT_BROWSER }, () => {
  let server: ModelServer | undefined;
  let page: Page;
  const visit = visitOffice(async () => {
    server = await startModelServer({ models: ['muster-27b'], synonyms: [['fiktionsbescheinigung', 'bleibezettel']] });
    return { config: server.env };
  });
  after(() => server?.stop());

  before(async () => {
    const { kernel } = visit.office;
    await givenGesetze(kernel, {
      doknr: 'BJNR990010002',
      kurz: 'MusterG',
      titel: 'Mustergesetz über den Aufenthalt',
      tag: '2024-01-01',
      normen: [
        ['§ 1', 'Zweck', 'Dieses Gesetz ordnet den Aufenthalt in Musterstadt.'],
        [
          '§ 24',
          'Fiktion des Aufenthalts',
          'Wer rechtzeitig einen Antrag stellt, dessen Aufenthalt gilt bis zur Entscheidung als erlaubt.',
          `Über den Antrag wird eine Fiktionsbescheinigung ausgestellt. ${ZITAT}`,
        ],
        ['§ 40', 'Gebühren', 'Die Verlängerung kostet 85 Euro.'],
      ],
    });
    await suchwerk(kernel).upToDate();
    await baueVektoren(kernel, new AbortController().signal);
    await server?.script([
      {
        when: 'nummerierten Passagen',
        play: {
          kind: 'text',
          text: `${zeile('Die Fiktionsbescheinigung gilt höchstens sechs Monate.', ZITAT)}${zeile('Sie gilt höchstens zwölf Monate.', ZITAT)}`,
          delayMs: 150,
        },
      },
    ]);
    page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/erlasse');
  });

  const ask = async (frage: string) => {
    await page.getByLabel('Was möchten Sie wissen?').fill(frage);
    await page.keyboard.press('Enter');
  };
  const answer = () => page.getByRole('region', { name: 'Antwort' });

  it('shows each sentence as it comes, and strikes what its quotation does not carry', async () => {
    await ask(FRAGE);
    await answer().getByText('Die Fiktionsbescheinigung gilt höchstens sechs Monate.').waitFor();
    assert.equal(await answer().getAttribute('aria-busy'), 'true', 'it was shown before the rest came');
    await answer().getByText('1 von 2 Sätzen belegt').waitFor();
    await answer().locator('del', { hasText: 'Sie gilt höchstens zwölf Monate.' }).waitFor();
    await answer()
      .getByText(/zwölf Monate.*steht nicht im Zitat/)
      .waitFor();
    await answer()
      .getByText(/Erstellt mit KI-Unterstützung, Modell muster-27b/)
      .waitFor();
    await page.getByText('nach Wörtern und nach dem Sinn, vom Modell nachsortiert').waitFor();
    await settled(page);
    await expectAccessible(page, 'an answer of a model');
    await expectReadableInDark(page, 'an answer of a model');
    await expectReflow(page, 'an answer of a model');
    await keepPicture(page, 'recht-antwort-modell');
  });

  it('reads well in the dark and on a narrow screen', async () => {
    const narrow = await openAs(visit, 'sachbearbeitung.a-e', { theme: 'dark', width: 390, height: 1200 });
    await narrow.goto('/erlasse');
    await narrow.getByLabel('Was möchten Sie wissen?').fill(FRAGE);
    await narrow.keyboard.press('Enter');
    await narrow.locator('del', { hasText: 'zwölf Monate' }).waitFor();
    await settled(narrow);
    await narrow.getByRole('region', { name: 'Antwort' }).scrollIntoViewIfNeeded();
    await keepPicture(narrow, 'recht-antwort-modell-schmal');
    await expectNoTrouble(narrow, 'an answer of a model, narrow');
  });

  it('leads from the sentence to its words, and takes the complaint', async () => {
    await answer().getByRole('button', { name: '§ 24 Abs. 2 MusterG' }).click();
    await answer().locator('mark', { hasText: 'höchstens sechs Monate' }).waitFor();
    await answer().getByRole('button', { name: 'Falsche Norm' }).click();
    await answer().getByLabel('Welche Norm wäre richtig?').fill('§ 24 Abs. 1 MusterG');
    await expectAccessible(page, 'a complaint about an answer');
    await answer().getByRole('button', { name: 'Falsche Norm melden' }).click();
    await answer().getByText('Ihre Meldung wird ein Prüffall').waitFor();
    const { faelle } = await (await visit.office.signIn('datenschutz')).call(listPruefFaelle, {});
    assert.deepEqual(
      faelle.map(({ frage, richtig }) => [frage, richtig]),
      [[FRAGE, '§ 24 Abs. 1 MusterG']],
    );
  });

  it('finds other words with the same sense', async () => {
    await ask('Bleibezettel für den Antrag');
    await page.getByRole('article', { name: /§ 24/ }).waitFor();
    await settled(page);
    await expectNoTrouble(page, 'other words');
  });

  it('says what is missing when the server is off, and answers from the sources', async () => {
    await server?.stop();
    await ask('Wie lange gilt eine Fiktionsbescheinigung höchstens?');
    await answer()
      .getByText(/KI-Server antwortet nicht.*Unten steht der Wortlaut der Quellen/)
      .waitFor();
    await answer()
      .getByText(new RegExp(`„.*${ZITAT.slice(0, 30)}`))
      .waitFor();
    await answer().getByText('Wörtlich aus den Quellen, ohne KI').waitFor();
    const said = page.getByText(/KI-Server antwortet nicht.*Gesucht wurde nur nach Wörtern/);
    await said.waitFor();
    assert.equal(await said.count(), 1, 'once, not in the answer again');
    assert.equal(await page.getByText('Mit dem KI-Server des Amts gesucht').count(), 0);
    await settled(page);
    await expectAccessible(page, 'an answer without the server');
    await expectReadableInDark(page, 'an answer without the server');
    await expectReflow(page, 'an answer without the server');
    await keepPicture(page, 'recht-antwort-ohne-server');
    await expectNoTrouble(page, 'an answer without the server');
  });
});
