/** All readings of a fact on a page, before the best is chosen. Pure. */
import { isAufforderung } from './aufforderung.rules.ts';
import { type Kandidat, leseEtiketten } from './etikett.rules.ts';
import type { Leser } from './leser.schema.ts';
import { leseMrz, type MrzLesung } from './mrz.rules.ts';
import { type Leseseite, wortlautVon } from './seite.rules.ts';
import { leseWendungen } from './wendung.rules.ts';

/** @param stichtag without it nobody can say whether a passport is valid, and nothing is read of that */
export function kandidatenVon(leser: Leser, seite: Leseseite, stichtag: string | undefined): Kandidat[] {
  const found = leser.art === 'wahl' ? leseWendungen(leser, seite) : leseEtiketten(leser, seite);
  const all = [...readMrz(leser, seite), ...found].flatMap((one) =>
    leser.art === 'passtag' ? judged(one, stichtag) : [one],
  );
  return all.filter(({ worte }) => !isAufforderung(wortlautVon(worte)));
}

const IN_MRZ: Readonly<Record<string, keyof MrzLesung>> = {
  'person.geburtsdatum': 'geburtsdatum',
  'person.staatsangehoerigkeit': 'staat',
  'person.pass': 'gueltigBis',
};

function readMrz(leser: Leser, seite: Leseseite): Kandidat[] {
  const key = IN_MRZ[leser.feld];
  if (key === undefined) return [];
  return leseMrz(seite).flatMap((mrz) => {
    const wert = mrz[key];
    if (typeof wert !== 'string') return [];
    return [{ wert, worte: mrz.worte, kern: mrz.worte, rang: 0, regel: 'maschinenlesbare Zone, mit Prüfziffer' }];
  });
}

/** The last day of validity against the Stichtag. */
function judged(one: Kandidat, stichtag: string | undefined): Kandidat[] {
  if (stichtag === undefined) return [];
  return [
    {
      ...one,
      wert: String(one.wert) >= stichtag ? 'gueltig' : 'abgelaufen',
      regel: `${one.regel}, gültig bis ${one.wert}`,
    },
  ];
}
