/** The same question on two days, side by side, with what differs said first. */
import type { Loading } from '#ui/data.ts';
import { formatWeekday } from '#ui/format.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { Skeleton } from '#ui/States.tsx';
import type { Fundstelle, Suchergebnis, Suchvergleich } from '../suche.schema.ts';
import { Ausgefallen } from './Antwort.tsx';
import type { Fragen } from './adresse.ts';
import { Art, Geltung, Wortlaut } from './Treffer.tsx';

type Unterschied = Suchvergleich['unterschiede'][number];

interface VergleichProps {
  readonly fragen: Fragen;
  readonly vergleich: string;
  readonly of: Loading<Suchvergleich>;
}

export function Vergleich({ fragen, vergleich, of }: VergleichProps) {
  const { data } = of;
  const down = [data?.stichtag, data?.vergleich].find((one) => one?.zustand === 'ausgefallen');
  if (of.isError || down)
    return <Ausgefallen grund={down?.grund ?? undefined} busy={of.isFetching} onRetry={() => void of.refetch()} />;
  if (!data) return <Skeleton words="Beide Tage werden durchsucht" lines={8} />;
  const differs = new Map(
    data.unterschiede.flatMap((one) => [one.normId, one.vergleichNormId].map((id) => [id, one.was])),
  );
  return (
    <div className="rf-antwort" data-alt={of.isPlaceholderData || undefined} aria-busy={of.isPlaceholderData}>
      <Unterschiede of={data.unterschiede} tage={{ stichtag: fragen.stichtag, vergleich }} />
      <div className="rf-zwei">
        <Spalte tag={fragen.stichtag} of={data.stichtag} differs={differs} />
        <Spalte tag={vergleich} of={data.vergleich} differs={differs} />
      </div>
    </div>
  );
}

const ZEICHEN: Record<Unterschied['was'], IconName> = {
  gleich: 'haken',
  geaendert: 'bearbeiten',
  nur_stichtag: 'plus',
  nur_vergleich: 'minus',
};

function Unterschiede({ of, tage }: { of: readonly Unterschied[]; tage: { stichtag: string; vergleich: string } }) {
  const changed = of.filter(({ was }) => was !== 'gleich');
  if (changed.length === 0)
    return (
      <div className="rf-zustand rf-belegt">
        <Icon name="erledigt" />
        <h2>Kein Unterschied</h2>
        <p>An beiden Tagen antworten dieselben Stellen mit demselben Wortlaut.</p>
      </div>
    );
  const words: Record<Unterschied['was'], string> = {
    gleich: '',
    geaendert: 'hat an beiden Tagen einen anderen Wortlaut',
    nur_stichtag: `nur am ${formatWeekday(tage.stichtag)}`,
    nur_vergleich: `nur am ${formatWeekday(tage.vergleich)}`,
  };
  return (
    <section className="rf-unterschiede" aria-labelledby="rf-unterschiede">
      <h2 id="rf-unterschiede">Das ist anders</h2>
      <ul>
        {changed.map(({ zitat, was, normId, vergleichNormId }) => (
          <li key={`${normId}${vergleichNormId}`}>
            <Icon name={ZEICHEN[was]} />
            <span>
              <strong>{zitat}</strong> {words[was]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SpalteProps {
  readonly tag: string;
  readonly of: Suchergebnis;
  readonly differs: ReadonlyMap<string | null, Unterschied['was']>;
}

function Spalte({ tag, of, differs }: SpalteProps) {
  return (
    <section aria-label={formatWeekday(tag)}>
      <h2>{formatWeekday(tag)}</h2>
      {of.zustand !== 'belegt' && <p>Kein Beleg. {of.grund}</p>}
      <ol className="rf-liste">
        {(of.zustand === 'belegt' ? of.treffer : []).map((one) => (
          <li key={one.normId}>
            <Kurz of={one} was={differs.get(one.normId) ?? 'gleich'} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Kurz({ of, was }: { of: Fundstelle; was: Unterschied['was'] }) {
  const [first] = of.absaetze;
  return (
    <article className={was === 'gleich' ? 'rf-treffer' : 'rf-treffer rf-anders'} aria-label={of.zitat}>
      <header>
        <h3 className="rf-zitat">{of.zitat}</h3>
        <Art of={of.art} />
      </header>
      <p className="rf-worin">{of.ueberschrift}</p>
      {first && <Wortlaut of={first} />}
      <Geltung of={of} />
    </article>
  );
}
