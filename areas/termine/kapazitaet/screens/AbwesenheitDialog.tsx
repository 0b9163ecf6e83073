/** Somebody or something is away; who stands in is said. */
import { DayField } from '#ui/DateField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { AbwesenheitZeile, Platz } from '../plaetze.schema.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { uhrzeit } from './woche.ts';

interface AbwesenheitDialogProps {
  readonly platz: Platz;
  readonly plaetze: readonly Platz[];
  readonly tag: string;
  readonly abwesenheit: AbwesenheitZeile | undefined;
  readonly onClose: () => void;
}

export function AbwesenheitDialog({ platz, plaetze, tag, abwesenheit, onClose }: AbwesenheitDialogProps) {
  const teil = (moment: string | undefined) => moment?.split('T') ?? [];
  const [vonTag = tag, vonZeit = '08:00'] = teil(abwesenheit?.von);
  const [bisTag = tag, bisZeit = '16:00'] = teil(abwesenheit?.bis);
  return (
    <PlanDialog
      title={`${platz.name}: ${abwesenheit ? 'Abwesenheit ändern' : 'Abwesenheit eintragen'}`}
      draft={{ vonTag, vonZeit, bisTag, bisZeit, vertretung: abwesenheit?.vertretungId ?? '' }}
      aenderungen={(draft) => [
        {
          teil: 'abwesenheit',
          ...(abwesenheit ? { id: abwesenheit.id, version: abwesenheit.version } : {}),
          werte: {
            platzId: platz.id,
            von: `${draft.vonTag}T${uhrzeit(draft.vonZeit)}`,
            bis: `${draft.bisTag}T${uhrzeit(draft.bisZeit)}`,
            vertretungId: draft.vertretung || null,
          },
        },
      ]}
      entfernen={
        abwesenheit && {
          label: 'Abwesenheit entfernen',
          aenderungen: [{ teil: 'abwesenheit', id: abwesenheit.id, version: abwesenheit.version, werte: null }],
        }
      }
      onClose={() => onClose()}
      felder={(form, fehler) => (
        <>
          <DayField label="Erster Tag" {...form.field('vonTag')} {...fehler('von')} />
          <TextField label="Ab" hint="Uhrzeit, etwa 08:00" size="short" {...form.field('vonZeit')} {...fehler('von')} />
          <DayField label="Letzter Tag" {...form.field('bisTag')} {...fehler('bis')} />
          <TextField
            label="Bis"
            hint="Uhrzeit, etwa 16:00"
            size="short"
            {...form.field('bisZeit')}
            {...fehler('bis')}
          />
          <SelectField
            label="Vertretung"
            optional
            empty="Niemand"
            options={plaetze
              .filter(({ id, aktiv }) => aktiv && id !== platz.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('vertretung')}
            {...fehler('vertretungId')}
          />
        </>
      )}
    />
  );
}
