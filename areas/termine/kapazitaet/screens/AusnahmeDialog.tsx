/** Another time on one day, or closed: for a Platz, its pool or the whole house. */
import { Checkbox, RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { AusnahmeZeile, Platz, Pool, Standort } from '../plaetze.schema.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { uhrzeit } from './woche.ts';

interface AusnahmeDialogProps {
  readonly standort: Standort;
  readonly pool: Pool;
  readonly platz: Platz | undefined;
  readonly tag: string;
  readonly ausnahme: AusnahmeZeile | undefined;
  readonly onClose: () => void;
}

type Ort = 'standort' | 'pool' | 'platz' | '';

export function AusnahmeDialog({ standort, pool, platz, tag, ausnahme, onClose }: AusnahmeDialogProps) {
  const [erste, zweite] = ausnahme?.zeiten ?? [];
  const ort: Ort = ausnahme ? (ausnahme.platzId ? 'platz' : ausnahme.poolId ? 'pool' : 'standort') : '';
  return (
    <PlanDialog
      title={ausnahme ? 'Ausnahme ändern' : 'Ausnahme eintragen'}
      draft={{
        ort,
        tag: ausnahme?.tag ?? tag,
        zu: ausnahme ? ausnahme.zeiten.length === 0 : false,
        von: erste?.von ?? '08:00',
        bis: erste?.bis ?? '12:00',
        von2: zweite?.von ?? '',
        bis2: zweite?.bis ?? '',
        grund: ausnahme?.grund ?? '',
      }}
      aenderungen={(draft) => [
        {
          teil: 'ausnahme',
          ...(ausnahme ? { id: ausnahme.id, version: ausnahme.version } : {}),
          werte: {
            standortId: draft.ort === 'standort' ? (ausnahme?.standortId ?? standort.id) : null,
            poolId: draft.ort === 'pool' ? (ausnahme?.poolId ?? pool.id) : null,
            platzId: draft.ort === 'platz' ? (ausnahme?.platzId ?? platz?.id ?? null) : null,
            tag: draft.tag,
            zeiten: draft.zu
              ? []
              : [
                  { von: uhrzeit(draft.von), bis: uhrzeit(draft.bis) },
                  ...(draft.von2 === '' ? [] : [{ von: uhrzeit(draft.von2), bis: uhrzeit(draft.bis2) }]),
                ],
            grund: draft.grund,
          },
        },
      ]}
      entfernen={
        ausnahme && {
          label: 'Ausnahme entfernen',
          aenderungen: [{ teil: 'ausnahme', id: ausnahme.id, version: ausnahme.version, werte: null }],
        }
      }
      onClose={() => onClose()}
      felder={(form, fehler) => (
        <>
          <RadioGroup<'standort' | 'pool' | 'platz'>
            label="Wofür gilt sie?"
            options={[
              ...(platz || ort === 'platz' ? [{ value: 'platz' as const, label: platz?.name ?? 'Dieser Platz' }] : []),
              { value: 'pool', label: `Alle Plätze in „${pool.name}“` },
              { value: 'standort', label: `Das ganze Haus „${standort.name}“` },
            ]}
            {...form.field('ort')}
            {...fehler('platzId')}
          />
          <DayField label="Tag" {...form.field('tag')} {...fehler('tag')} />
          <Checkbox label="Ganz geschlossen" {...form.field('zu')} />
          {!form.draft.zu && (
            <>
              <div className="tp-paar">
                <TextField label="Von" size="short" {...form.field('von')} {...fehler('zeiten.0.von')} />
                <TextField label="Bis" size="short" {...form.field('bis')} {...fehler('zeiten.0.bis')} />
              </div>
              <div className="tp-paar">
                <TextField
                  label="Zweites Fenster von"
                  optional
                  size="short"
                  {...form.field('von2')}
                  {...fehler('zeiten.1.von')}
                />
                <TextField
                  label="Zweites Fenster bis"
                  optional
                  size="short"
                  {...form.field('bis2')}
                  {...fehler('zeiten.1.bis')}
                />
              </div>
            </>
          )}
          <TextField label="Grund" hint="Steht im Plan" optional {...form.field('grund')} {...fehler('grund')} />
        </>
      )}
    />
  );
}
