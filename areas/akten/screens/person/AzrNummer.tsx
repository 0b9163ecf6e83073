/** The AZR-Nummer: only for dealings with the register, so each reading names its purpose and is logged (§ 10 Abs. 4 AZRG). */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getPerson, readAzrNummer, setAzrNummer } from '../../person.api.ts';
import type { Person } from '../../person.schema.ts';
import { AZR_ZWECKE, type AzrZweck } from './zwecke.ts';

export function AzrNummer({ person, canChange }: { person: Person; canChange: boolean }) {
  const [changing, setChanging] = useState(false);
  return (
    <section className="card" aria-labelledby="person-azr">
      <h2 id="person-azr">AZR-Nummer</h2>
      {person.hatAzrNummer ? <Lesen personId={person.id} /> : <p className="u-muted">Es ist noch keine hinterlegt.</p>}
      {changing ? (
        <Hinterlegen personId={person.id} onDone={() => setChanging(false)} />
      ) : (
        canChange && (
          <p className="karte-fuss">
            <Button kind="text" onClick={() => setChanging(true)}>
              {person.hatAzrNummer ? 'Andere Nummer hinterlegen' : 'Nummer hinterlegen'}
            </Button>
          </p>
        )
      )}
    </section>
  );
}

function Lesen({ personId }: { personId: string }) {
  const [zweck, setZweck] = useState<AzrZweck | ''>('');
  const [nummer, setNummer] = useState<string>();
  const read = useAct(readAzrNummer, { done: ({ azrNummer }) => setNummer(azrNummer) });
  if (nummer !== undefined)
    return (
      <div className="u-stack-tight">
        <output className="azr-nummer">{nummer.replace(/(\d{4})(?=\d)/g, '$1 ')}</output>
        <p className="u-muted">Ihr Zugriff und der Zweck stehen im Protokoll.</p>
        <Button onClick={() => setNummer(undefined)}>Verbergen</Button>
      </div>
    );
  return (
    <div className="u-stack">
      <ProblemNote problem={read.problem} />
      <RadioGroup
        name="zweck"
        label="Wofür brauchen Sie die Nummer?"
        hint="Sie darf nur für den Verkehr mit dem Register verwendet werden (§ 10 Abs. 4 AZRG)."
        options={AZR_ZWECKE}
        value={zweck}
        onChange={(value) => setZweck(value as AzrZweck)}
      />
      <div>
        <Button
          icon="auge"
          busy={read.busy}
          blocked={zweck === '' ? 'Bitte nennen Sie zuerst den Zweck.' : undefined}
          onClick={() => zweck !== '' && void read.run({ id: personId, zweck })}
        >
          Nummer zeigen
        </Button>
      </div>
    </div>
  );
}

function Hinterlegen({ personId, onDone }: { personId: string; onDone(): void }) {
  const form = useForm({
    contract: setAzrNummer,
    draft: { azrNummer: '' },
    input: ({ azrNummer }) => ({ id: personId, azrNummer }),
    changes: [getPerson],
    done: () => {
      toast('AZR-Nummer hinterlegt');
      onDone();
    },
  });
  return (
    <Form form={form} action="Nummer hinterlegen" onCancel={onDone}>
      <TextField
        label="AZR-Nummer"
        hint="Zwölf Ziffern."
        autoComplete="off"
        inputMode="numeric"
        {...form.field('azrNummer')}
      />
    </Form>
  );
}
