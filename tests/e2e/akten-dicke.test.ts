/** A file of 2,000 pages: it opens, any page of it is one jump away, and the window stays as small as with one page. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { startLieferung } from '#areas/akten/eingang.api.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { type GivenAkte, givenAkte, openAs } from './testing/akten.ts';
import { expectNoTrouble } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { until } from './testing/until.ts';

const PAGES = 2_000;
const FAR = 1_500;

describe('a file of 2,000 pages', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let akte: GivenAkte;
  let dokumentId = '';

  before(async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    akte = await givenAkte(session, 'Dicke', 'Akte', '1970');
    const file = drawPdf(Array.from({ length: PAGES }, (_, index) => [`Blatt ${index + 1} der dicken Akte`]));
    const { dateien, uploadPfad } = await session.call(startLieferung, {
      dateien: [{ name: 'dick.pdf', groesse: file.length }],
      akteId: akte.akteId,
    });
    const response = await session.fetch(uploadPfad, {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(file.length),
        'upload-metadata': `eingangId ${btoa(dateien[0]?.eingangId ?? '')}`,
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(file),
    });
    assert.equal(response.status, 201);
    dokumentId = await untilTakenApart();
  });

  /** Until its pages are counted. That they are recognised too is told elsewhere: here they count as read. */
  async function untilTakenApart(): Promise<string> {
    const { pg } = visit.office.kernel.pool;
    const id = await until('the document is there', async () => {
      const find = 'select id from akten.dokument where akte_id = $1';
      return (await pg.query<{ id: string }>(find, [akte.akteId])).rows[0]?.id;
    });
    await pg.query(
      `update akten.seite set status = 'fertig', breite = 595, hoehe = 842, fertig_at = now()
       where dokument_id = $1 and status <> 'fertig'`,
      [id],
    );
    return id;
  }

  interface Weight {
    readonly nodes: number;
    readonly pages: number;
    readonly heapMiB: number;
  }

  async function weigh(page: Page, cdp: CDPSession): Promise<Weight> {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const [nodes, pages] = await page.evaluate(() => [
      document.querySelectorAll('*').length,
      document.querySelectorAll('.vw-seite').length,
    ]);
    return { nodes: nodes ?? 0, pages: pages ?? 0, heapMiB: usedSize / 1024 / 1024 };
  }

  it('opens, jumps to page 1,500, leafs through hundreds, and stays small', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    await page.goto(`/akten/${akte.akteId}/dokumente/${dokumentId}`);
    await page.locator('.vw-seite[data-seite="1"] .vw-bild[data-scharf="true"]').waitFor();
    await page.getByText(`von ${PAGES}`, { exact: true }).waitFor();
    const opened = await weigh(page, cdp);

    await page.keyboard.press('s');
    await page.keyboard.type(String(FAR));
    await page.keyboard.press('Enter');
    await page.locator(`.vw-seite[data-seite="${FAR}"] .vw-bild[data-scharf="true"]`).waitFor();
    await page.locator('.vw-daumen[aria-current="page"]', { hasText: String(FAR) }).waitFor();
    await page.locator('.vw-vorlesen').waitFor({ state: 'attached' });
    await keepPicture(page, 'akten-dick');
    const jumped = await weigh(page, cdp);

    // Through the whole strip, as somebody does who pulls the bar.
    const last = page.locator(`.vw-seite[data-seite="${PAGES}"]`);
    await page.locator('.vw-lauf').evaluate(async (node) => {
      for (let part = 0; part <= 200; part += 1) {
        node.scrollTop = (node.scrollHeight * part) / 200;
        await new Promise(requestAnimationFrame);
      }
    });
    await last.locator('.vw-bild[data-scharf="true"]').waitFor();
    const leafed = await weigh(page, cdp);
    for (const weight of [opened, jumped, leafed]) {
      assert.ok(weight.pages <= 8, `${weight.pages} pages exist`);
      assert.ok(weight.nodes < 1_500, `${weight.nodes} nodes`);
    }
    assert.ok(leafed.heapMiB < opened.heapMiB + 16, `${opened.heapMiB} MiB became ${leafed.heapMiB} MiB`);
    expectNoTrouble(page, 'this story');
  });
});
