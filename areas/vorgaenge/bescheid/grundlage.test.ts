/** A release stops when anything changed that the letter and the decision rest on, says what, and goes on once it is handed in anew. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { BRIEFKOPF, briefkopfKind } from '#areas/post/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { createDraft, releaseDraft } from '#platform/edited/edited.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { replaceFeststellung, replaceTatsachen } from '../tatsache.sql.ts';
import { lockVerfahren } from '../verfahren.sql.ts';
import { bausteinKind, findAusgeliefert } from './baustein.ts';
import * as api from './schreiben.api.ts';
import type { Schreiben } from './schreiben.schema.ts';
import {
  AREAS,
  act,
  GERICHT,
  givenBriefkopf,
  givenEntwurf,
  givenFeststellung,
  givenVerfahren,
  inTx,
  mensch,
} from './testing.ts';

const anna = mensch('Anna Amt');
const bert = mensch('Bert Büro');
const clock = fixedClock('2026-11-02T09:00:00Z');

let house: TestKernel;
let kernel: Kernel;
before(async () => {
  house = await testKernel({ areas: AREAS, clock });
  ({ kernel } = house);
  await givenBriefkopf(kernel);
});
after(() => house?.close());

/** A refusal without hearing, handed in: everything about it is there. */
async function givenVorgelegt(familienname: string) {
  const v = await givenVerfahren(kernel, anna, { familienname });
  await givenFeststellung(kernel, v.id, 'nicht_erfuellt');
  await inTx(kernel, (tx) =>
    replaceTatsachen(tx, v.id, [{ feld: 'person.identitaet_geklaert', wert: true, herkunft: 'amt' }], 'test'),
  );
  const ausnahme = { norm: '§ 28 Abs. 2 Nr. 1 VwVfG NRW', grund: 'Es eilt.' };
  const draft = await givenEntwurf(kernel, anna, v.id, 'bescheid', {
    entscheidung: 'ablehnung',
    ermessen: true,
    ausnahme,
  });
  const seen = await act(kernel, anna, api.submitForRelease, { id: draft.id, version: draft.version });
  return { v, seen };
}

const release = ({ id, version }: Schreiben) => act(kernel, bert, api.releaseSchreiben, { id, version });
const stopped = (words: RegExp) => (cause: unknown) => {
  assert.ok(cause instanceof Fault, String(cause));
  assert.equal(cause.code, 'bescheid.SEIT_VORLAGE_GEAENDERT');
  assert.match(cause.advice, words);
  return true;
};

/** Stopped with these words, shown on the page, and after it is handed in anew it goes. */
async function stopsAndGoesOn(seen: Schreiben, words: RegExp): Promise<void> {
  await assert.rejects(release(seen), stopped(words));
  const page = await act(kernel, bert, api.getSchreiben, { id: seen.id });
  assert.equal(page.darfFreigeben, false);
  assert.match(
    page.abweichungen.map((one) => JSON.stringify(one)).join(),
    new RegExp(words.source.split(' ')[0] ?? ''),
  );
  const anew = await act(kernel, anna, api.submitForRelease, { id: page.id, version: page.version });
  assert.deepEqual(anew.abweichungen, []);
  await release(anew);
}

test('nothing changed, on a later day: it goes, and the row keeps what was seen', async () => {
  const { seen } = await givenVorgelegt('Unverändert');
  assert.ok(seen.grundlage.some(({ gegenstand }) => gegenstand === 'Anschrift'));
  clock.advance({ days: 3 });
  await release(seen);
  const { rows } = await kernel.pool.pg.query(
    'select grundlage, grundlage_hash, freigegeben_hash from vorgaenge.schreiben where id = $1',
    [seen.id],
  );
  assert.equal(rows[0].grundlage_hash, rows[0].freigegeben_hash);
  assert.match(rows[0].grundlage['Text: Entscheidung'], /abgelehnt/);
  const log = await kernel.pool.pg.query(
    `select was from protokoll.eintrag where einzelheiten ->> 'pruefsumme' = $1 order by id`,
    [rows[0].grundlage_hash],
  );
  assert.deepEqual(
    log.rows.map(({ was }) => was),
    ['schreiben.vorgelegt', 'schreiben.freigegeben'],
    'the log, which nobody changes, keeps the same sum of both steps',
  );
});

test('handed in anew it is only where something changed', async () => {
  const { seen } = await givenVorgelegt('Zweimal');
  await assert.rejects(
    act(kernel, anna, api.submitForRelease, { id: seen.id, version: seen.version }),
    (cause: unknown) => cause instanceof Fault && cause.code === 'bescheid.NICHT_IM_ENTWURF',
  );
});

