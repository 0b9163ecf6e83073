/** Days of the week and halves of the day that suit; none chosen means all. */
import { formatWochentag } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { Uebersetzer } from '../../texte/texte.ts';
import { HAELFTEN } from '../bedarf.schema.ts';

export interface Wunschzeiten {
  readonly wochentage: readonly number[];
  readonly haelften: readonly ('vormittag' | 'nachmittag')[];
}

interface Props {
  readonly wert: Wunschzeiten;
  onChange(part: Partial<Wunschzeiten>): void;
}

const toggled = <A,>(all: readonly A[], one: A): A[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
/** A week that begins with a Monday, for the names of its days. */
const WOCHE = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'];

const wochentagOf = ({ sprache }: Uebersetzer, nr: number): string => formatWochentag(sprache, WOCHE[nr - 1] ?? '');

/** „Montag, Dienstag, Vormittag“; empty where everything suits. */
export function zeitenSatz(t: Uebersetzer, { wochentage, haelften }: Wunschzeiten): string {
  const days = wochentage.toSorted().map((nr) => wochentagOf(t, nr));
  const halves = haelften.length === HAELFTEN.length ? [] : haelften.map((one) => t(`haelfte.${one}`));
  return [...days, ...halves].join(t.sprache === 'ar' || t.sprache === 'fa' ? '، ' : ', ');
}

export function Wunschfelder({ wert: { wochentage, haelften }, onChange }: Props) {
  const t = useT();
  return (
    <fieldset className="cz-field">
      <legend>
        <T k="wuensche.tage" />
      </legend>
      <p className="cz-hint">
        <T k="wuensche.alle" />
      </p>
      <div className="cz-choices">
        {[1, 2, 3, 4, 5].map((nr) => (
          <label key={nr} className="cz-choice">
            <input
              type="checkbox"
              checked={wochentage.includes(nr)}
              onChange={() => onChange({ wochentage: toggled(wochentage, nr) })}
            />
            <span>{wochentagOf(t, nr)}</span>
          </label>
        ))}
        {HAELFTEN.map((one) => (
          <label key={one} className="cz-choice">
            <input
              type="checkbox"
              checked={haelften.includes(one)}
              onChange={() => onChange({ haelften: toggled(haelften, one) })}
            />
            <span>
              <T k={`haelfte.${one}`} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
