import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Angebotene, countFortschritt, matchPicked } from './angebot.ts';

const offered = (eingangId: string, name: string, groesse: number, rest: Partial<Angebotene> = {}): Angebotene => ({
  eingangId,
  name,
  groesse,
  da: 0,
  stand: 'fehlt',
  ...rest,
});

test('files picked again are known by name and size, others are named', () => {
  const list = [offered('1', 'pass.pdf', 10), offered('2', 'pass.pdf', 20), offered('3', 'brief.pdf', 5)];
  const picked = [
    { name: 'pass.pdf', size: 20 },
    { name: 'anderes.pdf', size: 5 },
    { name: 'pass.pdf', size: 10 },
  ];
  const { matched, foreign } = matchPicked(list, picked);
  assert.deepEqual([...matched.keys()], ['1', '2']);
  assert.equal(matched.get('2')?.size, 20);
  assert.deepEqual(
    foreign.map(({ name }) => name),
    ['anderes.pdf'],
  );
});

test('progress counts files and bytes', () => {
  const list = [offered('1', 'a', 100, { da: 100, stand: 'da' }), offered('2', 'b', 300, { da: 50, stand: 'laeuft' })];
  assert.deepEqual(countFortschritt(list), { dateien: 2, fertig: 1, abgelehnt: 0, bytes: 400, bytesDa: 150 });
});
