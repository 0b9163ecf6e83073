/** The disk is full: the writer says so and lets go of its file. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { ObjectWriter } from './object-writer.ts';
import { writePdfA } from './working-copy.ts';

const FULL = '/dev/full';
const skip = existsSync(FULL) ? false : `${FULL} is missing: only Linux has a file that is always full`;

test('a full disk leaves no open file behind, at the first byte and later', { skip }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-voll-'));
  try {
    // A link, because a failed copy removes its target.
    const target = path.join(folder, 'kopie.pdf');
    await symlink(FULL, target);
    await assert.rejects(ObjectWriter.create(target), { code: 'ENOSPC' });
    const order = { pages: [], meta: { title: 'x', createdAt: '2026-01-01T00:00:00Z' }, target };
    await assert.rejects(writePdfA({ ...order, colourProfile: Buffer.alloc(1), imageOf: async () => undefined }), {
      code: 'ENOSPC',
    });
    assert.deepEqual(await openFiles(FULL), []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Descriptors of this process that lead there. */
async function openFiles(target: string): Promise<readonly string[]> {
  const all = await readdir('/proc/self/fd');
  const places = await Promise.all(all.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return places.filter((place) => place === target);
}
