/** What narrows the work list down. It names nobody, so it stands in the address. */
import type { z } from 'zod';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { listVerfahrensarten } from '../../regelwerk/regelwerk.api.ts';
import type { listeSearch } from '../../screens/routes.ts';
import { type Arbeitszahlen, dringlichkeitSchema, offenerStandSchema } from '../arbeitsliste.schema.ts';
import { DRINGLICHKEIT_WORTE, STAND_WORTE } from '../worte.data.ts';

type Suche = Omit<z.output<typeof listeSearch>, 'wahl'>;

interface ListenfilterProps {
  readonly search: Suche;
  readonly zahlen: Arbeitszahlen | undefined;
  readonly onSet: (next: Partial<Suche>) => void;
}

const orNone = <T extends string>(value: T | ''): T | undefined => (value === '' ? undefined : value);

export function Listenfilter({ search, zahlen, onSet }: ListenfilterProps) {
  const arten = useLoad(listVerfahrensarten, {}).data?.verfahrensarten ?? [];
  const active = [
    search.stand,
    search.art,
    search.dringlichkeit,
    search.untaetigkeit,
    search.wartetAuf,
    search.unverteilt,
  ];
  const number = active.filter((one) => one !== undefined).length;
  return (
    <details className="vf-filter no-print" open={number > 0 || undefined}>
      <summary>Filter und Reihenfolge{number > 0 && ` (${number} an)`}</summary>
      <div className="vf-filter-felder">
        <SelectField
          name="stand"
          label="Stand"
          empty="jeder Stand"
          options={offenerStandSchema.options.map((value) => ({
            value,
            label: `${STAND_WORTE[value]}${zahlen?.staende[value] ? ` (${formatNumber(zahlen.staende[value])})` : ''}`,
          }))}
          value={search.stand ?? ''}
          onChange={(value) => onSet({ stand: orNone(value) })}
        />
        <SelectField
          name="art"
          label="Art"
          empty="jede Art"
          options={arten.map(({ schluessel, name }) => ({ value: schluessel, label: name }))}
          value={search.art ?? ''}
          onChange={(value) => onSet({ art: orNone(value) })}
        />
        <SelectField
          name="dringlichkeit"
          label="Fällig"
          empty="gleich wann"
          options={dringlichkeitSchema.options.map((value) => ({ value, label: DRINGLICHKEIT_WORTE[value] }))}
          value={search.dringlichkeit ?? ''}
          onChange={(value) => onSet({ dringlichkeit: orNone(value) })}
        />
        <SelectField
          name="wartetAuf"
          label="Wer ist dran"
          empty="alle"
          options={[
            { value: 'uns', label: 'wir' },
            { value: 'antragsteller', label: 'die Person' },
            { value: 'stelle', label: 'eine andere Stelle' },
          ]}
          value={search.wartetAuf ?? ''}
          onChange={(value) => onSet({ wartetAuf: orNone(value) })}
        />
        <SelectField
          name="ordnung"
          label="Reihenfolge"
          options={[
            { value: 'frist', label: 'nächste Frist zuerst' },
            { value: 'eingang', label: 'älteste zuerst' },
          ]}
          value={search.ordnung ?? 'frist'}
          onChange={(value) => onSet({ ordnung: value === 'eingang' ? 'eingang' : undefined })}
        />
        <div className="vf-filter-haken">
          <Checkbox
            name="untaetigkeit"
            label="Untätigkeitsklage rückt näher"
            value={search.untaetigkeit ?? false}
            onChange={(on) => onSet({ untaetigkeit: on || undefined })}
          />
          <Checkbox
            name="unverteilt"
            label="noch niemandem zugewiesen"
            value={search.unverteilt ?? false}
            onChange={(on) => onSet({ unverteilt: on || undefined })}
          />
        </div>
        {number > 0 && (
          <Button
            kind="quiet"
            icon="schliessen"
            onClick={() =>
              onSet({
                stand: undefined,
                art: undefined,
                dringlichkeit: undefined,
                untaetigkeit: undefined,
                wartetAuf: undefined,
                unverteilt: undefined,
              })
            }
          >
            Filter aufheben
          </Button>
        )}
      </div>
    </details>
  );
}
