/** Find a person by the AZR-Nummer. The number serves dealings with the register only, so the purpose comes first (§ 10 Abs. 4 AZRG). */
import { useState } from 'react';
import { RadioGroup } from '#ui/Choice.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { Page } from '#ui/Page.tsx';
import { Note } from '#ui/States.tsx';
import { useGo, useScreenState } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import { findPersonByAzrNummer } from '../../person.api.ts';
import { AZR_ZWECKE, type AzrZweck } from './zwecke.ts';

export default function AzrSuche() {
  const go = useGo();
  const { azrNummer: typed } = useScreenState();
  const [missed, setMissed] = useState(false);
  const form = useForm({
    contract: findPersonByAzrNummer,
    draft: { azrNummer: typeof typed === 'string' ? typed : '', zweck: '' as AzrZweck | '' },
    input: ({ azrNummer, zweck }) => ({ azrNummer, zweck: zweck as AzrZweck }),
    done: ({ personId }) => {
      if (personId) return go({ to: '/personen/$personId', params: { personId } });
      setMissed(true);
    },
  });
  return (
    <Page
      title="Person mit AZR-Nummer suchen"
      sub="Die Nummer darf nur für den Verkehr mit dem Register verwendet werden (§ 10 Abs. 4 AZRG). Ihre Suche und der Zweck stehen im Protokoll."
      crumbs={[{ label: 'Personen', to: '/personen' }]}
    >
      <div className="u-stack u-measure">
        {missed && !form.dirty && !form.busy && (
          <Note kind="info" alert title="Keine Person mit dieser Nummer in Ihrem Bereich">
            Prüfen Sie die zwölf Ziffern. Vielleicht ist die Nummer bei der Person noch nicht hinterlegt.
          </Note>
        )}
        <Form form={form} action="Person suchen" actionIcon="suche" asksBeforeLeaving={false}>
          <TextField
            label="AZR-Nummer"
            hint="Zwölf Ziffern, Leerzeichen stören nicht."
            autoComplete="off"
            inputMode="numeric"
            {...form.field('azrNummer')}
          />
          <RadioGroup label="Wofür brauchen Sie die Nummer?" options={AZR_ZWECKE} {...form.field('zweck')} />
        </Form>
      </div>
    </Page>
  );
}
