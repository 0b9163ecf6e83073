/** Weekly opening time of a Platz; places with the same time can go along. */
import { CheckboxGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { WOCHENTAGE } from '../plaetze.data.ts';
import type { Platz, WochenregelZeile } from '../plaetze.schema.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { uhrzeit } from './woche.ts';

interface ZeitDialogProps {
  readonly platz: Platz;
  readonly heute: string;
  readonly regel: WochenregelZeile | undefined;
  readonly regeln: readonly WochenregelZeile[];
  readonly plaetze: readonly Platz[];
  readonly onClose: () => void;
}

const TAGE = [1, 2, 3, 4, 5, 6, 7].map((nr) => ({ value: String(nr), label: WOCHENTAGE[nr] as string }));

export function ZeitDialog({ platz, heute, regel, regeln, plaetze, onClose }: ZeitDialogProps) {
  const gleiche = regel
    ? regeln.filter(
        (eine) =>
          eine.id !== regel.id &&
          eine.wochentag === regel.wochentag &&
          eine.von === regel.von &&
          eine.bis === regel.bis &&
          plaetze.some(({ id, aktiv }) => id === eine.platzId && aktiv),
      )
    : [];
  const andere = plaetze.filter(({ id, aktiv }) => aktiv && id !== platz.id);
  const auch = (
    regel
      ? gleiche.map(({ id, platzId }) => ({ value: id, platzId }))
      : andere.map(({ id }) => ({ value: id, platzId: id }))
  ).map(({ value, platzId }) => ({ value, label: plaetze.find(({ id }) => id === platzId)?.name ?? platzId }));
  return (
    <PlanDialog
      title={regel ? `${platz.name}: ${WOCHENTAGE[regel.wochentag]}` : `${platz.name}: Öffnungszeit eintragen`}
      draft={{
        tage: [] as readonly string[],
        von: regel?.von ?? '08:00',
        bis: regel?.bis ?? '12:00',
        gueltigAb: regel?.gueltigAb ?? heute,
        gueltigBis: regel?.gueltigBis ?? '',
        alleWochen: String(regel?.alleWochen ?? 1),
        auch: [] as readonly string[],
      }}
      aenderungen={(draft) => {
        const werte = {
          von: uhrzeit(draft.von),
          bis: uhrzeit(draft.bis),
          gueltigAb: draft.gueltigAb,
          gueltigBis: draft.gueltigBis || null,
          alleWochen: Number(draft.alleWochen),
        };
        if (regel)
          return [regel, ...gleiche.filter(({ id }) => draft.auch.includes(id))].map((eine) => ({
            ...{ teil: 'wochenregel', id: eine.id, version: eine.version },
            werte: { ...werte, platzId: eine.platzId, wochentag: eine.wochentag },
          }));
        const tage = draft.tage.length > 0 ? draft.tage.map(Number) : [0];
        return [platz.id, ...draft.auch].flatMap((platzId) =>
          tage.map((wochentag) => ({ teil: 'wochenregel', werte: { ...werte, platzId, wochentag } })),
        );
      }}
      entfernen={
        regel && {
          label: 'Öffnungszeit entfernen',
          aenderungen: [{ teil: 'wochenregel', id: regel.id, version: regel.version, werte: null }],
        }
      }
      onClose={() => onClose()}
      felder={(form, fehler) => (
        <>
          {!regel && (
            <CheckboxGroup
              label="An welchen Tagen?"
              options={TAGE}
              columns
              {...form.field('tage')}
              error={fehler('wochentag').error && 'Bitte wählen Sie mindestens einen Tag.'}
            />
          )}
          <div className="tp-paar">
            <TextField label="Von" hint="Etwa 08:00" size="short" {...form.field('von')} {...fehler('von')} />
            <TextField label="Bis" hint="Etwa 16:00" size="short" {...form.field('bis')} {...fehler('bis')} />
          </div>
          <div className="tp-paar">
            <DayField label="Gilt ab" {...form.field('gueltigAb')} {...fehler('gueltigAb')} />
            <DayField label="Gilt bis" optional {...form.field('gueltigBis')} {...fehler('gueltigBis')} />
          </div>
          <SelectField
            label="Rhythmus"
            options={[1, 2, 3, 4].map((n) => ({
              value: String(n),
              label: n === 1 ? 'jede Woche' : `alle ${n} Wochen`,
            }))}
            {...form.field('alleWochen')}
          />
          {auch.length > 0 && (
            <CheckboxGroup
              label={regel ? 'Auch für Plätze mit derselben Zeit?' : 'Auch für diese Plätze?'}
              optional
              columns
              options={auch}
              {...form.field('auch')}
            />
          )}
        </>
      )}
    />
  );
}
