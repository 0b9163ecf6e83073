/** What the identity provider says, read as roles and as two factors (RFC 8176). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { hasProvenTwoFactors, parseGruppen, rollenOf } from './oidc.rules.ts';

test('groups become roles, in whatever way the provider writes them', () => {
  const groups = parseGruppen('abh-leitung=leitung, cn=sb,ou=abh=sachbearbeitung');
  assert.deepEqual(rollenOf(['/abh-leitung'], groups), ['leitung']);
  assert.deepEqual(rollenOf(['somebody'], groups), []);
  assert.deepEqual(rollenOf(['sb'], parseGruppen('sb=service,sb=kasse,')), ['service', 'kasse']);
});

test('roles that do not exist or belong to devices are named', () => {
  assert.deepEqual(parseGruppen('a=chef, b=roboter, c=leitung, d').unbekannt, ['a=chef', 'b=roboter', 'd']);
  assert.deepEqual(parseGruppen('').unbekannt, []);
});

test('two kinds of proof are two factors, the same kind twice is one', () => {
  const proven = (amr: string[], acr?: string) => hasProvenTwoFactors({ amr, acr });
  assert.ok(proven(['mfa']));
  assert.ok(proven(['pwd', 'otp']));
  assert.ok(proven(['hwk', 'fpt']));
  assert.ok(!proven(['pwd']));
  assert.ok(!proven(['pwd', 'pin']));
  assert.ok(!proven([]));
  assert.ok(proven([], 'http://eidas.europa.eu/LoA/substantial'));
  assert.ok(!proven([], '1'));
});
