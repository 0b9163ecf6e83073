/** Letters from their release to one file for the printer, one run for each way, sent off together. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  druckeLauf,
  getDrucklaufPdf,
  listDrucklaeufe,
  listSendungen,
  markLaufVersandt,
  startDrucklauf,
} from '#areas/post/index.ts';
import { pdfText } from '#engines/pages/testing/pdf-text.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { fertigeSchreiben } from './fertigung.jobs.ts';
import { act, givenEntwurf, givenFreigegeben, givenHaus, givenVerfahren, mensch, runJob } from './testing.ts';

const anna = mensch('Anna Amt');
const house = givenHaus();

before(async () => {
  const v = await givenVerfahren(house.kernel, anna);
  for (const [titel, weg] of [
    ['Erster Brief', 'brief'],
    ['Zweiter Brief', 'pzu'],
    ['Dritter Brief', 'brief'],
  ] as const) {
    const draft = await givenEntwurf(house.kernel, anna, v.id, 'sonstiges', { titel, weg });
    await givenFreigegeben(house.kernel, { wrote: anna, releases: anna }, draft);
    await runJob(house.kernel, fertigeSchreiben, { schreibenId: draft.id });
  }
});

test('one run for each way; list, cover and letter in turn, each on a sheet of its own; sent off together', async () => {
  const { kernel } = house;
  const { sendungen } = await act(kernel, anna, listSendungen, {});
  const { laeufe } = await act(kernel, anna, startDrucklauf, { sendungen: sendungen.map(({ id }) => id) });
  assert.deepEqual(
    laeufe.map(({ weg, anzahl, stand }) => [weg, anzahl, stand]),
    [
      ['brief', 2, 'wartet'],
      ['pzu', 1, 'wartet'],
    ],
  );
  const id = laeufe[0]?.id ?? '';
  await assert.rejects(act(kernel, anna, getDrucklaufPdf, { id }), /noch nicht da/);
  await runJob(kernel, druckeLauf, { laufId: id });
  await runJob(kernel, druckeLauf, { laufId: id });
  const pages = await pagesOf(id);
  assert.equal(pages.length, 2 + 2 * 4, 'list, and for each letter cover and page, every one on its own sheet');
  const [list = '', , cover = '', , letter = ''] = pages;
  assert.match(list, /Versandliste: Brief/);
  assert.match(list, /2 Briefe/);
  assert.match(cover, /Musterweg 3/);
  assert.match(cover, /Brief\s+1 von 2/);
  assert.match(cover, /Erster Brief \(1 Seite\)/);
  assert.match(letter, /Erster Brief/);
  assert.match(pages[8] ?? '', /Dritter Brief/);

  const run = (await act(kernel, anna, listDrucklaeufe, {})).laeufe.find((one) => one.id === id);
  assert.deepEqual([run?.stand, run?.seiten, run?.offen], ['fertig', 10, 2]);
  const am = kernel.clock.today().toString();
  assert.deepEqual(await act(kernel, anna, markLaufVersandt, { id, version: run?.version ?? 0, am }), { anzahl: 2 });
  const left = (await act(kernel, anna, listSendungen, {})).sendungen;
  assert.deepEqual(
    left.map(({ titel }) => titel),
    ['Zweiter Brief'],
  );
});

async function pagesOf(id: string): Promise<string[]> {
  const answer = (await act(house.kernel, anna, getDrucklaufPdf, { id })) as ByteAnswer;
  const chunks: Buffer[] = [];
  for await (const chunk of await answer.open()) chunks.push(chunk as Buffer);
  return pdfText(Buffer.concat(chunks));
}
