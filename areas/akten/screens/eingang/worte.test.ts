import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Eingang } from '../../eingang.schema.ts';
import { standOf, verbleibWorte } from './worte.ts';

const NICHTS = {
  unterwegs: 0,
  aufgenommen: 0,
  unlesbar: 0,
  bekannt: 0,
  abgelehnt: 0,
  ausgeblieben: 0,
  verworfen: 0,
};

function datei(of: Partial<Eingang>): Eingang {
  const none = { status: 'zuzuordnen', verbleib: 'aufgenommen', seiten: 3, seitenFertig: 3, auffaellig: 0 };
  return { ...none, ...of } as Eingang;
}

test('a page that could not be read is named at its file, whether its Akte is known or not', () => {
  const akte = { id: 'a', aktenzeichen: 'ABH-2026-000001' };
  assert.equal(standOf(datei({})).text, 'aufgenommen, Akte fehlt noch');
  assert.deepEqual(standOf(datei({ auffaellig: 1 })), {
    tone: 'warning',
    text: 'aufgenommen, Akte fehlt noch, 1 Seite nicht lesbar',
  });
  assert.equal(
    standOf(datei({ status: 'zugeordnet', akte, auffaellig: 2 })).text,
    'liegt in ABH-2026-000001, 2 Seiten nicht lesbar',
  );
});

test('the sum of a receipt counts each file once and says what all of them have in common', () => {
  assert.equal(verbleibWorte(2, { ...NICHTS, aufgenommen: 2 }), 'Alle 2 Dateien sind aufgenommen');
  assert.equal(verbleibWorte(1, { ...NICHTS, bekannt: 1 }), 'Die Datei ist schon bekannt');
  assert.equal(
    verbleibWorte(4, { ...NICHTS, aufgenommen: 2, unlesbar: 1, unterwegs: 1 }),
    '4 Dateien: 2 aufgenommen; 1 aufgenommen, aber nicht lesbar; 1 noch unterwegs',
  );
  assert.equal(verbleibWorte(0, NICHTS), 'Keine Datei');
});
