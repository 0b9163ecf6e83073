/** Change a person. If somebody else saved meanwhile, both versions are shown and nothing is overwritten unseen. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ask } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { codeOf, Note } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte, listAkten } from '../../akte.api.ts';
import { getPerson, listPersonen, updatePerson } from '../../person.api.ts';
import type { Person } from '../../person.schema.ts';
import { eingabeOf, entwurfOf, type PersonEntwurf, unterschiede } from './entwurf.ts';
import { PersonFelder } from './PersonFelder.tsx';

export function PersonBearbeiten({ person, onDone }: { person: Person; onDone(): void }) {
  /** The version this form is based on; a newer one is taken only when people have seen it. */
  const [base, setBase] = useState(person);
  const [newer, setNewer] = useState<Person>();
  const form = useForm({
    contract: updatePerson,
    draft: entwurfOf(person),
    input: (draft: PersonEntwurf) => ({ id: base.id, version: base.version, ...eingabeOf(draft) }),
    changes: [getPerson, listPersonen, getAkte, listAkten],
    done: () => {
      toast('Angaben gespeichert');
      onDone();
    },
  });
  const isConflict = codeOf(form.problem) === 'allgemein.KONFLIKT';
  const look = async () => setNewer(await ask(getPerson, { id: person.id }));
  return (
    <Form form={form} action="Angaben speichern" wide onCancel={onDone}>
      {isConflict && newer === undefined && (
        <Note
          kind="info"
          title="Ihre Eingaben sind noch da"
          actions={<Button onClick={() => void look()}>Änderung ansehen</Button>}
        >
          Sehen Sie an, was inzwischen gespeichert wurde, und entscheiden Sie dann.
        </Note>
      )}
      {newer && (
        <Konflikt
          meins={form.draft}
          jetzt={entwurfOf(newer)}
          onKeepMine={() => {
            setBase(newer);
            setNewer(undefined);
            form.reset(form.draft);
          }}
          onTakeTheirs={() => {
            setBase(newer);
            setNewer(undefined);
            form.reset(entwurfOf(newer));
          }}
        />
      )}
      <PersonFelder form={form} />
    </Form>
  );
}

interface KonfliktProps {
  readonly meins: PersonEntwurf;
  readonly jetzt: PersonEntwurf;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

function Konflikt({ meins, jetzt, onKeepMine, onTakeTheirs }: KonfliktProps) {
  const rows = unterschiede(meins, jetzt);
  return (
    <section className="card" aria-labelledby="konflikt">
      <h2 id="konflikt">Das wurde inzwischen gespeichert</h2>
      {rows.length === 0 ? (
        <p>Es steht dasselbe da wie in Ihren Eingaben.</p>
      ) : (
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Angabe</th>
                <th scope="col">Jetzt gespeichert</th>
                <th scope="col">Ihre Eingabe</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.feld}>
                  <th scope="row">{row.feld}</th>
                  <td>{row.jetzt || 'leer'}</td>
                  <td>{row.meins || 'leer'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="form-actions karte-fuss">
        <Button onClick={onKeepMine}>Mit meinen Eingaben weiterarbeiten</Button>
        <Button onClick={onTakeTheirs}>Gespeicherten Stand übernehmen</Button>
      </div>
    </section>
  );
}
