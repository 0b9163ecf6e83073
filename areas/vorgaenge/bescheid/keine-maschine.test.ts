/** C24 (§ 35a VwVfG, Art. 22 DSGVO): there is no automatic way to a decision; asked of every job, right and file. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

const files = readdirSync(path.join(ROOT, 'areas'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, 'areas', file), 'utf8') }));

const naming = (word: RegExp) =>
  files
    .filter(({ text }) => word.test(text))
    .map(({ file }) => file)
    .toSorted();

test('one function releases, and one verb of a person calls it', () => {
  const here = naming(/\bsetFreigegeben\b/).filter((file) => file.startsWith('vorgaenge/'));
  assert.deepEqual(here, ['vorgaenge/bescheid/freigabe.actions.ts', 'vorgaenge/bescheid/schreiben.sql.ts']);
  assert.deepEqual(naming(/update vorgaenge\.schreiben/), ['vorgaenge/bescheid/schreiben.sql.ts']);
});

test('no job and no reaction to an event names the release', () => {
  const jobs = files.filter(({ file }) => /\.(jobs|events|handlers|driver|adapter|cli)\.ts$/.test(file));
  assert.ok(jobs.length > 10);
  for (const { file, text } of jobs) assert.doesNotMatch(text, /releaseSchreiben|setFreigegeben/, file);
  assert.ok(allAreas.flatMap(({ jobs: list = [] }) => list).every(({ name }) => !/freigeb|release/i.test(name)));
});

test('no role of a device has a right to write, release or send', () => {
  const rights = allAreas.flatMap(({ rights: table }) => Object.entries(table));
  const deciding = rights.filter(([right]) => /^vorgaenge\.(schreiben|freigeben)$/.test(right));
  assert.equal(deciding.length, 2);
  for (const [right, { rollen }] of deciding)
    assert.ok(!rollen.some((rolle) => ['roboter', 'station', 'poststelle', 'scanstelle'].includes(rolle)), right);
});

test('the released letter is made by a job that can only set, seal and file it', () => {
  const text = files.find(({ file }) => file.endsWith('bescheid/fertigung.jobs.ts'))?.text ?? '';
  assert.match(text, /stand !== 'freigegeben'/);
  assert.doesNotMatch(text, /setVorgelegt|setInhalt|setStand/);
});
