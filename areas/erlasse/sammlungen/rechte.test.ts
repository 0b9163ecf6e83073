/** Nobody sees even the existence of what they may not read: lists, counts, single works, relations, guessed ids. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { actIn } from '#platform/actions/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Principal, Right, Scope } from '#platform/principal/principal.ts';
import {
  decideBeziehung,
  getErlass,
  listErlasse,
  listErlassFreigaben,
  releaseErlass,
  takeInErlass,
  updateErlass,
} from '../erlass/erlass.api.ts';
import { closeErlassleser } from '../erlass/lesen.ts';
import { area } from '../erlasse.module.ts';
import { listGeltungen } from '../geltung/index.ts';
import { createHausregel, updateHausregel } from '../hausregeln/hausregel.api.ts';
import { createSammlung, listSammlungen, updateSammlung } from './sammlungen.api.ts';

const act = actIn(area.actions);
const TEAMS = ['0198b000-0000-7000-8000-000000000001', '0198b000-0000-7000-8000-000000000002'] as const;

function person(id: string, scope: Partial<Scope>, rights = Object.keys(area.rights) as Right[]): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights),
    scope: { all: false, ranges: [], akten: [], ...scope },
  };
}
const inTeam = (id: string, ...teams: string[]) =>
  person(id, { ranges: teams.map((teamId) => ({ teamId, from: 'A', to: 'Z' })) });
const nord = inTeam('nord', TEAMS[0]);
const sued = inTeam('sued', TEAMS[1]);
const leitung = person('leitung', { all: true });
const zweite = person('zweite', { all: true });

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area] });
});
after(async () => {
  await closeErlassleser(house.kernel);
  await house.close();
});

const LANG =
  'Die Behörde prüft jeden Antrag binnen vier Wochen und teilt mit, welche Nachweise noch fehlen. Eine Nachfrist genügt.';
let count = 0;
async function take(actor: Principal, sammlungId: string, { vsNfd = false, hebtAuf = '' } = {}) {
  count += 1;
  const aktenzeichen = `7${count}-11.22-0${count}/2024`;
  const head = [
    `Az.: ${aktenzeichen}`,
    'Herausgeber: Amt',
    'Datum: 1. Mai 2024',
    'Gültig ab: 1. Mai 2024',
    `Betreff: Erlass ${count}`,
  ];
  const text = [...head, ...(hebtAuf ? [`Hebt auf: ${hebtAuf}`] : []), '', '1. Anlass', LANG, '', '2. Weg', LANG].join(
    '\n',
  );
  const { id } = await act(house.kernel, actor, takeInErlass, {
    sammlungId,
    dateiname: 'erlass.txt',
    inhalt: Buffer.from(text).toString('base64'),
    kopf: {
      aktenzeichen,
      titel: `Erlass ${count}`,
      herausgeber: 'Amt',
      datum: '2024-05-01',
      gueltigAb: '2024-05-01',
      bezug: [],
    },
    vsNfd,
    beziehungen: [],
  });
  return { id, aktenzeichen };
}

const sammlung = async (
  actor: Principal,
  name: string,
  kreis: { sichtbar: 'alle' | 'teams' | 'vertraulich'; teams?: string[]; personen?: string[] },
  art: 'erlass' | 'hausregel' = 'erlass',
) => (await act(house.kernel, actor, createSammlung, { name, art, kreis: { teams: [], personen: [], ...kreis } })).id;
const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Fault ? cause.code : String(cause)),
  );
const seen = async (actor: Principal) => (await act(house.kernel, actor, listErlasse, {})).erlasse.map(({ id }) => id);

describe('a Sammlung of one team', () => {
  it('is for others as if it were not there, also by its name and by guessed ids', async () => {
    const id = await sammlung(nord, 'Nur Nord', { sichtbar: 'teams', teams: [TEAMS[0]] });
    const erlass = await take(nord, id);
    assert.ok((await seen(nord)).includes(erlass.id));
    assert.ok((await seen(leitung)).includes(erlass.id));
    const view = await act(house.kernel, nord, getErlass, { id: erlass.id });
    assert.deepEqual(
      view.abschnitte.map(({ bezeichnung }) => bezeichnung),
      ['1', '2'],
    );
    assert.ok(!(await seen(sued)).includes(erlass.id));
    const all = await act(house.kernel, sued, listErlasse, { suche: erlass.aktenzeichen });
    assert.deepEqual([all.erlasse, all.anzahl.gesamt], [[], 0]);
    assert.deepEqual((await act(house.kernel, sued, listErlasse, { sammlungId: id })).anzahl.gesamt, 0);
    assert.ok(!(await act(house.kernel, sued, listSammlungen, {})).sammlungen.some((one) => one.id === id));
    const kopf = { aktenzeichen: 'x', titel: 'x', herausgeber: '', bezug: [] };
    for (const run of [
      () => act(house.kernel, sued, getErlass, { id: erlass.id }),
      () => act(house.kernel, sued, updateErlass, { id: erlass.id, version: 1, kopf }),
      () =>
        act(house.kernel, sued, updateSammlung, {
          id,
          version: 1,
          name: 'Meins',
          kreis: { sichtbar: 'alle', teams: [], personen: [] },
        }),
      () => take(sued, id),
    ])
      assert.equal(await codeOf(run()), 'erlasse.NICHT_GEFUNDEN');
    assert.equal(await codeOf(sammlung(sued, 'Nur Nord', { sichtbar: 'teams', teams: [TEAMS[1]] })), 'done');
    assert.equal(await codeOf(sammlung(nord, 'Nur Nord', { sichtbar: 'alle' })), 'erlasse.SAMMLUNG_NAME');
  });

  it('nobody locks themselves out', async () => {
    assert.equal(
      await codeOf(sammlung(nord, 'Nur Süd', { sichtbar: 'teams', teams: [TEAMS[1]] })),
      'erlasse.AUSGESPERRT',
    );
    const id = await sammlung(nord, 'Geheim', { sichtbar: 'vertraulich', personen: ['sued'] });
    const mine = (await act(house.kernel, nord, listSammlungen, {})).sammlungen.find((one) => one.id === id);
    assert.deepEqual(mine?.personen, ['nord', 'sued']);
    assert.ok(!(await act(house.kernel, leitung, listSammlungen, {})).sammlungen.some((one) => one.id === id));
  });

  it('a relation to what one may not read is told like one to what is not there', async () => {
    const open = await sammlung(nord, 'Offen', { sichtbar: 'alle' });
    const team = await sammlung(nord, 'Intern', { sichtbar: 'teams', teams: [TEAMS[0]] });
    const old = await take(nord, open);
    const repealing = await take(nord, team, { hebtAuf: old.aktenzeichen });
    const before = await act(house.kernel, sued, getErlass, { id: old.id });
    assert.equal(before.gueltig?.bis, undefined);
    const [relation] = (await act(house.kernel, nord, getErlass, { id: repealing.id })).beziehungen;
    assert.ok(relation);
    const decide = { id: relation.id, version: relation.version, stand: 'bestaetigt' as const };
    assert.equal(await codeOf(act(house.kernel, sued, decideBeziehung, decide)), 'erlasse.NICHT_GEFUNDEN');
    await act(house.kernel, nord, decideBeziehung, decide);
    const after = await act(house.kernel, sued, getErlass, { id: old.id });
    assert.deepEqual([after.zustand, after.ende ?? after.gueltig?.ende], ['nie', { grund: 'aufgehoben' }]);
    assert.equal((await act(house.kernel, nord, getErlass, { id: old.id })).ende?.durch?.kurz, repealing.aktenzeichen);
    const fromOpen = await take(nord, open, { hebtAuf: repealing.aktenzeichen });
    const told = await act(house.kernel, sued, getErlass, { id: fromOpen.id });
    assert.equal(told.beziehungen[0]?.zielErlass, undefined);
    assert.deepEqual(
      told.befunde.map(({ art }) => art),
      ['ziel_unbekannt'],
    );
  });
});

describe('VS-NfD', () => {
  it('is neither listed nor searched before a second person has released it', async () => {
    const id = await sammlung(leitung, 'Dienstlich', { sichtbar: 'alle' });
    const erlass = await take(leitung, id, { vsNfd: true });
    for (const actor of [leitung, zweite, nord]) {
      assert.ok(!(await seen(actor)).includes(erlass.id));
      assert.equal(await codeOf(act(house.kernel, actor, getErlass, { id: erlass.id })), 'erlasse.NICHT_GEFUNDEN');
    }
    assert.equal(
      (await act(house.kernel, nord, listSammlungen, {})).sammlungen.find((one) => one.id === id)?.anzahl,
      0,
    );
    assert.deepEqual(await listGeltungen(house.kernel.pool.db, id), []);
    assert.equal(await codeOf(act(house.kernel, leitung, releaseErlass, { id: erlass.id })), 'erlasse.ZWEITE_PERSON');
    assert.equal((await act(house.kernel, zweite, listErlassFreigaben, {})).erlasse.length, 1);
    await act(house.kernel, zweite, releaseErlass, { id: erlass.id });
    assert.ok((await seen(nord)).includes(erlass.id));
    assert.equal((await listGeltungen(house.kernel.pool.db, id)).length, 2);
  });
});

describe('a Hausregel', () => {
  it('is written, changed from a day on, and keeps both texts', async () => {
    const id = await sammlung(nord, 'Hausregeln Nord', { sichtbar: 'teams', teams: [TEAMS[0]] }, 'hausregel');
    const text =
      'Vorweg ein Satz, der für alles gilt.\n\n# Annahme\nAnträge nimmt der Service an.\n\n# Ablage\nAm selben Tag.';
    const regel = { titel: 'Annahme von Anträgen', text, gueltigAb: '2024-01-01' };
    const made = await act(house.kernel, nord, createHausregel, { sammlungId: id, regel });
    const view = await act(house.kernel, nord, getErlass, { id: made.id });
    assert.deepEqual(
      view.abschnitte.map(({ bezeichnung, ueberschrift }) => `${bezeichnung} ${ueberschrift}`),
      ['Einleitung ', '1 Annahme', '2 Ablage'],
    );
    assert.equal(
      await codeOf(act(house.kernel, sued, updateHausregel, { id: made.id, version: 1, regel })),
      'erlasse.NICHT_GEFUNDEN',
    );
    await act(house.kernel, nord, updateHausregel, {
      id: made.id,
      version: view.version,
      regel: { ...regel, text: text.replace('Am selben Tag', 'Binnen zwei Tagen'), gueltigAb: '2024-06-01' },
    });
    const days = await listGeltungen(house.kernel.pool.db, id);
    assert.deepEqual(
      new Set(days.map(({ von, bis }) => `${von} ${bis}`)),
      new Set(['2024-01-01 2024-05-31', '2024-06-01 undefined']),
    );
  });
});

it('for any Sammlungen and actors: what is listed is what may be read, and nothing else', async () => {
  const actors = [nord, sued, leitung, inTeam('beide', ...TEAMS), person('keins', {})];
  const kreis = fc.oneof(
    fc.constant({ sichtbar: 'alle' as const, teams: [] as string[], personen: [] as string[] }),
    fc
      .subarray([...TEAMS], { minLength: 1 })
      .map((teams) => ({ sichtbar: 'teams' as const, teams: [...teams], personen: [] as string[] })),
    fc
      .subarray(actors.map(({ id }) => id))
      .map((personen) => ({ sichtbar: 'vertraulich' as const, teams: [] as string[], personen: [...personen] })),
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(kreis, { minLength: 1, maxLength: 4 }), async (kreise) => {
      for (const one of kreise) {
        run += 1;
        const { rows } = await house.kernel.pool.pg.query<{ id: string }>(
          `insert into erlasse.sammlung (name, art, sichtbar, teams, personen, created_by) values ($1, 'erlass', $2, $3, $4, 'test') returning id`,
          [`Zufall ${run}`, one.sichtbar, one.teams, one.personen],
        );
        const id = rows[0]?.id ?? '';
        const werk = await house.kernel.pool.pg.query<{ id: string }>(
          `insert into erlasse.werk (sammlung_id, schluessel, kurz, titel, created_by) values ($1, 'k', $2, 'Zufall', 'test') returning id`,
          [id, `Zufall ${run}`],
        );
        const werkId = werk.rows[0]?.id ?? '';
        for (const actor of actors) {
          const teams = new Set(actor.scope.ranges.map(({ teamId }) => teamId));
          const may =
            one.sichtbar === 'alle' ||
            (one.sichtbar === 'teams' && (actor.scope.all || one.teams.some((team) => teams.has(team)))) ||
            (one.sichtbar === 'vertraulich' && one.personen.includes(actor.id));
          assert.equal(
            (await act(house.kernel, actor, listSammlungen, {})).sammlungen.some((s) => s.id === id),
            may,
          );
          assert.equal((await act(house.kernel, actor, listErlasse, { sammlungId: id })).anzahl.gesamt, may ? 1 : 0);
          assert.equal(
            await codeOf(act(house.kernel, actor, getErlass, { id: werkId })),
            may ? 'done' : 'erlasse.NICHT_GEFUNDEN',
          );
        }
      }
    }),
    { numRuns: 12 },
  );
});
