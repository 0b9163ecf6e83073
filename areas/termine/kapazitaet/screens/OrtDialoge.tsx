/** What a Platz, a Pool, a Standort is called and what it can do. */
import { Checkbox } from '#ui/Choice.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { PLATZARTEN } from '../../termine.schema.ts';
import { ANTEILE, KLASSE_WORTE, OEFFNET_STUNDEN, PLATZART_WORTE } from '../plaetze.data.ts';
import { type Platz, type Pool, RICHTUNGEN, type Standort } from '../plaetze.schema.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { zahl } from './woche.ts';

const seen = (of: { id: string; version: number } | undefined) => (of ? { id: of.id, version: of.version } : {});
const RICHTUNG_WORTE = {
  links: 'links',
  rechts: 'rechts',
  geradeaus: 'geradeaus',
  hoch: 'nach oben',
  runter: 'nach unten',
};

interface PlatzDialogProps {
  readonly platz: Platz | undefined;
  readonly pool: Pool;
  readonly pools: readonly Pool[];
  readonly onClose: (ids?: readonly string[]) => void;
}

export function PlatzDialog({ platz, pool, pools, onClose }: PlatzDialogProps) {
  return (
    <PlanDialog
      title={platz ? `${platz.name} ändern` : `Platz in „${pool.name}“ anlegen`}
      draft={{
        name: platz?.name ?? '',
        poolId: platz?.poolId ?? pool.id,
        art: platz?.art ?? ('schalter' as Platz['art'] | ''),
        raum: platz?.raum ?? '',
        weg: platz?.weg ?? '',
        richtung: platz?.richtung ?? ('geradeaus' as Platz['richtung'] | ''),
        faehigkeiten: platz?.faehigkeiten.join(', ') ?? '',
        ueberbuchung: platz?.ueberbuchung ?? false,
        aktiv: platz?.aktiv ?? true,
      }}
      aenderungen={({ faehigkeiten, ...draft }) => [
        {
          teil: 'platz',
          ...seen(platz),
          werte: {
            ...draft,
            konto: platz?.konto ?? null,
            faehigkeiten: faehigkeiten
              .split(',')
              .map((eine) => eine.trim().toLowerCase())
              .filter(Boolean),
          },
        },
      ]}
      onClose={onClose}
      felder={(form, fehler) => (
        <>
          <TextField
            label="Name"
            hint="Steht auf der Anzeige, etwa „Schalter 3“"
            {...form.field('name')}
            {...fehler('name')}
          />
          <SelectField
            label="Art"
            options={PLATZARTEN.map((value) => ({ value, label: PLATZART_WORTE[value] }))}
            {...form.field('art')}
          />
          {platz && (
            <SelectField
              label="Pool"
              options={pools.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('poolId')}
              {...fehler('poolId')}
            />
          )}
          <TextField label="Raum" optional size="short" {...form.field('raum')} {...fehler('raum')} />
          <TextField label="Weg dorthin" hint="In einem Satz" optional {...form.field('weg')} {...fehler('weg')} />
          <SelectField
            label="Pfeil auf der Anzeige"
            options={RICHTUNGEN.map((value) => ({ value, label: RICHTUNG_WORTE[value] }))}
            {...form.field('richtung')}
          />
          <TextField
            label="Fähigkeiten"
            hint="Mit Komma getrennt, etwa biometrie, sprache:ar"
            optional
            {...form.field('faehigkeiten')}
            {...fehler('faehigkeiten.0')}
          />
          <Checkbox
            label="Steht für erwartete Ausfälle"
            hint="Zählt nur, wenn der Pool Überbuchung erlaubt."
            {...form.field('ueberbuchung')}
          />
          <Checkbox label="In Betrieb" {...form.field('aktiv')} />
        </>
      )}
    />
  );
}

interface PoolDialogProps {
  readonly pool: Pool | undefined;
  readonly standorte: readonly Standort[];
  readonly onClose: (ids?: readonly string[]) => void;
}

