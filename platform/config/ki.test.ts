/** The AI server is the office's own, or somebody has written down why not. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Fault } from '../errors/errors.ts';
import { isOwnAddress } from './ki.ts';
import { loadConfig } from './load.ts';

function mistakesOf(env: Record<string, string>): readonly { path: string; message: string }[] {
  try {
    loadConfig({ env, cwd: '/', demo: false });
    return [];
  } catch (cause) {
    assert.ok(cause instanceof Fault);
    return cause.fields;
  }
}

test('private addresses are the own ones, whatever way they are written', () => {
  for (const ip of ['127.0.0.1', '10.3.4.5', '172.31.0.1', '192.168.7.7', '::1', 'fd12::1', '::ffff:10.0.0.1'])
    assert.ok(isOwnAddress(ip), ip);
  for (const ip of [
    '8.8.8.8',
    '172.32.0.1',
    '169.254.169.254',
    '2001:db8::1',
    '::ffff:8.8.8.8',
    '0.0.0.0',
    'ki.example',
  ])
    assert.ok(!isOwnAddress(ip), ip);
});

test('a public address stops the start unless there is a reason', () => {
  const env = { BLEIBE_KI_CHAT_URL: 'https://203.0.113.7/v1', BLEIBE_KI_CHAT_MODELL: 'm' };
  assert.match(mistakesOf(env)[0]?.message ?? '', /öffentliche Adresse/);
  assert.deepEqual(mistakesOf({ ...env, BLEIBE_KI_FREMD_GRUND: 'Auftragsverarbeitung, Vertrag 12/2026' }), []);
  assert.match(mistakesOf({ ...env, BLEIBE_KI_FREMD_GRUND: 'ja' })[0]?.message ?? '', /mindestens 20 Zeichen/);
  assert.match(mistakesOf({ ...env, BLEIBE_KI_CHAT_URL: 'http://0x08080808/v1' })[0]?.message ?? '', /öffentliche/);
});

test('address and model belong together, and no password stands in the address', () => {
  assert.equal(mistakesOf({ BLEIBE_KI_CHAT_URL: 'http://10.0.0.1/v1' })[0]?.path, 'BLEIBE_KI_CHAT_MODELL');
  const secret = mistakesOf({ BLEIBE_KI_CHAT_URL: 'http://a:geheim@10.0.0.1/v1', BLEIBE_KI_CHAT_MODELL: 'm' });
  assert.match(secret[0]?.message ?? '', /kein Kennwort/);
  assert.ok(!JSON.stringify(secret).includes('geheim'));
});

test('files lie where the file of settings says', () => {
  const env = { BLEIBE_KI_CA_FILE: 'ca.pem' };
  assert.equal(loadConfig({ env, cwd: '/etc/bleibe', demo: false }).config.BLEIBE_KI_CA_FILE, '/etc/bleibe/ca.pem');
});
