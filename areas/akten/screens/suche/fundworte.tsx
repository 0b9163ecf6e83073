/** A find in words: what it is called, where it lies, and the place in the text with the words marked. */
import type { ReactNode } from 'react';
import { formatDay } from '#ui/format.ts';
import type { IconName } from '#ui/Icon.tsx';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import type { SeitenTreffer, SucheErgebnis } from '../../suche/suche.schema.ts';
import { formatTeilDatumKurz } from '../person/teildatum.ts';
import { nameOfPerson, staatenOf } from '../person/worte.ts';
import type { Fund } from './ergebnis.ts';

export interface FundWorte {
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly sub: ReactNode;
}

export function fundWorte(fund: Fund): FundWorte {
  switch (fund.art) {
    case 'person':
      return { icon: 'person', title: nameOfPerson(fund.person), sub: personFakten(fund.person) };
    case 'akte':
      return { icon: 'akte', title: fund.akte.aktenzeichen, sub: fund.akte.personen.join(' · ') };
    default:
      return {
        icon: 'seite',
        title: [fund.seite.person, fund.seite.titel].filter(Boolean).join(' · '),
        aside: seiteOrt(fund.seite),
        sub: <Ausschnitt stuecke={fund.seite.ausschnitt} />,
      };
  }
}

export function personFakten(person: SucheErgebnis['personen'][number]): string {
  const facts = [
    person.geburtsdatum ? `geb. ${formatTeilDatumKurz(person.geburtsdatum)}` : '',
    staatenOf(person.staatsangehoerigkeiten),
    person.akten.map(({ aktenzeichen }) => aktenzeichen).join(', ') || 'noch ohne Akte',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

/** By which way something was found that does not have the words as they were typed. */
export function fundWeg(fund: Fund): string | undefined {
  if (fund.art === 'person') return fund.person.score < 1 ? 'ähnlicher Name' : undefined;
  if (fund.art !== 'seite' || fund.seite.weg === 'wort') return undefined;
  return fund.seite.weg === 'klang' ? 'klingt ähnlich' : 'Teil eines Wortes';
}

/** `ABH-2019-004417 · S. 3 · 14. März 2024` */
export function seiteOrt({ akte, seite, datum }: SeitenTreffer): string {
  return [akte?.aktenzeichen ?? 'im Eingang', `S. ${seite}`, ...(datum ? [formatDay(datum)] : [])].join(' · ');
}

/** The type, where the title does not say it already. */
export function seiteTyp({ titel, typ }: SeitenTreffer): string | undefined {
  const name = nameOfDokumenttyp(typ);
  return name === titel ? undefined : name;
}

/** Pieces are text, never HTML: what stands in a scan cannot become part of the page. */
export function Ausschnitt({ stuecke }: { stuecke: SeitenTreffer['ausschnitt'] }) {
  return (
    <span className="ausschnitt">
      {stuecke.map(({ text, treffer }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a snippet never change places
        treffer ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </span>
  );
}
