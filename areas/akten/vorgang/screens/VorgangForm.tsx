/** Open a Vorgang, or change what is known about it. */
import { getMe } from '#areas/personal/ich.api.ts';
import { RadioGroup } from '#ui/Choice.tsx';
import { conflictNote, differencesOf, useBase } from '#ui/Conflict.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad, useRefresh } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { dayOf, formatDayShort } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { useTeamOptions } from '../../screens/akte/teams.ts';
import { getAktenplan } from '../aktenplan.api.ts';
import { createVorgang, listVorgaenge, updateVorgang } from '../vorgang.api.ts';
import type { Vertraulichkeit, Vorgang } from '../vorgang.schema.ts';
import { VERTRAULICHKEIT } from './worte.ts';

interface Entwurf {
  readonly bezeichnung: string;
  readonly kennzeichen: string;
  readonly laufzeitVon: string;
  readonly laufzeitBis: string;
  readonly teamId: string;
  readonly bearbeiter: string;
  readonly vertraulichkeit: Vertraulichkeit;
}

const entwurfOf = (v: Vorgang): Entwurf => ({
  bezeichnung: v.bezeichnung,
  kennzeichen: v.kennzeichen,
  laufzeitVon: v.laufzeitVon,
  laufzeitBis: v.laufzeitBis ?? '',
  teamId: v.teamId ?? '',
  bearbeiter: v.bearbeiter?.id ?? '',
  vertraulichkeit: v.vertraulichkeit,
});

const inputOf = ({ laufzeitBis, teamId, bearbeiter, ...rest }: Entwurf) => ({
  ...rest,
  laufzeitBis: laufzeitBis || null,
  teamId: teamId || null,
  bearbeiter: bearbeiter || null,
});

export function VorgangAnlegen({ akteId, onClose }: { akteId: string; onClose(vorgang?: Vorgang): void }) {
  const leer = { bezeichnung: '', kennzeichen: '', laufzeitVon: dayOf(), laufzeitBis: '', teamId: '', bearbeiter: '' };
  const form = useForm({
    contract: createVorgang,
    draft: { ...leer, vertraulichkeit: 'offen' } as Entwurf,
    input: (draft) => ({ akteId, ...inputOf(draft) }),
    changes: [listVorgaenge],
    done: (vorgang) => {
      toast(`Vorgang ${vorgang.nummer} „${vorgang.bezeichnung}“ angelegt`);
      onClose(vorgang);
    },
  });
  return (
    <Dialog title="Vorgang anlegen" onClose={() => onClose()}>
      <Form form={form} action="Vorgang anlegen" onCancel={() => onClose()}>
        <Felder form={form} />
      </Form>
    </Dialog>
  );
}

const FELDER: readonly (readonly [string, (draft: Entwurf) => string])[] = [
  ['Bezeichnung', ({ bezeichnung }) => bezeichnung],
  ['Kennzeichen', ({ kennzeichen }) => kennzeichen],
  ['Laufzeit von', ({ laufzeitVon }) => (laufzeitVon ? formatDayShort(laufzeitVon) : '')],
  ['Laufzeit bis', ({ laufzeitBis }) => (laufzeitBis ? formatDayShort(laufzeitBis) : '')],
  ['Vertraulichkeit', ({ vertraulichkeit }) => VERTRAULICHKEIT[vertraulichkeit]],
];

export function VorgangAendern({ vorgang, onClose }: { vorgang: Vorgang; onClose(): void }) {
  const refresh = useRefresh();
  const base = useBase(vorgang);
  const form = useForm({
    contract: updateVorgang,
    draft: entwurfOf(vorgang),
    input: (draft) => ({ id: vorgang.id, version: base.version, ...inputOf(draft) }),
    changes: [listVorgaenge],
    done: () => {
      toast('Vorgang geändert');
      onClose();
    },
  });
  return (
    <Dialog title={`Vorgang ${vorgang.nummer} ändern`} onClose={onClose}>
      <Form
        form={form}
        action="Änderung speichern"
        onCancel={onClose}
        problem={conflictNote({
          form,
          base,
          draftOf: entwurfOf,
          differences: (mine, theirs) => differencesOf(FELDER, mine, entwurfOf(theirs)),
        })}
        onProblem={() => void refresh([listVorgaenge])}
      >
        <Felder form={form} vorgang={vorgang} />
      </Form>
    </Dialog>
  );
}

function Felder({ form, vorgang }: { form: FormState<Entwurf>; vorgang?: Vorgang }) {
  const teams = useTeamOptions();
  return (
    <>
      <TextField label="Bezeichnung" maxLength={200} {...form.field('bezeichnung')} />
      <SelectField
        label="Kennzeichen im Aktenplan"
        empty="bitte wählen"
        options={usePlanOptions(vorgang)}
        {...form.field('kennzeichen')}
      />
      <div className="vg-zwei">
        <DayField label="Laufzeit von" {...form.field('laufzeitVon')} />
        <DayField label="bis" optional {...form.field('laufzeitBis')} />
      </div>
      <SelectField
        label="Federführendes Team"
        optional
        empty="wie die Akte"
        options={teams}
        {...form.field('teamId')}
      />
      <SelectField
        label="Bearbeitung"
        optional
        empty="niemand bestimmt"
        options={useBearbeiter(vorgang)}
        {...form.field('bearbeiter')}
      />
      <RadioGroup
        label="Vertraulichkeit"
        hint="Ein Vermerk für alle, die lesen und kopieren. Wer die Akte sieht, ändert sich dadurch nicht."
        options={(['offen', 'dienstgebrauch'] as const).map((value) => ({ value, label: VERTRAULICHKEIT[value] }))}
        {...form.field('vertraulichkeit')}
        onChange={(value) => form.set('vertraulichkeit', value === '' ? 'offen' : value)}
      />
    </>
  );
}

function usePlanOptions(vorgang: Vorgang | undefined) {
  const plan = useLoad(getAktenplan, {}).data?.eintraege ?? [];
  const known = plan.map(({ kennzeichen, bezeichnung }) => ({
    value: kennzeichen,
    label: `${kennzeichen} ${bezeichnung}`,
  }));
  // It may have left the plan since; as long as nobody chooses another, it stays.
  if (!vorgang || known.some(({ value }) => value === vorgang.kennzeichen)) return known;
  return [
    { value: vorgang.kennzeichen, label: `${vorgang.kennzeichen} ${vorgang.kennzeichenName} (früherer Plan)` },
    ...known,
  ];
}

function useBearbeiter(vorgang: Vorgang | undefined) {
  const me = useLoad(getMe, {}).data;
  const mine = me ? [{ value: me.id, label: `${me.name} (ich)` }] : [];
  const before = vorgang?.bearbeiter;
  if (!before || before.id === me?.id) return mine;
  return [...mine, { value: before.id, label: before.name }];
}
