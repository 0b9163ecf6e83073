/** From a draft to a served Bescheid: on a real database, with the real PDF opened, its seal checked, and what comes back. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeKennung, readAnker } from '#areas/akten/index.ts';
import { listSendungen, markVersandt, noteRueckkehr, noteZustellung } from '#areas/post/index.ts';
import { verifyPdf } from '#engines/sign/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { listEreignisRows, listFristRows } from '../zeitlauf.sql.ts';
import { closeEntschiedenes } from './abschluss.api.ts';
import * as api from './schreiben.api.ts';
import {
  act,
  GERICHT,
  givenEntwurf,
  givenFeststellung,
  givenFreigegeben,
  givenHaus,
  givenPost,
  givenVerfahren,
  mensch,
} from './testing.ts';

const anna = mensch('Anna Amt');
const bert = mensch('Bert Büro');
const clock = fixedClock('2026-11-02T09:00:00Z');

let kernel: Kernel;
givenHaus({ work: true, clock, demo: true }, (made) => {
  kernel = made;
});

const refusedAs = (code: string, words?: RegExp) => (cause: unknown) => {
  assert.ok(cause instanceof Fault, String(cause));
  assert.equal(cause.code, code);
  if (words) assert.match(cause.advice, words);
  return true;
};

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen');
}

const untilStand = (id: string, ...stand: string[]) =>
  until(async () => {
    const one = await act(kernel, anna, api.getSchreiben, { id });
    return stand.includes(one.stand) ? one : undefined;
  });

async function sendungOf(bezug: string) {
  const all = await Promise.all(
    (['bereit', 'nachweis', 'zurueck', 'erledigt'] as const).map((liste) =>
      act(kernel, anna, listSendungen, { liste }),
    ),
  );
  const found = all.flatMap(({ sendungen }) => sendungen).find((one) => one.bezug === bezug);
  assert.ok(found, 'it is on the list of the Poststelle');
  return found;
}

async function posted(bezug: string, am = clock.today().toString()) {
  const { id, version } = await sendungOf(bezug);
  await act(kernel, bert, markVersandt, { sendungen: [{ id, version }], am });
}

async function versionOf(verfahrenId: string): Promise<number> {
  const { rows } = await kernel.pool.pg.query<{ version: number }>(
    'select version from vorgaenge.verfahren where id = $1',
    [verfahrenId],
  );
  return rows[0]?.version ?? 0;
}

async function bytesOf(id: string): Promise<Buffer> {
  const answer = (await act(kernel, anna, api.previewSchreiben, { id })) as unknown as {
    length: number;
    open(): Promise<AsyncIterable<Buffer>>;
  };
  const parts: Buffer[] = [];
  for await (const part of await answer.open()) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** Heard long enough ago: sent by letter, and the time to answer is over. */
async function givenGehoert(verfahrenId: string): Promise<string> {
  const draft = await givenEntwurf(kernel, anna, verfahrenId, 'anhoerung');
  await givenFreigegeben(kernel, { wrote: anna, releases: anna }, draft);
  await untilStand(draft.id, 'fertig');
  await posted(draft.id);
  await untilStand(draft.id, 'bekannt');
  clock.advance({ days: 30 });
  return draft.id;
}

