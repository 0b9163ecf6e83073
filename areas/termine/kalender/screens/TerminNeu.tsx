/** Booking for somebody at the desk or on the telephone: what for, when, who. It holds at once, the number is on paper. */
import { useState } from 'react';
import { getPerson } from '#areas/akten/person.api.ts';
import { getVerfahren } from '#areas/vorgaenge/arbeit/vorgang.api.ts';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import { listAnliegenkatalog } from '../../anliegen/anliegen.api.ts';
import type { AnliegenKurz } from '../../anliegen/katalog.schema.ts';
import { terminNeuSearch } from '../../screens/routes.ts';
import { TERMINSPRACHEN, type Terminsprache } from '../../termine.schema.ts';
import { arrangeTermin, getTerminzettel, listKalender, listTermineZu } from '../kalender.api.ts';
import type { TerminFuerAmt } from '../kalender.schema.ts';
import { LEER, type Person, Personenfelder, toBesucher } from './Personenfelder.tsx';
import { SPRACHE } from './worte.tsx';
import { type Zeit, Zeitwahl } from './Zeitwahl.tsx';
import './kalender.css';

export default function TerminNeu() {
  const search = useScreenSearch(terminNeuSearch);
  const verfahren = useLoad(getVerfahren, { id: search.verfahren ?? '' }, { enabled: search.verfahren !== undefined });
  const personId = search.person ?? verfahren.data?.person.id;
  const person = useLoad(getPerson, { id: personId ?? '' }, { enabled: personId !== undefined });
  const katalog = useLoad(listAnliegenkatalog, {});
  const [gebucht, setGebucht] = useState<TerminFuerAmt>();
  const wartet =
    (search.verfahren !== undefined && verfahren.isPending) || (personId !== undefined && person.isPending);
  const erste: Person = person.data
    ? {
        ...LEER,
        personId: person.data.id,
        familienname: person.data.familienname,
        vornamen: person.data.vornamen,
        geburtsdatum: person.data.geburtsdatum ?? '',
      }
    : LEER;
  return (
    <Page
      title="Termin vereinbaren"
      sub="Für Menschen am Schalter oder am Telefon. Der Termin gilt sofort; die Nummer gibt es auf Papier."
      crumbs={[{ to: '/kalender', label: 'Termine' }]}
    >
      {gebucht ? (
        <Fertig termin={gebucht} onNeu={() => setGebucht(undefined)} />
      ) : wartet ? (
        <p>Die Person wird geladen …</p>
      ) : (
        <Loaded of={katalog} words="Die Anliegen werden geladen">
          {({ anliegen }) => (
            <Eingabe
              key={personId ?? 'neu'}
              katalog={anliegen.filter(({ aktiv }) => aktiv)}
              erste={erste}
              verfahrenId={search.verfahren}
              onGebucht={setGebucht}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}

interface EingabeProps {
  readonly katalog: readonly AnliegenKurz[];
  readonly erste: Person;
  readonly verfahrenId: string | undefined;
  readonly onGebucht: (termin: TerminFuerAmt) => void;
}

interface Wahl {
  readonly anliegen: string;
  readonly dazu: readonly string[];
  readonly anzahl: string;
  readonly zeit: Zeit | undefined;
}

interface Entwurf {
  /** One field: another Anliegen means another time. */
  readonly wahl: Wahl;
  readonly personen: readonly Person[];
  readonly sprache: Terminsprache | '';
  readonly dolmetschen: boolean;
  readonly telefon: string;
  readonly email: string;
  readonly hinweis: string;
}

function Eingabe({ katalog, erste, verfahrenId, onGebucht }: EingabeProps) {
  const form = useForm({
    contract: arrangeTermin,
    draft: {
      ...{
        wahl: { anliegen: '', dazu: [], anzahl: '1', zeit: undefined },
        personen: [erste],
        sprache: '',
        dolmetschen: false,
      },
      ...{ telefon: '', email: '', hinweis: '' },
    } as Entwurf,
    input: (draft) => ({
      wunsch: wunschOf(draft),
      beginn: draft.wahl.zeit?.beginn ?? '',
      klasse: draft.wahl.zeit?.klasse ?? 'oeffentlich',
      personen: Array.from({ length: Number(draft.wahl.anzahl) }, (_, nr) => toBesucher(draft.personen[nr] ?? LEER)),
      kontakt: { ...(draft.email ? { email: draft.email } : {}), ...(draft.telefon ? { telefon: draft.telefon } : {}) },
      hinweis: draft.hinweis,
      sprache: draft.sprache as Terminsprache,
      ...(verfahrenId ? { verfahrenId } : {}),
    }),
    changes: [listKalender, listTermineZu],
    done: onGebucht,
  });
  const { draft } = form;
  const { wahl } = draft;
  const setWahl = (next: Partial<Wahl>) => form.set('wahl', { ...wahl, zeit: undefined, ...next });
  const gewaehlt = katalog.find(({ schluessel }) => schluessel === wahl.anliegen);
  const dazu = katalog.filter(
    ({ schluessel, kombinierbar }) =>
      gewaehlt &&
      schluessel !== wahl.anliegen &&
      (gewaehlt.kombinierbar.includes(schluessel) || kombinierbar.includes(wahl.anliegen)),
  );
  const wunsch = wunschOf(draft);
  return (
    <Form form={form} action="Termin buchen" actionIcon="kalender" wide label="Termin vereinbaren">
      <section className="tk-schritt" aria-labelledby="tk-s1">
        <h2 id="tk-s1">1. Worum geht es?</h2>
        <SelectField
          label="Anliegen"
          empty="Bitte wählen"
          options={katalog.map(({ schluessel, name }) => ({ value: schluessel, label: name }))}
          name="anliegen"
          value={wahl.anliegen}
          onChange={(anliegen) => setWahl({ anliegen, dazu: [], anzahl: '1' })}
          error={form.errorOf('wunsch.anliegen') ?? form.errorOf('wunsch.anliegen.0.schluessel')}
        />
        {gewaehlt && gewaehlt.hoechstPersonen > 1 && (
          <SelectField
            name="anzahl"
            label="Für wie viele Personen?"
            options={Array.from({ length: gewaehlt.hoechstPersonen }, (_, nr) => ({
              value: String(nr + 1),
              label: nr === 0 ? '1 Person' : `${nr + 1} Personen`,
            }))}
            value={wahl.anzahl}
            onChange={(anzahl) => setWahl({ anzahl })}
          />
        )}
        {dazu.map(({ schluessel, name }) => (
          <Checkbox
            key={schluessel}
            name={schluessel}
            label={`Im selben Besuch: ${name}`}
            value={wahl.dazu.includes(schluessel)}
            onChange={(on) =>
              setWahl({ dazu: on ? [...wahl.dazu, schluessel] : wahl.dazu.filter((eines) => eines !== schluessel) })
            }
          />
        ))}
        <SelectField
          label="Sprache"
          hint="In dieser Sprache sind Zettel, Aufruf und Nachrichten."
          empty="Bitte wählen"
          options={TERMINSPRACHEN.map((value) => ({ value, label: SPRACHE[value] }))}
          {...form.field('sprache')}
          error={form.errors.sprache && 'Bitte wählen Sie die Sprache.'}
        />
        {draft.sprache !== '' && draft.sprache !== 'de' && draft.sprache !== 'leicht' && (
          <Checkbox
            label={`Nur Plätze, an denen jemand ${SPRACHE[draft.sprache]} spricht`}
            {...form.field('dolmetschen')}
          />
        )}
      </section>
      {gewaehlt && (
        <section className="tk-schritt" aria-labelledby="tk-s2">
          <h2 id="tk-s2">2. Wann?</h2>
          <Zeitwahl
            key={JSON.stringify(wunsch)}
            wunsch={wunsch}
            zeit={wahl.zeit}
            onZeit={(zeit) => setWahl({ zeit })}
          />
          {form.errors.beginn && (
            <p className="tk-fehler">
              <Icon name="fehler" /> Bitte wählen Sie eine Zeit.
            </p>
          )}
        </section>
      )}
      {gewaehlt && (
        <section className="tk-schritt" aria-labelledby="tk-s3">
          <h2 id="tk-s3">3. Wer kommt?</h2>
          <Personenfelder
            anzahl={Number(wahl.anzahl)}
            personen={draft.personen}
            onChange={(personen) => form.set('personen', personen)}
            errorOf={form.errorOf}
          />
          <TextField
            label="Telefon"
            hint="Für Nachrichten per SMS"
            optional
            {...form.field('telefon')}
            error={form.errorOf('kontakt.telefon')}
          />
          <TextField
            label="E-Mail"
            optional
            type="email"
            inputMode="email"
            autoComplete="off"
            {...form.field('email')}
            error={form.errorOf('kontakt.email')}
          />
          <TextField label="Hinweis" hint="Etwa Rollstuhl oder Begleitung" optional {...form.field('hinweis')} />
        </section>
      )}
    </Form>
  );
}

function wunschOf({ wahl: { anliegen, dazu, anzahl }, sprache, dolmetschen }: Entwurf) {
  const personen = Number(anzahl);
  return {
    anliegen: [anliegen, ...dazu].filter(Boolean).map((schluessel) => ({ schluessel, personen })),
    faehigkeiten: dolmetschen && sprache ? [`sprache:${sprache}`] : [],
  };
}

function Fertig({ termin, onNeu }: { termin: TerminFuerAmt; onNeu: () => void }) {
  return (
    <div className="u-stack tk-fertig">
      <Note kind="success" title="Der Termin ist gebucht" alert>
        {termin.name}, {formatMoment(termin.beginn)}, {termin.anliegen}
      </Note>
      <p>Diese Nummer zählt am Kiosk und am Telefon. Lesen Sie sie vor oder drucken Sie den Zettel.</p>
      <p className="tk-grosse-nummer">{termin.kennung}</p>
      <div className="form-actions">
        <a
          className={buttonClass('primary')}
          href={urlOf(getTerminzettel, { id: termin.id })}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="drucken" />
          <span>Zettel drucken</span>
        </a>
        <ButtonLink to="/kalender" search={{ tag: termin.tag, termin: termin.id }}>
          Im Kalender ansehen
        </ButtonLink>
        <Button onClick={onNeu}>Noch einen Termin</Button>
      </div>
    </div>
  );
}
