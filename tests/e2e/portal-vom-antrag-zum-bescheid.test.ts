/**
 * The whole way of one application: a Blue Card in English on a phone with a document missing, taken in, asked for, sent,
 * found, granted, and read as a PDF that a screen reader can read.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { listSendungen, markVersandt } from '#areas/post/sendung.api.ts';
import { noteFeststellung } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { getVerfahren } from '#areas/vorgaenge/arbeit/vorgang.api.ts';
import {
  draftSchreiben,
  getSchreiben,
  releaseSchreiben,
  submitForRelease,
  updateSchreiben,
} from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import type { Schreiben } from '#areas/vorgaenge/bescheid/schreiben.schema.ts';
import { getAntragseingang, takeOverAntrag } from '#areas/vorgaenge/eingang/antragseingang.api.ts';
import { type GivenAkte, givenAkte, letterFile, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { applyForBlaueKarte, uploadUnterlage } from './testing/portal.ts';
import { until } from './testing/until.ts';

const VERTRAG = [
  'Arbeitsvertrag',
  'zwischen der Lindenhof Software GmbH und Frau Adaeze Bello wird folgender Vertrag geschlossen',
  'Seite 1 von 1',
];

describe('from the application to the Bescheid', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true, seed: ['personal', 'post'] });
  let session: TestSession;
  let phone: Page;
  let akte: GivenAkte;
  let antragId = '';
  let verfahrenId = '';

  before(async () => {
    (visit.office.kernel.config as { BLEIBE_PUBLIC_URL?: string }).BLEIBE_PUBLIC_URL = visit.office.url;
    session = await visit.office.signIn('sachbearbeitung.a-e');
    akte = await givenAkte(session, 'Bello', 'Adaeze', '1993-06-11');
    phone = await visit.open({ width: 390, height: 844 });
  });

  /** Written, released, posted today. */
  async function send(draft: Schreiben, texte: Readonly<Record<string, string>>): Promise<void> {
    const written = await session.call(updateSchreiben, {
      ...draft,
      anschrift: 'Lindenstraße 4\n50999 Musterstadt',
      antwortBis: draft.antwortBis ?? null,
      gebuehrCent: draft.art === 'bescheid' ? 10_000 : null,
      ausnahme: null,
      abschnitte: draft.abschnitte.map((one) => (texte[one.art] ? { ...one, text: texte[one.art] as string } : one)),
    });
    const { version } = await session.call(submitForRelease, { id: draft.id, version: written.version });
    await session.call(releaseSchreiben, { id: draft.id, version });
    const sendung = await until('the letter is ready to be sent', async () => {
      const { sendungen } = await session.call(listSendungen, { liste: 'bereit' });
      return sendungen.find(({ bezug }) => bezug === draft.id);
    });
    const am = visit.office.kernel.clock.today().toString();
    await session.call(markVersandt, { sendungen: [{ id: sendung.id, version: sendung.version }], am });
  }

  it('somebody applies in English on a phone; the contract is missing', async () => {
    await phone.goto('/buerger');
    await applyForBlaueKarte(phone, {
      familienname: 'Bello',
      vornamen: 'Adaeze',
      geboren: ['11', '6', '1993'],
      anschrift: 'Lindenstraße 4, 50999 Musterstadt',
      email: 'adaeze@example.org',
    });
    await phone.getByRole('heading', { name: 'Your application has arrived' }).waitFor();
    await phone.getByText('Employment contract').waitFor();
    await phone.getByRole('button', { name: 'See how far we are' }).click();
    await phone.getByRole('heading', { name: 'We still need something from you' }).waitFor();
    antragId = new URL(phone.url()).pathname.split('/').at(-1) ?? '';
    await phone.getByText('If your national visa (D) was still valid').waitFor();
    await expectAccessible(phone, 'the status before anybody works on it');
  });

  it('staff takes it in and asks for the contract; the applicant reads that', async () => {
    const { version } = await session.call(getAntragseingang, { quelle: 'portal', id: antragId });
    const ziel = { art: 'akte', akteId: akte.akteId, personId: akte.personId } as const;
    const assigned = await session.call(takeOverAntrag, { quelle: 'portal', id: antragId, version, ziel });
    verfahrenId = assigned.verfahrenId;
    const draft = await session.call(draftSchreiben, { verfahrenId, art: 'nachforderung' });
    await send(draft, { punkte: 'Ihr Arbeitsvertrag, alle Seiten' });
    await until(
      'the letter is on its way',
      async () => (await session.call(getSchreiben, { id: draft.id })).stand !== 'fertig',
    );
    await phone.reload();
    await phone.getByText('We asked you for documents.').waitFor();
    await phone.getByText(/Please answer by/).waitFor();
    await keepPicture(phone, 'portal-stand-nachforderung');
    await expectAccessible(phone, 'the status with a request');
    await expectReadableInDark(phone, 'the status with a request');
    await expectReflow(phone, 'the status with a request');
  });

  it('the applicant sends it, and it is seen to be the right document; another one is doubted, and staff reads that', async () => {
    await uploadUnterlage(phone, 'Degree certificate', letterFile('Miete.pdf', ['Mietvertrag', ...VERTRAG.slice(1)]));
    await uploadUnterlage(phone, 'Employment contract', letterFile('Vertrag.pdf', VERTRAG));
    await until('the hint on the wrong document', async () => {
      const { rows } = await visit.office.kernel.pool.pg.query(
        `select text from vorgaenge.ereignis where verfahren_id = $1 and art = 'unterlage-hinweis'`,
        [verfahrenId],
      );
      return rows.find(({ text }) => /sieht nach einem anderen Dokument aus/.test(text));
    });
    const seen = await phone.evaluate(
      async (id) => (await fetch(`/api/buerger/antraege/${id}/stand`)).json(),
      antragId,
    );
    const said = seen.dateien.map((one: { unterlage: string; hinweise: { art: string }[] }) => [
      one.unterlage,
      ...one.hinweise.map(({ art }) => art),
    ]);
    assert.deepEqual(said.slice(-2), [['diplom', 'andere_art'], ['arbeitsvertrag']]);
  });

  it('the caseworker finds each requirement and grants; the applicant sees it', async () => {
    const { pruefung } = await session.call(getVerfahren, { id: verfahrenId });
    for (const { schluessel, ergebnis: vorschlag } of pruefung?.zeilen ?? [])
      await session.call(noteFeststellung, {
        ...{ id: verfahrenId, schluessel, vorschlag, ergebnis: 'erfuellt' as const },
        grund: 'Nach den Unterlagen erfüllt.',
      });
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(`/vorgaenge/${verfahrenId}/schreiben/neu?art=bescheid`);
    await page.getByRole('radio', { name: 'Erteilung', exact: true }).check();
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await page.waitForURL(/\/schreiben\/[0-9a-f-]{36}/);
    const schreibenId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    // What the release brings about is proposed; which work it is only people know.
    const folgen = page.getByRole('region', { name: 'Was die Freigabe bewirkt' });
    await folgen.getByRole('button', { name: 'Titel, Karte und Gebühr ändern' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Welche Arbeit erlaubt ist').fill('Beschäftigung als Softwareentwicklerin erlaubt.');
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText(/steht noch „/).waitFor({ state: 'hidden' });
    await send(await session.call(getSchreiben, { id: schreibenId }), {
      tenor: 'Sie erhalten die Blaue Karte EU.',
      sachverhalt: 'Sie haben die Blaue Karte EU beantragt.',
      gruende: 'Die Voraussetzungen sind erfüllt.',
    });
    await phone.reload();
    await phone.getByText('We have decided.').first().waitFor();
    await phone.getByRole('heading', { name: 'Please pay the fee' }).waitFor();
    assert.equal(await phone.getByText('Still missing').count(), 0, 'nothing is asked for after the decision');
    await keepPicture(phone, 'portal-stand-entschieden');
    await expectAccessible(phone, 'the status after the decision');
    await readBescheid(page, schreibenId);
    expectNoTrouble(phone, 'the portal');
    expectNoTrouble(page, 'the office');
  });

  /** Tagged, with its language, and the text that was decided. */
  async function readBescheid(page: Page, schreibenId: string): Promise<void> {
    const answer = await page.request.get(`/api/vorgaenge/schreiben/${schreibenId}/vorschau`);
    const pdf = (await answer.body()).toString('latin1');
    assert.equal(pdf.slice(0, 5), '%PDF-');
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, /\/MarkInfo/);
    assert.match(pdf, /\/Lang\s*\(de/);
    const { dokumentId } = await session.call(getSchreiben, { id: schreibenId });
    const text = await until('the document is read', async () => {
      const { rows } = await visit.office.kernel.pool.pg.query(
        `select string_agg(text, ' ' order by nr) as text, bool_and(status = 'fertig') as fertig from akten.seite
         where dokument_id = $1`,
        [dokumentId],
      );
      return rows[0]?.fertig ? String(rows[0].text).replace(/\s+/g, ' ') : undefined;
    });
    assert.match(text, /Sie erhalten die Blaue Karte EU/);
    assert.match(text, /Bello/);
  }
});
