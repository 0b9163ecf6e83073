/** Fields of an account, for a new one and for a change. */
import { Button } from '#ui/Button.tsx';
import { CheckboxGroup } from '#ui/Choice.tsx';
import { useLoad } from '#ui/data.ts';
import { FieldGroup } from '#ui/Field.tsx';
import type { FormState } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { PERSONENROLLEN, ROLLEN } from '../../rolle.data.ts';
import { listTeams } from '../../team.api.ts';
import type { Team } from '../../team.schema.ts';
import { EMPTY_RANGE, type KontoEntwurf, needsLetters, type RangeDraft } from './konto-entwurf.ts';

const ROLE_OPTIONS = PERSONENROLLEN.map((rolle) => ({
  value: rolle,
  label: ROLLEN[rolle].name,
  hint: ROLLEN[rolle].text,
}));

export function KontoFelder({ form }: { form: FormState<KontoEntwurf> }) {
  return (
    <>
      <TextField label="Vor- und Nachname" autoComplete="off" {...form.field('name')} />
      <TextField label="Dienstliche E-Mail-Adresse" type="email" autoComplete="off" {...form.field('email')} />
      <CheckboxGroup label="Rollen" columns options={ROLE_OPTIONS} {...form.field('rollen')} />
      {needsLetters(form.draft.rollen) && <Zustaendigkeiten form={form} />}
    </>
  );
}

function Zustaendigkeiten({ form }: { form: FormState<KontoEntwurf> }) {
  const teams = useLoad(listTeams, {}).data?.teams ?? [];
  const rows = form.draft.zustaendigkeiten;
  const set = (next: readonly RangeDraft[]) => form.set('zustaendigkeiten', next);
  return (
    <FieldGroup
      name="zustaendigkeiten"
      label="Zuständigkeit"
      hint="Für welche Anfangsbuchstaben in welchem Team. Ohne Angabe sieht die Person keine Akten."
      error={form.errorOf('zustaendigkeiten')}
    >
      <div>
        {rows.map((row, index) => (
          <RangeRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids; they are told apart by their place
            key={index}
            index={index}
            row={row}
            teams={teams}
            form={form}
            onChange={(next) => set(rows.with(index, next))}
            onRemove={() => set(rows.toSpliced(index, 1))}
          />
        ))}
      </div>
      <div>
        <Button icon="plus" onClick={() => set([...rows, EMPTY_RANGE])}>
          Buchstaben hinzufügen
        </Button>
      </div>
    </FieldGroup>
  );
}

interface RangeRowProps {
  readonly index: number;
  readonly row: RangeDraft;
  readonly teams: readonly Team[];
  readonly form: FormState<KontoEntwurf>;
  readonly onChange: (row: RangeDraft) => void;
  readonly onRemove: () => void;
}

function RangeRow({ index, row, teams, form, onChange, onRemove }: RangeRowProps) {
  const path = (field: string) => `zustaendigkeiten.${index}.${field}`;
  const chooseTeam = (teamId: string) => {
    const team = teams.find((one) => one.id === teamId);
    // The whole team first: narrowing is quicker than typing both letters.
    onChange({ teamId, von: row.von || (team?.von ?? ''), bis: row.bis || (team?.bis ?? '') });
  };
  return (
    <div className="range">
      <SelectField
        label="Team"
        name={path('teamId')}
        empty="Bitte wählen"
        options={teams.map((team) => ({ value: team.id, label: `${team.name} (${team.von}–${team.bis})` }))}
        value={row.teamId}
        onChange={chooseTeam}
        error={form.errorOf(path('teamId'))}
      />
      <Letter
        label="von"
        path={path('von')}
        value={row.von}
        form={form}
        onChange={(von) => onChange({ ...row, von })}
      />
      <Letter
        label="bis"
        path={path('bis')}
        value={row.bis}
        form={form}
        onChange={(bis) => onChange({ ...row, bis })}
      />
      <Button kind="quiet" onClick={onRemove}>
        Entfernen
      </Button>
    </div>
  );
}

interface LetterProps {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly form: FormState<KontoEntwurf>;
  readonly onChange: (letter: string) => void;
}

function Letter({ label, path, value, form, onChange }: LetterProps) {
  return (
    <TextField
      label={label}
      name={path}
      size="letter"
      maxLength={1}
      autoComplete="off"
      value={value}
      onChange={(text) => onChange(text.toUpperCase())}
      error={form.errorOf(path)}
    />
  );
}
