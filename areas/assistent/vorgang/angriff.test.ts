/** What a colleague might try who wants more than is theirs: other Vorgänge, other people's pages, closed Sammlungen, races. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { exchangeSuche } from '../antwort/ports.ts';
import { switchFunktion } from '../aufsicht/aufsicht.api.ts';
import { findet, GEHEIM, givenPassagen } from '../testing/amt.ts';
import {
  AREAS,
  act,
  type Fall,
  givenDokument,
  givenFall,
  givenFreigabe,
  givenRecht,
  givenTeam,
  mensch,
  NORMEN,
} from './testing.ts';
import { decideEntwurf, decideVorschlag, getAssistenz, runSchritt } from './vorgang.api.ts';

const code = (wanted: string) => (cause: unknown) => cause instanceof Fault && cause.code === wanted;
const VERTRAG = [
  ['Arbeitsvertrag', 'zwischen der Muster GmbH und Arun Mehta', 'Das Bruttojahresgehalt beträgt 52.000 Euro.'],
];

let house: TestKernel;
let team = '';
let anna: Principal;
let chefin: Principal;
let zurueck = () => {};

before(async () => {
  house = await testKernel({ areas: AREAS, work: true });
  await givenRecht(house.kernel);
  await givenPassagen(house.kernel, 'Vertrauliches', [GEHEIM], ['konto-chefin']);
  zurueck = exchangeSuche(findet([{ erlass: GEHEIM.kurz, abschnitt: GEHEIM.bezeichnung }]));
  await givenFreigabe(house.kernel, 'tatsachen');
  await givenFreigabe(house.kernel, 'entwurf');
  team = await givenTeam(house.kernel, 'Nord');
  anna = mensch('Anna', { team });
  chefin = { ...mensch('Chefin', { team }), id: 'konto-chefin' };
});
after(async () => {
  zurueck();
  await house.close();
});

const query = async (text: string, values: unknown[] = []) => (await house.kernel.pool.pg.query(text, values)).rows;
const givenOne = (name: string) => givenFall(house.kernel, anna, team, name);
const look = ({ verfahrenId }: Fall, who = anna, stichtag?: string) =>
  act(house.kernel, who, getAssistenz, { verfahrenId, ...(stichtag ? { stichtag } : {}) });
const step = ({ verfahrenId }: Fall, schluessel: string, who = anna, stichtag?: string) =>
  act(house.kernel, who, runSchritt, { verfahrenId, schluessel, ...(stichtag ? { stichtag } : {}) });

describe('closed Sammlungen', () => {
  const CLOSED = /Verdachtsfälle|77-99|Vertrauliche/;

  test('what one person may read is not told to a colleague by the step that found it', async () => {
    const fall = await givenOne('Verschlossen');
    assert.match(JSON.stringify(await step(fall, 'suche:gehalt', chefin)), CLOSED);
    assert.match(JSON.stringify(await look(fall, chefin)), CLOSED);
    const seen = await look(fall);
    assert.doesNotMatch(JSON.stringify(seen), CLOSED);
    assert.match(seen.schritte[0]?.ergebnis.join(' ') ?? '', /nicht offensteht/);
    const ohne = mensch('Ohne', { team, ohne: ['erlasse.lesen'] });
    assert.deepEqual((await look(fall, ohne)).schritte[0]?.stellen, []);
  });

  test('closed between draft and acceptance: neither shown nor taken over, by nobody who may not read it', async () => {
    const fall = await givenOne('Entzogen');
    await step(fall, 'entwurf:vermerk');
    const [draft] = (await look(fall)).entwuerfe;
    assert.match(JSON.stringify(draft?.saetze), /Schwelle erreicht/);
    const close = (sichtbar: string) =>
      query("update erlasse.sammlung set sichtbar = $1 where name = 'Gesetze'", [sichtbar]);
    await close('vertraulich');
    try {
      const [now] = (await look(fall)).entwuerfe;
      assert.doesNotMatch(JSON.stringify(now?.saetze), /Schwelle erreicht/);
      assert.notEqual(now?.veraltet, null);
      await assert.rejects(
        act(house.kernel, anna, decideEntwurf, { id: now?.id ?? '', version: 1, entscheidung: 'uebernommen' }),
        code('assistent.ENTWURF_VERALTET'),
      );
    } finally {
      await close('alle');
    }
    assert.equal((await query('select from akten.dokument where akte_id = $1', [fall.akteId])).length, 0);
  });
});

describe('other people and their pages', () => {
  test('without the right, and from another team, there is nothing', async () => {
    const fall = await givenOne('Fremd');
    await step(fall, 'entwurf:vermerk');
    const { id, version } = (await look(fall)).entwuerfe[0] as { id: string; version: number };
    const ohne = mensch('Ohne', { team, ohne: ['assistent.vorgang'] });
    const fremd = mensch('Fremd', { team: await givenTeam(house.kernel, 'Süd') });
    const decide = (who: Principal) =>
      act(house.kernel, who, decideEntwurf, { id, version, entscheidung: 'uebernommen' });
    for (const [who, wanted] of [
      [ohne, 'allgemein.KEIN_RECHT'],
      [fremd, 'vorgaenge.VERFAHREN_NICHT_GEFUNDEN'],
    ] as const) {
      await assert.rejects(look(fall, who), code(wanted));
      await assert.rejects(step(fall, 'pruefschema', who), code(wanted));
      await assert.rejects(decide(who), code(wanted));
    }
    const liest = mensch('Liest', { team, ohne: ['vorgaenge.bearbeiten'] });
    await assert.rejects(decide(liest), code('allgemein.KEIN_RECHT'));
    assert.equal((await query('select from akten.dokument where akte_id = $1', [fall.akteId])).length, 0);
  });

  test('a document of another Akte is no step; one that is moved away takes its words along and proves nothing', async () => {
    const [fall, other] = [await givenOne('Hier'), await givenOne('Dort')];
    const vertrag = await givenDokument(house.kernel, fall.akteId, 'arbeitsvertrag', VERTRAG);
    await assert.rejects(step(other, `akte:${vertrag}`), code('assistent.SCHRITT_NICHT_IM_PLAN'));
    await Promise.all([1, 2, 3].map(() => step(fall, `akte:${vertrag}`)));
    const { vorschlaege } = await look(fall);
    const found = vorschlaege.filter(({ feld }) => feld === 'beschaeftigung.brutto_jahr');
    assert.equal(found.length, 1, 'three at once propose it once');
    assert.equal(found[0]?.wertWorte, '52.000,00 €');
    const blind = mensch('Blind', { team, ohne: ['akten.ansehen'] });
    assert.doesNotMatch(JSON.stringify((await look(fall, blind)).vorschlaege), /beträgt 52/);
    await query('update akten.dokument set akte_id = $2, vorgang_id = null where id = $1', [vertrag, other.akteId]);
    const moved = await look(fall);
    assert.doesNotMatch(JSON.stringify([moved.vorschlaege, moved.schritte]), /beträgt 52/);
    const { id, version } = found[0] as { id: string; version: number };
    await assert.rejects(
      act(house.kernel, anna, decideVorschlag, { id, version, entscheidung: 'uebernommen' }),
      code('vorgaenge.BELEG_NICHT_IN_AKTE'),
    );
  });
});

describe('at the wrong time', () => {
  test('decided meanwhile: no page is read, nothing is drafted or taken over; its law is that of the day of decision', async () => {
    const fall = await givenOne('Erledigt');
    await step(fall, 'entwurf:vermerk');
    const { id, version } = (await look(fall)).entwuerfe[0] as { id: string; version: number };
    await query(
      "update vorgaenge.verfahren set stand = 'erledigt', ergebnis = 'zurueckgenommen', erledigt_at = '2026-03-14T10:00:00Z' where id = $1",
      [fall.verfahrenId],
    );
    await assert.rejects(step(fall, 'entwurf:vermerk'), code('assistent.SCHRITT_NICHT_IM_PLAN'));
    for (const entscheidung of ['uebernommen', 'verworfen'] as const)
      await assert.rejects(
        act(house.kernel, anna, decideEntwurf, { id, version, entscheidung }),
        (cause) => code('vorgaenge.VERFAHREN_ERLEDIGT')(cause) || code('assistent.ENTWURF_VERALTET')(cause),
      );
    const seen = await look(fall);
    assert.deepEqual([seen.stichtag, seen.stichtage[0]?.was], ['2026-03-14', 'Tag der Entscheidung']);
  });

  test('switched off, a Vermerk is not filed', async () => {
    const fall = await givenOne('Ausgeschaltet');
    await step(fall, 'entwurf:vermerk');
    const { id, version } = (await look(fall)).entwuerfe[0] as { id: string; version: number };
    const leitung = mensch('Leitung');
    const stelle = (an: boolean, nr: number) =>
      act(house.kernel, leitung, switchFunktion, { schluessel: 'entwurf', an, grund: 'Prüfung', version: nr });
    await stelle(false, 0);
    await assert.rejects(
      act(house.kernel, anna, decideEntwurf, { id, version, entscheidung: 'uebernommen' }),
      code('assistent.FUNKTION_AUS'),
    );
    await stelle(true, 1);
    assert.equal((await query('select from akten.dokument where akte_id = $1', [fall.akteId])).length, 0);
  });
});

describe('the Stichtag', () => {
  test('is today of an open Vorgang; another day brings the law of that day, and a draft of it is not taken for today', async () => {
    const fall = await givenOne('Stichtag');
    const heute = await look(fall);
    assert.equal(heute.stichtag, house.kernel.clock.today().toString());
    const neu = NORMEN.map((one) => ({ ...one, text: `${one.text} Das ist neu.`, gueltigAb: '2026-06-01' }));
    await givenPassagen(house.kernel, 'Gesetze', neu);
    const textOn = async (tag?: string) => {
      const { stellen } = await step(fall, 'suche:gehalt', anna, tag);
      return stellen.find(({ zitat }) => zitat === '§ 18g Abs. 1 AufenthG')?.text ?? '';
    };
    assert.doesNotMatch(await textOn('2025-06-01'), /neu/);
    assert.match(await textOn(), /neu/);
    await step(fall, 'entwurf:nachforderung', anna, '2025-06-01');
    const [draft] = (await look(fall, anna, '2025-06-01')).entwuerfe;
    assert.deepEqual([draft?.stichtag, draft?.veraltet], ['2025-06-01', null]);
    const input = { id: draft?.id ?? '', version: draft?.version ?? 0, entscheidung: 'uebernommen' as const };
    assert.match((await look(fall)).entwuerfe[0]?.veraltet ?? '', /Recht vom 1\. Juni 2025/);
    await assert.rejects(act(house.kernel, anna, decideEntwurf, input), code('assistent.ENTWURF_VERALTET'));
    await act(house.kernel, anna, decideEntwurf, { ...input, stichtag: '2025-06-01' });
  });

  test('no day breaks it', async () => {
    const fall = await givenOne('Tage');
    for (const tag of ['0001-01-01', '1900-01-01', '2199-12-31', '9999-12-31']) await look(fall, anna, tag);
    await assert.rejects(look(fall, anna, '2026-02-30'), code('allgemein.EINGABE_UNGUELTIG'));
  });
});

describe('a document without a type', () => {
  test('is offered as such; its heading is a proposal, and the type stays open', async () => {
    const fall = await givenOne('Mehta');
    const vertrag = await givenDokument(house.kernel, fall.akteId, 'unbestimmt', VERTRAG);
    const planned = (await look(fall)).plan.find(({ schluessel }) => schluessel === `akte:${vertrag}`);
    assert.match(planned?.titel ?? '', /noch ohne Typ/);
    const ran = await step(fall, `akte:${vertrag}`);
    assert.match(ran.warnungen.join(' '), /gelesen wie: Arbeitsvertrag\. Das ist ein Vorschlag/);
    assert.equal((await look(fall)).vorschlaege[0]?.wert, 52_000);
    assert.equal((await query('select typ from akten.dokument where id = $1', [vertrag]))[0].typ, 'unbestimmt');
  });

  test('that says nowhere what it is: only what bears one clear label is proposed', async () => {
    const fall = await givenOne('Zettel');
    const zettel = await givenDokument(house.kernel, fall.akteId, 'unbestimmt', [
      ['Zettel ohne Kopf', 'Das Verhältnis ist unbefristet.', 'Bruttojahresgehalt: 48.000 Euro'],
    ]);
    const ran = await step(fall, `akte:${zettel}`);
    assert.match(ran.warnungen.join(' '), /sagt nicht, was es ist/);
    const { vorschlaege } = await look(fall);
    assert.deepEqual(
      vorschlaege.map(({ feld }) => feld),
      ['beschaeftigung.brutto_jahr'],
    );
  });
});

test('pages are read before norms are looked for', async () => {
  const fall = await givenOne('Reihenfolge');
  await givenDokument(house.kernel, fall.akteId, 'arbeitsvertrag', VERTRAG);
  const { plan } = await look(fall);
  const tools = [...new Set(plan.map(({ werkzeug }) => werkzeug))];
  assert.deepEqual(tools.slice(0, 3), ['pruefschema', 'akte', 'suche']);
});
