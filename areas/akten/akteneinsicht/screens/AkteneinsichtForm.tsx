/** Choose documents and what is withheld, see what that means, and have the PDF made. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox, RadioGroup } from '#ui/Choice.tsx';
import { useLoad, usePages } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatDayShort, formatNumber } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Note, ProblemNote, Skeleton } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Akte } from '../../akte.schema.ts';
import { listDokumente } from '../../dokument.api.ts';
import type { DokumentKurz } from '../../dokument.schema.ts';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import { parseSeiten } from '../../screens/dokument/seiten.ts';
import { queryOf } from '../../screens/teile/queries.ts';
import { listVorgaenge } from '../../vorgang/vorgang.api.ts';
import { MOST_SEITEN } from '../auskunft.rules.ts';
import { GRUENDE } from '../gruende.data.ts';
import { createAkteneinsicht, listHerausgaben, previewAkteneinsicht } from '../herausgabe.api.ts';
import type { EmpfaengerArt } from '../herausgabe.schema.ts';
import { EMPFAENGER } from './worte.ts';

interface Zurueck {
  readonly grund: string;
  readonly seiten: string;
}

interface Entwurf {
  readonly umfang: 'akte' | 'dokumente' | '';
  readonly ids: readonly string[];
  /** Document → reason, and the pages as they are typed; all of them when empty. */
  readonly zurueck: Readonly<Record<string, Zurueck>>;
  readonly anlass: string;
  readonly empfaengerArt: EmpfaengerArt | '';
  readonly empfaenger: string;
}

const LEER: Entwurf = { umfang: '', ids: [], zurueck: {}, anlass: '', empfaengerArt: '', empfaenger: '' };

/** Only what is chosen can be withheld. */
function wahlOf(akteId: string, { umfang, ids, zurueck }: Entwurf) {
  const chosen = umfang === 'dokumente' ? new Set(ids) : undefined;
  return {
    id: akteId,
    umfang: umfang === 'dokumente' ? { art: 'dokumente' as const, ids: [...ids] } : { art: 'akte' as const },
    zurueckgehalten: Object.entries(zurueck)
      .filter(([dokumentId, { grund }]) => grund !== '' && (chosen?.has(dokumentId) ?? true))
      .map(([dokumentId, { grund, seiten }]) => {
        const only = parseSeiten(seiten, MOST_SEITEN);
        return { dokumentId, grund, ...(only.length > 0 ? { seiten: only } : {}) };
      }),
  };
}

/** Who has not said how much gets a refusal at the field, never the whole Akte. */
function chosenOf(akteId: string, draft: Entwurf) {
  const wahl = wahlOf(akteId, draft);
  return draft.umfang === '' ? { ...wahl, umfang: undefined as unknown as typeof wahl.umfang } : wahl;
}

export function AkteneinsichtForm({ akte, onDone }: { akte: Akte; onDone(): void }) {
  const form = useForm({
    contract: createAkteneinsicht,
    draft: LEER,
    input: (draft) => ({
      ...chosenOf(akte.id, draft),
      anlass: draft.anlass,
      empfaenger: draft.empfaenger,
      // Refused by the contract when nothing is chosen.
      empfaengerArt: draft.empfaengerArt as EmpfaengerArt,
    }),
    changes: [listHerausgaben],
    done: () => {
      toast('Die Akteneinsicht wird erstellt');
      onDone();
    },
  });
  const { draft } = form;
  const isChosen = draft.umfang === 'akte' || (draft.umfang === 'dokumente' && draft.ids.length > 0);
  return (
    <Form form={form} action="PDF erstellen" onCancel={onDone} wide>
      <TextField
        label="Anlass"
        hint="Etwa „Antrag der Rechtsanwältin vom 3. November“"
        maxLength={300}
        {...form.field('anlass')}
      />
      <SelectField label="Für wen" empty="Bitte wählen" options={EMPFAENGER} {...form.field('empfaengerArt')} />
      <TextField label="Name" maxLength={300} {...form.field('empfaenger')} />
      <RadioGroup
        label="Umfang"
        options={[
          { value: 'akte', label: `Ganze Akte (${count(akte.dokumente, 'Dokument', 'Dokumente')})` },
          { value: 'dokumente', label: 'Ausgewählte Vorgänge oder Dokumente' },
        ]}
        {...form.field('umfang')}
        error={form.errorOf('umfang') ?? form.errorOf('umfang.ids')}
      />
      {draft.umfang !== '' && <DokumentWahl akteId={akte.id} draft={draft} set={form.set} />}
      {isChosen && <Vorschau akteId={akte.id} draft={draft} />}
    </Form>
  );
}

