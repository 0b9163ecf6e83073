/** The Administration sees whether the AI server answers, has it asked, and reads what to change. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { type ModelServer, startModelServer } from '#engines/llm/testing/start.ts';
import { expectAccessible, expectNoTrouble, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('AI server', { skip: WITHOUT_BROWSER }, () => {
  let server: ModelServer | undefined;
  const visit = visitOffice(async () => {
    server = await startModelServer({ models: ['muster-27b'] });
    return { config: { ...server.env, BLEIBE_KI_RERANK_MODELL: 'fehlt' } };
  });
  after(() => server?.stop());

  it('is checked with a button, and what is set up wrongly says what', async () => {
    const page = await visit.open({ as: 'administration', width: 1280 });
    await page.goto('/betrieb/ki-server');
    await page.getByText('noch nicht gefragt').first().waitFor();
    await expectAccessible(page, 'KI-Server before it was asked');
    await page.getByRole('button', { name: 'Verbindung prüfen' }).click();
    await page.getByText('Verbunden mit vLLM, ein Modell').first().waitFor();
    await page.getByText('falsch eingerichtet', { exact: true }).waitFor();
    assert.equal(await page.getByText('dieses Modell oder diesen Pfad gibt es dort nicht').count(), 2);
    await settled(page);
    await expectAccessible(page, 'KI-Server after it was asked');
    await keepPicture(page, 'ki-server');
    await expectNoTrouble(page, 'KI-Server');
  });

  it('reads well in the dark and on a narrow screen', async () => {
    const dark = await visit.open({ as: 'administration', theme: 'dark', width: 390, height: 900 });
    await dark.goto('/betrieb/ki-server');
    await dark.getByRole('heading', { name: 'Letzte Fehler' }).waitFor();
    await settled(dark);
    await expectAccessible(dark, 'KI-Server, narrow and dark');
    await keepPicture(dark, 'ki-server-schmal');
    await expectNoTrouble(dark, 'KI-Server, narrow');
  });
});
