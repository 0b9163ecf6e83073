/** Titles against a real database: registered, superseded, told about once, carried on by law with two persons. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { listAblaufhinweise, previewAblaufhinweise } from './ablauf.api.ts';
import { sendeAblaufhinweise } from './ablauf.jobs.ts';
import { storeErreichbarkeit } from './erreichbarkeit.sql.ts';
import { EMAIL } from './erreichbarkeit.ts';
import {
  draftFortgeltungsregel,
  listFortgeltungslaeufe,
  prepareFortgeltungslauf,
  releaseFortgeltungslauf,
  releaseFortgeltungsregel,
} from './fortgeltung.api.ts';
import { schreibeFort } from './fortgeltung.jobs.ts';
import { checkPruefcode, confirmPruefblatt, revokePruefblatt } from './pruefblatt.api.ts';
import { AREAS, act, anna, bert, givenTitel, runJob, SYSTEM, sued } from './testing.ts';
import {
  correctTitel,
  endTitel,
  getTitel,
  listAblaufend,
  listTitelDerPerson,
  readSeriennummer,
  registerPapier,
  registerTitel,
  setErreichbarkeit,
} from './titel.api.ts';

let house: TestKernel;
const clock = fixedClock('2026-12-01T08:00:00Z');
before(async () => {
  house = await testKernel({ areas: AREAS, clock });
});
after(() => house.close());

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `vorgaenge.${code}`;
const common = { beschaeftigung: 'erlaubt', selbstaendig: 'nicht-erlaubt' } as const;

describe('register', () => {
  test('a new title takes the place of the old one, and the history says so', async () => {
    const { kernel } = house;
    const { personId, akteId, titel } = await givenTitel(
      kernel,
      { familienname: 'Adler' },
      { art: 'AE_18b', gueltigAb: '2024-01-01', gueltigBis: '2026-12-31' },
    );
    const next = await act(kernel, anna, registerTitel, {
      ...{ ...common, personId, akteId, art: 'BK_18g', gueltigAb: '2026-12-01', gueltigBis: '2030-11-30' },
      ersetzt: { id: titel.id, version: titel.version },
      seriennummer: 'yz 123456 7',
    });
    const all = await act(kernel, anna, listTitelDerPerson, { personId });
    assert.deepEqual(
      all.titel.map(({ id, stand }) => [id, stand]),
      [
        [next.id, 'gueltig'],
        [titel.id, 'ersetzt'],
      ],
    );
    assert.equal(all.titel[1]?.eintraege.at(-1)?.text, 'Ersetzt durch einen Titel ab 01.12.2026');
    assert.equal(all.merker.find(({ art }) => art === 'ne-fachkraft')?.am, '2027-01-01');
    assert.ok(!JSON.stringify(all).includes('YZ1234567'));
    const { seriennummer } = await act(kernel, anna, readSeriennummer, { id: next.id, zweck: 'ausgabe' });
    assert.equal(seriennummer, 'YZ1234567');
  });

  test('a serial belongs to one title, a settlement permit has no end, limited work says which', async () => {
    const { kernel } = house;
    const { personId, akteId } = await givenTitel(
      kernel,
      { familienname: 'Bussard' },
      { art: 'AE_28', gueltigAb: '2026-01-01', gueltigBis: '2028-01-01' },
    );
    const neu = { ...common, personId, akteId, gueltigAb: '2026-12-01' };
    await assert.rejects(
      act(kernel, anna, registerTitel, { ...neu, art: 'NE_9', seriennummer: 'YZ1234567' }),
      refused('SERIE_VERGEBEN'),
    );
    await assert.rejects(act(kernel, anna, registerTitel, { ...neu, art: 'NE_9', gueltigBis: '2030-01-01' }));
    await assert.rejects(
      act(kernel, anna, registerTitel, {
        ...neu,
        art: 'AE_21',
        gueltigBis: '2028-01-01',
        beschaeftigung: 'beschraenkt',
      }),
    );
  });

  test('another team neither reads nor ends it; ended twice is refused', async () => {
    const { kernel } = house;
    const { titel } = await givenTitel(
      kernel,
      { familienname: 'Drossel' },
      { art: 'AE_16b', gueltigAb: '2026-01-01', gueltigBis: '2027-12-31' },
    );
    await assert.rejects(act(kernel, sued, getTitel, { id: titel.id }), refused('TITEL_NICHT_GEFUNDEN'));
    const end = {
      ...{ id: titel.id, version: titel.version, am: '2026-11-30', grund: 'dauerhaft ausgereist' },
      art: 'ausreise',
    } as const;
    await assert.rejects(act(kernel, sued, endTitel, end), refused('TITEL_NICHT_GEFUNDEN'));
    await assert.rejects(act(kernel, anna, endTitel, { ...end, am: '2025-12-31' }), /EINGABE/);
    const ended = await act(kernel, anna, endTitel, end);
    assert.equal(ended.stand, 'erloschen');
    assert.equal(ended.beendet?.norm, '§ 51 Abs. 1 Nr. 6 AufenthG');
    await assert.rejects(act(kernel, anna, endTitel, end), refused('TITEL_BEENDET'));
  });

  test('a correction keeps what stood there; a later list does not undo it; nothing changed is said', async () => {
    const { kernel } = house;
    const { titel, personId } = await givenTitel(
      kernel,
      { familienname: 'Dohle' },
      { art: 'AE_16b', gueltigAb: '2026-01-01', gueltigBis: '2027-12-31' },
    );
    const same = {
      ...{ ...common, id: titel.id, version: titel.version, art: 'AE_16b', gueltigAb: '2026-01-01' },
      grund: 'Etikett gelesen',
    };
    await assert.rejects(
      act(kernel, anna, correctTitel, { ...same, gueltigBis: '2027-12-31' }),
      refused('NICHTS_GEAENDERT'),
    );
    await assert.rejects(act(kernel, anna, correctTitel, { ...same, gueltigBis: '2025-12-31' }), /EINGABE/);
    const arbeit = [{ art: 'erwerbstaetigkeit', text: '140 volle Tage im Jahr' }] as const;
    const done = await act(kernel, anna, correctTitel, {
      ...{ ...same, gueltigBis: '2028-03-31', beschaeftigung: 'beschraenkt' },
      nebenbestimmungen: [...arbeit],
    });
    assert.deepEqual([done.gueltigBis, done.nebenbestimmungen.length], ['2028-03-31', 1]);
    const { titel: all } = await act(kernel, anna, listTitelDerPerson, { personId });
    assert.match(all[0]?.eintraege.at(-1)?.text ?? '', /Ende: 31\.03\.2028 statt 31\.12\.2027/);
  });

  test('how a person is reached: electronically only with consent, the portal only with an account', async () => {
    const { kernel } = house;
    const { akteId, personId } = await givenTitel(
      kernel,
      { familienname: 'Distel' },
      { art: 'AE_16b', gueltigAb: '2026-01-01', gueltigBis: '2028-12-31' },
    );
    const base = { akteId, personId, sprache: 'tr', anschrift: 'Musterweg 2' };
    const email = 'distel@example.org';
    await assert.rejects(act(kernel, anna, setErreichbarkeit, { ...base, wunsch: 'portal' }), refused('KEIN_KONTO'));
    await assert.rejects(act(kernel, anna, setErreichbarkeit, { ...base, wunsch: 'mail' }), refused('KEINE_EMAIL'));
    await assert.rejects(
      act(kernel, anna, setErreichbarkeit, { ...base, email, wunsch: 'mail' }),
      refused('EINWILLIGUNG_FEHLT'),
    );
    const set = await act(kernel, anna, setErreichbarkeit, { ...base, email, wunsch: 'mail', einwilligung: true });
    assert.deepEqual([set.hatEmail, set.wunsch, set.version], [true, 'mail', 1]);
    await assert.rejects(act(kernel, anna, setErreichbarkeit, base), /KONFLIKT/);
    const brief = await act(kernel, anna, setErreichbarkeit, { ...base, wunsch: 'brief', version: 1 });
    assert.deepEqual([brief.hatEmail, brief.wunsch, brief.einwilligungAm], [true, 'brief', undefined]);
    await assert.rejects(
      act(kernel, sued, setErreichbarkeit, { ...base, version: 2 }),
      refused('PERSON_NICHT_IN_AKTE'),
    );
  });

  test('the list by day pages without gap or double', async () => {
    const { kernel } = house;
    for (const day of ['05', '05', '06', '07'])
      await givenTitel(
        kernel,
        { familienname: `Eule ${'uvwx'[Number(day) - 5]}` },
        { art: 'AE_30', gueltigAb: '2025-01-01', gueltigBis: `2027-01-${day}` },
      );
    const all = await act(kernel, anna, listAblaufend, { tage: 60, anzahl: 100 });
    const seen: string[] = [];
    let ab: string | undefined;
    do {
      const page = await act(kernel, anna, listAblaufend, { tage: 60, anzahl: 2, ...(ab ? { ab } : {}) });
      seen.push(...page.eintraege.map(({ id }) => id));
      ab = page.weiter;
    } while (ab);
    assert.deepEqual(
      seen,
      all.eintraege.map(({ id }) => id),
    );
    assert.ok(seen.length >= 4);
    assert.equal((await act(kernel, sued, listAblaufend, { tage: 60 })).eintraege.length, 0);
  });
});

test('the dry run shows what the night will do and writes nothing; the log shows what it did', async () => {
  const { kernel } = house;
  const given = await givenTitel(
    kernel,
    { familienname: 'Fink' },
    { art: 'AE_18a', gueltigAb: '2025-01-01', gueltigBis: '2027-01-20' },
  );
  const base = { personId: given.personId, akteId: given.akteId, sprache: 'en', anschrift: 'Musterweg 3' };
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    storeErreichbarkeit(tx, { ...base, emailVersiegelt: null }, 'test'),
  );
  const mine = <R extends { personId: string }>(rows: readonly R[]) =>
    rows.filter(({ personId }) => personId === given.personId);
  const before = await act(kernel, anna, previewAblaufhinweise, {});
  assert.deepEqual(
    mine(before.zeilen).map(({ weg, stufe }) => [weg, stufe]),
    [['brief', 60]],
  );
  assert.equal(mine((await act(kernel, sued, previewAblaufhinweise, {})).zeilen).length, 0);
  assert.equal(mine((await act(kernel, anna, listAblaufhinweise, { anzahl: 200 })).eintraege).length, 0);
  await runJob(kernel, sendeAblaufhinweise, {});
  assert.equal(mine((await act(kernel, anna, previewAblaufhinweise, {})).zeilen).length, 0);
  const log = await act(kernel, anna, listAblaufhinweise, { weg: 'brief', anzahl: 200 });
  assert.equal(mine(log.eintraege).length, 1);
  assert.ok(log.briefe >= 1);
});

test('the nightly job tells each step once, in the language of the person, without names in the mail', async () => {
  const { kernel } = house;
  const given = await givenTitel(
    kernel,
    { familienname: 'Falke', vornamen: 'Oksana' },
    { art: 'AE_18a', gueltigAb: '2025-01-01', gueltigBis: '2027-02-15' },
  );
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    storeErreichbarkeit(
      tx,
      {
        personId: given.personId,
        akteId: given.akteId,
        sprache: 'uk',
        anschrift: 'Musterweg 1',
        emailVersiegelt: kernel.keys.seal(EMAIL, 'falke@example.org'),
      },
      'test',
    ),
  );
  const steps = async () => {
    const { rows } = await kernel.pool.pg.query(
      'select stufe, weg, sprache from vorgaenge.ablaufhinweis where titel_id = $1 order by stufe desc',
      [given.titel.id],
    );
    return rows;
  };
  const mails = async () => {
    const { rows } = await kernel.pool.pg.query('select * from platform.nachricht');
    return rows.filter((row) => JSON.stringify(row).includes('ablaufhinweis')).map((row) => JSON.stringify(row));
  };
  await runJob(kernel, sendeAblaufhinweise, {});
  await runJob(kernel, sendeAblaufhinweise, {});
  assert.deepEqual(await steps(), [{ stufe: 90, weg: 'mail', sprache: 'uk' }]);
  clock.set('2027-01-20T08:00:00Z');
  await runJob(kernel, sendeAblaufhinweise, {});
  assert.deepEqual(await steps(), [
    { stufe: 90, weg: 'mail', sprache: 'uk' },
    { stufe: 30, weg: 'mail', sprache: 'uk' },
  ]);
  for (const mail of await mails()) assert.doesNotMatch(mail, /Falke|Oksana|18a|§/);
  clock.set('2026-12-01T08:00:00Z');
});

test('titles that continue by law: counted, released by another person, applied once, each with its entry', async () => {
  const { kernel } = house;
  const meets = await givenTitel(
    kernel,
    { familienname: 'Gans' },
    { art: 'AE_24', gueltigAb: '2024-03-05', gueltigBis: '2026-03-04' },
  );
  const tooEarly = await givenTitel(
    kernel,
    { familienname: 'Habicht' },
    { art: 'AE_24', gueltigAb: '2023-03-05', gueltigBis: '2026-01-31' },
  );
  const inhalt = {
    name: 'Vorübergehender Schutz bis 4. März 2027',
    ...{ arten: ['AE_24'], gueltigAm: '2026-02-01', fortBis: '2027-03-04', norm: '§ 2 UkraineAufenthFGV' },
  };
  const draft = await act(kernel, anna, draftFortgeltungsregel, {
    schluessel: 'schutz-2027',
    gueltigAb: '2026-02-01',
    inhalt,
  });
  await assert.rejects(act(kernel, anna, releaseFortgeltungsregel, draft));
  await act(kernel, bert, releaseFortgeltungsregel, draft);
  const lauf = await act(kernel, anna, prepareFortgeltungslauf, { fassungId: draft.id });
  assert.deepEqual(
    [lauf.anzahl, lauf.stichprobe.map(({ name, neu }) => [name, neu])],
    [1, [['Gans, Test', '2027-03-04']]],
  );
  await assert.rejects(act(kernel, anna, prepareFortgeltungslauf, { fassungId: draft.id }), refused('LAUF_OFFEN'));
  await assert.rejects(act(kernel, anna, releaseFortgeltungslauf, lauf), refused('LAUF_ZWEITE_PERSON'));
  await assert.rejects(
    kernel.pool.pg.query(
      `update vorgaenge.fortgeltung_lauf set freigegeben_von = created_by, freigegeben_at = now() where id = $1`,
      [lauf.id],
    ),
    /check/,
  );
  await act(kernel, bert, releaseFortgeltungslauf, lauf);
  await Promise.all([1, 2].map(() => runJob(kernel, schreibeFort, { laufId: lauf.id })));
  const after = await act(kernel, anna, getTitel, { id: meets.titel.id });
  assert.deepEqual([after.stand, after.endet, after.gueltigBis], ['gilt-fort', '2027-03-04', '2026-03-04']);
  assert.equal((await act(kernel, anna, getTitel, { id: tooEarly.titel.id })).stand, 'abgelaufen');
  const { titel } = await act(kernel, anna, listTitelDerPerson, { personId: meets.personId });
  assert.deepEqual(
    titel[0]?.eintraege.map(({ art }) => art),
    ['eingetragen', 'gilt-fort'],
  );
  const { laeufe } = await act(kernel, anna, listFortgeltungslaeufe, {});
  assert.deepEqual([laeufe[0]?.stand, laeufe[0]?.fortgeschrieben], ['fertig', 1]);
});

test('the sheet for an employer: confirmed by a person, checked by its code alone, revoked at once', async () => {
  const { kernel } = house;
  const given = await givenTitel(
    kernel,
    { familienname: 'Ibis' },
    { art: 'AE_18b', gueltigAb: '2024-01-01', gueltigBis: '2026-11-20' },
  );
  const confirm = () => act(kernel, anna, confirmPruefblatt, { titelId: given.titel.id, bestaetigt: true });
  await assert.rejects(confirm(), refused('BLATT_NICHT_MOEGLICH'));
  const { akteId, personId } = given;
  await act(kernel, anna, registerPapier, { akteId, personId, art: 'fiktion', gueltigBis: '2027-02-28' });
  const sheet = await confirm();
  assert.match(Buffer.from(sheet.pdf, 'base64').subarray(0, 5).toString(), /%PDF-/);
  const check = (code: string) => act(kernel, sued, checkPruefcode, { code });
  assert.deepEqual(await check(sheet.code.toLowerCase()), { gueltig: true, bis: '2027-02-28', arbeit: 'erlaubt' });
  assert.deepEqual(await check('AAAA-AAAA-AAAA-AAAA'), { gueltig: false });
  const { rows } = await kernel.pool.pg.query('select * from vorgaenge.pruefblatt');
  assert.ok(!JSON.stringify(rows).includes(sheet.code.replaceAll('-', '')));
  await assert.rejects(
    act(kernel, sued, revokePruefblatt, { id: sheet.id, grund: 'verloren' }),
    refused('BLATT_NICHT_GEFUNDEN'),
  );
  await act(kernel, anna, revokePruefblatt, { id: sheet.id, grund: 'verloren' });
  assert.deepEqual(await check(sheet.code), { gueltig: false });
});
