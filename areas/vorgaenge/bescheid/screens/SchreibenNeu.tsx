/** A new Schreiben on a Vorgang: of which kind, and with a Bescheid how it is decided. Nothing is preselected. */
import { RadioGroup } from '#ui/Choice.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { Page } from '#ui/Page.tsx';
import { useGo, useScreenParams, useScreenSearch } from '#ui/screens.ts';
import { getVerfahren } from '../../arbeit/vorgang.api.ts';
import { draftSchreiben, listSchreiben } from '../schreiben.api.ts';
import type { Entscheidung, Schreibenart } from '../schreiben.schema.ts';
import { neuesSchreibenSearch } from './routes.ts';

interface Entwurf {
  readonly art: Schreibenart | '';
  readonly entscheidung: Entscheidung | '';
}

const ENTSCHEIDUNGEN = [
  { value: 'erteilung', label: 'Erteilung' },
  { value: 'teilweise', label: 'Teilweise Erteilung' },
  { value: 'ablehnung', label: 'Ablehnung' },
] as const;
/** §§ 7 (2), 51 to 53, 59 AufenthG: nobody asked for it. */
const MASSNAHME = [
  {
    value: 'massnahme',
    label: 'Maßnahme gegen den Aufenthalt',
    hint: 'Versagung, Verkürzung, Widerruf, Erlöschen, Ausweisung oder Androhung der Abschiebung',
  },
] as const;

export default function SchreibenNeu() {
  const { id } = useScreenParams<'id'>();
  const { art } = useScreenSearch(neuesSchreibenSearch);
  const go = useGo();
  const verfahren = useLoad(getVerfahren, { id });
  const form = useForm({
    contract: draftSchreiben,
    draft: { art: art ?? '', entscheidung: '' } as Entwurf,
    input: (draft) => ({
      verfahrenId: id,
      art: draft.art as Schreibenart,
      ...(draft.art === 'bescheid' ? { entscheidung: draft.entscheidung as Entscheidung } : {}),
    }),
    changes: [listSchreiben],
    done: (made) =>
      go({ to: '/vorgaenge/$id/schreiben/$schreibenId', params: { id, schreibenId: made.id }, replace: true }),
  });
  return (
    <Page
      title="Schreiben entwerfen"
      sub="Der Entwurf beginnt mit den Textbausteinen Ihres Amts."
      crumbs={[{ label: 'Vorgang', to: '/vorgaenge/$id', params: { id } }]}
    >
      <Form form={form} action="Entwurf anlegen" asksBeforeLeaving={false}>
        <RadioGroup
          label="Was möchten Sie schreiben?"
          {...form.field('art')}
          options={[
            { value: 'nachforderung', label: 'Nachforderung', hint: 'Unterlagen fehlen: mit Frist und Folgen' },
            { value: 'anhoerung', label: 'Anhörung', hint: 'Vor einer Entscheidung, die die Person belastet' },
            { value: 'bescheid', label: 'Bescheid', hint: 'Die Entscheidung über den Antrag' },
            { value: 'sonstiges', label: 'Sonstiges Schreiben', hint: 'Etwa ein Begleitschreiben' },
          ]}
        />
        {form.draft.art === 'bescheid' && (
          <RadioGroup
            label="Wie entscheiden Sie?"
            {...form.field('entscheidung')}
            options={verfahren.data?.verfahrensart === 'P37' ? MASSNAHME : ENTSCHEIDUNGEN}
          />
        )}
      </Form>
    </Page>
  );
}
