/** Hints at a person's titles, with the paragraph they come from. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listMerker, type MerkerTitel } from './merker.rules.ts';

const titel = (art: string, gueltigAb: string, endet: string | null): MerkerTitel => ({
  art,
  gueltigAb,
  endet,
  beendet: false,
});
const of = (list: readonly MerkerTitel[], geburtsdatum: string | null = null) =>
  Object.fromEntries(listMerker({ titel: list, geburtsdatum }).map(({ art, am }) => [art, am]));

describe('§ 18c AufenthG: settlement permit of skilled workers', () => {
  test('Blue Card: 21 months with B1, 27 without; 36 as any skilled worker; five years after § 9', () => {
    assert.deepEqual(of([titel('BK_18g', '2025-03-01', '2029-02-28')]), {
      'ne-blaue-karte-b1': '2026-12-01',
      'ne-blaue-karte': '2027-06-01',
      'ne-fachkraft': '2028-03-01',
      'ne-allgemein': '2030-03-01',
    });
  });
  test('titles that follow each other without a gap count together', () => {
    const list = [titel('AE_18b', '2024-01-01', '2025-02-28'), titel('BK_18g', '2025-03-01', '2029-02-28')];
    assert.equal(of(list)['ne-fachkraft'], '2027-01-01');
    assert.equal(of(list)['ne-blaue-karte'], '2027-06-01');
  });
  test('a gap begins anew', () => {
    const list = [titel('AE_18b', '2023-01-01', '2024-01-31'), titel('AE_18b', '2024-03-01', '2027-02-28')];
    assert.equal(of(list)['ne-fachkraft'], '2027-03-01');
  });
  test('who changed to another purpose has no such hint any more', () => {
    const list = [titel('BK_18g', '2024-01-01', '2025-12-31'), titel('AE_21', '2026-01-01', '2028-12-31')];
    assert.equal(of(list)['ne-blaue-karte'], undefined);
  });
});

describe('§ 26 (3) AufenthG', () => {
  test('three years with C1, five without', () => {
    const found = of([titel('AE_25_2_fluechtling', '2024-05-10', '2027-05-09')]);
    assert.equal(found['ne-schutz-c1'], '2027-05-10');
    assert.equal(found['ne-schutz'], '2029-05-10');
  });
});

describe('ages of a child', () => {
  test('§ 35 at 16, § 34 (2) at 18', () => {
    const found = of([titel('AE_32', '2024-01-01', '2027-01-01')], '2011-02-28');
    assert.equal(found['wird-16'], '2027-02-28');
    assert.equal(found['wird-18'], '2029-02-28');
  });
  test('a spouse of the same norm is no child, and half a birth date gives no hint', () => {
    assert.equal(of([titel('AE_28', '2024-01-01', '2027-01-01')], '1990-05-05')['wird-18'], undefined);
    assert.equal(of([titel('AE_32', '2024-01-01', '2027-01-01')], '2011')['wird-16'], undefined);
  });
});

test('§ 31 (4): after the first year subsistence counts', () => {
  assert.equal(of([titel('AE_31', '2026-04-15', '2027-04-14')])['eigenes-recht-jahr'], '2027-04-15');
});

test('§ 24: the end of temporary protection, whatever the continuation says', () => {
  assert.equal(of([titel('AE_24', '2024-03-05', '2027-03-04')])['schutz-ende'], '2027-03-04');
  assert.equal(of([titel('AE_24', '2024-03-05', '2027-03-04')])['ne-allgemein'], undefined);
});

test('§ 12a: three years from the first title of that kind', () => {
  const list = [titel('AE_25_3', '2024-06-01', '2025-05-31'), titel('AE_25_3', '2025-06-01', '2028-05-31')];
  assert.equal(of(list)['wohnsitz-ende'], '2027-06-01');
});

test('a settlement permit gives no hint', () => {
  assert.deepEqual(of([titel('NE_9', '2024-06-01', null)]), {});
});
