/** Erlasse that would answer, but not on this day: until when they held, what came after, and one press to ask for that day. */
import { Button } from '#ui/Button.tsx';
import { formatDay } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Suchergebnis } from '../suche.schema.ts';

type Frueher = Suchergebnis['nichtInKraft'][number];

interface NichtInKraftProps {
  readonly of: readonly Frueher[];
  readonly stichtag: string;
  readonly onAsk: (tag: string) => void;
}

export function NichtInKraft({ of, stichtag, onAsk }: NichtInKraftProps) {
  if (of.length === 0) return null;
  return (
    <section className="rf-frueher" aria-labelledby="rf-frueher">
      <h2 id="rf-frueher">An diesem Tag nicht in Kraft</h2>
      <ul>
        {of.map((one) => (
          <Zeile key={one.werkId} of={one} stichtag={stichtag} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  );
}

function Zeile({ of: one, stichtag, onAsk }: { of: Frueher; stichtag: string; onAsk: (tag: string) => void }) {
  const { kurz, titel, ab, bis, durch } = one;
  const isLater = ab !== null && ab > stichtag;
  const tag = isLater ? ab : bis;
  return (
    <li>
      <Icon name="uhr" />
      <span>
        <strong>{kurz}</strong> {titel}
        <span className="rf-geltung">
          {isLater ? `gilt erst ab ${formatDay(ab)}` : bis === null ? 'gilt nicht mehr' : `galt bis ${formatDay(bis)}`}
          {!isLater && durch !== null && `, ersetzt durch ${durch}`}
        </span>
      </span>
      {tag !== null && (
        <Button onClick={() => onAsk(tag)}>
          Für den {formatDay(tag)} fragen
          <span className="u-sr">: {kurz}</span>
        </Button>
      )}
    </li>
  );
}
