/** A threat of deportation: the period is certified without retyping, lengthened, held up by a court, ended by the departure. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { listSendungen, markVersandt, noteZustellung } from '#areas/post/sendung.api.ts';
import { listAusreisen } from '#areas/vorgaenge/ausreise/ausreise.api.ts';
import {
  draftSchreiben,
  getSchreiben,
  releaseSchreiben,
  submitForRelease,
  updateSchreiben,
} from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { getFolgen, saveFolgen } from '#areas/vorgaenge/folge/folge.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { givenAlleErfuellt, pageTexts } from './testing/bescheid.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { until } from './testing/until.ts';

describe('the time to leave', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true, seed: ['personal', 'post'] });
  let session: TestSession;
  let verfahrenId = '';
  let page: Page;
  const today = Temporal.Now.plainDateISO();
  const german = (day: Temporal.PlainDate) => `${day.day}.${day.month}.${day.year}`;

  before(async () => {
    session = await visit.office.signIn('sachbearbeitung.a-e');
    const akte = await givenAkte(session, 'Çelik', 'Đorđe', '1992-11-30');
    ({ id: verfahrenId } = await session.call(createVerfahren, {
      ...akte,
      ...{ verfahrensart: 'P37', pruefart: 'ANDROHUNG_59' },
    }));
    await givenAlleErfuellt(session, verfahrenId);
    const draft = await session.call(draftSchreiben, { verfahrenId, art: 'bescheid', entscheidung: 'massnahme' });
    const written = await session.call(updateSchreiben, {
      ...draft,
      anschrift: 'Musterweg 3\n50999 Musterstadt',
      beteiligterId: null,
      antwortBis: null,
      gebuehrCent: null,
      ausnahme: { norm: '§ 28 Abs. 2 Nr. 5 VwVfG NRW', grund: 'Maßnahme der Verwaltungsvollstreckung.' },
      abschnitte: draft.abschnitte.map((one) =>
        one.text === '' ? { ...one, text: 'Sie sind ausreisepflichtig.' } : one,
      ),
    });
    const ende = {
      massnahme: 'androhung' as const,
      ausreisefristTage: 30,
      zielstaat: 'Musterland',
      sperre: { monate: 24 },
    };
    const { folgen } = await session.call(getFolgen, { id: draft.id });
    assert.ok(folgen);
    const saved = await session.call(saveFolgen, { id: draft.id, version: written.version, plan: { ende } });
    const handed = await session.call(submitForRelease, { id: draft.id, version: saved.folgen?.version ?? 0 });
    const second = await visit.office.signIn('teamleitung.a-k');
    await second.call(releaseSchreiben, { id: draft.id, version: handed.version });
    await served(draft.id);
    await until('the time to leave begins', async () => {
      const { ausreisen } = await session.call(listAusreisen, { verfahrenId });
      return ausreisen[0];
    });
    page = await openAs(visit, 'sachbearbeitung.a-e');
  });

  async function served(schreibenId: string): Promise<void> {
    const sendung = await until('the letter waits for the post', async () => {
      const { sendungen } = await session.call(listSendungen, { liste: 'bereit' });
      return sendungen.find(({ bezug }) => bezug === schreibenId);
    });
    const am = today.toString();
    await session.call(markVersandt, { sendungen: [{ id: sendung.id, version: sendung.version }], am });
    if (sendung.weg === 'pzu') await session.call(noteZustellung, { id: sendung.id, version: sendung.version + 1, am });
  }

  const card = () => page.getByRole('region', { name: 'Frist zur Ausreise' });

  it('stands in the Vorgang with its last day and what is due', async () => {
    await page.goto(`/vorgaenge/${verfahrenId}?ansicht=schreiben`);
    await card().getByText('Frist läuft').waitFor();
    await card().getByText('fehlt noch').waitFor();
    await card().getByText('24 Monate ab der Ausreise, wenn abgeschoben wird').waitFor();
    await expectAccessible(page, 'the time to leave');
    await expectReadableInDark(page, 'the time to leave');
  });

  it('§ 59 (6): the certificate is written by itself, released, and carries our code', async () => {
    await card().getByRole('button', { name: 'Bescheinigung ausstellen' }).click();
    await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click();
    await page.getByRole('button', { name: 'Schreiben freigeben' }).click();
    const link = page.getByRole('link', { name: 'PDF öffnen' });
    await link.waitFor();
    const href = (await link.getAttribute('href')) ?? '';
    const schreibenId = page.url().split('/').at(-1) ?? '';
    await until('the certificate is made', async () =>
      (await session.call(getSchreiben, { id: schreibenId })).stand === 'fertig' ? true : undefined,
    );
    const text = (await pageTexts(await (await page.request.get(href)).body())).join(' ');
    assert.match(text, /Sie läuft bis zum/);
    assert.match(text, /Ausgereist am/);
    await served(schreibenId);
    await page.goto(`/vorgaenge/${verfahrenId}?ansicht=schreiben`);
    await card().getByRole('link', { name: 'ausgestellt' }).waitFor();
  });

  it('§ 59 (1) sentence 4: lengthened with a reason, a new certificate is due', async () => {
    await card().getByRole('button', { name: 'Frist verlängern' }).click();
    const dialog = page.getByRole('dialog', { name: 'Frist zur Ausreise verlängern' });
    await dialog.getByLabel('Neuer letzter Tag').fill(german(today.add({ days: 60 })));
    await dialog.getByLabel('Besondere Umstände des Einzelfalls').fill('Das Kind beendet das Schuljahr.');
    await expectAccessible(page, 'lengthening the period');
    await dialog.getByRole('button', { name: 'Frist verlängern' }).click();
    await card().getByText('Das Kind beendet das Schuljahr.').waitFor();
    await card().getByText('fehlt noch').waitFor();
  });

  it('§ 59 (1) sentence 6: a court holds it up, then it begins anew', async () => {
    await card().getByRole('button', { name: 'Frist unterbrechen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Frist zur Ausreise unterbrechen' });
    await dialog.getByLabel('Warum').fill('Das Gericht hat die aufschiebende Wirkung angeordnet.');
    await dialog.getByRole('button', { name: 'Frist unterbrechen' }).click();
    await card().getByText('Danach beginnt sie von vorn').waitFor();
    await card().getByRole('button', { name: 'Wieder vollziehbar' }).click();
    await page.getByLabel('Vollziehbar seit').fill(german(today));
    await page.getByRole('button', { name: 'Frist beginnen lassen' }).click();
    await card().getByText('Frist läuft').waitFor();
  });

  it('the departure ends it; who left of their own accord has no ban', async () => {
    await card().getByRole('button', { name: 'Ausreise festhalten' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ausreise festhalten' });
    await dialog.getByLabel('Ausgereist am').fill(german(today));
    await dialog.getByRole('radio', { name: /^Freiwillig/ }).check();
    await dialog.getByLabel('Nachweis').fill('Grenzübertrittsbescheinigung, Flughafen Köln/Bonn');
    await expectAccessible(page, 'noting a departure');
    await dialog.getByRole('button', { name: 'Ausreise festhalten' }).click();
    await card().getByText('ausgereist', { exact: true }).waitFor();
    assert.equal(await card().getByText('Einreise- und Aufenthaltsverbot').count(), 0);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectAccessible(page, 'the time to leave on a phone');
    expectNoTrouble(page, 'the time to leave');
  });
});
