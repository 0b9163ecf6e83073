import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestPki, type Issued, type IssueOrder, issue } from '../test-pki.simulator.ts';
import { NOW } from '../testing/office.ts';
import type { Certificate } from './certificate.ts';
import { findTrust } from './chain.ts';

const pki = createTestPki(NOW);
const dates = { notBefore: NOW.subtract({ hours: 1 }), notAfter: NOW.add({ hours: 24 * 365 }) };
const ask = (
  certificate: Certificate,
  others: readonly Certificate[],
  more: Partial<Parameters<typeof findTrust>[0]> = {},
) => findTrust({ certificate, others, anchors: [pki.root.certificate], at: NOW, purpose: 'seal', ...more });
const between = pki.intermediate.certificate;
const make = (order: Partial<IssueOrder> & Pick<IssueOrder, 'role'>, by: Issued = pki.intermediate) =>
  issue({ name: 'Prüfling', by, ...dates, ...order });

test('from the seal over the intermediate to the anchor', () => {
  const trust = ask(pki.seal().certificate, [between]);
  assert.deepEqual([trust.problem, trust.path.length], [undefined, 3]);
});

test('RFC 5280: without the intermediate there is no way; a certificate that is itself an anchor needs none', () => {
  const seal = pki.seal().certificate;
  assert.equal(ask(seal, []).problem?.code, 'KEIN_ANKER');
  assert.equal(ask(seal, [], { anchors: [seal] }).problem, undefined);
});

test('a seal certificate may not issue another one', () => {
  const seal = pki.seal();
  const below = make({ role: 'seal' }, seal);
  assert.equal(ask(below.certificate, [seal.certificate, between]).problem?.code, 'KEIN_AUSSTELLER');
});

test('an issuer without keyCertSign, and one below a path length of zero', () => {
  const noSign = make({ role: 'ca', keyUsage: [6] }, pki.root);
  assert.equal(ask(make({ role: 'seal' }, noSign).certificate, [noSign.certificate]).problem?.code, 'KEIN_AUSSTELLER');
  const tooDeep = make({ role: 'ca' });
  assert.equal(
    ask(make({ role: 'seal' }, tooDeep).certificate, [tooDeep.certificate, between]).problem?.code,
    'ZU_LANG',
  );
});

test('an expired issuer ends the way', () => {
  const old = make({ role: 'ca', notAfter: NOW.subtract({ minutes: 1 }) }, pki.root);
  const trust = ask(make({ role: 'seal' }, old).certificate, [old.certificate]);
  assert.equal(trust.problem?.code, 'ABGELAUFEN');
});

test('purposes: a web server is no seal, a seal is no time-stamp, document signing is one (RFC 9336)', () => {
  const server = make({ role: 'seal', purposes: { oids: ['1.3.6.1.5.5.7.3.1'], critical: false } });
  assert.equal(ask(server.certificate, [between]).problem?.code, 'ZWECK');
  assert.equal(ask(pki.seal().certificate, [between], { purpose: 'timestamp' }).problem?.code, 'ZWECK');
  const signing = make({ role: 'seal', purposes: { oids: ['1.3.6.1.5.5.7.3.36'], critical: true } });
  assert.equal(ask(signing.certificate, [between]).problem, undefined);
});

test('a critical extension that nobody understands is refused', () => {
  const odd = make({ role: 'seal', critical: ['1.2.3.4.5'] });
  assert.equal(ask(odd.certificate, [between]).problem?.code, 'NICHT_VERSTANDEN');
});

test('an issuer of the same name with another key is not the issuer', () => {
  const stranger = createTestPki(NOW);
  assert.equal(
    ask(stranger.seal().certificate, [between, stranger.intermediate.certificate]).problem?.code,
    'KEIN_ANKER',
  );
});

test('a tangle of issuers that all have the same name ends', () => {
  const tangle = Array.from({ length: 12 }, () => issue({ name: 'Knoten', role: 'ca', ...dates }));
  const seal = issue({ name: 'Knoten', by: tangle[0] as Issued, role: 'seal', ...dates });
  assert.equal(
    ask(
      seal.certificate,
      tangle.map(({ certificate }) => certificate),
    ).problem?.code,
    'KEIN_ANKER',
  );
});
