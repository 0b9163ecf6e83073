/**
 * Time as a holder of a Duldung. Months with the note „für Personen mit ungeklärter Identität“ do not count
 * (§ 60b (5) sentence 1 AufenthG); the facts know how many there were, not when.
 */
import { type Aussage, alle, nicht } from '../aussage.rules.ts';
import { type Fall, pruefe, wertVon } from '../fall.rules.ts';
import { offenWenn, type Weg } from '../voraussetzung.rules.ts';
import { seitMonaten, sindMonateSeit } from '../zeit.rules.ts';

export const geduldetSeit = (fall: Fall, monate: number): Aussage =>
  seitMonaten(fall, 'aufenthalt.duldung_seit', monate);

/** Open where the time is enough only if those months lay before this Duldung. */
export function zeitUnklar(fall: Fall, monate: number, am?: string): Weg {
  const tag = am ?? fall.stichtag;
  const monate60b = wertVon(fall, 'aufenthalt.monate_60b') ?? 0;
  const brutto = pruefe(fall, ['aufenthalt.duldung_seit'], (seit) => sindMonateSeit(seit, monate, tag));
  const netto = pruefe(fall, ['aufenthalt.duldung_seit'], (seit) => sindMonateSeit(seit, monate + monate60b, tag));
  return offenWenn(
    festgestellt(alle(brutto, nicht(netto))),
    'Zeiten mit dem Zusatz „für Personen mit ungeklärter Identität“ zählen nicht (§ 60b Abs. 5 Satz 1); zu klären ist, ob sie in diese Zeit fallen.',
  );
}

const festgestellt = (aussage: Aussage): Aussage =>
  aussage.gilt === true
    ? { ...aussage, tatsachen: [...aussage.tatsachen, 'aufenthalt.monate_60b'] }
    : { ...aussage, gilt: false, fehlt: [] };
