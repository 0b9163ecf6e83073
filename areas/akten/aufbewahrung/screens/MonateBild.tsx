/** What becomes due in the next two years, a bar for each month. */
import { count } from '#ui/format.ts';
import type { Ueberblick } from '../loeschlauf.schema.ts';

const short = new Intl.DateTimeFormat('de', { month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayOf = (monat: string) => new Date(`${monat}-01T00:00:00Z`);

export function MonateBild({ monate, spaeter }: Pick<Ueberblick, 'monate' | 'spaeter'>) {
  const most = Math.max(1, ...monate.map(({ anzahl }) => anzahl));
  const sum = monate.reduce((all, { anzahl }) => all + anzahl, 0);
  return (
    <section aria-labelledby="aufb-kommend">
      <h2 id="aufb-kommend">Was in den nächsten zwei Jahren fällig wird</h2>
      <ul className="aufb-monate">
        {monate.map(({ monat, anzahl }, index) => (
          <li key={monat} className="aufb-monat" title={`${long.format(dayOf(monat))}: ${anzahl}`}>
            <span aria-hidden="true">{anzahl > 0 ? anzahl : ''}</span>
            <span
              className="aufb-balken"
              data-voll={anzahl > 0 ? '' : undefined}
              style={{ blockSize: `${(anzahl / most) * 6}rem` }}
              aria-hidden="true"
            />
            <span className="aufb-monat-name" aria-hidden="true">
              {index % 3 === 0 ? `${short.format(dayOf(monat))} ${monat.slice(2, 4)}` : ''}
            </span>
            <span className="u-sr">
              {long.format(dayOf(monat))}: {anzahl}
            </span>
          </li>
        ))}
      </ul>
      <p className="u-muted u-small">
        {count(sum, 'Frist endet', 'Fristen enden')} in diesen Monaten, {count(spaeter, 'weitere', 'weitere')} später.
      </p>
    </section>
  );
}
