/** A new person: those who look alike are offered while one types, and again before anything is created (§ 5 AZRG-DV). */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count } from '#ui/format.ts';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { codeOf, Note } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { announce, toast } from '#ui/Toast.tsx';
import { getHeute, listAkten } from '../../akte.api.ts';
import { createPerson, findAehnlichePersonen, listPersonen } from '../../person.api.ts';
import { isPartialDate, type PersonKandidat } from '../../person.schema.ts';
import { useTeamOptions } from '../akte/teams.ts';
import { useLater } from '../teile/useLater.ts';
import { eingabeOf, LEER, type PersonEntwurf } from './entwurf.ts';
import { KandidatenListe } from './Kandidaten.tsx';
import { PersonFelder } from './PersonFelder.tsx';
import '../akten.css';

export default function PersonNeu() {
  const go = useGo();
  const [angeboten, setAngeboten] = useState<readonly PersonKandidat[]>([]);
  const trotzdem = useRef(false);
  const form = useForm({
    contract: createPerson,
    draft: LEER,
    input: (draft) => ({
      ...eingabeOf(draft),
      ...(draft.teamId === '' ? {} : { akte: { teamId: draft.teamId } }),
      ...(trotzdem.current ? { trotzAehnlich: true, geseheneKandidaten: angeboten.map(({ id }) => id) } : {}),
    }),
    changes: [listPersonen, listAkten, getHeute],
    saves: ({ ergebnis }) => ergebnis === 'angelegt',
    done: (answer) => {
      trotzdem.current = false;
      if (answer.ergebnis === 'aehnliche') {
        setAngeboten(answer.kandidaten);
        return;
      }
      toast(answer.akte ? `Person und Akte ${answer.akte.aktenzeichen} angelegt` : 'Person angelegt');
      if (answer.akte) go({ to: '/akten/$akteId', params: { akteId: answer.akte.id }, replace: true });
      else go({ to: '/personen/$personId', params: { personId: answer.person.id }, replace: true });
    },
  });
  const teams = useTeamOptions();
  const isOutdated = codeOf(form.problem) === 'akten.KANDIDATEN_NICHT_GESEHEN';
  useEffect(() => {
    if (!isOutdated) return;
    trotzdem.current = false;
    setAngeboten([]);
  }, [isOutdated]);
  return (
    <Page
      title="Person anlegen"
      sub="Bleibe sucht beim Schreiben, ob es die Person schon gibt."
      crumbs={[{ label: 'Personen', to: '/personen' }]}
    >
      <div className="person-neu">
        <Form form={form} action="Person anlegen" wide onCancel={() => go({ to: '/personen' })}>
          <PersonFelder form={form} />
          <SelectField
            label="Akte in diesem Team anlegen"
            optional
            empty="noch keine Akte"
            options={teams}
            {...form.field('teamId')}
          />
          {angeboten.length > 0 && (
            <Nachfrage
              kandidaten={angeboten}
              busy={form.busy}
              onOpen={() => form.reset(form.draft)}
              onCreate={() => {
                trotzdem.current = true;
                void form.submit();
              }}
            />
          )}
        </Form>
        <Aehnliche entwurf={form.draft} hidden={angeboten.length > 0} onOpen={() => form.reset(form.draft)} />
      </div>
    </Page>
  );
}

interface NachfrageProps {
  readonly kandidaten: readonly PersonKandidat[];
  readonly busy: boolean;
  onOpen(): void;
  onCreate(): void;
}

function Nachfrage({ kandidaten, busy, onOpen, onCreate }: NachfrageProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    announce(
      `${count(kandidaten.length, 'ähnliche Person', 'ähnliche Personen')} gefunden. Es wurde noch niemand angelegt.`,
    );
  }, [kandidaten]);
  return (
    <section ref={box} className="card" tabIndex={-1} aria-labelledby="aehnlich">
      <h2 id="aehnlich">Gibt es die Person schon?</h2>
      <p>
        {kandidaten.length === 1 ? 'Diese Person sieht' : 'Diese Personen sehen'} so ähnlich aus, dass noch niemand
        angelegt wurde. Bitte vergleichen Sie.
      </p>
      <KandidatenListe kandidaten={kandidaten} onOpen={onOpen} />
      <Button busy={busy} onClick={onCreate}>
        Keine davon: neue Person anlegen
      </Button>
    </section>
  );
}

const PAUSE_MS = 450;

interface AehnlicheProps {
  readonly entwurf: PersonEntwurf;
  readonly hidden: boolean;
  onOpen(): void;
}

/** Beside the form while one types; never in the way. */
function Aehnliche({ entwurf, hidden, onOpen }: AehnlicheProps) {
  const asked = useLater(entwurf, PAUSE_MS);
  const familienname = asked.familienname.trim();
  const { data } = useLoad(
    findAehnlichePersonen,
    {
      familienname,
      vornamen: asked.vornamen.trim(),
      ...(isPartialDate(asked.geburtsdatum) ? { geburtsdatum: asked.geburtsdatum } : {}),
    },
    { enabled: familienname.length >= 2 && !hidden, keepLast: true },
  );
  const kandidaten = familienname.length >= 2 ? (data?.kandidaten ?? []) : [];
  if (hidden) return null;
  return (
    <aside className="person-aehnlich" aria-label="Ähnliche Personen">
      <h2>Schon bekannt?</h2>
      {kandidaten.length === 0 ? (
        <p className="u-muted">
          {familienname.length < 2
            ? 'Sobald Sie den Namen eingeben, stehen hier Personen, die gleich oder ähnlich heißen.'
            : 'Niemand in Ihrem Bereich heißt gleich oder ähnlich.'}
        </p>
      ) : (
        <KandidatenListe kandidaten={kandidaten} onOpen={onOpen} />
      )}
      <Note>Gesucht wird nach Schreibweise und Klang, mit und ohne Umlaute, auch in weiteren Namen.</Note>
    </aside>
  );
}
