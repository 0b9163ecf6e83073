/** What somebody has chosen and typed, kept in this tab until it is sent: back and reload take nothing away. */
import { useCallback, useState } from 'react';
import type { RawInputOf } from '#platform/http/contract.ts';
import { kurzesDatum } from '../../buchung/screens/angaben.rules.ts';
import { LEERE_PERSON, type Personeneingabe } from '../../buchung/screens/entwurf.ts';
import type { Terminsprache } from '../../termine.schema.ts';
import type { createTerminanfrage } from '../bedarf.api.ts';

export interface Bedarf {
  readonly titelBis: string;
  readonly anzahl: number;
  readonly personen: readonly Personeneingabe[];
  readonly fruehestens: string;
  readonly spaetestens: string;
  readonly wochentage: readonly number[];
  readonly haelften: readonly ('vormittag' | 'nachmittag')[];
  /** Nothing is chosen beforehand. */
  readonly beantragt: string;
  readonly haerte: string;
  readonly weg: string;
  readonly email: string;
  readonly telefon: string;
  readonly aktenzeichen: string;
}

export const LEERER_BEDARF: Bedarf = {
  titelBis: '',
  anzahl: 1,
  personen: [LEERE_PERSON],
  fruehestens: '',
  spaetestens: '',
  wochentage: [],
  haelften: [],
  beantragt: '',
  haerte: '',
  weg: '',
  email: '',
  telefon: '',
  aktenzeichen: '',
};

export function useBedarf(anliegen: string): readonly [Bedarf, (part: Partial<Bedarf>) => void, () => void] {
  const ablage = `bleibe.anfrage.${anliegen}`;
  const [bedarf, setBedarf] = useState(() => read(ablage));
  const change = useCallback(
    (part: Partial<Bedarf>) =>
      setBedarf((before) => {
        const next = { ...before, ...part };
        write(ablage, next);
        return next;
      }),
    [ablage],
  );
  return [bedarf, change, () => write(ablage, undefined)];
}

export function toInput(
  bedarf: Bedarf,
  { anliegen, loesung, fragt, sprache }: { anliegen: string; loesung: string; fragt: boolean; sprache: Terminsprache },
): RawInputOf<typeof createTerminanfrage> {
  const { titelBis, fruehestens, spaetestens, aktenzeichen, beantragt, haerte } = bedarf;
  return {
    ...{ anliegen, sprache, loesung, fruehestens, spaetestens },
    personen: bedarf.personen.slice(0, bedarf.anzahl).map(({ nummer, ohneNummer, geburtsdatum, ...namen }) => ({
      ...namen,
      geburtsdatum: kurzesDatum(geburtsdatum),
      ...(ohneNummer === '' ? { nummer: nummer.trim() } : { ohneNummer: ohneNummer as 'sonst' }),
    })),
    wochentage: [...bedarf.wochentage],
    haelften: [...bedarf.haelften],
    ...(titelBis === '' ? {} : { titelBis }),
    ...(haerte === 'nein' ? {} : { haerte: haerte as 'reise' }),
    ...(bedarf.weg === 'email' ? { email: bedarf.email } : { telefon: bedarf.telefon }),
    ...(fragt ? { beantragtVerlaengerung: beantragt === 'ja' } : {}),
    ...(beantragt === 'ja' && aktenzeichen.trim() !== '' ? { aktenzeichen } : {}),
  };
}

/** A day that there is, as ISO. */
export function isTag(text: string): boolean {
  const day = new Date(`${text}T12:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function read(ablage: string): Bedarf {
  try {
    return { ...LEERER_BEDARF, ...JSON.parse(sessionStorage.getItem(ablage) ?? '{}') };
  } catch {
    return LEERER_BEDARF;
  }
}

function write(ablage: string, bedarf: Bedarf | undefined): void {
  try {
    if (bedarf) sessionStorage.setItem(ablage, JSON.stringify(bedarf));
    else sessionStorage.removeItem(ablage);
  } catch {
    // Storage is forbidden here; what was typed lasts as long as the page.
  }
}
