/** The assistant works with the rights of the person, on what was released, one step and one fact at a time. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { exchangeSuche } from '../antwort/ports.ts';
import { revokeFreigabe, switchFunktion } from '../aufsicht/aufsicht.api.ts';
import { findet } from '../testing/amt.ts';
import {
  AREAS,
  act,
  actNamed,
  type Fall,
  givenDokument,
  givenFall,
  givenFreigabe,
  givenRecht,
  givenTeam,
  mensch,
} from './testing.ts';
import { decideVorschlag, getAssistenz, runSchritt } from './vorgang.api.ts';
import type { Vorschlag } from './vorgang.schema.ts';

const code = (wanted: string) => (cause: unknown) => cause instanceof Fault && cause.code === wanted;

let house: TestKernel;
let team = '';
let anna: Principal;
let fall: Fall;
let vertrag = '';
let zurueck = () => {};

before(async () => {
  house = await testKernel({ areas: AREAS, work: true });
  zurueck = exchangeSuche(findet([]));
  await givenRecht(house.kernel);
  team = await givenTeam(house.kernel, 'Nord');
  anna = mensch('Anna', { team });
  fall = await givenFall(house.kernel, anna, team, 'Mehta');
  vertrag = await givenDokument(house.kernel, fall.akteId, 'arbeitsvertrag', [
    ['Arbeitsvertrag', 'zwischen der Muster GmbH und Arun Mehta', 'Das Bruttojahresgehalt beträgt 52.000 Euro.'],
  ]);
});
after(async () => {
  zurueck();
  await house.close();
});

const assistenz = (who = anna) => act(house.kernel, who, getAssistenz, { verfahrenId: fall.verfahrenId });
const schritt = (schluessel: string, who = anna) =>
  act(house.kernel, who, runSchritt, { verfahrenId: fall.verfahrenId, schluessel });
const count = async (table: string) =>
  Number((await house.kernel.pool.pg.query(`select count(*)::int as n from ${table}`)).rows[0].n);

describe('until it is released', () => {
  test('Annex III no. 7 (c): reading facts and drafting wait for Leitung and Datenschutz; the rest works', async () => {
    const { plan } = await assistenz();
    const akte = plan.find(({ schluessel }) => schluessel === `akte:${vertrag}`);
    assert.match(akte?.sperre ?? '', /Leitung und den Datenschutz/);
    assert.match(plan.find(({ schluessel }) => schluessel === 'entwurf:vermerk')?.sperre ?? '', /Leitung/);
    await assert.rejects(schritt(`akte:${vertrag}`), code('assistent.FUNKTION_AUS'));
    await assert.rejects(schritt('entwurf:vermerk'), code('assistent.FUNKTION_AUS'));
    assert.equal(await count('assistent.schritt'), 0);
    const ran = await schritt('pruefschema');
    assert.equal(ran.zustand, 'fertig');
    assert.ok(ran.ergebnis.some((satz) => satz.includes('Bruttogehalt im Jahr')));
  });

  test('the norm of an open requirement is quoted word for word, and nothing of the person is asked', async () => {
    const { plan, offen } = await assistenz();
    const suche = plan.find(({ werkzeug, titel }) => werkzeug === 'suche' && /[Gg]ehalt/.test(titel));
    assert.ok(suche, JSON.stringify(offen));
    const ran = await schritt(suche.schluessel);
    assert.ok(ran.stellen.some(({ zitat, text }) => zitat === '§ 18g Abs. 1 AufenthG' && text.includes('Schwelle')));
    assert.doesNotMatch(ran.eingabe, /Mehta|Arun|1990/);
  });

  test('what is not in the plan is no step', async () => {
    await assert.rejects(schritt('releaseSchreiben'), code('assistent.SCHRITT_NICHT_IM_PLAN'));
    await assert.rejects(schritt('akte:00000000-0000-7000-8000-000000000000'), code('assistent.SCHRITT_NICHT_IM_PLAN'));
  });
});

describe('released', () => {
  let freigaben: string[] = [];
  let vorschlag: Vorschlag;
  before(async () => {
    freigaben = await givenFreigabe(house.kernel, 'tatsachen');
    await givenFreigabe(house.kernel, 'entwurf');
  });

  test('a page is read, the fact is proposed with page, box and its words, and nothing is noted by itself', async () => {
    const ran = await schritt(`akte:${vertrag}`);
    assert.equal(ran.modell, null);
    const { vorschlaege } = await assistenz();
    const found = vorschlaege.find(({ feld }) => feld === 'beschaeftigung.brutto_jahr');
    assert.ok(found, JSON.stringify({ ran, vorschlaege }));
    vorschlag = found;
    assert.equal(vorschlag.wert, 52_000);
    assert.equal(vorschlag.stelle.dokumentId, vertrag);
    assert.equal(vorschlag.stelle.seite, 1);
    assert.match(vorschlag.stelle.wortlaut, /52\.000/);
    assert.ok(vorschlag.stelle.kasten.w > 0 && vorschlag.stelle.kasten.h > 0);
    assert.ok(vorschlag.voraussetzungen.length > 0);
    assert.equal(vorschlag.bisher, null);
    assert.equal(await count('vorgaenge.tatsache'), 0);
    const before = vorschlaege.length;
    await schritt(`akte:${vertrag}`);
    assert.equal((await assistenz()).vorschlaege.length, before, 'the same reading is proposed once');
  });

  test('each page that was read stands in the log', async () => {
    const { rows } = await house.kernel.pool.pg.query(
      `select einzelheiten from protokoll.eintrag where was = 'seite.gelesen' and aktion = 'runSchritt' and ergebnis = 'ok' limit 1`,
    );
    assert.deepEqual(rows[0]?.einzelheiten.seiten, ['1']);
  });

  test('switched off meanwhile, what was proposed cannot be taken over; putting aside goes on', async () => {
    const leitung = mensch('Leitung');
    await act(house.kernel, leitung, switchFunktion, {
      schluessel: 'tatsachen',
      an: false,
      grund: 'Störung',
      version: 0,
    });
    const input = { id: vorschlag.id, version: vorschlag.version, entscheidung: 'uebernommen' as const };
    await assert.rejects(act(house.kernel, anna, decideVorschlag, input), code('assistent.FUNKTION_AUS'));
    await act(house.kernel, leitung, switchFunktion, { schluessel: 'tatsachen', an: true, grund: '', version: 1 });
    assert.equal(await count('vorgaenge.tatsache'), 0);
  });

  test('two people at once: one decides, the other reads that it is done; the fact has document, page and box', async () => {
    const berta = mensch('Berta', { team });
    const input = { id: vorschlag.id, version: vorschlag.version, entscheidung: 'uebernommen' as const };
    const both = await Promise.allSettled([
      act(house.kernel, anna, decideVorschlag, input),
      act(house.kernel, berta, decideVorschlag, { ...input, entscheidung: 'verworfen' }),
    ]);
    const lost = both.filter((one) => one.status === 'rejected');
    assert.equal(lost.length, 1);
    assert.ok(code('assistent.SCHON_ENTSCHIEDEN')(lost[0]?.reason), String(lost[0]?.reason));
    if (both[0].status === 'fulfilled') {
      const { rows } = await house.kernel.pool.pg.query('select * from vorgaenge.tatsache where abgeloest_at is null');
      assert.equal(rows.length, 1);
      assert.equal(rows[0].herkunft, 'beleg');
      assert.equal(rows[0].dokument_id, vertrag);
      assert.equal(rows[0].seite, 1);
      assert.equal(rows[0].erhoben_von, anna.id);
      assert.ok(rows[0].w > 0);
    }
  });

  test('another team sees nothing of it, neither step nor proposal', async () => {
    const fremd = mensch('Fremd', { team: await givenTeam(house.kernel, 'Süd') });
    await assert.rejects(assistenz(fremd), code('vorgaenge.VERFAHREN_NICHT_GEFUNDEN'));
    await assert.rejects(schritt('pruefschema', fremd), code('vorgaenge.VERFAHREN_NICHT_GEFUNDEN'));
    await assert.rejects(
      act(house.kernel, fremd, decideVorschlag, { id: vorschlag.id, version: 2, entscheidung: 'verworfen' }),
      code('vorgaenge.VERFAHREN_NICHT_GEFUNDEN'),
    );
  });

  test('a step is only as strong as the person: without the right to see pages there is none', async () => {
    const ohne = mensch('Ohne', { team, ohne: ['akten.ansehen', 'erlasse.lesen'] });
    const { plan } = await assistenz(ohne);
    for (const { werkzeug, unerlaubt } of plan)
      assert.equal(unerlaubt !== null, werkzeug === 'akte' || werkzeug === 'suche', werkzeug);
  });

  test('revoked between reading and writing: nothing is written', async () => {
    const before = await count('assistent.schritt');
    await act(house.kernel, mensch('Leitung'), revokeFreigabe, { id: freigaben[0] as string, grund: 'Prüfung' });
    await assert.rejects(schritt(`akte:${vertrag}`), code('assistent.FUNKTION_AUS'));
    assert.equal(await count('assistent.schritt'), before);
  });
});

test('the whole process works without it', async () => {
  const leitung = mensch('Leitung');
  await act(house.kernel, leitung, switchFunktion, { schluessel: 'alles', an: false, grund: 'Prüfung', version: 0 });
  await actNamed(house.kernel, anna, 'noteTatsachen', {
    id: fall.verfahrenId,
    tatsachen: [{ feld: 'person.pass', wert: 'gueltig', herkunft: 'amt' }],
  });
  assert.equal((await schritt('frist')).zustand, 'fertig');
});
