/** Lists and amounts as data: what holds on a day, what is refused, what a change says, what another office brings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANTRAGSARTEN } from '../antrag/antragsart.data.ts';
import { TATBESTAENDE } from '../gebuehr/gebuehr.data.ts';
import { berechneGebuehren } from '../gebuehr/gebuehr.rules.ts';
import { VERFAHRENSARTEN } from '../verfahrensart.data.ts';
import { planUebernahme, readRegelwerkDatei } from './datei.rules.ts';
import { rechtszeile } from './rechtsstand.rules.ts';
import { findRegel, REGELN, type Regel } from './regelwerk.data.ts';
import { einwaendeZu, regelAm, unterschiede } from './regelwerk.rules.ts';
import { type RegelInhalt, regelInhaltSchema, type UnterlagenInhalt } from './regelwerk.schema.ts';
import { gebuehrenrechtAus } from './regelwerk.ts';
import { verfahrensartenOf } from './reichweite.rules.ts';

const HEUTE = '2026-11-27';
const regel = (schluessel: string) => findRegel(schluessel) as Regel;
const heute = (schluessel: string) => regelAm(regel(schluessel), [], HEUTE)?.inhalt as RegelInhalt;
const TYPEN = new Set(['pass', 'mietvertrag', 'wohnungsgeber', 'eheurkunde']);
const zu = { heute: HEUTE, dokumenttypen: TYPEN, gueltigAb: HEUTE };
const FAMILIE = heute('unterlagen.familie') as UnterlagenInhalt;
const liste = (...zeilen: UnterlagenInhalt['zeilen']): UnterlagenInhalt => ({ ...FAMILIE, zeilen });
const MIETE = {
  schluessel: 'mietvertrag',
  seite: 'wohnen',
  dokumenttypen: ['mietvertrag'],
  norm: '§ 2 Abs. 4 AufenthG',
};

test('everything that came with Bleibe is in it, in its shape, and without an objection', () => {
  assert.equal(REGELN.filter(({ abschnitt }) => abschnitt === 'unterlagen').length, ANTRAGSARTEN.length);
  assert.equal(REGELN.filter(({ abschnitt }) => abschnitt === 'verfahrensart').length, VERFAHRENSARTEN.length);
  for (const one of REGELN) {
    const now = regelAm(one, [], HEUTE);
    assert.ok(now, one.schluessel);
    regelInhaltSchema.parse(now.inhalt);
    const known = new Set(FAMILIE.zeilen.flatMap(({ dokumenttypen }) => dokumenttypen));
    if (now.inhalt.abschnitt === 'unterlagen')
      for (const { dokumenttypen } of now.inhalt.zeilen) for (const typ of dokumenttypen) known.add(typ);
    assert.deepEqual(einwaendeZu(one, now.inhalt, { ...zu, dokumenttypen: known }), [], one.schluessel);
  }
});

test('the version of the office holds from its day, what came with Bleibe before and after it', () => {
  const own = { inhalt: liste(MIETE), gueltigAb: '2026-12-01', gueltigBis: '2026-12-31' };
  const of = (tag: string) => regelAm(regel('unterlagen.familie'), [own], tag);
  assert.deepEqual(
    [of('2026-11-30')?.mitgeliefert, of('2026-12-01')?.mitgeliefert, of('2027-01-01')?.mitgeliefert],
    [true, false, true],
  );
});

test('a list that cannot be is refused at the place where it is wrong', () => {
  const paths = (inhalt: RegelInhalt, more: Partial<typeof zu> = {}) =>
    einwaendeZu(regel('unterlagen.familie'), inhalt, { ...zu, ...more }).map(({ path }) => path);
  assert.deepEqual(paths(liste(MIETE)), []);
  assert.deepEqual(paths(liste(MIETE, MIETE)), ['inhalt.zeilen.1.schluessel']);
  assert.deepEqual(paths(liste({ ...MIETE, seite: 'rente' })), ['inhalt.zeilen.0.seite']);
  assert.deepEqual(paths(liste({ ...MIETE, dokumenttypen: ['gibt-es-nicht'] })), ['inhalt.zeilen.0.dokumenttypen']);
  assert.deepEqual(paths(liste({ ...MIETE, schluessel: 'ohne-namen' })), ['inhalt.zeilen.0.namen']);
  assert.deepEqual(paths(liste({ ...MIETE, wenn: [{ frage: 'rente_monate', ist: ['x'] }] })), ['inhalt.zeilen.0.wenn']);
  assert.deepEqual(paths(liste({ ...MIETE, wenn: [{ frage: 'beziehung', ist: ['onkel'] }] })), [
    'inhalt.zeilen.0.wenn',
  ]);
  assert.deepEqual(paths(liste(MIETE), { gueltigAb: '2026-11-26' }), ['gueltigAb']);
  assert.deepEqual(paths({ ...liste(MIETE), geprueftBis: '2026-11-28' }), ['inhalt.geprueftBis']);
  assert.deepEqual(paths(heute('gebuehr.ae_erteilung')), ['inhalt']);
});

test('a change is said line by line, and nothing where nothing changes', () => {
  assert.deepEqual(unterschiede(FAMILIE, FAMILIE), []);
  const change = unterschiede(liste(MIETE), liste({ ...MIETE, anzahl: 2 }));
  assert.equal(change.length, 1);
  assert.match(change[0]?.nachher ?? '', /2 Stück/);
});

test('§ 45 AufenthV: a released amount counts from its day, and only for a Stichtag on or after it', () => {
  const inhalt = {
    ...(heute('gebuehr.ae_erteilung') as RegelInhalt & { abschnitt: 'gebuehr' }),
    betragCent: 12_000,
    geprueftBis: '2027-12-31',
  };
  const am = (stichtag: string, own: boolean) => {
    const recht = gebuehrenrechtAus(
      new Map(own ? [['gebuehr.ae_erteilung', { inhalt, gueltigAb: '2027-01-01', gueltigBis: null }]] : []),
      stichtag,
    );
    const antwort = berechneGebuehren(
      {
        stichtag,
        posten: [{ schluessel: 'ae_erteilung' }],
        umstaende: { geburtsdatum: '1980-01-01', antragAm: '2026-04-01', staatsangehoerigkeiten: [], leistungen: [] },
        ermessen: [],
      },
      recht,
    );
    return antwort.moeglich ? [antwort.ergebnis.summeCent, antwort.ergebnis.aenderungOffen] : antwort.grund;
  };
  assert.deepEqual(am('2026-12-31', false), [10_000, true]);
  assert.deepEqual(am('2027-01-01', true), [12_000, false]);
});

test('which Verfahren an entry reaches', () => {
  assert.deepEqual(verfahrensartenOf(regel('unterlagen.familie')), ['P12', 'P13']);
  assert.deepEqual(verfahrensartenOf(regel('verfahrensart.P08')), ['P08']);
  assert.deepEqual(verfahrensartenOf(regel('gebuehr.ne')), ['P16']);
  assert.deepEqual(verfahrensartenOf(regel('gebuehr.neuausstellung_pass')), ['P31', 'P32']);
  for (const { schluessel } of TATBESTAENDE) {
    const found = findRegel(`gebuehr.${schluessel}`);
    if (found) assert.notDeepEqual(verfahrensartenOf(found), [], schluessel);
  }
});

test('the file of another office: same is counted, other is offered, wrong is refused with its reason', () => {
  const datei = (regeln: unknown[]) =>
    readRegelwerkDatei(
      JSON.stringify({ format: 'bleibe-regelwerk', version: 1, amt: 'Nachbarstadt', stand: HEUTE, regeln }),
    );
  assert.equal(readRegelwerkDatei('{"format":"anderes"}'), undefined);
  assert.equal(readRegelwerkDatei('kein json'), undefined);
  const found = datei([
    { schluessel: 'unterlagen.familie', inhalt: FAMILIE },
    { schluessel: 'verfahrensart.P08', inhalt: { ...heute('verfahrensart.P08'), erwarteteTage: 21 } },
    { schluessel: 'verfahrensart.P99', inhalt: {} },
    { schluessel: 'gebuehr.ne', inhalt: { abschnitt: 'gebuehr' } },
  ]);
  assert.ok(found);
  const plan = planUebernahme(
    found,
    (one) => heute(one.schluessel),
    () => undefined,
    () => false,
  );
  assert.equal(plan.gleich, 1);
  assert.deepEqual(
    plan.neu.map(({ regel: one }) => one.schluessel),
    ['verfahrensart.P08'],
  );
  assert.match(plan.neu[0]?.inhalt.quelle ?? '', /^Nachbarstadt: /);
  assert.deepEqual(
    plan.abgelehnt.map(({ schluessel }) => schluessel),
    ['verfahrensart.P99', 'gebuehr.ne'],
  );
});

test('what was checked until when: act in force, end near, to be looked at again', () => {
  const stoff = {
    ...{ schluessel: 'x', bereich: 'B', name: 'N', norm: '§ 1', quelle: 'Q', gueltigAb: '2025-01-01' },
    geprueftBis: '2026-06-11',
  };
  const akt = { betroffenVon: ['BGBl. 2026 I Nr. 111'] };
  assert.equal(rechtszeile({ ...stoff, ...akt }, '2026-06-11').stufe, 'bald');
  assert.equal(rechtszeile({ ...stoff, ...akt }, '2026-06-12').stufe, 'ueberholt');
  assert.equal(rechtszeile({ ...stoff, ...akt, bleibtOffen: true }, '2026-06-12').stufe, 'offen');
  assert.equal(rechtszeile(stoff, '2026-04-26').stufe, 'gut');
  assert.equal(rechtszeile(stoff, '2026-04-27').stufe, 'bald');
  assert.equal(rechtszeile({ ...stoff, gueltigBis: '2026-12-31' }, '2026-11-16').stufe, 'endet');
});