describe('a refusal', () => {
  test('hearing, second person, PDF, seal, service, remedy period', async () => {
    const v = await givenVerfahren(kernel, anna, { familienname: 'Nguyễn-Šimić' });
    await givenFeststellung(kernel, v.id, 'nicht_erfuellt');
    const draft = await givenEntwurf(kernel, anna, v.id, 'bescheid', { entscheidung: 'ablehnung' });
    assert.equal(draft.weg, 'pzu', 'a refusal goes with proof of service unless somebody chooses otherwise');
    await assert.rejects(
      act(kernel, anna, api.submitForRelease, { id: draft.id, version: draft.version }),
      refusedAs('bescheid.SCHRITTE_OFFEN', /§ 28 Abs\. 1 VwVfG NRW/),
    );

    const anhoerungId = await givenGehoert(v.id);
    const { version } = await act(kernel, anna, api.submitForRelease, { id: draft.id, version: draft.version });
    await assert.rejects(
      act(kernel, anna, api.releaseSchreiben, { id: draft.id, version }),
      refusedAs('bescheid.ZWEITE_PERSON'),
    );
    const released = await act(kernel, bert, api.releaseSchreiben, { id: draft.id, version });
    assert.equal(released.anhoerungId, anhoerungId);
    const done = await untilStand(draft.id, 'fertig');
    assert.equal(done.siegel, 'B-T');

    const pdf = await bytesOf(draft.id);
    const text = await textOf(pdf, done.dokumentId as string);
    for (const words of [
      'Stadt Beispielstadt',
      'Nguyễn-Šimić',
      'Ihr Antrag wird abgelehnt.',
      GERICHT.name,
      'Bert Büro',
      '93,00 Euro',
    ])
      assert.ok(text.includes(words), `${words} in: ${text.slice(0, 2_000)}`);
    const raw = pdf.toString('latin1');
    assert.match(raw, /<pdfaid:part>2<\/pdfaid:part>/);
    assert.match(raw, /<pdfaid:conformance>A<\/pdfaid:conformance>/);
    assert.match(raw, /\/MarkInfo|\/StructTreeRoot|ObjStm/);
    const verdict = await verifyPdf({ pdf, ...readAnker(kernel.config), at: clock.now() });
    assert.equal(verdict.indication, 'passed', verdict.words);
    assert.equal(verdict.signatures.length, 1);

    await posted(draft.id);
    const sent = await untilStand(draft.id, 'versandt');
    assert.equal(sent.bekanntAm, undefined, 'a PZU counts from its own day');
    const { id, version: seen } = await sendungOf(draft.id);
    const am = clock.today().toString();
    await act(kernel, bert, noteZustellung, { id, version: seen, am });
    const served = await untilStand(draft.id, 'bekannt');
    assert.equal(served.bekanntAm, am);
    assert.equal(served.rechtsbehelfBis, '2027-01-04', '2 January 2027 is a Saturday: § 222 (2) ZPO');
    const fristen = await listFristRows(kernel.pool.db, v.id);
    assert.deepEqual(
      fristen.filter(({ erledigt_at }) => erledigt_at === null).map(({ art }) => art),
      ['anhoerung', 'rechtsbehelf'].filter((art) => fristen.some((f) => f.art === art && f.erledigt_at === null)),
    );
    assert.ok(fristen.some(({ art, faellig }) => art === 'rechtsbehelf' && faellig === '2027-01-04'));
    await assert.rejects(
      act(kernel, anna, closeEntschiedenes, { id: v.id, version: await versionOf(v.id) }),
      refusedAs('bescheid.FRIST_LAEUFT', /4\. Januar 2027/),
    );
  });

  test('the table itself refuses the same person, no hearing, no reasons, and whoever is no member of staff', async () => {
    const v = await givenVerfahren(kernel, anna, { familienname: 'Tabelle' });
    const { id } = await givenEntwurf(kernel, anna, v.id, 'bescheid', { entscheidung: 'ablehnung', ermessen: true });
    const release = (by: string, rest = '') =>
      kernel.pool.pg.query(
        `update vorgaenge.schreiben set stand = 'freigegeben', fassung = '{}', freigegeben_at = now(), freigegeben_von = $2
         ${rest} where id = $1`,
        [id, by],
      );
    const gehoert = `, ausnahme_norm = '§ 28', ausnahme_grund = 'eilt'`;
    const violates = (name: string) => (cause: unknown) => (cause as { constraint?: string }).constraint === name;
    await assert.rejects(release(bert.id), violates('schreiben_anhoerung'));
    await assert.rejects(release(anna.id, gehoert), violates('schreiben_vier_augen'));
    await assert.rejects(release('system:vorgaenge.bescheid', gehoert), violates('schreiben_mensch'));
    await assert.rejects(release('roboter-7', gehoert), violates('schreiben_mensch'));
    const without = (art: string) =>
      `${gehoert}, abschnitte = (select jsonb_agg(a) from jsonb_array_elements(abschnitte) a where a ->> 'art' <> '${art}')`;
    await assert.rejects(release(bert.id, without('gruende')), violates('schreiben_gruende'));
    await assert.rejects(release(bert.id, without('ermessen')), violates('schreiben_ermessen'));
    await release(bert.id, gehoert);
    await assert.rejects(
      kernel.pool.pg.query(`update vorgaenge.schreiben set titel = 'anders' where id = $1`, [id]),
      /a released letter is not changed/,
    );
  });

  test('what came back was never announced: the period ends, and somebody looks for the address', async () => {
    const v = await givenVerfahren(kernel, anna, { familienname: 'Verzogen' });
    const draft = await givenEntwurf(kernel, anna, v.id, 'sonstiges');
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, draft);
    await untilStand(draft.id, 'fertig');
    await posted(draft.id);
    await untilStand(draft.id, 'bekannt');
    const { id, version } = await sendungOf(draft.id);
    await act(kernel, bert, noteRueckkehr, { id, version, am: clock.today().toString(), grund: 'Empfänger unbekannt' });
    const back = await untilStand(draft.id, 'zurueck');
    assert.equal(back.bekanntAm, undefined);
    const open = (await listFristRows(kernel.pool.db, v.id)).filter((one) => one.erledigt_at === null);
    assert.deepEqual(
      open.map(({ art }) => art),
      ['anschrift'],
    );

    // Written anew with its text; the address that was wrong is not taken over, and nobody waits for it any more.
    const again = await act(kernel, anna, api.draftSchreiben, {
      verfahrenId: v.id,
      art: draft.art,
      vorlageId: draft.id,
    });
    assert.deepEqual(again.abschnitte, draft.abschnitte);
    assert.deepEqual([again.stand, again.weg, again.anschrift], ['entwurf', draft.weg, '']);
    const left = (await listFristRows(kernel.pool.db, v.id)).filter((one) => one.erledigt_at === null);
    assert.deepEqual(left, []);
    const { sendungen } = await act(kernel, anna, listSendungen, { liste: 'zurueck' });
    assert.ok(
      sendungen.every(({ bezug }) => bezug !== draft.id),
      'it is no work of the post any more',
    );
  });
});

