/** One document of the choice, and what of it is withheld for which reason. */
import { Checkbox } from '#ui/Choice.tsx';
import { count, formatDayShort } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { DokumentKurz } from '../../dokument.schema.ts';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import { GRUENDE } from '../gruende.data.ts';
import type { Entwurf, ZurueckgehaltenEntwurf } from './wahl.ts';

interface WahlZeileProps {
  readonly dokument: DokumentKurz;
  readonly draft: Entwurf;
  set<K extends keyof Entwurf>(name: K, value: Entwurf[K]): void;
}

export function WahlZeile({ dokument, draft, set }: WahlZeileProps) {
  const { id, titel, typ, datum, seiten } = dokument;
  const isIn = draft.umfang === 'akte' || draft.ids.includes(id);
  const facts = [nameOfDokumenttyp(typ), datum && formatDayShort(datum), count(seiten, 'Seite', 'Seiten')];
  const hint = facts.filter(Boolean).join(' · ');
  return (
    <div className="wahl-zeile">
      {draft.umfang === 'dokumente' ? (
        <Checkbox
          label={titel}
          hint={hint}
          name={`dokument-${id}`}
          value={isIn}
          onChange={(on) => set('ids', on ? [...draft.ids, id] : draft.ids.filter((one) => one !== id))}
        />
      ) : (
        <div>
          {titel}
          <span className="cell-sub">{hint}</span>
        </div>
      )}
      {isIn && (
        <Zurueckhalten
          titel={titel}
          seiten={seiten}
          value={draft.zurueck[id] ?? GEZEIGT}
          onChange={(value) => set('zurueck', { ...draft.zurueck, [id]: value })}
        />
      )}
    </div>
  );
}

const GEZEIGT: ZurueckgehaltenEntwurf = { grund: '', seiten: '' };

interface ZurueckhaltenProps {
  readonly titel: string;
  readonly seiten: number;
  readonly value: ZurueckgehaltenEntwurf;
  onChange(value: ZurueckgehaltenEntwurf): void;
}

function Zurueckhalten({ titel, seiten, value, onChange }: ZurueckhaltenProps) {
  return (
    <div className="u-stack-tight">
      <div className="select">
        <select
          className="input"
          aria-label={`Zurückhalten: ${titel}`}
          value={value.grund}
          onChange={({ currentTarget }) => onChange({ ...value, grund: currentTarget.value })}
        >
          <option value="">wird gezeigt</option>
          {GRUENDE.map(({ grund, name }) => (
            <option key={grund} value={grund}>
              zurückhalten: {name}
            </option>
          ))}
        </select>
        <Icon name="pfeilUnten" />
      </div>
      {value.grund !== '' && seiten > 1 && (
        <TextField
          label={`Nur diese Seiten von 1 bis ${seiten}`}
          hint="Etwa „2-4, 7“; leer heißt alle"
          name={`seiten-${titel}`}
          maxLength={200}
          value={value.seiten}
          error={undefined}
          onChange={(typed) => onChange({ ...value, seiten: typed })}
        />
      )}
    </div>
  );
}
