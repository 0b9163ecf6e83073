/** A decided Vorgang is closed when nothing can be said against the decision any more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abschlussVon } from './abschluss.rules.ts';

const bescheid = (
  entscheidung: 'erteilung' | 'teilweise' | 'ablehnung',
  more: { stand?: string; rechtsbehelf_bis?: string | null } = {},
) => ({ art: 'bescheid', stand: 'bekannt', entscheidung, rechtsbehelf_bis: null, ...more });

test('without an announced Bescheid nothing is granted and nothing refused', () => {
  assert.deepEqual(abschlussVon([], '2026-11-02', false), { moeglich: false, grund: 'kein-bescheid' });
  const draft = [bescheid('erteilung', { stand: 'versandt' })];
  assert.deepEqual(abschlussVon(draft, '2026-11-02', false), { moeglich: false, grund: 'kein-bescheid' });
});

test('a grant closes at once', () => {
  const granted = [bescheid('erteilung')];
  assert.deepEqual(abschlussVon(granted, '2026-11-02', false), { moeglich: true, ergebnis: 'erteilt' });
});

test('a refusal stays open to the last day of the remedy period (§ 74 VwGO), and closes on the next', () => {
  const refused = [bescheid('ablehnung', { rechtsbehelf_bis: '2026-12-07' })];
  assert.deepEqual(abschlussVon(refused, '2026-12-07', false), {
    moeglich: false,
    grund: 'frist-laeuft',
    bis: '2026-12-07',
  });
  assert.deepEqual(abschlussVon(refused, '2026-12-08', false), { moeglich: true, ergebnis: 'abgelehnt' });
});

test('a suit without outcome keeps it open, whatever the period', () => {
  const refused = [bescheid('ablehnung', { rechtsbehelf_bis: '2026-12-07' })];
  assert.deepEqual(abschlussVon(refused, '2027-03-01', true), { moeglich: false, grund: 'klage-laeuft' });
});

test('what was granted in part and not sued against counts as granted', () => {
  const part = [bescheid('teilweise', { rechtsbehelf_bis: '2026-12-07' })];
  assert.deepEqual(abschlussVon(part, '2026-12-08', false), { moeglich: true, ergebnis: 'erteilt' });
});