describe('a grant', () => {
  test('waits for the official on every requirement; a proposal alone counts for nothing', async () => {
    const v = await givenVerfahren(kernel, anna, { familienname: 'Erteilt' });
    await givenFeststellung(kernel, v.id, 'offen');
    const draft = await givenEntwurf(kernel, anna, v.id, 'bescheid', { entscheidung: 'erteilung' });
    const submit = () => act(kernel, anna, api.submitForRelease, { id: draft.id, version: draft.version });
    await assert.rejects(submit(), refusedAs('bescheid.SCHRITTE_OFFEN', /Noch nicht entschieden/));
    await givenFeststellung(kernel, v.id, 'nicht_erfuellt');
    await assert.rejects(submit(), refusedAs('bescheid.SCHRITTE_OFFEN', /So kann nicht erteilt werden/));
    await givenFeststellung(kernel, v.id, 'erfuellt');
    const { version } = await submit();
    // No second person is due: what favours somebody needs no four eyes.
    await act(kernel, anna, api.releaseSchreiben, { id: draft.id, version });
    await untilStand(draft.id, 'fertig');
  });
});

describe('counsel first', () => {
  test('with a proxy on file the letter goes there, and to nobody else', async () => {
    const v = await givenVerfahren(kernel, anna, { familienname: 'Vertreten' });
    await kernel.pool.pg.query(
      `insert into vorgaenge.beteiligter (verfahren_id, rolle, name, anschrift, empfaengt, created_by)
       values ($1, 'bevollmaechtigt', 'Rechtsanwältin Recht', 'Kanzleiweg 1', true, 'test')`,
      [v.id],
    );
    const draft = await act(kernel, anna, api.draftSchreiben, { verfahrenId: v.id, art: 'sonstiges' });
    assert.equal(draft.empfaenger, 'Rechtsanwältin Recht');
    const changed = await act(kernel, anna, api.updateSchreiben, {
      ...draft,
      beteiligterId: null,
      empfaenger: 'Vertreten selbst',
      antwortBis: null,
      gebuehrCent: null,
      ausnahme: null,
    });
    await assert.rejects(
      act(kernel, anna, api.submitForRelease, { id: changed.id, version: changed.version }),
      refusedAs('bescheid.SCHRITTE_OFFEN', /§ 14 Abs\. 3 VwVfG NRW/),
    );
  });
});

