/** The fields of an invitation. Who is known comes first; who comes along is typed. */
import { useState } from 'react';
import { PersonWahl } from '#areas/akten/screens/index.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { AnliegenKurz } from '../../../anliegen/katalog.schema.ts';
import { LEER, type Person, Personenfelder, toBesucher } from '../../../kalender/screens/Personenfelder.tsx';
import { SPRACHE } from '../../../kalender/screens/worte.tsx';
import { getPoolwoche, listStandorte } from '../../../kapazitaet/plaetze.api.ts';
import { TERMINSPRACHEN, type Terminsprache } from '../../../termine.schema.ts';
import { createTermineinladung, listTermineinladungen } from '../../einladung.api.ts';
import type { Bekannt } from './EinladungNeu.tsx';

interface EinladungFormProps {
  readonly katalog: readonly AnliegenKurz[];
  readonly bekannt: Bekannt | undefined;
  readonly wartet: boolean;
  readonly verfahrenId: string | undefined;
  readonly akteId: string | undefined;
  readonly onPerson: (id: string | undefined) => void;
  readonly onDone: (done: OutputOf<typeof createTermineinladung>) => void;
}

interface Entwurf {
  readonly anliegen: string;
  readonly anzahl: string;
  readonly personen: readonly Person[];
  readonly akteId: string;
  readonly sprache: Terminsprache | '';
  readonly minuten: string;
  /** One field: another pool means another Platz. */
  readonly ort: { readonly poolId: string; readonly platzId: string };
  readonly gueltigBis: string;
  readonly von: string;
  readonly bis: string;
  readonly email: string;
  readonly telefon: string;
}

const LEERER_ENTWURF: Entwurf = {
  ...{ anliegen: '', anzahl: '1', personen: [LEER], akteId: '', sprache: '', minuten: '' },
  ort: { poolId: '', platzId: '' },
  ...{ gueltigBis: '', von: '', bis: '', email: '', telefon: '' },
};

const filled = <K extends string>(key: K, wert: string) =>
  (wert.trim() === '' ? {} : { [key]: wert.trim() }) as { [key in K]?: string };

export function EinladungForm(props: EinladungFormProps) {
  const { katalog, bekannt, verfahrenId, onDone } = props;
  const akten = bekannt?.akten ?? [];
  const form = useForm({
    contract: createTermineinladung,
    draft: { ...LEERER_ENTWURF, akteId: props.akteId ?? '' },
    input: (draft: Entwurf) => {
      const personen = Number(draft.anzahl);
      const weitere = personen - (bekannt ? 1 : 0);
      const akteId = draft.akteId || (akten.length === 1 ? (akten[0]?.id ?? '') : '');
      return {
        anliegen: [{ schluessel: draft.anliegen, personen }],
        personen: Array.from({ length: weitere }, (_, nr) => toBesucher(draft.personen[nr] ?? LEER)),
        sprache: draft.sprache as Terminsprache,
        ...(verfahrenId ? { verfahrenId } : bekannt ? { person: { akteId, personId: bekannt.id } } : {}),
        ...(draft.minuten.trim() ? { minuten: Number(draft.minuten) } : {}),
        ...filled('platzId', draft.ort.platzId),
        ...filled('gueltigBis', draft.gueltigBis),
        ...filled('von', draft.von),
        ...filled('bis', draft.bis),
        ...filled('email', draft.email),
        ...filled('telefon', draft.telefon),
      };
    },
    changes: [listTermineinladungen],
    done: onDone,
  });
  const { draft } = form;
  const gewaehlt = katalog.find(({ schluessel }) => schluessel === draft.anliegen);
  const weitere = Number(draft.anzahl) - (bekannt ? 1 : 0);
  return (
    <Form form={form} action="Einladen" actionIcon="gesendet" label="Zum Termin einladen">
      <section className="tk-schritt" aria-labelledby="te-s1">
        <h2 id="te-s1">1. Wer?</h2>
        <Wer
          {...props}
          akteId={draft.akteId}
          onAkte={(akteId) => form.set('akteId', akteId)}
          fehler={form.errorOf('person.akteId')}
        />
        {weitere > 0 && (
          <Personenfelder
            register={false}
            anzahl={weitere}
            personen={draft.personen}
            onChange={(personen) => form.set('personen', personen)}
            errorOf={form.errorOf}
          />
        )}
        <SelectField
          label="Sprache"
          hint="In dieser Sprache sind Link, Brief und Nachrichten."
          empty="Bitte wählen"
          options={TERMINSPRACHEN.map((value) => ({ value, label: SPRACHE[value] }))}
          {...form.field('sprache')}
          error={form.errors.sprache && 'Bitte wählen Sie die Sprache.'}
        />
        <TextField
          label="E-Mail"
          hint="Dorthin geht der Link. Ohne Adresse drucken Sie den Brief."
          optional
          type="email"
          inputMode="email"
          autoComplete="off"
          {...form.field('email')}
        />
        <TextField label="Telefon" hint="Für eine SMS, wenn es keine E-Mail gibt" optional {...form.field('telefon')} />
      </section>
      <section className="tk-schritt" aria-labelledby="te-s2">
        <h2 id="te-s2">2. Wozu?</h2>
        <SelectField
          label="Anliegen"
          empty="Bitte wählen"
          options={katalog.map(({ schluessel, name }) => ({ value: schluessel, label: name }))}
          {...form.field('anliegen')}
          error={form.errorOf('anliegen.0.schluessel') && 'Bitte wählen Sie das Anliegen.'}
        />
        {gewaehlt && gewaehlt.hoechstPersonen > 1 && (
          <SelectField
            label="Für wie viele Personen?"
            options={Array.from({ length: gewaehlt.hoechstPersonen }, (_, nr) => ({
              value: String(nr + 1),
              label: nr === 0 ? '1 Person' : `${nr + 1} Personen`,
            }))}
            {...form.field('anzahl')}
          />
        )}
        <TextField
          label="Minuten"
          hint={gewaehlt ? `Leer: wie im Anliegen. ${gewaehlt.dauer}` : 'Leer: wie im Anliegen. In Schritten von 5.'}
          optional
          size="short"
          inputMode="numeric"
          {...form.field('minuten')}
          error={form.errors.minuten && 'Bitte geben Sie 5 bis 480 Minuten in Schritten von 5 an.'}
        />
        <Platzwahl {...draft.ort} onChange={(ort) => form.set('ort', ort)} />
      </section>
      <section className="tk-schritt" aria-labelledby="te-s3">
        <h2 id="te-s3">3. Bis wann?</h2>
        <DayField
          label="Zeit wählen bis"
          hint="Danach gilt der Link nicht mehr. Leer: so lange, wie es die Grenze vorsieht."
          optional
          {...form.field('gueltigBis')}
        />
        <DayField label="Besuch frühestens" optional {...form.field('von')} />
        <DayField label="Besuch spätestens" optional {...form.field('bis')} />
      </section>
    </Form>
  );
}

