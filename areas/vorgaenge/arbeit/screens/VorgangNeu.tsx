/** Capture at the counter: whose Akte, what is asked for, since when. Two minutes at most. */
import { useId, useState } from 'react';
import { getAkte } from '#areas/akten/akte.api.ts';
import { AkteWahl, nameOfPerson } from '#areas/akten/screens/index.ts';
import { RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Note } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listVerfahrensarten } from '../../regelwerk/regelwerk.api.ts';
import { neuSearch } from '../../screens/routes.ts';
import { createVerfahren } from '../../verfahren.api.ts';
import type { Kanal } from '../../verfahren.schema.ts';
import { countVerfahren, listVerfahren } from '../arbeitsliste.api.ts';
import { wertName } from '../werte.data.ts';

const KANAELE: readonly { value: Kanal; label: string }[] = [
  { value: 'schalter', label: 'Die Person ist hier' },
  { value: 'papier', label: 'Auf Papier, per Post oder Einwurf' },
  { value: 'e-mail', label: 'Per E-Mail' },
  { value: 'amt', label: 'Von Amts wegen' },
];

export default function VorgangNeu() {
  const search = useScreenSearch(neuSearch);
  const go = useGo();
  const set = (akte: string | undefined) => go({ to: '/vorgaenge/neu', search: { akte }, replace: true });
  const akte = useLoad(getAkte, { id: search.akte ?? '' }, { enabled: search.akte !== undefined });
  return (
    <Page
      title="Antrag aufnehmen"
      sub="Wer, was, seit wann. Unterlagen und Angaben kommen danach."
      crumbs={[{ to: '/vorgaenge', label: 'Vorgänge' }]}
    >
      <div className="u-stack">
        {search.akte === undefined ? (
          <div className="form">
            <AkteWahl chosen={undefined} onChoose={(chosen) => set(chosen?.id)} />
          </div>
        ) : (
          <>
            {akte.isError && (
              <Note kind="danger" title="Diese Akte lässt sich nicht öffnen">
                Suchen Sie die Akte neu.
              </Note>
            )}
            {akte.data && (
              <Aufnahme
                key={akte.data.id}
                akteId={akte.data.id}
                aktenzeichen={akte.data.aktenzeichen}
                personen={akte.data.personen}
                onOther={() => set(undefined)}
              />
            )}
          </>
        )}
      </div>
    </Page>
  );
}

interface AufnahmeProps {
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly personen: readonly { id: string; familienname: string; vornamen: string }[];
  readonly onOther: () => void;
}

function Aufnahme({ akteId, aktenzeichen, personen, onOther }: AufnahmeProps) {
  const go = useGo();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const only = personen.length === 1 ? personen[0]?.id : undefined;
  const form = useForm({
    contract: createVerfahren,
    draft: { personId: only ?? '', verfahrensart: '', pruefart: '', kanal: '' as Kanal | '', tag: '', uhrzeit: '' },
    input: ({ personId, verfahrensart, pruefart, kanal, tag, uhrzeit }) => ({
      akteId,
      personId,
      verfahrensart,
      pruefart: pruefart === '' ? null : pruefart,
      kanal: kanal === '' ? (undefined as never) : kanal,
      ...(tag === '' ? {} : { eingegangenAm: momentOf(tag, uhrzeit) }),
    }),
    changes: [listVerfahren, countVerfahren],
    done: ({ id, artName }) => {
      toast(`${artName} aufgenommen`);
      go({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId: id } });
    },
  });
  const { draft } = form;
  const arten = useLoad(listVerfahrensarten, {}).data?.verfahrensarten ?? [];
  const art = arten.find(({ schluessel }) => schluessel === draft.verfahrensart);
  const wanted = typed.trim().toLowerCase();
  const found = arten.filter(
    ({ name, norm, schluessel, pruefarten }) =>
      wanted === '' || [name, norm, schluessel, ...pruefarten].join(' ').toLowerCase().includes(wanted),
  );
  const choose = (verfahrensart: string) => {
    form.set('verfahrensart', verfahrensart);
  };
  return (
    <Form form={form} action="Antrag aufnehmen" onCancel={onOther} cancel="Andere Akte" label="Antrag aufnehmen">
      <p>
        Akte <strong>{aktenzeichen}</strong>
        {only !== undefined && personen[0] && `: ${nameOfPerson(personen[0])}`}
      </p>
      {only === undefined && (
        <RadioGroup
          {...form.field('personId')}
          error={form.errorOf('personId') && 'Bitte wählen Sie, um wen es geht.'}
          label="Um wen geht es?"
          options={personen.map((person) => ({ value: person.id, label: nameOfPerson(person) }))}
        />
      )}
      <TextField
        name="suche"
        label="Was wird beantragt?"
        hint="Ein Wort oder ein Paragraf genügt, zum Beispiel Studium oder 18g."
        type="search"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
      <div id={listId}>
        <RadioGroup
          name="verfahrensart"
          label={`${found.length} Arten passen`}
          error={form.errorOf('verfahrensart') && 'Bitte wählen Sie, was beantragt wird.'}
          value={draft.verfahrensart}
          onChange={choose}
          options={(wanted === ''
            ? found.filter(({ schluessel }) => schluessel === draft.verfahrensart)
            : found.slice(0, 8)
          ).map(({ schluessel, name, norm }) => ({ value: schluessel, label: name, hint: norm }))}
        />
      </div>
      {art && art.pruefarten.length > 0 && (
        <SelectField
          {...form.field('pruefart')}
          label="Rechtsgrundlage"
          empty="noch nicht klar"
          options={art.pruefarten.map((value) => ({ value, label: wertName(value) }))}
        />
      )}
      <RadioGroup
        {...form.field('kanal')}
        error={form.errorOf('kanal') && 'Bitte wählen Sie, wie der Antrag kam.'}
        label="Wie kam der Antrag?"
        options={KANAELE}
      />
      {draft.kanal !== '' && draft.kanal !== 'schalter' && (
        <>
          <DayField
            {...form.field('tag')}
            error={form.errorOf('eingegangenAm')}
            label="Eingegangen am"
            optional
            hint="Der Tag des Eingangsstempels; ohne Angabe: jetzt. Davon hängt ab, ob der bisherige Titel weiter gilt (§ 81 Abs. 4 AufenthG)."
          />
          <TextField
            {...form.field('uhrzeit')}
            label="Uhrzeit"
            optional
            size="short"
            placeholder="HH:MM"
            hint="Ohne Angabe: 12:00 Uhr."
          />
        </>
      )}
    </Form>
  );
}

/** Office time; today without a time is now. */
function momentOf(tag: string, uhrzeit: string): string {
  if (tag === dayOf() && uhrzeit === '') return new Date().toISOString();
  const [, hours = '12', minutes = '00'] = /^(\d{1,2}):(\d{2})$/.exec(uhrzeit.trim()) ?? [];
  const guess = new Date(`${tag}T${hours.padStart(2, '0')}:${minutes}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const offset = Date.parse(`${shown.format(guess).replace(' ', 'T')}Z`) - guess.getTime();
  return new Date(guess.getTime() - offset).toISOString();
}