export function PoolDialog({ pool, standorte, onClose }: PoolDialogProps) {
  const anteile = pool?.anteile ?? ANTEILE;
  const oeffnet: Pool['oeffnetStunden'] = pool?.oeffnetStunden ?? OEFFNET_STUNDEN;
  const text = (wert: number | undefined) => (wert === undefined ? '' : String(wert));
  return (
    <PlanDialog
      title={pool ? `${pool.name} ändern` : 'Pool anlegen'}
      draft={{
        name: pool?.name ?? '',
        standortId: pool?.standortId ?? (standorte.length === 1 ? (standorte[0]?.id ?? '') : ''),
        oeffentlich: text(anteile.oeffentlich),
        einladung: text(anteile.einladung),
        notfall: text(anteile.notfall),
        spontan: text(anteile.spontan),
        abEinladung: text(oeffnet.einladung),
        abNotfall: text(oeffnet.notfall),
        abSpontan: text(oeffnet.spontan),
        ueberbuchung: pool?.ueberbuchung ?? false,
        aktiv: pool?.aktiv ?? true,
      }}
      aenderungen={(draft) => {
        const ab = { einladung: draft.abEinladung, notfall: draft.abNotfall, spontan: draft.abSpontan };
        return [
          {
            teil: 'pool',
            ...seen(pool),
            werte: {
              name: draft.name,
              standortId: draft.standortId,
              anteile: {
                oeffentlich: zahl(draft.oeffentlich),
                einladung: zahl(draft.einladung),
                notfall: zahl(draft.notfall),
                spontan: zahl(draft.spontan),
              },
              oeffnetStunden: Object.fromEntries(
                Object.entries(ab)
                  .filter(([, wert]) => wert.trim() !== '')
                  .map(([klasse, wert]) => [klasse, zahl(wert)]),
              ),
              ueberbuchung: draft.ueberbuchung,
              aktiv: draft.aktiv,
            },
          },
        ];
      }}
      onClose={onClose}
      felder={(form, fehler) => (
        <>
          <TextField label="Name" hint="Etwa „Kartenausgabe“" {...form.field('name')} {...fehler('name')} />
          <SelectField
            label="Standort"
            empty="Bitte wählen"
            options={standorte.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('standortId')}
            {...fehler('standortId')}
          />
          <fieldset className="tp-zahlen">
            <legend className="field-label">Anteile am Tag in Prozent, zusammen 100</legend>
            <TextField
              label={KLASSE_WORTE.oeffentlich}
              size="short"
              inputMode="numeric"
              {...form.field('oeffentlich')}
              {...fehler('anteile.oeffentlich')}
            />
            <TextField
              label={KLASSE_WORTE.einladung}
              size="short"
              inputMode="numeric"
              {...form.field('einladung')}
              {...fehler('anteile.einladung')}
            />
            <TextField
              label={KLASSE_WORTE.notfall}
              size="short"
              inputMode="numeric"
              {...form.field('notfall')}
              {...fehler('anteile.notfall')}
            />
            <TextField
              label={KLASSE_WORTE.spontan}
              size="short"
              inputMode="numeric"
              {...form.field('spontan')}
              {...fehler('anteile.spontan')}
            />
          </fieldset>
          <fieldset className="tp-zahlen">
            <legend className="field-label">
              Was ungenutzt ist, öffnet so viele Stunden vor dem Tag für alle; leer heißt nie
            </legend>
            <TextField
              label={KLASSE_WORTE.einladung}
              optional
              size="short"
              inputMode="numeric"
              {...form.field('abEinladung')}
              {...fehler('oeffnetStunden.einladung')}
            />
            <TextField
              label={KLASSE_WORTE.notfall}
              optional
              size="short"
              inputMode="numeric"
              {...form.field('abNotfall')}
              {...fehler('oeffnetStunden.notfall')}
            />
            <TextField
              label={KLASSE_WORTE.spontan}
              optional
              size="short"
              inputMode="numeric"
              {...form.field('abSpontan')}
              {...fehler('oeffnetStunden.spontan')}
            />
          </fieldset>
          <Checkbox
            label="Überbuchung erlauben"
            hint="Plätze, die für erwartete Ausfälle stehen, zählen dann mit. Normal ist aus."
            {...form.field('ueberbuchung')}
          />
          <Checkbox label="In Betrieb" {...form.field('aktiv')} />
        </>
      )}
    />
  );
}

export function StandortDialog({
  standort,
  onClose,
}: {
  standort: Standort | undefined;
  onClose: (ids?: readonly string[]) => void;
}) {
  return (
    <PlanDialog
      title={standort ? `${standort.name} ändern` : 'Standort anlegen'}
      draft={{ name: standort?.name ?? '', anschrift: standort?.anschrift ?? '', aktiv: standort?.aktiv ?? true }}
      aenderungen={(draft) => [{ teil: 'standort', ...seen(standort), werte: draft }]}
      onClose={onClose}
      felder={(form, fehler) => (
        <>
          <TextField label="Name" {...form.field('name')} {...fehler('name')} />
          <TextArea
            label="Anschrift"
            hint="Steht in der Bestätigung"
            rows={2}
            {...form.field('anschrift')}
            {...fehler('anschrift')}
          />
          <Checkbox label="In Betrieb" {...form.field('aktiv')} />
        </>
      )}
    />
  );
}