interface DokumentWahlProps {
  readonly akteId: string;
  readonly draft: Entwurf;
  set<K extends keyof Entwurf>(name: K, value: Entwurf[K]): void;
}

function DokumentWahl({ akteId, draft, set }: DokumentWahlProps) {
  const more = usePages(listDokumente, { akteId, anzahl: 200 });
  const dokumente = more.pages.flatMap(({ eintraege }) => eintraege);
  const [typ, setTyp] = useState('');
  const typen = [...new Set(dokumente.map((one) => one.typ))].map((one) => ({
    value: one,
    label: nameOfDokumenttyp(one),
  }));
  const shown = dokumente.filter((one) => typ === '' || one.typ === typ);
  if (more.isPending) return <Skeleton words="Die Dokumente werden geladen" lines={4} />;
  return (
    <fieldset className="u-stack-tight">
      <legend>Dokumente</legend>
      {draft.umfang === 'dokumente' && <VorgangWahl akteId={akteId} draft={draft} set={set} />}
      {draft.umfang === 'dokumente' && (
        <div className="schwarz-zeile">
          <SelectField
            label="Nur diese Art zeigen"
            name="typ"
            empty="Alle Arten"
            options={typen}
            value={typ}
            error={undefined}
            onChange={setTyp}
          />
          <Button onClick={() => set('ids', [...new Set([...draft.ids, ...shown.map(({ id }) => id)])])}>
            Gezeigte auswählen
          </Button>
          <Button onClick={() => set('ids', [])}>Keines auswählen</Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section className="wahl-liste" tabIndex={0} aria-label="Dokumente der Akte">
        {shown.map((dokument) => (
          <WahlZeile key={dokument.id} dokument={dokument} draft={draft} set={set} />
        ))}
        {more.hasNextPage && (
          <Button busy={more.isFetching} onClick={() => void more.fetchNextPage()}>
            Weitere Dokumente laden
          </Button>
        )}
      </section>
    </fieldset>
  );
}

/**
 * A whole Vorgang at once, z. d. A. or not. Its documents are then chosen like any others, so each can still be taken out.
 */
function VorgangWahl({ akteId, draft, set }: DokumentWahlProps) {
  const client = useQueryClient();
  const { vorgaenge = [], ohneVorgang = 0 } = useLoad(listVorgaenge, { akteId }).data ?? {};
  const [problem, setProblem] = useState<Error>();
  const all = usePages(listDokumente, { akteId, anzahl: 200 });
  const known = all.pages.flatMap(({ eintraege }) => eintraege);
  if (vorgaenge.length === 0) return null;
  const inOf = (vorgangId: string | undefined) => known.filter((one) => one.vorgangId === vorgangId);
  const choose = async (vorgangId: string | undefined, on: boolean) => {
    setProblem(undefined);
    try {
      const ids = await idsOfVorgang(client, akteId, vorgangId);
      const rest = draft.ids.filter((id) => !ids.includes(id));
      set('ids', on ? [...rest, ...ids] : rest);
    } catch (cause) {
      setProblem(cause as Error);
    }
  };
  const zeile = (key: string, label: string, vorgangId: string | undefined, dokumente: number) => {
    const chosen = inOf(vorgangId).filter(({ id }) => draft.ids.includes(id)).length;
    return (
      <Checkbox
        key={key}
        name={`vorgang-${key}`}
        label={label}
        hint={
          chosen > 0 && chosen < dokumente
            ? `${formatNumber(chosen)} von ${count(dokumente, 'Dokument', 'Dokumenten')} gewählt`
            : count(dokumente, 'Dokument', 'Dokumente')
        }
        value={dokumente > 0 && chosen === dokumente}
        onChange={(on) => void choose(vorgangId, on)}
      />
    );
  };
  return (
    <fieldset className="choices">
      <legend>Vorgänge</legend>
      {vorgaenge.map(({ id, nummer, bezeichnung, dokumente }) => zeile(id, `${nummer}. ${bezeichnung}`, id, dokumente))}
      {ohneVorgang > 0 && zeile('ohne', 'Ohne Vorgang', undefined, ohneVorgang)}
      <ProblemNote problem={problem} />
    </fieldset>
  );
}

/** All of them, also those that the list has not shown yet. */
async function idsOfVorgang(client: QueryClient, akteId: string, vorgangId: string | undefined): Promise<string[]> {
  const ids: string[] = [];
  let ab: string | undefined;
  do {
    const page = await client.fetchQuery(queryOf(listDokumente, { akteId, anzahl: 200, ...(ab ? { ab } : {}) }));
    ids.push(...page.eintraege.filter((one) => one.vorgangId === vorgangId).map(({ id }) => id));
    ab = page.weiter;
  } while (ab);
  return ids;
}

function WahlZeile({ dokument, draft, set }: { dokument: DokumentKurz } & Pick<DokumentWahlProps, 'draft' | 'set'>) {
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

const GEZEIGT: Zurueck = { grund: '', seiten: '' };

interface ZurueckhaltenProps {
  readonly titel: string;
  readonly seiten: number;
  readonly value: Zurueck;
  onChange(value: Zurueck): void;
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

/** What the choice means; asked anew with every change. */
function Vorschau({ akteId, draft }: { akteId: string; draft: Entwurf }) {
  const wahl = wahlOf(akteId, draft);
  const preview = useQuery({ ...queryOf(previewAkteneinsicht, wahl), placeholderData: (before) => before });
  if (preview.isError) return <ProblemNote problem={preview.error} />;
  if (!preview.data) return <Skeleton words="Die Vorschau wird geladen" lines={2} />;
  const { dokumente, seiten, zurueckgehalteneSeiten, geschwaerzteSeiten, kaesten, inErkennung, ungeprueft, zuViele } =
    preview.data;
  return (
    <div className="u-stack-tight" role="status">
      <Note kind="info" title={`${count(dokumente, 'Dokument', 'Dokumente')}, ${count(seiten, 'Seite', 'Seiten')}`}>
        {zurueckgehalteneSeiten === 0
          ? 'Nichts wird zurückgehalten. '
          : `${count(zurueckgehalteneSeiten, 'Seite wird', 'Seiten werden')} zurückgehalten. `}
        {kaesten === 0
          ? 'Nichts ist geschwärzt.'
          : `Auf ${count(geschwaerzteSeiten, 'Seite', 'Seiten')} ${kaesten === 1 ? 'ist eine Stelle' : `sind ${kaesten} Stellen`} geschwärzt.`}
      </Note>
      {zuViele && (
        <Note kind="danger" title="Das sind zu viele Seiten für eine Datei">
          Wählen Sie einen Teil der Dokumente.
        </Note>
      )}
      <Hindernis akteId={akteId} title="Der Text dieser Dokumente wird noch erkannt" list={inErkennung} />
      <Hindernis akteId={akteId} title="Schwärzungen sind noch nicht freigegeben" list={ungeprueft} />
    </div>
  );
}

function Hindernis({
  akteId,
  title,
  list,
}: {
  akteId: string;
  title: string;
  list: readonly { id: string; titel: string }[];
}) {
  if (list.length === 0) return null;
  return (
    <Note kind="danger" title={title}>
      <ul className="plain-list">
        {list.map(({ id, titel }) => (
          <li key={id}>
            <Link to="/akten/$akteId/dokumente/$dokumentId" params={{ akteId, dokumentId: id }}>
              {titel}
            </Link>
          </li>
        ))}
      </ul>
    </Note>
  );
}
