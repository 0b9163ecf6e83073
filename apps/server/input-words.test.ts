/** Whatever is sent to any contract, what comes back at a field is a German sentence that says what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { TEXTE } from '#areas/vorgaenge/antrag/texte/texte.data.ts';
import { readInput } from '#platform/actions/input.ts';
import type { Contract } from '#platform/http/contract.ts';
import { allAreas } from './areas.ts';

const JUNK: readonly unknown[] = [
  undefined,
  null,
  '',
  '   ',
  'x',
  'kein Wert',
  '2026-02-31',
  'x'.repeat(100_000),
  -1,
  0.5,
  1e15,
  true,
  [],
  [''],
  ['x'],
  Array.from({ length: 1_000 }, () => 'x'),
  {},
  { teamId: '', von: '', bis: '' },
  [{ teamId: '', von: '', bis: '' }],
  [{ name: '', groesse: -1 }],
];

/** A sentence: capital, full stop; and no word of the program. */
const SENTENCE = /^[A-ZÄÖÜ„].*[.“]$/s;
const TECHNICAL = /ungültig:|invalid|expected|uuid|string|too (small|big)|regex|null|undefined|array|object|\bzod\b/i;

function messagesOf(contract: Contract): Set<string> {
  const found = new Set<string>();
  const note = (raw: unknown) => {
    const given = readInput(contract, raw);
    if (!given.fits) for (const { message } of given.fields) found.add(message);
  };
  for (const junk of JUNK) {
    note(junk);
    for (const name of Object.keys(contract.input.shape)) note({ [name]: junk });
  }
  note({ geheimnisvoll: true });
  return found;
}

test('every contract speaks German at its fields', () => {
  let seen = 0;
  for (const { contract } of allAreas.flatMap(({ actions }) => actions)) {
    for (const message of messagesOf(contract)) {
      seen += 1;
      // The portal speaks eight languages: there a field answers with the key of a sentence that stands in all of them.
      if (contract.path.startsWith('/api/buerger/') && `fehler.${message}` in TEXTE.de) continue;
      assert.match(message, SENTENCE, contract.name);
      assert.doesNotMatch(message, TECHNICAL, contract.name);
    }
  }
  assert.ok(seen > 100, 'the contracts were asked');
});

test('what was left empty is to be filled in or chosen, not called wrong', () => {
  const input = z.object({ teamId: z.uuid(), rolle: z.enum(['a']), name: z.string().min(1), tag: z.iso.date() });
  const contract = { input } as unknown as Contract;
  const messages = (raw: unknown) => {
    const given = readInput(contract, raw);
    return given.fits ? [] : given.fields.map(({ path, message }) => `${path}: ${message}`);
  };
  assert.deepEqual(messages({ teamId: '', rolle: '', name: '', tag: '' }), [
    'teamId: Bitte wählen Sie hier etwas aus.',
    'rolle: Bitte wählen Sie hier etwas aus.',
    'name: Bitte füllen Sie dieses Feld aus.',
    'tag: Bitte geben Sie einen Tag ein, den es gibt.',
  ]);
});
