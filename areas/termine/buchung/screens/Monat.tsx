/** A month at a glance: every day says in words whether it is free. */
import { Icon } from '#ui/Icon.tsx';
import { formatMonat, formatTag, formatWochentag } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { geheZu } from './adresse.ts';

interface MonatProps {
  readonly tage: readonly { readonly tag: string; readonly zeiten: number }[];
  /** `2026-12` */
  readonly monat: string;
  readonly seite: string;
}

const MONDAY = '2026-11-30';

export function Monat({ tage, monat, seite }: MonatProps) {
  const t = useT();
  const frei = new Map(tage.filter(({ zeiten }) => zeiten > 0).map(({ tag, zeiten }) => [tag, zeiten]));
  const months = [...new Set([...frei.keys()].map((tag) => tag.slice(0, 7)))].sort();
  const at = Math.max(0, months.indexOf(monat));
  const shown = months[at] ?? monat;
  const show = (next: string | undefined) =>
    next && geheZu(`${seite}?monat=${next}${window.location.hash}`, { ersetzen: true });
  const weeks = weeksOf(shown);
  return (
    <section className="tm-monat" aria-labelledby="monat">
      <div className="tm-monat-kopf">
        <button
          type="button"
          className="tm-pfeil"
          aria-label={t('monat.vorher')}
          disabled={at === 0}
          onClick={() => show(months[at - 1])}
        >
          <Icon name="pfeilLinks" flip />
        </button>
        <h2 id="monat" aria-live="polite">
          {formatMonat(t.sprache, `${shown}-01`)}
        </h2>
        <button
          type="button"
          className="tm-pfeil"
          aria-label={t('monat.nachher')}
          disabled={at >= months.length - 1}
          onClick={() => show(months[at + 1])}
        >
          <Icon name="pfeilRechts" flip />
        </button>
      </div>
      <table>
        <thead>
          <tr>
            {weekOf(MONDAY).map((tag) => (
              <th key={tag} scope="col">
                <abbr title={formatWochentag(t.sprache, tag)}>{shortName(t.sprache, tag)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((tag) => (
                <td key={tag}>
                  {tag.startsWith(shown) &&
                    (frei.has(tag) ? (
                      <button
                        type="button"
                        className="tm-monatstag"
                        aria-label={`${formatTag(t.sprache, tag)}: ${t('monat.frei', { n: frei.get(tag) ?? 0 })}`}
                        onClick={() => geheZu(`${seite}?tag=${tag}${window.location.hash}`)}
                      >
                        {Number(tag.slice(8))}
                      </button>
                    ) : (
                      <span className="tm-monatstag-voll">{Number(tag.slice(8))}</span>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cz-hint">
        <T k="monat.hilfe" />
      </p>
    </section>
  );
}

/** One letter is not enough: Tuesday and Thursday begin alike in most languages. */
function shortName(sprache: string, tag: string): string {
  const lang = sprache === 'leicht' ? 'de' : sprache;
  const width = lang === 'ar' || lang === 'fa' ? 'narrow' : 'short';
  return new Intl.DateTimeFormat(lang, { weekday: width, timeZone: 'UTC' }).format(new Date(`${tag}T00:00:00Z`));
}

function weeksOf(monat: string): string[][] {
  const first = new Date(`${monat}-01T00:00:00Z`);
  const start = addDays(first, -((first.getUTCDay() + 6) % 7));
  const weeks: string[][] = [];
  for (let at = start; iso(at).slice(0, 7) <= monat; at = addDays(at, 7)) weeks.push(weekOf(iso(at)));
  return weeks;
}

function weekOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, at) => iso(addDays(new Date(`${monday}T00:00:00Z`), at)));
}

function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}
