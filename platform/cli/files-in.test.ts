import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { filesIn } from './files-in.ts';

test('a folder ends, also where links in it point back', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'bleibe-ordner-'));
  try {
    await mkdir(path.join(root, 'tief/tiefer'), { recursive: true });
    await writeFile(path.join(root, 'tief/tiefer/da.txt'), 'x');
    for (const name of ['kreis', 'tief/kreis', 'tief/tiefer/kreis']) await symlink(root, path.join(root, name));
    await symlink('/etc/hostname', path.join(root, 'fremd.txt'));
    assert.deepEqual(await filesIn(root), [path.join(root, 'tief/tiefer/da.txt')]);
  } finally {
    await rm(root, { recursive: true });
  }
});
