import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashed } from '../cms/algorithms.ts';
import { openOffice, withTimestamps } from '../testing/office.ts';
import type { TimestampSimulatorOptions } from '../time-stamp.simulator.ts';
import { fetchTimestamp } from './client.ts';
import { judgeToken } from './token.ts';

const office = openOffice();
const data = Buffer.from('signature value');
const refused = (code: string, words?: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Error);
  assert.equal((error as Error & { code?: string }).code, `sign.${code}`);
  if (words) assert.match(error.message, words);
  return true;
};

test('a token is taken when imprint, nonce, policy, signature and chain are right', async () => {
  await withTimestamps(office, async (service) => {
    const token = await fetchTimestamp({ ...service, policy: '1.3.6.1.4.1.99999.1.1' }, data);
    const verdict = await judgeToken({ token, imprint: (name) => hashed(name, data), anchors: service.anchors });
    assert.deepEqual([verdict.problem, verdict.time?.toString()], [undefined, '2026-11-26T09:00:00Z']);
  });
});

const FAULTS: readonly (readonly [NonNullable<TimestampSimulatorOptions['fault']>, string, RegExp])[] = [
  ['imprint', 'ZEITSTEMPEL_FALSCH', /etwas anderem/],
  ['nonce', 'ZEITSTEMPEL_FALSCH', /andere Anfrage/],
  ['policy', 'ZEITSTEMPEL_FALSCH', /andere(n|r) Richtlinie/],
  ['signature', 'ZEITSTEMPEL_FALSCH', /Signatur/],
  ['garbage', 'ZEITSTEMPEL_FALSCH', /unlesbar/],
  ['huge', 'ZEITSTEMPEL_FALSCH', /zu groß/],
  ['refuse', 'ZEITSTEMPEL_ABGELEHNT', /Status 2/],
  ['http', 'ZEITSTEMPEL_NICHT_ERREICHBAR', /HTTP 503/],
  ['silent', 'ZEITSTEMPEL_NICHT_ERREICHBAR', /Frist/],
];

for (const [fault, code, words] of FAULTS)
  test(`a server that does it wrong (${fault}) is not believed`, async () => {
    const options = { fault, policy: '1.2.3.4' };
    await withTimestamps(
      office,
      async (service) => {
        const asked = {
          ...service,
          policy: fault === 'policy' ? '1.2.3.5' : '1.2.3.4',
          timeoutMs: fault === 'silent' ? 200 : 20_000,
        };
        await assert.rejects(fetchTimestamp(asked, data), refused(code, words));
      },
      options,
    );
  });

test('no server at all', async () => {
  const service = { url: 'http://127.0.0.1:1/', anchors: [], timeoutMs: 2000 };
  await assert.rejects(fetchTimestamp(service, data), refused('ZEITSTEMPEL_NICHT_ERREICHBAR'));
});

test('RFC 3161, 2.3: the certificate is for time-stamps alone and says so critically', async () => {
  const by = office.pki.timestampRoot;
  const dates = { notBefore: office.trust.at.subtract({ hours: 1 }), notAfter: office.trust.at.add({ hours: 1000 }) };
  const { issue } = await import('../test-pki.simulator.ts');
  for (const purposes of [
    { oids: ['1.3.6.1.5.5.7.3.8'], critical: false },
    { oids: ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.4'], critical: true },
    { oids: ['1.3.6.1.5.5.7.3.36'], critical: true },
  ]) {
    const issued = issue({ name: 'Zeit', by, role: 'timestamp', ...dates, purposes });
    await withTimestamps(
      office,
      async (service) =>
        assert.rejects(fetchTimestamp(service, data), refused('ZEITSTEMPEL_FALSCH', /nicht für Zeitstempel/)),
      { issued },
    );
  }
});

test('a certificate of somebody else, or one that has expired, is not believed', async () => {
  const { createTestPki, issue } = await import('../test-pki.simulator.ts');
  const stranger = createTestPki(office.trust.at).timestamp;
  await withTimestamps(
    office,
    async (service) =>
      assert.rejects(fetchTimestamp(service, data), refused('ZEITSTEMPEL_FALSCH', /keinem Aussteller/)),
    { issued: stranger },
  );
  const expired = issue({
    name: 'Zeit',
    by: office.pki.timestampRoot,
    role: 'timestamp',
    notBefore: office.trust.at.subtract({ hours: 1 }),
    notAfter: office.trust.at.subtract({ minutes: 1 }),
  });
  await withTimestamps(
    office,
    async (service) => assert.rejects(fetchTimestamp(service, data), refused('ZEITSTEMPEL_FALSCH', /abgelaufen/)),
    { issued: expired },
  );
});
