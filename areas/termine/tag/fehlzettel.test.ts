/** What goes home on paper, and what the page of a Termin says about arriving. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { schluesselFor, schluesselHashFor } from '../buchung/schluessel.ts';
import { act, colleague, JETZT, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import * as besuchApi from './besuch.api.ts';
import { checkInByHandy, drawNummerAtKiosk, getAnkunftslage } from './kiosk.api.ts';
import { givenTermin } from './testing.ts';

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ tage: 3 });
});
after(() => amt.close());
beforeEach(() => amt.clock.set(JETZT));

const anna = colleague('anna');
const um = (time: string) => amt.clock.set(`2026-11-30T${time}:00+01:00`);

test('the list of what is missing is a PDF in the language of the person, with German beside it', async () => {
  const sprachen = ['de', 'ar', 'fa', 'uk'] as const;
  for (const sprache of sprachen) {
    const drawn = await act(amt.kernel, anna, besuchApi.drawNummer, {
      ...{ standortId: amt.standortId, anliegen: 'verlust', sprache, name: 'Okonkwo, Chidera' },
    });
    const id = drawn.besuchId as string;
    await assert.rejects(print(id), (cause) => (cause as { code: string }).code === 'allgemein.NICHT_GEFUNDEN');
    const { unterlagen } = await act(amt.kernel, anna, besuchApi.getBesuchAmSchalter, { id });
    const fehlt = Object.fromEntries(unterlagen.map(({ schluessel }) => [schluessel, 'fehlt' as const]));
    await act(amt.kernel, anna, besuchApi.noteBesuch, { id, unterlagen: fehlt });
    const pdf = await print(id, '2026-12-14');
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    assert.ok(pdf.length > 5_000);
    // A screen reader and the browser's viewer read it in its language.
    assert.match(pdf.toString('latin1'), new RegExp(`/Lang\\s*\\(${sprache}`));
    await keep(`fehlzettel-${sprache}.pdf`, pdf);
  }
});

/** To be looked at by eye, where pictures are wanted. */
async function keep(name: string, pdf: Buffer): Promise<void> {
  const folder = process.env.BLEIBE_BILDER;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${name}`, pdf);
}

async function print(id: string, bis?: string): Promise<Buffer> {
  const input = { id, ...(bis === undefined ? {} : { bis }) };
  const answer = (await act(amt.kernel, anna, besuchApi.getFehlzettel, input)) as unknown as ByteAnswer;
  return buffer(await answer.open());
}

test('by the link one learns when to come, comes once, and is told afterwards that one is here', async () => {
  const termin = await givenTermin(amt, { beginn: '2026-11-30T08:00:00Z' });
  await sql`update termine.termin set schluessel_hash = ${schluesselHashFor(amt.kernel, termin.id)} where id = ${termin.id}`.execute(
    amt.kernel.pool.db,
  );
  const schluessel = schluesselFor(amt.kernel, termin.id);
  const lage = () => act(amt.kernel, null, getAnkunftslage, { schluessel });
  const staende: [string, string][] = [];
  for (const time of ['08:20', '08:30', '09:15', '09:16']) {
    um(time);
    staende.push([time, (await lage()).lage]);
  }
  assert.deepEqual(staende, [
    ['08:20', 'zu_frueh'],
    ['08:30', 'jetzt'],
    ['09:15', 'jetzt'],
    ['09:16', 'zu_spaet'],
  ]);
  um('08:45');
  const { standort, ab, bis } = await lage();
  assert.deepEqual([standort, ab, bis], ['rathaus', '2026-11-30T07:30:00Z', '2026-11-30T08:15:00Z']);
  const both = await Promise.all(
    [1, 2].map(() => act(amt.kernel, null, checkInByHandy, { standort, code: schluessel })),
  );
  assert.equal(new Set(both.map(({ nummer }) => nummer)).size, 1);
  const after = await lage();
  assert.deepEqual([after.lage, after.token], ['da', both[0]?.token]);
  amt.clock.set('2026-12-01T08:00:00+01:00');
  assert.equal((await lage()).lage, 'fertig');
});

test('what somebody said at the kiosk that they need stands at the desk', async () => {
  const kiosk = colleague('kiosk', ['termine.kiosk']);
  const { besuchId } = await act(amt.kernel, kiosk, drawNummerAtKiosk, {
    ...{ standort: 'rathaus', anliegen: 'unterlagen-abgeben' },
    bedarf: ['rollstuhl', 'ruhe'],
  });
  const { bedarf } = await act(amt.kernel, anna, besuchApi.getBesuchAmSchalter, { id: besuchId as string });
  assert.deepEqual(bedarf, ['rollstuhl', 'ruhe']);
});
