/** Writes a Hausregel, or changes one: from a later day on as a new version, else as a correction. */
import { DayField } from '#ui/DateField.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { useGo, useScreenParams } from '#ui/screens.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getErlass, listErlasse } from '../../erlass/erlass.api.ts';
import type { Erlass } from '../../erlass/erlass.schema.ts';
import { listSammlungen } from '../../sammlungen/sammlungen.api.ts';
import { createHausregel, updateHausregel } from '../hausregel.api.ts';

const HINT = 'Eine Zeile mit # am Anfang ist eine Überschrift. Eine Leerzeile trennt Absätze.';

export default function HausregelSeite() {
  const { id } = useScreenParams<'id'>();
  const isNew = id === 'neu';
  return (
    <Page
      title={isNew ? 'Hausregel schreiben' : 'Hausregel ändern'}
      sub="Hausregeln stehen neben Gesetz und Erlass, mit eigenem Rang."
      crumbs={[{ label: 'Erlasse und Hausregeln', to: '/erlasse/bestand' }]}
    >
      {isNew ? <Neu /> : <Vorhandene id={id} />}
    </Page>
  );
}

function Neu() {
  const sammlungen = useLoad(listSammlungen, {});
  return (
    <Loaded of={sammlungen} words="Die Sammlungen werden geladen">
      {(data) => {
        const own = data.sammlungen.filter(({ art }) => art === 'hausregel');
        return own.length === 0 ? (
          <EmptyState
            icon="haus"
            title="Es gibt noch keine Sammlung für Hausregeln"
            actions={<ButtonLink to="/erlasse/sammlungen">Sammlung anlegen</ButtonLink>}
          >
            Legen Sie zuerst fest, wer die Hausregeln liest.
          </EmptyState>
        ) : (
          <NeuForm sammlungen={own} />
        );
      }}
    </Loaded>
  );
}

const days = ({
  gueltigAb,
  gueltigBis,
  titel,
  text,
}: {
  titel: string;
  text: string;
  gueltigAb: string;
  gueltigBis: string;
}) => ({
  titel,
  text,
  gueltigAb,
  gueltigBis: gueltigBis || undefined,
});

function NeuForm({ sammlungen }: { sammlungen: readonly { id: string; name: string }[] }) {
  const go = useGo();
  const form = useForm({
    contract: createHausregel,
    draft: { sammlungId: sammlungen[0]?.id ?? '', titel: '', text: '', gueltigAb: dayOf(), gueltigBis: '' },
    input: ({ sammlungId, ...regel }) => ({ sammlungId, regel: days(regel) }),
    changes: [listErlasse],
    done: ({ id }) => {
      toast('Die Hausregel gilt');
      go({ to: '/erlasse/bestand/$id', params: { id } });
    },
  });
  const error = (name: string) => form.errorOf(`regel.${name}`);
  return (
    <Form form={form} action="Hausregel speichern" onCancel={() => go({ to: '/erlasse/bestand' })} wide>
      <SelectField
        label="Sammlung"
        options={sammlungen.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('sammlungId')}
      />
      <TextField label="Titel" {...form.field('titel')} error={error('titel')} />
      <TextArea label="Text" hint={HINT} rows={14} {...form.field('text')} error={error('text')} />
      <DayField label="Gültig ab" {...form.field('gueltigAb')} error={error('gueltigAb')} />
      <DayField label="Gültig bis" optional {...form.field('gueltigBis')} error={error('gueltigBis')} />
    </Form>
  );
}

function Vorhandene({ id }: { id: string }) {
  const erlass = useLoad(getErlass, { id });
  return (
    <Loaded of={erlass} words="Die Hausregel wird geladen">
      {(data) => <AendernForm erlass={data} />}
    </Loaded>
  );
}

/** The newest version as it was typed. */
function textOf({ abschnitte }: Erlass): string {
  const last = abschnitte.filter(({ gueltig }) => gueltig.length > 0);
  const newest = last.filter(({ gueltig }) => gueltig.at(-1)?.bis === last.at(-1)?.gueltig.at(-1)?.bis);
  return newest
    .map(({ ueberschrift, absaetze }) =>
      [...(ueberschrift ? [`# ${ueberschrift}`] : []), ...absaetze.map(({ text }) => text)].join('\n\n'),
    )
    .join('\n\n');
}

function AendernForm({ erlass }: { erlass: Erlass }) {
  const go = useGo();
  const back = () => go({ to: '/erlasse/bestand/$id', params: { id: erlass.id } });
  const form = useForm({
    contract: updateHausregel,
    draft: {
      titel: erlass.titel,
      text: textOf(erlass),
      gueltigAb: dayOf(),
      gueltigBis: erlass.gueltigBis ?? '',
    },
    input: (regel) => ({ id: erlass.id, version: erlass.version, regel: days(regel) }),
    changes: [getErlass, listErlasse],
    done: () => {
      toast('Die Hausregel ist geändert');
      back();
    },
  });
  const error = (name: string) => form.errorOf(`regel.${name}`);
  return (
    <Form form={form} action="Änderung speichern" onCancel={back} wide>
      <TextField label="Titel" {...form.field('titel')} error={error('titel')} />
      <TextArea label="Text" hint={HINT} rows={14} {...form.field('text')} error={error('text')} />
      <DayField
        label="Diese Fassung gilt ab"
        hint="Bis zum Tag davor gilt der bisherige Text."
        {...form.field('gueltigAb')}
        error={error('gueltigAb')}
      />
      <DayField label="Gültig bis" optional {...form.field('gueltigBis')} error={error('gueltigBis')} />
    </Form>
  );
}
