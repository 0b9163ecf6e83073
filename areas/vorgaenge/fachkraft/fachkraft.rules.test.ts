/** § 81a AufenthG, § 14a BQFG, § 31a AufenthV: what follows what, and until when. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SCHRITTE } from './fachkraft.data.ts';
import { findSchritt, fristNach, isMoeglich, nachWerktagen } from './fachkraft.rules.ts';

const schritt = (key: string) => findSchritt(key) ?? assert.fail(key);
const moeglich = (...getan: string[]) =>
  SCHRITTE.filter((one) => isMoeglich(one, new Set(getan))).map(({ schluessel }) => schluessel);

describe('the accelerated procedure', () => {
  it('§ 81a (2): nothing begins before both have signed the agreement', () =>
    assert.deepEqual(moeglich(), ['vereinbarung']));

  it('§ 81a (3) no. 2, 6: then the recognition, or where none is needed the consent at once', () =>
    assert.deepEqual(moeglich('vereinbarung'), ['bewertung-eingeleitet', 'vorabzustimmung']));

  it('§ 14a (3) BQFG: two months from the day on which everything was there', () => {
    assert.equal(fristNach(schritt('bewertung-vollstaendig'), '2026-12-01'), '2027-02-01');
    assert.equal(fristNach(schritt('bewertung-eingeleitet'), '2026-12-01'), '2026-12-15');
  });

  it('§ 81a (3) no. 3: three working days; Saturday counts, Sunday and Christmas do not, and none ends on a Saturday', () => {
    assert.equal(nachWerktagen('2026-11-27', 3), '2026-12-01');
    assert.equal(nachWerktagen('2026-12-23', 3), '2026-12-29');
    assert.equal(nachWerktagen('2026-12-09', 3), '2026-12-14');
    assert.equal(fristNach(schritt('bewertung-entschieden'), '2026-11-27'), '2026-12-01');
  });

  it('§ 31a AufenthV: three weeks to the appointment, three more to the decision', () => {
    assert.equal(fristNach(schritt('vorabzustimmung'), '2026-12-01'), '2026-12-22');
    assert.equal(fristNach(schritt('visum-beantragt'), '2026-12-22'), '2027-01-12');
    assert.equal(fristNach(schritt('visum-entschieden'), '2027-01-12'), undefined);
  });

  it('happens once, but for questions and invitations; every period ends with a step', () => {
    assert.ok(!isMoeglich(schritt('vereinbarung'), new Set(['vereinbarung'])));
    assert.ok(isMoeglich(schritt('eingeladen'), new Set(['vereinbarung', 'bewertung-eingeleitet', 'eingeladen'])));
    const ends = new Set(SCHRITTE.flatMap(({ beendet }) => beendet));
    for (const { frist } of SCHRITTE) if (frist) assert.ok(ends.has(frist.art), frist.art);
    for (const { nach } of SCHRITTE) for (const one of nach) assert.ok(findSchritt(one), one);
  });
});
