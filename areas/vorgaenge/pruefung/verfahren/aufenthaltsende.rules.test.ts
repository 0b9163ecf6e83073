/** §§ 11, 53 to 55, 58, 59, 72 (4) AufenthG: expulsion and the threat of deportation. „erteilen“: the measure is permissible. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Flach, pruefling } from '../testing.ts';

describe('§§ 53 to 55 AufenthG: expulsion', () => {
  const fall = pruefling('AUSWEISUNG', {
    'ausweisung.gefaehrdung': true,
    'ausweisung.schutz': 'keiner',
    'sicherheit.ausweisungsinteresse': 'p54_abs1_sonst',
    'ausweisung.bleibeinteresse': 'schwer',
    'ausweisung.dauer_ermittelt': true,
    'ausweisung.bindungen_ermittelt': true,
    'ausweisung.folgen_familie_ermittelt': true,
    'ausweisung.rechtstreue_ermittelt': true,
    'ausweisung.abwaegung': 'ausreise_ueberwiegt',
    'sperrfrist.monate': 60,
    'ende.anhoerung': 'erfolgt',
  });

  test('(1): permissible with danger and a noted weighing; not without either', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'ausweisung.gefaehrdung': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'ausweisung.abwaegung': 'verbleib_ueberwiegt' }).outcome, 'ablehnen');
  });

  test('nobody but a person weighs: without their finding it is open, whatever weighs how much', () => {
    for (const interesse of ['keines', 'p54_abs1_nr2_oder_4', 'p54_abs2_sonst'] as const)
      for (const bleibe of ['besonders_schwer', 'schwer', 'keines'] as const) {
        const { outcome, zeilen } = fall({
          'ausweisung.abwaegung': undefined,
          'sicherheit.ausweisungsinteresse': interesse,
          'ausweisung.bleibeinteresse': bleibe,
        });
        assert.deepEqual([outcome, zeilen.abwaegung], ['offen', 'offen']);
      }
  });

  test('(2): each circumstance is found out first', () => {
    assert.equal(fall({ 'ausweisung.folgen_familie_ermittelt': undefined }).zeilen.umstaende_53_2, 'offen');
    assert.equal(fall({ 'ausweisung.rechtstreue_ermittelt': false }).outcome, 'offen');
  });

  test('(3): association with Turkey and Daueraufenthalt – EU', () => {
    const arb: Flach = { 'ausweisung.schutz': 'assoziationsrecht' };
    assert.equal(fall(arb).outcome, 'offen');
    assert.equal(fall({ ...arb, 'ausweisung.schwerwiegende_gefahr': true }).outcome, 'erteilen');
    assert.equal(fall({ ...arb, 'ausweisung.schwerwiegende_gefahr': false }).outcome, 'ablehnen');
    assert.equal(
      fall({ 'aufenthalt.titel': 'DA_EU_9a', 'ausweisung.schwerwiegende_gefahr': false }).outcome,
      'ablehnen',
    );
  });

  test('(3a): protected persons for compelling reasons only, also where (3) would be met', () => {
    const schutz: Flach = { 'schutz.bamf_entscheidung': 'fluechtling', 'ausweisung.schwerwiegende_gefahr': true };
    assert.equal(fall({ ...schutz, 'ausweisung.schutz': 'assoziationsrecht' }).zeilen.schutz_vor_ausweisung, 'offen');
    assert.equal(fall({ ...schutz, 'ausweisung.zwingende_gruende': false }).outcome, 'ablehnen');
    assert.equal(fall({ ...schutz, 'ausweisung.zwingende_gruende': true }).outcome, 'erteilen');
    assert.equal(
      fall({ 'ausweisung.schutz': 'schutzberechtigt', 'ausweisung.zwingende_gruende': false }).outcome,
      'ablehnen',
    );
  });

  test('(4): under a condition while asylum is asked for', () => {
    const laufend: Flach = { 'schutz.asylverfahren': 'laufend' };
    assert.equal(fall().zeilen.bedingung_asyl, undefined);
    assert.equal(fall({ ...laufend, 'ausweisung.unter_bedingung': false }).outcome, 'ablehnen');
    assert.equal(fall({ ...laufend, 'ausweisung.unter_bedingung': true }).outcome, 'erteilen');
    const ohne = fall({ ...laufend, 'ausweisung.asyl_androhung_vollziehbar': true });
    assert.deepEqual([ohne.outcome, ohne.zeilen.bedingung_asyl], ['erteilen', 'entfaellt']);
  });

  test('§ 54: outside its list the danger is weighed all the same', () => {
    const { outcome, zeilen } = fall({ 'sicherheit.ausweisungsinteresse': 'keines' });
    assert.deepEqual([outcome, zeilen.ausweisungsinteresse_54], ['erteilen', 'entfaellt']);
  });

  test('§ 55 (1) Nr. 1, 2, 4: five years to the day; a finding that does not fit is looked at again', () => {
    const ne: Flach = { 'aufenthalt.titel': 'NE_9', 'ausweisung.rechtmaessig_seit': '2021-04-28' };
    assert.equal(fall(ne).zeilen.bleibeinteresse, 'offen');
    assert.equal(fall({ ...ne, 'ausweisung.rechtmaessig_seit': '2021-04-29' }).zeilen.bleibeinteresse, 'erfuellt');
    assert.equal(fall({ ...ne, 'ausweisung.bleibeinteresse': 'besonders_schwer' }).outcome, 'erteilen');
    const ae: Flach = { 'aufenthalt.titel': 'AE_30', 'ausweisung.rechtmaessig_seit': '2021-04-28' };
    assert.equal(fall(ae).zeilen.bleibeinteresse, 'erfuellt');
    const hier: Flach = { 'ausweisung.hier_geboren_oder_minderjaehrig_eingereist': true };
    assert.equal(fall({ ...ae, ...hier }).zeilen.bleibeinteresse, 'offen');
    assert.equal(fall({ 'ausweisung.deutsche_familie': true }).zeilen.bleibeinteresse, 'offen');
    assert.equal(fall({ 'ausweisung.bleibeinteresse': undefined }).zeilen.bleibeinteresse, 'offen');
  });

  test('§ 11 (3), (5): five years, ten with a conviction or a serious danger', () => {
    const abs5: Flach = { 'sperrfrist.grund': 'abs_5' };
    assert.equal(fall({ 'sperrfrist.monate': 61 }).outcome, 'ablehnen');
    assert.equal(fall({ ...abs5, 'sperrfrist.monate': 120 }).outcome, 'erteilen');
    assert.equal(fall({ ...abs5, 'sperrfrist.monate': 121 }).outcome, 'ablehnen');
    assert.equal(fall({ ...abs5, 'sperrfrist.monate': 121, atypischer_fall: true }).outcome, 'offen');
  });

  test('§ 11 (2), (5a), (5b): no expulsion without a term; twenty years; without end', () => {
    assert.equal(fall({ 'sperrfrist.monate': undefined }).outcome, 'offen');
    assert.equal(fall({ 'sperrfrist.monate': 0 }).outcome, 'ablehnen');
    const abs5a: Flach = { 'sperrfrist.grund': 'abs_5a' };
    assert.equal(fall({ ...abs5a, 'sperrfrist.monate': 240 }).outcome, 'erteilen');
    assert.equal(fall({ ...abs5a, 'sperrfrist.monate': 239 }).outcome, 'ablehnen');
    assert.equal(fall({ ...abs5a, 'sperrfrist.monate': 60, atypischer_fall: true }).outcome, 'offen');
    const unbefristet: Flach = { 'sperrfrist.monate': undefined, 'sperrfrist.unbefristet': true };
    assert.equal(fall(unbefristet).outcome, 'ablehnen');
    assert.equal(fall({ ...unbefristet, 'sperrfrist.grund': 'abs_5' }).outcome, 'ablehnen');
    assert.equal(fall({ ...unbefristet, 'sperrfrist.grund': 'p54_abs1_nr1_2_2a' }).outcome, 'erteilen');
    assert.equal(fall({ ...unbefristet, ...abs5a }).outcome, 'erteilen');
  });

  test('§ 72 (4): the public prosecutor agrees; § 28 VwVfG: heard', () => {
    const verfahren: Flach = { 'sicherheit.anklage_erhoben': true };
    assert.equal(fall(verfahren).outcome, 'offen');
    const antwort = 'ausweisung.einvernehmen_staatsanwaltschaft';
    assert.equal(fall({ ...verfahren, [antwort]: 'erteilt' }).outcome, 'erteilen');
    assert.equal(fall({ ...verfahren, [antwort]: 'angefragt' }).outcome, 'offen');
    assert.equal(fall({ ...verfahren, [antwort]: 'abgelehnt' }).outcome, 'ablehnen');
    assert.equal(fall({ ...verfahren, [antwort]: 'nicht_erforderlich' }).outcome, 'erteilen');
    assert.equal(fall({ 'ende.anhoerung': 'frist_laeuft' }).outcome, 'offen');
  });
});

describe('§ 59 AufenthG: the threat of deportation', () => {
  const fall = pruefling('ANDROHUNG_59', {
    'ausreisehindernis.vollziehbar_ausreisepflichtig': true,
    'androhung.abschiebungsverbot': false,
    'androhung.kindeswohl_entgegen': false,
    'androhung.familie_entgegen': false,
    'androhung.gesundheit_entgegen': false,
    'androhung.frist_tage': 30,
    'androhung.zielstaat_bezeichnet': true,
    'sperrfrist.monate': 24,
    'ende.anhoerung': 'erfolgt',
  });

  test('§§ 50, 58: who has to leave; the duty may come with the same decision', () => {
    assert.equal(fall().outcome, 'erteilen');
    const nochNicht: Flach = { 'ausreisehindernis.vollziehbar_ausreisepflichtig': false };
    assert.equal(fall(nochNicht).outcome, 'offen');
    assert.equal(fall({ ...nochNicht, 'androhung.ausreisepflichtig': true }).outcome, 'erteilen');
    assert.equal(fall({ ...nochNicht, 'androhung.ausreisepflichtig': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'androhung.bundesamt_zustaendig': true }).outcome, 'ablehnen');
  });

  test('(1) sentence 1: child, family and health are looked at before; each bars the threat', () => {
    for (const feld of [
      'androhung.abschiebungsverbot',
      'androhung.kindeswohl_entgegen',
      'androhung.familie_entgegen',
      'androhung.gesundheit_entgegen',
    ] as const) {
      assert.equal(fall({ [feld]: undefined }).outcome, 'offen', feld);
      assert.equal(fall({ [feld]: true }).outcome, 'ablehnen', feld);
    }
  });

  test('(3): convicted or to be extradited, nothing of it bars; the state of a bar is named', () => {
    const abs3: Flach = { 'androhung.verurteilung_oder_auslieferung': true };
    assert.equal(fall({ ...abs3, 'androhung.familie_entgegen': true }).outcome, 'erteilen');
    const verbot: Flach = { ...abs3, 'androhung.abschiebungsverbot': true };
    assert.equal(fall(verbot).outcome, 'offen');
    assert.equal(fall({ ...verbot, 'androhung.verbotsstaat_bezeichnet': false }).outcome, 'ablehnen');
    assert.equal(fall({ ...verbot, 'androhung.verbotsstaat_bezeichnet': true }).outcome, 'erteilen');
  });

  test('(1): seven to thirty days; shorter or longer for a reason', () => {
    assert.equal(fall({ 'androhung.frist_tage': 7 }).outcome, 'erteilen');
    assert.equal(fall({ 'androhung.frist_tage': 6 }).outcome, 'offen');
    assert.equal(fall({ 'androhung.frist_tage': 6, 'androhung.kuerzere_frist_zwingend': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'androhung.frist_tage': 0, 'androhung.kuerzere_frist_zwingend': true }).outcome, 'erteilen');
    assert.equal(fall({ 'androhung.frist_tage': 31, 'androhung.besondere_umstaende': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'androhung.frist_tage': 31, 'androhung.besondere_umstaende': true }).outcome, 'erteilen');
  });

  test('(5), (7): none from custody; three months for victims', () => {
    assert.equal(fall({ 'androhung.frist_tage': undefined, 'androhung.haft': true }).zeilen.ausreisefrist, 'entfaellt');
    const opfer: Flach = { 'androhung.opfer_25_4a_4b': true };
    assert.equal(fall(opfer).outcome, 'ablehnen');
    assert.equal(fall({ ...opfer, 'androhung.frist_tage': 91 }).outcome, 'ablehnen');
    assert.equal(fall({ ...opfer, 'androhung.frist_tage': 92 }).outcome, 'erteilen');
    assert.equal(fall({ ...opfer, 'androhung.opferfrist_entfaellt': true }).outcome, 'erteilen');
  });

  test('(2): the state; § 11 (2) sentence 2, (3): the ban with its term', () => {
    assert.equal(fall({ 'androhung.zielstaat_bezeichnet': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'androhung.zielstaat_bezeichnet': false, atypischer_fall: true }).outcome, 'offen');
    assert.equal(fall({ 'sperrfrist.monate': undefined }).outcome, 'offen');
    assert.equal(fall({ 'sperrfrist.monate': 60 }).outcome, 'erteilen');
    assert.equal(fall({ 'sperrfrist.monate': 61 }).outcome, 'ablehnen');
    assert.equal(fall({ 'sperrfrist.monate': 61, 'sperrfrist.grund': 'abs_5' }).outcome, 'erteilen');
  });
});
