/** A Blue Card, office side: what is missing is asked for, comes back by its code, and the grant brings title, card and fee. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFBool, type PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { encodeKennung, erfasse, openLieferung } from '#areas/akten/index.ts';
import { listSendungen, markVersandt } from '#areas/post/sendung.api.ts';
import { noteTatsachen } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { getSchreiben, listSchreiben } from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { listFolgen } from '#areas/vorgaenge/folge/folge.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { givenAlleErfuellt, pageTexts } from './testing/bescheid.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { until } from './testing/until.ts';

const SYSTEM = systemPrincipal('test');

describe('a Blue Card is granted', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true, seed: ['personal', 'post'] });
  let session: TestSession;
  let verfahrenId = '';
  let page: Page;

  before(async () => {
    session = await visit.office.signIn('sachbearbeitung.a-e');
    const akte = await givenAkte(session, 'Ağaoğlu', 'Šejla Zoë', '1994-05-14');
    ({ id: verfahrenId } = await session.call(createVerfahren, { ...akte, verfahrensart: 'P08', pruefart: 'BK_18g' }));
    page = await openAs(visit, 'sachbearbeitung.a-e');
  });

  const last = async () => {
    const { schreiben } = await session.call(listSchreiben, { verfahrenId });
    const one = schreiben.at(-1);
    assert.ok(one);
    return one;
  };

  it('what is missing is asked for, with a day and what follows', async () => {
    await page.goto(`/vorgaenge/${verfahrenId}/schreiben/neu?art=nachforderung`);
    await page.getByRole('radio', { name: 'Nachforderung' }).check();
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await page.getByLabel('Anschrift', { exact: true }).fill('Größenweg 3\n50999 Musterstadt');
    await page.getByLabel('Was fehlt').fill('- Arbeitsvertrag, von beiden Seiten unterschrieben');
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByRole('heading', { name: 'Alles da' }).waitFor();
    await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click();
    await page.getByRole('button', { name: 'Schreiben freigeben' }).click();
    await page.getByText('liegt zum Versand bereit').waitFor();
  });

  it('it comes back by post, and its code brings it to the Vorgang', async () => {
    const { id } = await last();
    const { sendungen } = await session.call(listSendungen, { liste: 'bereit' });
    const sendung = sendungen.find(({ bezug }) => bezug === id);
    assert.ok(sendung);
    const am = Temporal.Now.plainDateISO().toString();
    await session.call(markVersandt, { sendungen: [{ id: sendung.id, version: sendung.version }], am });
    const { kernel } = visit.office;
    const { rows } = await kernel.pool.pg.query('select kennung from vorgaenge.schreiben where id = $1', [id]);
    const lieferungId = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
      openLieferung(tx, SYSTEM, { herkunft: 'befehl' }),
    );
    const source = () => drawPdf([['Arbeitsvertrag', encodeKennung(rows[0].kennung)]]);
    await erfasse(kernel, SYSTEM, { lieferungId, dateiname: 'vertrag.pdf', source });
    await until('the answer is noted', async () => (await session.call(getSchreiben, { id })).beantwortetAm);
    await page.goto(`/vorgaenge/${verfahrenId}?ansicht=verlauf`);
    await page
      .getByText(/Antwort eingegangen/)
      .first()
      .waitFor();
  });

  it('the writer of the grant sees what the release brings about, and corrects it within the law', async () => {
    await session.call(noteTatsachen, {
      id: verfahrenId,
      tatsachen: [{ feld: 'beschaeftigung.dauer_monate', wert: 24, herkunft: 'amt' }],
    });
    await givenAlleErfuellt(session, verfahrenId);
    await page.goto(`/vorgaenge/${verfahrenId}/schreiben/neu?art=bescheid`);
    await page.getByRole('radio', { name: 'Erteilung', exact: true }).check();
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    const folgen = page.getByRole('region', { name: 'Was die Freigabe bewirkt' });
    await page.getByText(/steht noch „\{Tätigkeit\}“/).waitFor();
    await folgen.getByText('100,00').first().waitFor();
    // The address is known from the last letter and folded away.
    await page.locator('summary').filter({ hasText: 'Größenweg 3' }).click();
    await page.getByLabel('Anschrift', { exact: true }).fill('Größenweg 3\n50999 Musterstadt');
    await folgen.getByRole('button', { name: 'Titel, Karte und Gebühr ändern' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Gültig bis').fill('31.12.2099');
    await dialog
      .getByLabel('Welche Arbeit erlaubt ist')
      .fill('Beschäftigung als Ingenieurin bei Müller & Söhne GmbH erlaubt.');
    await expectAccessible(page, 'title, card and fee');
    await expectReadableInDark(page, 'title, card and fee');
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText(/längstens bis zum .* \(§ 18 Abs\. 4 AufenthG\)/).waitFor();
    await folgen.getByRole('button', { name: 'Titel, Karte und Gebühr ändern' }).click();
    const bis = Temporal.Now.plainDateISO().add({ months: 27 }).subtract({ days: 1 });
    await dialog.getByLabel('Gültig bis').fill(`${bis.day}.${bis.month}.${bis.year}`);
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText(/längstens bis zum/).waitFor({ state: 'hidden' });
    assert.match(
      await page.getByLabel('Anschrift', { exact: true }).inputValue(),
      /Größenweg/,
      'what was typed is still there',
    );
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByRole('heading', { name: 'Alles da' }).waitFor();
    await expectAccessible(page, 'what the release brings about');
    await expectReadableInDark(page, 'what the release brings about');
    await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click();
    await page.getByText('Bitte lesen Sie das Schreiben').waitFor();
    expectNoTrouble(page, 'writing a grant');
  });

  it('is released, and lies there as a tagged PDF whose words are right', async () => {
    const second = await openAs(visit, 'teamleitung.a-k');
    const { id } = await last();
    await second.goto(`/vorgaenge/${verfahrenId}/schreiben/${id}`);
    await second.getByRole('region', { name: 'Was die Freigabe bewirkt' }).waitFor();
    await second.getByRole('button', { name: 'Bescheid freigeben' }).click();
    await second.getByText('liegt zum Versand bereit').waitFor();
    const pdf = await (await second.request.get(`/api/vorgaenge/schreiben/${id}/vorschau`)).body();
    const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false });
    const marked = (catalog.lookup(PDFName.of('MarkInfo')) as PDFDict).get(PDFName.of('Marked'));
    assert.equal(marked, PDFBool.True, '/MarkInfo says that it is tagged');
    assert.ok(context.lookup(catalog.get(PDFName.of('StructTreeRoot'))), '/StructTreeRoot is there');
    const text = (await pageTexts(pdf)).join(' ').replace(/\s+/g, ' ');
    for (const words of [
      'Šejla Zoë Ağaoğlu',
      'Größenweg',
      'Blaue Karte EU (§ 18g Abs. 1 AufenthG), gültig vom',
      'Ingenieurin bei Müller & Söhne GmbH',
      '100,00 Euro',
    ])
      assert.ok(text.includes(words), `${words} in: ${text.slice(0, 2_500)}`);
    expectNoTrouble(second, 'releasing a grant');
  });

  it('title, card and fee exist, once each, and the Vorgang leads to them', async () => {
    const { folgen } = await session.call(listFolgen, { verfahrenId });
    assert.equal(folgen.length, 1);
    assert.equal(folgen[0]?.titel?.name, 'Blaue Karte EU');
    assert.equal(folgen[0]?.forderung?.summeCent, 10_000);
    await page.goto(`/vorgaenge/${verfahrenId}?ansicht=schreiben`);
    const bewirkt = page.getByRole('region', { name: /Was der Bescheid bewirkt hat/ });
    await bewirkt.getByRole('link', { name: /Blaue Karte EU, bis/ }).waitFor();
    await bewirkt.getByRole('link', { name: /100,00.*Kassenzeichen/ }).waitFor();
    await expectAccessible(page, 'what came of it');
    await expectReadableInDark(page, 'what came of it');
    await bewirkt.getByRole('link', { name: /Blaue Karte EU, bis/ }).click();
    await page.getByRole('article', { name: 'Blaue Karte EU' }).getByText('Ingenieurin bei Müller & Söhne').waitFor();
    expectNoTrouble(page, 'what came of a grant');
  });
});
