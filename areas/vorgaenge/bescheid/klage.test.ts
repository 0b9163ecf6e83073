/** A suit: noted once, against a released Bescheid; the Akte is held and the court waits for its file (§ 99 VwGO). */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { listFristRows } from '../zeitlauf.sql.ts';
import { fertigeSchreiben } from './fertigung.jobs.ts';
import { handOverGerichtsakte, orderGerichtsakte } from './gerichtsakte.api.ts';
import {
  finishGerichtsfrist,
  finishRechtsbehelf,
  listRechtsbehelfe,
  noteKlage,
  setGerichtsfrist,
} from './rechtsbehelf.api.ts';
import type { Rechtsbehelf } from './rechtsbehelf.schema.ts';
import { act, givenEntwurf, givenFreigegeben, givenHaus, givenVerfahren, mensch, runJob } from './testing.ts';

const anna = mensch('Anna Amt');
const bert = mensch('Bert Büro');
const house = givenHaus();

const hasCode = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

test('against a Bescheid that went out, once; with it a hold and a Frist', async () => {
  const { kernel } = house;
  const v = await givenVerfahren(kernel, anna);
  const draft = await givenEntwurf(kernel, anna, v.id, 'bescheid', {
    entscheidung: 'ablehnung',
    ausnahme: { norm: '§ 28 Abs. 2 Nr. 3 VwVfG NRW', grund: 'Die Person hat selbst alles vorgetragen.' },
  });
  const klage = {
    id: draft.id,
    art: 'klage',
    gericht: 'Verwaltungsgericht Köln',
    aktenzeichen: '5 K 123/26',
    eingegangenAm: kernel.clock.today().toString(),
  } as const;
  await assert.rejects(act(kernel, anna, noteKlage, klage), hasCode('bescheid.KEIN_BESCHEID'));
  await givenFreigegeben(kernel, { wrote: anna, releases: bert }, draft);
  const { id } = await act(kernel, anna, noteKlage, klage);
  await assert.rejects(act(kernel, anna, noteKlage, klage), hasCode('bescheid.KLAGE_BEKANNT'));
  const { rows } = await kernel.pool.pg.query(
    'select art, geschaeftszeichen from akten.sperrvermerk where akte_id = $1 and aufgehoben_at is null',
    [v.akteId],
  );
  assert.deepEqual(rows, [{ art: 'aufbewahrungssperre', geschaeftszeichen: '5 K 123/26' }]);
  const open = async () =>
    (await listFristRows(kernel.pool.db, v.id)).filter((one) => one.erledigt_at === null).map(({ art }) => art);
  assert.deepEqual(await open(), ['gerichtsakte']);
  const am = kernel.clock.today().toString();
  const suit = { verfahrenId: v.id, id };
  const one = async () => {
    const { rechtsbehelfe } = await act(kernel, anna, listRechtsbehelfe, { verfahrenId: v.id });
    return rechtsbehelfe[0] as Rechtsbehelf;
  };
  assert.equal((await one()).gesperrt, true);
  const bis = kernel.clock.today().add({ days: 30 }).toString();
  const frist = await act(kernel, anna, setGerichtsfrist, { ...suit, text: 'Stellungnahme zum Gutachten', bis });
  assert.deepEqual((await open()).sort(), ['gericht', 'gerichtsakte']);
  await act(kernel, anna, finishGerichtsfrist, { ...suit, fristId: frist.id });
  assert.deepEqual(await open(), ['gerichtsakte']);
  await act(kernel, anna, finishRechtsbehelf, { ...suit, am, ausgang: 'Klage abgewiesen' });
  assert.deepEqual(await open(), []);
  assert.deepEqual([(await one()).ausgang, (await one()).gesperrt], ['Klage abgewiesen', true], 'the hold stays');
  await assert.rejects(
    act(kernel, anna, setGerichtsfrist, { ...suit, text: 'x', bis }),
    hasCode('bescheid.KLAGE_BEENDET'),
  );
});

test('the file for the court: made from the Akte, given out, recorded there; the hold ends with the suit', async () => {
  const { kernel } = house;
  const v = await givenVerfahren(kernel, anna);
  const draft = await givenEntwurf(kernel, anna, v.id, 'bescheid', {
    entscheidung: 'ablehnung',
    ausnahme: { norm: '§ 28 Abs. 2 Nr. 3 VwVfG NRW', grund: 'Die Person hat selbst alles vorgetragen.' },
  });
  await givenFreigegeben(kernel, { wrote: anna, releases: bert }, draft);
  await runJob(kernel, fertigeSchreiben, { schreibenId: draft.id });
  const am = kernel.clock.today().toString();
  const { id } = await act(kernel, anna, noteKlage, {
    ...{ id: draft.id, art: 'eilantrag', gericht: 'Verwaltungsgericht Köln', aktenzeichen: '5 L 9/26' },
    ...{ eingegangenAm: am, antwortBis: am },
  });
  const suit = { verfahrenId: v.id, id };
  await assert.rejects(
    act(kernel, anna, handOverGerichtsakte, { ...suit, akteId: randomUUID(), weg: 'postfach', am }),
    hasCode('bescheid.AKTE_FEHLT'),
  );
  await kernel.pool.pg.query(`update akten.dokument set status = 'fertig' where akte_id = $1`, [v.akteId]);
  await act(kernel, anna, orderGerichtsakte, suit);
  await assert.rejects(act(kernel, anna, orderGerichtsakte, suit), hasCode('bescheid.AKTE_IN_ARBEIT'));
  const { rows } = await kernel.pool.pg.query('select id, auftrag from akten.herausgabe where akte_id = $1', [
    v.akteId,
  ]);
  assert.equal(rows[0].auftrag.empfaenger, 'Verwaltungsgericht Köln');
  await kernel.pool.pg.query(`update akten.herausgabe set status = 'entfernt' where id = $1`, [rows[0].id]);
  await act(kernel, anna, handOverGerichtsakte, { ...suit, akteId: rows[0].id, weg: 'postfach', am });
  await act(kernel, anna, finishRechtsbehelf, { ...suit, am, ausgang: 'Antrag abgelehnt', sperreAufheben: true });
  const [one] = (await act(kernel, anna, listRechtsbehelfe, { verfahrenId: v.id })).rechtsbehelfe;
  assert.equal(one?.gesperrt, false);
  assert.deepEqual(
    one?.akten[0]?.uebergaben.map(({ weg }) => weg),
    ['postfach'],
  );
  assert.ok(one?.fristen.every(({ erledigt }) => erledigt));
});
