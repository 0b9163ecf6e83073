/**
 * Whatever somebody with all rights on the database does to a sealed log is found and named: each kind of change to
 * each column, at places that a random log and a random choice give.
 */
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { Ankerbuch, ankerDir } from './anker.ts';
import { findKopf } from './kette.sql.ts';
import type { Pruefbericht } from './protokoll.schema.ts';
import { pruefeKette } from './pruefung.ts';
import { sealBatch } from './siegler.ts';
import { entry, openHouse, type TestHouse, write } from './testing.ts';

describe('the check of the chain', () => {
  let house: TestHouse;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  it('x', async () => {
    await write(house.kernel, entry(), entry());
    await sealBatch(house.kernel);
    await write(house.kernel, entry());
    console.log(await pruefeKette(house.kernel));
    await sealBatch(house.kernel);
    console.log(await pruefeKette(house.kernel));
  });
});
