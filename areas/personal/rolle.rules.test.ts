/** Which roles stand together (BSI ORP.4.A4; Art. 38 (6) DSGVO; § 32 KomHVO NRW). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { PERSONENROLLEN } from './rolle.data.ts';
import { bereichOf, findUnvereinbareRollen, hasAktenzugang, isLastAdministration } from './rolle.rules.ts';

const together = (...rollen: string[]) => findUnvereinbareRollen(rollen) === undefined;

test('each role of a person stands alone without conflict', () => {
  for (const rolle of PERSONENROLLEN) assert.ok(together(rolle), rolle);
});

test('administration never stands with another role', () => {
  for (const rolle of PERSONENROLLEN)
    if (rolle !== 'administration') assert.ok(!together('administration', rolle), rolle);
});

test('data protection never stands with a role that it watches', () => {
  for (const rolle of PERSONENROLLEN) if (rolle !== 'datenschutz') assert.ok(!together('datenschutz', rolle), rolle);
});

test('who sets a fee does not take the money', () => {
  assert.ok(!together('kasse', 'sachbearbeitung'));
  assert.ok(!together('kasse', 'leitung'));
  assert.ok(together('kasse', 'service'));
});

test('who assigns documents in the whole office reads no Akten', () => {
  assert.ok(!together('scanstelle', 'sachbearbeitung'));
  assert.ok(!together('poststelle', 'service'));
  assert.ok(together('poststelle', 'scanstelle'));
});

test('whatever stands together never joins the sight of the whole office with reading letters only', () => {
  const subsets = Array.from({ length: 2 ** PERSONENROLLEN.length }, (_, mask) =>
    PERSONENROLLEN.filter((_rolle, bit) => mask & (1 << bit)),
  );
  for (const rollen of subsets.filter((set) => set.length > 0 && together(...set))) {
    const kinds = rollen.map(bereichOf);
    const narrow = kinds.includes('eigener') || kinds.includes('team');
    assert.ok(!(narrow && kinds.includes('erfassung')), rollen.join(' + '));
  }
});

test('a person has no role of a device and no role that does not exist', () => {
  assert.ok(!together('roboter'));
  assert.ok(!together('station', 'service'));
  assert.ok(!together('kaiser'));
  assert.ok(!together('toString'));
});

test('administration, data protection, Kasse, post and scan look into no Akte', () => {
  for (const rolle of ['administration', 'datenschutz', 'kasse', 'poststelle', 'scanstelle', 'roboter', 'station'])
    assert.equal(hasAktenzugang([rolle]), false, rolle);
  for (const rolle of ['leitung', 'teamleitung', 'sachbearbeitung', 'service'])
    assert.ok(hasAktenzugang([rolle]), rolle);
});

test('the last administration stays', () => {
  assert.equal(isLastAdministration(['administration'], 0), true);
  assert.equal(isLastAdministration(['administration'], 1), false);
  assert.equal(isLastAdministration(['leitung'], 0), false);
});