test('a finding', async () => {
  const { v, seen } = await givenVorgelegt('Feststellung');
  await givenFeststellung(kernel, v.id, 'nicht_erfuellt', 'lebensunterhalt');
  await stopsAndGoesOn(seen, /Feststellung: lebensunterhalt \(nichts → nicht erfüllt/i);
});

test('a fact', async () => {
  const { v, seen } = await givenVorgelegt('Tatsache');
  await inTx(kernel, (tx) =>
    replaceTatsachen(tx, v.id, [{ feld: 'person.identitaet_geklaert', wert: false, herkunft: 'amt' }], 'test'),
  );
  await stopsAndGoesOn(seen, /Angabe: .* \(ja → nein\)/);
});

test('the address at which the person is known', async () => {
  const { v, seen } = await givenVorgelegt('Anschrift');
  await kernel.pool.pg.query(
    `insert into vorgaenge.erreichbarkeit (person_id, akte_id, anschrift, updated_at, updated_by)
     values ($1, $2, 'Neuweg 5, 50999 Beispielstadt', now() + interval '1 minute', 'test')`,
    [v.personId, v.akteId],
  );
  await stopsAndGoesOn(seen, /Bekannte Anschrift \(Musterweg 3.* → Neuweg 5/);
});

test('a proxy', async () => {
  const { v, seen } = await givenVorgelegt('Vollmacht');
  await kernel.pool.pg.query(
    `update vorgaenge.schreiben set grundlage = grundlage || '{"Bevollmächtigte":"Kanzlei Alt"}' where id = $1`,
    [seen.id],
  );
  assert.ok(v.id);
  await stopsAndGoesOn(seen, /Bevollmächtigte \(Kanzlei Alt → nichts\)/);
});

test('the text, the way, the fee and the address of the letter itself, by whatever way they came there', async () => {
  for (const [set, words] of [
    [`titel = 'Anderer Betreff'`, /Betreff \(.* → Anderer Betreff\)/],
    [`weg = 'schalter'`, /Zustellweg \(Postzustellungsurkunde → Übergabe im Amt\)/],
    [`gebuehr_cent = 100`, /Gebühr im Text \(93,00 Euro → 1,00 Euro\)/],
    [`anschrift = 'Weg 9'`, /Anschrift \(Musterweg 3.* → Weg 9\)/],
    [
      `abschnitte = (select jsonb_agg(case when a ->> 'art' = 'gruende' then a || '{"text":"Ganz andere Gründe."}' else a end)
         from jsonb_array_elements(abschnitte) a)`,
      /Text: Begründung \(.* → Ganz andere Gründe\.\)/,
    ],
  ] as const) {
    const { seen } = await givenVorgelegt('Zeile');
    await kernel.pool.pg.query(`update vorgaenge.schreiben set ${set} where id = $1`, [seen.id]);
    await stopsAndGoesOn(seen, words);
  }
});

test('a text block that was released between', async () => {
  const { seen } = await givenVorgelegt('Baustein');
  const used = seen.abschnitte.flatMap(({ bausteine = [] }) => bausteine)[0];
  assert.ok(used);
  await inTx(kernel, async (tx) => {
    const inhalt = findAusgeliefert(used.schluessel);
    assert.ok(inhalt);
    const draft = await createDraft(
      tx,
      bausteinKind,
      used.schluessel,
      { id: 'eine' },
      { gueltigAb: '2026-01-01', inhalt: { ...inhalt, text: `${inhalt.text} Neu.` } },
    );
    await releaseDraft(tx, bausteinKind, draft, { id: 'andere' }, kernel.clock);
  });
  await stopsAndGoesOn(seen, /Textbaustein: .* \(mitgeliefert.* → .*Fassung 1/);
});

test('the letterhead', async () => {
  const { seen } = await givenVorgelegt('Briefkopf');
  await inTx(kernel, async (tx) => {
    const inhalt = {
      ...{ traeger: 'Stadt Beispielstadt', behoerde: 'Amt für Migration', strasse: 'Rathausplatz 1' },
      ...{ plz: '50001', ort: 'Beispielstadt', gericht: GERICHT },
    };
    const draft = await createDraft(tx, briefkopfKind, BRIEFKOPF, { id: 'eine' }, { gueltigAb: '2026-11-01', inhalt });
    await releaseDraft(tx, briefkopfKind, draft, { id: 'andere' }, kernel.clock);
  });
  await stopsAndGoesOn(seen, /Briefkopf \(.*Oberbürgermeisterin.* → .*Amt für Migration/);
});

test('changed between the look and the release: the release waits for the change, and stops', async () => {
  const { v, seen } = await givenVorgelegt('Rennen');
  let begun = () => {};
  const holds = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const change = inTx(kernel, async (tx) => {
    await lockVerfahren(tx, v.id);
    await replaceFeststellung(
      tx,
      v.id,
      { schluessel: 'pass', ergebnis: 'offen', vorschlag: 'offen', grund: '' },
      'test',
    );
    begun();
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
  await holds;
  await assert.rejects(release(seen), stopped(/Feststellung/));
  await change;
});

test('released twice, given back and released, at once: one of both', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { seen } = await givenVorgelegt('Zugleich');
    const { id, version } = seen;
    const all = await Promise.allSettled([
      release(seen),
      act(kernel, bert, api.rejectRelease, { id, version, grund: 'so nicht' }),
      release(seen),
    ]);
    assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 1);
  }
});

test('the table itself knows no release of something else than was handed in', async () => {
  const { seen } = await givenVorgelegt('Tabelle');
  await assert.rejects(
    kernel.pool.pg.query(
      `update vorgaenge.schreiben set stand = 'freigegeben', fassung = '{}', freigegeben_at = now(), freigegeben_von = $2,
         freigegeben_hash = repeat('0', 64) where id = $1`,
      [seen.id, bert.id],
    ),
    (cause: unknown) => (cause as { constraint?: string }).constraint === 'schreiben_gesehen',
  );
});
