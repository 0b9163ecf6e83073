/** What a decision begins with, and what the law lets it be. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ARTEN } from '../pruefung/pruefung.schema.ts';
import { findTitelart } from '../titel/titelart.data.ts';
import { VERFAHRENSARTEN } from '../verfahrensart.data.ts';
import { type Folgenlage, hindernisseVon, planVon, titelartenVon, titelWorte } from './folge.rules.ts';
import type { Folgenplan } from './folge.schema.ts';
import { massnahmeWorte } from './massnahme.rules.ts';

const lage = (more: Partial<Folgenlage> = {}): Folgenlage => ({
  heute: '2026-06-02',
  antragAm: '2026-05-01',
  entscheidung: 'erteilung',
  verfahrensart: 'P08',
  pruefart: 'BK_18g',
  tatsachen: new Map(),
  geburtsdatum: '1990-05-17',
  bisher: [],
  ...more,
});
const titelplan = (plan: Folgenplan, change: object): Folgenplan => ({
  ...plan,
  ...(plan.titel
    ? { titel: { ...plan.titel, nebenbestimmungen: [{ art: 'erwerbstaetigkeit', text: 'Nur dies.' }], ...change } }
    : {}),
});
const fee = (plan: Folgenplan) => (plan.gebuehr?.art === 'festsetzen' ? plan.gebuehr.posten[0]?.schluessel : undefined);

describe('the plan', () => {
  for (const { schluessel, pruefarten } of VERFAHRENSARTEN)
    for (const pruefart of pruefarten.length > 0 ? pruefarten : [null])
      test(`${schluessel} ${pruefart ?? ''} begins with at most one title, and a card only with one`, () => {
        const plan = planVon(lage({ verfahrensart: schluessel, pruefart }));
        const wahl = titelartenVon({ verfahrensart: schluessel, pruefart });
        assert.equal(plan.titel !== undefined, wahl.length > 0);
        if (plan.titel) assert.ok(findTitelart(plan.titel.art), plan.titel.art);
        if (plan.titel) assert.ok(plan.gebuehr, 'a title has its fee');
        if (plan.karte) assert.ok(plan.titel);
      });

  test('no title: Duldung, Fiktion, Verpflichtungserklärung, what is no title (§ 4 (1) AufenthG), and § 104c any more', () => {
    for (const art of [
      'DULDUNG_60a',
      'DULDUNG_60c',
      'DULDUNG_60d',
      'FIKTION_81',
      'HAFTUNG_68',
      'NEBENBESTIMMUNG',
      'AE_104c',
    ] as const) {
      assert.ok(ARTEN.includes(art));
      assert.deepEqual(titelartenVon({ verfahrensart: 'P01', pruefart: art }), [], art);
    }
  });

  test('§ 18 (4) AufenthG: the time of the position and three months, at most four years', () => {
    const bis = (dauer: number) =>
      planVon(lage({ tatsachen: new Map([['beschaeftigung.dauer_monate', dauer]]) })).titel?.gueltigBis;
    assert.equal(bis(12), '2027-09-01');
    assert.equal(bis(45), '2030-06-01');
    assert.equal(bis(60), '2030-06-01');
  });

  test('§§ 44, 44a, 45 AufenthV: first, extended, changed, for good, of minors', () => {
    const of = (more: Partial<Folgenlage>) => fee(planVon(lage(more)));
    assert.equal(of({}), 'ae_erteilung');
    assert.equal(of({ verfahrensart: 'P09', pruefart: 'CK_20a' }), 'ae_erteilung_bis_1j');
    assert.equal(of({ verfahrensart: 'P01' }), 'ae_verlaengerung');
    assert.equal(of({ tatsachen: new Map([['antrag.art', 'verlaengerung']]) }), 'ae_verlaengerung');
    assert.equal(of({ verfahrensart: 'P03' }), 'ae_zweckwechsel');
    assert.equal(of({ verfahrensart: 'P16', pruefart: 'NE_9' }), 'ne');
    assert.equal(of({ verfahrensart: 'P16', pruefart: 'NE_35', geburtsdatum: '2009-01-01' }), 'ne_minderjaehrig');
    assert.equal(of({ verfahrensart: 'P17', pruefart: 'DA_EU_9a' }), 'da_eu');
    assert.equal(of({ verfahrensart: 'P23', pruefart: 'DULDUNG_60a' }), 'duldung_traeger');
  });

  test('§ 45c AufenthV: a new card of the title that is held, for the reason that is known', () => {
    const held = { id: '1', art: 'NE_9', name: 'Niederlassungserlaubnis' };
    const plan = planVon(
      lage({
        verfahrensart: 'P32',
        pruefart: 'KARTE_NEU',
        bisher: [held],
        tatsachen: new Map([['karte.anlass', 'verlust']]),
      }),
    );
    assert.deepEqual(plan, {
      karte: { express: false, titelId: '1' },
      gebuehr: { art: 'festsetzen', posten: [{ schluessel: 'neuausstellung_verlust', titel: 'ne' }], leistungen: [] },
    });
  });
});

describe('§ 52 (3) AufenthV: who enjoys protection', () => {
  const schutz = (more: Partial<Folgenlage>) => {
    const { gebuehr } = planVon(lage(more));
    return gebuehr?.art === 'festsetzen' ? [gebuehr.posten[0]?.schluessel, gebuehr.schutz] : undefined;
  };
  const held = (art: string) => [{ id: '1', art, name: 'Aufenthaltserlaubnis' }];

  test('the title says so, also the Niederlassungserlaubnis of § 26 (3) AufenthG', () => {
    assert.deepEqual(schutz({ verfahrensart: 'P18', pruefart: 'AE_25_1_2' }), ['ae_erteilung', 'fluechtling']);
    assert.deepEqual(schutz({ verfahrensart: 'P15', pruefart: 'NE_26_3' }), ['ne', 'fluechtling']);
    assert.deepEqual(schutz({ verfahrensart: 'P15', pruefart: 'NE_9' }), ['ne', undefined]);
  });

  test('the decision of the Bundesamt and a title held until now count for card and Fiktion too', () => {
    const subsidiaer = new Map([['schutz.bamf_entscheidung', 'subsidiaer']]);
    assert.deepEqual(schutz({ verfahrensart: 'P03', pruefart: 'FIKTION_81', bisher: held('AE_25_1') }), [
      'fiktion',
      'asylberechtigt',
    ]);
    assert.deepEqual(schutz({ verfahrensart: 'P15', pruefart: 'NE_9', tatsachen: subsidiaer }), ['ne', 'subsidiaer']);
    assert.deepEqual(schutz({ verfahrensart: 'P15', pruefart: 'NE_9', bisher: held('AE_25_3') }), ['ne', undefined]);
    const neu = { verfahrensart: 'P32', pruefart: 'KARTE_NEU', tatsachen: new Map([['karte.anlass', 'neuer_pass']]) };
    assert.deepEqual(schutz({ ...neu, bisher: held('AE_25_2_fluechtling') }), ['neuausstellung_pass', 'fluechtling']);
  });

  test('§ 48 (1) no. 1c: their travel document costs less than that for foreigners', () => {
    const pass = { verfahrensart: 'P30', pruefart: null };
    assert.deepEqual(schutz(pass), ['reiseausweis_auslaender', undefined]);
    assert.deepEqual(schutz({ ...pass, bisher: held('AE_25_2_subsidiaer') }), ['reiseausweis_schutz', 'subsidiaer']);
  });
});

describe('within the law', () => {
  const against = (change: object, more: Partial<Folgenlage> = {}) =>
    hindernisseVon(titelplan(planVon(lage(more)), change), lage(more)).join(' ');

  test('four years to the day, and not one more', () => {
    assert.equal(against({ gueltigBis: '2030-06-01' }), '');
    assert.match(against({ gueltigBis: '2030-06-02' }), /längstens bis zum 01\.06\.2030 \(§ 18 Abs\. 4 AufenthG\)/);
  });

  test('§ 26 (1) s. 2 AufenthG: three years; a release some days later does not make them shorter', () => {
    const schutz = { verfahrensart: 'P18', pruefart: 'AE_25_1_2' };
    assert.match(against({ gueltigBis: '2028-06-01' }, schutz), /mindestens bis zum 01\.06\.2029/);
    const plan = planVon(lage(schutz));
    assert.deepEqual(hindernisseVon(plan, lage({ ...schutz, heute: '2026-06-20' })), []);
  });

  test('§ 9 (1) AufenthG: for good, or not at all', () => {
    const ne = { verfahrensart: 'P16', pruefart: 'NE_9' };
    assert.equal(against({}, ne), '');
    assert.match(against({ gueltigBis: '2030-01-01' }, ne), /unbefristet/);
  });

  test('§ 4a (1) AufenthG: work that the law allows is not restricted', () => {
    const schutz = { verfahrensart: 'P18', pruefart: 'AE_25_1_2' };
    assert.match(against({ beschaeftigung: 'nicht-erlaubt' }, schutz), /§ 4a Abs\. 1 AufenthG/);
  });

  test('begins neither before the application nor after the release', () => {
    assert.match(against({ gueltigAb: '2026-04-30' }), /nicht vor dem Antrag/);
    assert.equal(against({ gueltigAb: '2026-05-01', gueltigBis: '2030-04-30' }), '');
    assert.match(against({ gueltigAb: '2026-06-03' }), /spätestens am Tag der Freigabe/);
  });

  test('another title than this Vorgang is about, or none', () => {
    assert.match(against({ art: 'NE_9' }), /erteilt dieser Vorgang nicht/);
    assert.match(hindernisseVon({}, lage()).join(' '), /welcher Titel/);
  });
});

describe('measures', () => {
  const held = { id: '01990000-0000-7000-8000-000000000001', art: 'BK_18g', name: 'Blaue Karte EU' };
  const ende = (massnahme: 'verkuerzung' | 'widerruf' | 'feststellung_erloschen' | 'versagung', am?: string) => ({
    ende: { massnahme, titelId: held.id, ...(am ? { am } : {}) },
  });
  const at = lage({ entscheidung: 'massnahme', verfahrensart: 'P37', pruefart: 'ENDE_TITEL', bisher: [held] });

  test('§ 7 (2) s. 2, § 51, § 52 AufenthG: forwards, backwards, from the announcement', () => {
    assert.deepEqual(hindernisseVon(ende('verkuerzung', '2026-07-01'), at), []);
    assert.match(hindernisseVon(ende('verkuerzung', '2026-05-01'), at).join(), /für die Vergangenheit/);
    assert.deepEqual(hindernisseVon(ende('feststellung_erloschen', '2026-05-01'), at), []);
    assert.match(hindernisseVon(ende('feststellung_erloschen'), at).join(), /seit wann/);
    assert.deepEqual(hindernisseVon(ende('widerruf'), at), []);
    assert.deepEqual(hindernisseVon({ ende: { massnahme: 'versagung' } }, at), []);
    assert.match(hindernisseVon({}, at).join(), /welche Maßnahme/);
  });

  test('§§ 53, 11 (2) AufenthG: the ban in the same decision; what is held ends, unless under a condition', () => {
    const fall = (more: [string, unknown][], bisher = [held]) =>
      lage({ ...at, pruefart: 'AUSWEISUNG', tatsachen: new Map(more), bisher });
    const sperre: [string, unknown] = ['sperrfrist.monate', 48];
    const plan = planVon(fall([sperre]));
    assert.deepEqual(plan, { ende: { massnahme: 'ausweisung', titelId: held.id, sperre: { monate: 48 } } });
    assert.deepEqual(hindernisseVon(plan, fall([sperre])), []);
    assert.match(hindernisseVon(planVon(fall([])), fall([])).join(), /§ 11 Abs\. 2/);
    const ohneTitel = { ende: { massnahme: 'ausweisung' as const, sperre: { monate: 48 } } };
    assert.match(hindernisseVon(ohneTitel, fall([])).join(), /§ 51 Abs\. 1 Nr\. 5/);
    assert.deepEqual(hindernisseVon(ohneTitel, fall([], [])), []);
    const bedingt = planVon(fall([sperre, ['ausweisung.unter_bedingung', true]]));
    assert.equal(bedingt.ende?.titelId, undefined, '§ 53 (4): nothing ends before the condition');
    assert.deepEqual(hindernisseVon(bedingt, fall([sperre])), []);
  });

  test('§ 59 AufenthG: period and state; nothing ends', () => {
    const fall = lage({ ...at, pruefart: 'ANDROHUNG_59', tatsachen: new Map([['androhung.frist_tage', 30]]) });
    const { ende } = planVon(fall);
    assert.deepEqual(ende, { massnahme: 'androhung', ausreisefristTage: 30 });
    assert.match(hindernisseVon({ ende }, fall).join(), /§ 59 Abs\. 2/);
    assert.deepEqual(hindernisseVon({ ende: { ...ende, zielstaat: 'Ghana' } }, fall), []);
  });

  test('expulsion and threat in words', () => {
    const satz = (ende: Parameters<typeof massnahmeWorte>[0]) => massnahmeWorte(ende, [], String);
    assert.equal(satz({ massnahme: 'ausweisung' }), undefined);
    assert.match(satz({ massnahme: 'ausweisung', sperre: { monate: 48 } }) ?? '', /ausgewiesen\. .* für 48 Monate/);
    assert.match(
      satz({ massnahme: 'ausweisung', sperre: { unbefristet: true }, bedingt: true }) ?? '',
      /unter der Bedingung.*unbefristet/,
    );
    assert.equal(satz({ massnahme: 'androhung', ausreisefristTage: 30 }), undefined);
    assert.match(
      satz({ massnahme: 'androhung', ausreisefristTage: 30, zielstaat: 'Ghana', sperre: { monate: 24 } }) ?? '',
      /30 Tage.*Zielstaat ist Ghana.*24 Monate/,
    );
    assert.match(
      satz({ massnahme: 'androhung', ausreisefristTage: 0, zielstaat: 'Ghana' }) ?? '',
      /ohne dass eine Frist/,
    );
  });

  test('in words', () => {
    const worte = (iso: string) => iso;
    assert.equal(massnahmeWorte(ende('widerruf').ende, [held], worte), 'Ihr Titel (Blaue Karte EU) wird widerrufen');
    assert.match(
      massnahmeWorte(ende('verkuerzung', '2026-07-01').ende, [held], worte) ?? '',
      /nur noch bis zum 2026-07-01/,
    );
    assert.match(
      titelWorte(planVon(lage()).titel as never, '2026-06-02', worte),
      /Blaue Karte EU \(§ 18g Abs\. 1 AufenthG\), gültig vom/,
    );
  });
});