describe('what comes back', () => {
  test('a page with our code files itself, ends the Frist, and is told in the Vorgang', async () => {
    const v = await givenVerfahren(kernel, anna, { familienname: 'Antwort' });
    const draft = await givenEntwurf(kernel, anna, v.id, 'nachforderung');
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, draft);
    await untilStand(draft.id, 'fertig');
    await posted(draft.id);
    await untilStand(draft.id, 'bekannt');
    const openFristen = async () =>
      (await listFristRows(kernel.pool.db, v.id)).filter((one) => one.erledigt_at === null).map(({ art }) => art);
    assert.deepEqual(await openFristen(), ['nachforderung']);

    const { rows } = await kernel.pool.pg.query('select kennung from vorgaenge.schreiben where id = $1', [draft.id]);
    const eingangId = await givenPost(kernel, ['Arbeitsvertrag', `Code ${encodeKennung(rows[0].kennung)}`]);
    const filed = await until(async () => {
      const found = await kernel.pool.pg.query('select akte_id, vorgang_id from akten.dokument where eingang_id = $1', [
        eingangId,
      ]);
      return found.rows[0]?.akte_id ? found.rows[0] : undefined;
    });
    assert.deepEqual(filed, { akte_id: v.akteId, vorgang_id: v.id });
    const answered = await until(async () => {
      const one = await act(kernel, anna, api.getSchreiben, { id: draft.id });
      return one.beantwortetAm === undefined ? undefined : one;
    });
    assert.equal(answered.beantwortetAm, clock.today().toString());
    assert.deepEqual(await openFristen(), []);
    assert.ok((await listEreignisRows(kernel.pool.db, v.id)).some(({ art }) => art === 'ruecklauf'));
  });
});

describe('no machine decides (§ 35a VwVfG, Art. 22 DSGVO)', () => {
  test('no robot, station, citizen, proxy or the system itself releases, whatever its rights', async () => {
    const v = await givenVerfahren(kernel, anna, { familienname: 'Maschine' });
    const draft = await givenEntwurf(kernel, anna, v.id, 'sonstiges');
    const { version } = await act(kernel, anna, api.submitForRelease, { id: draft.id, version: draft.version });
    const nobody = [
      ...(['robot', 'station', 'citizen', 'proxy', 'system'] as const).map((kind) => mensch(kind, kind)),
      systemPrincipal('vorgaenge.bescheid'),
    ];
    for (const actor of nobody)
      await assert.rejects(
        act(kernel, actor, api.releaseSchreiben, { id: draft.id, version }),
        refusedAs('bescheid.NUR_MENSCHEN'),
      );
    assert.equal((await act(kernel, anna, api.getSchreiben, { id: draft.id })).stand, 'vorgelegt');
  });
});

async function textOf(pdf: Buffer, dokumentId: string): Promise<string> {
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  // As the house itself reads it: PDFium, page by page.
  return until(async () => {
    const { rows } = await kernel.pool.pg.query<{ text: string; offen: boolean }>(
      `select string_agg(text, E'\\n' order by nr) as text, bool_or(status <> 'fertig') as offen from akten.seite
       where dokument_id = $1`,
      [dokumentId],
    );
    return rows[0]?.offen ? undefined : rows[0]?.text.replace(/\s+/g, ' ');
  });
}
