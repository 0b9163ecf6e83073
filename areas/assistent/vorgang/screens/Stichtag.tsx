/** The day whose law counts: the Vorgang's own unless somebody chooses another one. */
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { formatDay } from '#ui/format.ts';
import type { Assistenz } from '../vorgang.schema.ts';

interface StichtagProps {
  readonly of: Assistenz;
  /** Undefined: the Vorgang's own. */
  readonly onChoose: (tag: string | undefined) => void;
}

export function Stichtag({ of: { stichtag, stichtage }, onChoose }: StichtagProps) {
  const own = stichtage[0]?.tag;
  const was = stichtage.find(({ tag }) => tag === stichtag)?.was ?? 'von Ihnen gewählt';
  const choose = (tag: string) => onChoose(tag === own ? undefined : tag);
  return (
    <details className="as-stichtag">
      <summary>
        Stichtag {formatDay(stichtag)} <span className="u-muted">({was})</span>
      </summary>
      <div className="u-stack-tight">
        <p className="u-small u-muted u-measure">
          Prüfschema, Normen und Entwürfe folgen dem Recht dieses Tages. Fristen laufen immer ab heute.
        </p>
        <div className="u-row">
          {stichtage
            .filter(({ tag }) => tag !== stichtag)
            .map(({ tag, was: name }) => (
              <Button key={tag} kind="quiet" onClick={() => choose(tag)}>
                {formatDay(tag)} ({name})
              </Button>
            ))}
        </div>
        <DayField name="stichtag" label="Anderer Tag" value={stichtag} onChange={(tag) => tag !== '' && choose(tag)} />
      </div>
    </details>
  );
}
