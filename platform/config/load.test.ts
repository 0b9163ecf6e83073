/** Every mistake at once, in words, and never a secret on the screen. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Fault } from '../errors/errors.ts';
import { loadConfig, PROGRAM_DIR } from './load.ts';
import { configLines } from './show.ts';

let dir: string;
before(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'bleibe-config-'));
});
after(() => rmSync(dir, { recursive: true }));

const load = (env: Record<string, string>) => loadConfig({ env, cwd: dir, demo: false });

function mistakesOf(env: Record<string, string>): readonly { path: string; message: string }[] {
  try {
    load(env);
    return [];
  } catch (cause) {
    assert.ok(cause instanceof Fault && cause.code === 'config.FALSCH');
    return cause.fields;
  }
}

test('without anything the data lie beside the program, wherever it is called from', () => {
  const { config, sources } = load({ PATH: '/bin' });
  assert.equal(config.dataDir, path.join(PROGRAM_DIR, 'data'));
  assert.equal(config.PORT, 4000);
  assert.equal(sources.PORT, 'Standard');
});

test('all mistakes are named at once, with what is possible', () => {
  const env = {
    PORT: 'abc',
    BLEIBE_DBPOOL: '3',
    BLEIBE_LOG_LEVEL: 'laut',
    BLEIBE_S3_BUCKET: 'x',
    DATABASE_OWNER_URL: 'postgresql://a@b/c',
  };
  const mistakes = mistakesOf(env);
  const named = new Set(mistakes.map((mistake) => mistake.path));
  for (const name of ['PORT', 'BLEIBE_DBPOOL', 'BLEIBE_LOG_LEVEL', 'BLEIBE_S3_ENDPOINT', 'DATABASE_URL'])
    assert.ok(named.has(name), name);
  assert.match(mistakes.find((one) => one.path === 'BLEIBE_DBPOOL')?.message ?? '', /Meinten Sie BLEIBE_DB_POOL/);
  assert.match(mistakes.find((one) => one.path === 'BLEIBE_LOG_LEVEL')?.message ?? '', /warn/);
});

test('a wrong secret is not repeated in the message', () => {
  for (const [name, value] of [
    ['BLEIBE_ADMIN_PASSWORD', 'kurz'],
    ['BLEIBE_MASTER_KEY', 'a3Vyeg=='],
    ['DATABASE_URL', 'geheim'],
  ] as const) {
    const mistakes = mistakesOf({ [name]: value });
    assert.equal(mistakes.length, 1);
    assert.ok(!JSON.stringify(mistakes).includes(value));
  }
});

test('the file gives values, the environment wins, unknown names in the file are mistakes', () => {
  const file = path.join(dir, 'bleibe.env');
  writeFileSync(file, '# Amt\nPORT=5000\nDATA_DIR=daten\nHOST=0.0.0.0\n');
  const { config, sources } = load({ BLEIBE_CONFIG: 'bleibe.env', PORT: '6000' });
  assert.equal(config.PORT, 6000);
  assert.equal(config.HOST, '0.0.0.0');
  assert.equal(config.dataDir, path.join(dir, 'daten'));
  assert.deepEqual([sources.PORT, sources.HOST], ['Umgebung', 'Datei']);
  writeFileSync(file, 'PROT=5000\n');
  assert.deepEqual(
    mistakesOf({ BLEIBE_CONFIG: file }).map((one) => one.path),
    ['PROT'],
  );
  assert.throws(
    () => load({ BLEIBE_CONFIG: 'fehlt.env' }),
    (cause) => cause instanceof Fault && cause.code === 'config.DATEI_FEHLT',
  );
});

test('what is in force is shown with its source, secrets masked', () => {
  const secrets = { DATABASE_URL: 'postgresql://app:streng@db/bleibe', BLEIBE_SMTP_URL: 'smtps://a:streng@mail:465' };
  const lines = configLines(load(secrets));
  assert.ok(!JSON.stringify(lines).includes('streng'));
  assert.ok(
    lines.every(({ text }) => text.length > 5),
    'every name is explained',
  );
  assert.equal(lines.find(({ name }) => name === 'DATABASE_URL')?.source, 'Umgebung');
});