type WerProps = Pick<EinladungFormProps, 'bekannt' | 'wartet' | 'verfahrenId' | 'onPerson'> & {
  readonly akteId: string;
  readonly onAkte: (akteId: string) => void;
  readonly fehler: string | undefined;
};

function Wer({ bekannt, wartet, verfahrenId, akteId, fehler, onPerson, onAkte }: WerProps) {
  const may = useMay();
  const [sucht, setSucht] = useState(false);
  if (wartet) return <p>Die Person wird geladen …</p>;
  if (!bekannt)
    return (
      may('akten.lesen') &&
      (sucht ? (
        <PersonWahl chosen={undefined} without={[]} onChoose={(found) => found && onPerson(found.id)} />
      ) : (
        <div>
          <Button icon="suche" onClick={() => setSucht(true)}>
            Im Register suchen
          </Button>
        </div>
      ))
    );
  return (
    <>
      <p>
        <strong>
          {bekannt.familienname}, {bekannt.vornamen}
        </strong>{' '}
        <span className="u-muted">{verfahrenId ? 'aus dem Vorgang' : 'aus dem Register'}</span>
      </p>
      {!verfahrenId && bekannt.akten.length !== 1 && (
        <SelectField
          label="Akte"
          hint={bekannt.akten.length === 0 ? 'Die Person hat noch keine Akte. Legen Sie zuerst eine an.' : undefined}
          name="akteId"
          empty="Bitte wählen"
          options={bekannt.akten.map(({ id, aktenzeichen }) => ({ value: id, label: aktenzeichen }))}
          value={akteId}
          onChange={onAkte}
          error={fehler && 'Bitte wählen Sie die Akte.'}
        />
      )}
      {!verfahrenId && (
        <div>
          <Button kind="quiet" onClick={() => onPerson(undefined)}>
            Andere Person
          </Button>
        </div>
      )}
    </>
  );
}

interface PlatzwahlProps {
  readonly poolId: string;
  readonly platzId: string;
  readonly onChange: (ort: Entwurf['ort']) => void;
}

/** Only where it has to be one certain place: a colleague, an interpreter. */
function Platzwahl({ poolId, platzId, onChange }: PlatzwahlProps) {
  const pools = useLoad(listStandorte, {}).data?.pools ?? [];
  const plaetze = useLoad(getPoolwoche, { id: poolId }, { enabled: poolId !== '' }).data?.plaetze ?? [];
  return (
    <>
      <SelectField
        label="Nur an einem bestimmten Platz"
        optional
        name="poolId"
        empty="An jedem Platz, der passt"
        options={pools.map(({ id, name }) => ({ value: id, label: `Platz in „${name}“ wählen` }))}
        value={poolId}
        onChange={(pool) => onChange({ poolId: pool, platzId: '' })}
      />
      {poolId !== '' && (
        <SelectField
          label="Platz"
          name="platzId"
          empty="Bitte wählen"
          options={plaetze.filter(({ aktiv }) => aktiv).map(({ id, name }) => ({ value: id, label: name }))}
          value={platzId}
          onChange={(platz) => onChange({ poolId, platzId: platz })}
        />
      )}
    </>
  );
}
