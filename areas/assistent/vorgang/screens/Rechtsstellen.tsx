/** Places of law and decree, word for word, each with its way into the reading view. */
import { formatDay } from '#ui/format.ts';
import { Link, type Target } from '#ui/Link.tsx';
import { useMay } from '#ui/session.tsx';
import type { Rechtsstelle } from '../vorgang.schema.ts';

interface RechtsstellenProps {
  readonly stellen: readonly Rechtsstelle[];
  readonly stichtag: string;
}

export function Rechtsstellen({ stellen, stichtag }: RechtsstellenProps) {
  return (
    <section className="u-stack" aria-label="Gefundene Stellen">
      <h3>Was dazu am {formatDay(stichtag)} gilt</h3>
      {stellen.map((stelle) => (
        <article key={`${stelle.normId}${stelle.absatz}`} className="card" aria-label={stelle.zitat}>
          <h4 className="as-zitat">
            <Leseweg stelle={stelle} stichtag={stichtag} />
          </h4>
          {stelle.ueberschrift !== '' && <p className="u-muted">{stelle.ueberschrift}</p>}
          <blockquote className="as-wortlaut">{stelle.text}</blockquote>
        </article>
      ))}
    </section>
  );
}

export function Leseweg({ stelle, stichtag }: { stelle: Rechtsstelle; stichtag: string }) {
  const may = useMay();
  if (!may('erlasse.lesen')) return <>{stelle.zitat}</>;
  return <Link {...zielOf(stelle, stichtag)}>{stelle.zitat}</Link>;
}

/** A citation of a law leads to its Absatz; a decree is opened by what it is. */
function zielOf({ zitat, werkId }: Rechtsstelle, tag: string): Target {
  if (/^(§|Art)/.test(zitat)) return { to: '/erlasse/stelle', search: { zitat, tag } };
  return { to: '/erlasse/werke/$werkId', params: { werkId }, search: { tag } };
}
