/** The stops of a visit, in the order in which people walk them. */
import { Button, IconButton } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { PLATZART_WORTE } from '../../kapazitaet/plaetze.data.ts';
import { zahl } from '../../kapazitaet/screens/woche.ts';
import { PLATZARTEN, type Platzart } from '../../termine.schema.ts';
import type { Station } from '../anliegen.schema.ts';

export interface Stationsentwurf {
  readonly art: Platzart | '';
  readonly pool: string;
  readonly minuten: string;
  readonly jePerson: string;
  readonly faehigkeiten: string;
}

export const stationsentwurf = ({ art, pool, minuten, jePerson, faehigkeiten }: Station): Stationsentwurf => ({
  ...{ art, pool },
  minuten: String(minuten),
  jePerson: String(jePerson),
  faehigkeiten: faehigkeiten.join(', '),
});

export const stationAus = ({ art, pool, minuten, jePerson, faehigkeiten }: Stationsentwurf): Station => ({
  ...{ art: art as Platzart, pool },
  minuten: zahl(minuten),
  jePerson: zahl(jePerson),
  faehigkeiten: faehigkeiten
    .split(',')
    .map((eine) => eine.trim().toLowerCase())
    .filter(Boolean),
});

interface StationsfelderProps {
  readonly stationen: readonly Stationsentwurf[];
  readonly pools: readonly { schluessel: string; name: string }[];
  readonly onChange: (stationen: readonly Stationsentwurf[]) => void;
  readonly errorOf: (nr: number, feld: string) => string | undefined;
}

export function Stationsfelder({ stationen, pools, onChange, errorOf }: StationsfelderProps) {
  const tausche = (nr: number, mit: number) => {
    const [eine, andere] = [stationen[nr], stationen[mit]];
    if (eine && andere) onChange(stationen.with(nr, andere).with(mit, eine));
  };
  return (
    <div className="u-stack">
      {stationen.map((station, nr) => {
        const feld = <K extends keyof Stationsentwurf>(name: K) => ({
          name: `stationen.${nr}.${name}`,
          value: station[name],
          onChange: (value: Stationsentwurf[K]) => onChange(stationen.with(nr, { ...station, [name]: value })),
          error: errorOf(nr, name),
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a station is what stands at this place
          <fieldset key={nr} className="an-station">
            <legend className="field-label">Station {nr + 1}</legend>
            <div className="an-zahlen">
              <SelectField
                label="Art"
                options={PLATZARTEN.map((value) => ({ value, label: PLATZART_WORTE[value] }))}
                {...feld('art')}
              />
              <SelectField
                label="Pool"
                empty="Bitte wählen"
                options={pools.map(({ schluessel, name }) => ({ value: schluessel, label: name }))}
                {...feld('pool')}
              />
              <TextField label="Minuten" size="short" inputMode="numeric" {...feld('minuten')} />
              <TextField label="Je weitere Person" size="short" inputMode="numeric" {...feld('jePerson')} />
              <TextField
                label="Braucht"
                hint="Etwa biometrie"
                optional
                {...feld('faehigkeiten')}
                error={errorOf(nr, 'faehigkeiten.0')}
              />
            </div>
            <div className="u-row">
              {nr > 0 && (
                <Button kind="quiet" onClick={() => tausche(nr, nr - 1)}>
                  Früher
                </Button>
              )}
              {nr < stationen.length - 1 && (
                <Button kind="quiet" onClick={() => tausche(nr, nr + 1)}>
                  Später
                </Button>
              )}
              {stationen.length > 1 && (
                <IconButton
                  icon="loeschen"
                  label={`Station ${nr + 1} entfernen`}
                  onClick={() => onChange(stationen.filter((_, other) => other !== nr))}
                />
              )}
            </div>
          </fieldset>
        );
      })}
      {stationen.length < 5 && (
        <div>
          <Button
            icon="plus"
            onClick={() =>
              onChange([...stationen, { art: 'schalter', pool: '', minuten: '10', jePerson: '0', faehigkeiten: '' }])
            }
          >
            Station hinzufügen
          </Button>
        </div>
      )}
    </div>
  );
}
