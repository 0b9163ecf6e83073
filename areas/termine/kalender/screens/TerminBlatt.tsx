/** One Termin beside the calendar: everything about it, moving, cancelling, noting, printing. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import type { Contract } from '#platform/http/contract.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatClock, formatMoment, formatPartialDay, formatWeekday } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listTerminkonflikte } from '../../kapazitaet/plaetze.api.ts';
import * as api from '../kalender.api.ts';
import type { TerminFuerAmt } from '../kalender.schema.ts';
import { grundWort, HERKUNFT, KLASSE, OHNE_NUMMER_WORTE, SPRACHE, Stand } from './worte.tsx';
import { type Zeit, Zeitwahl } from './Zeitwahl.tsx';
import './kalender.css';

const CHANGES: readonly Contract[] = [
  api.listKalender,
  api.getTerminFuerAmt,
  api.listTermineZu,
  api.countTermineHeute,
  api.listFreieZeitenFuerAmt,
  listTerminkonflikte,
];
const OFFEN = ['gebucht', 'unbestaetigt', 'angeboten'];

export function TerminBlatt({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useLoad(api.getTerminFuerAmt, { id });
  useLive(`termin:${id}`, [api.getTerminFuerAmt]);
  return (
    <Loaded of={query} words="Der Termin wird geladen">
      {(termin) => <Inhalt termin={termin} onClose={onClose} />}
    </Loaded>
  );
}

function Inhalt({ termin, onClose }: { termin: TerminFuerAmt; onClose: () => void }) {
  const may = useMay();
  const [dialog, setDialog] = useState<'verschieben' | 'absagen'>();
  const note = useAct(api.noteTerminstand, { changes: CHANGES, done: () => toast('Notiert') });
  const { id, version, stand, angaben } = termin;
  const offen = OFFEN.includes(stand);
  const begonnen = Date.parse(termin.beginn) <= Date.now();
  return (
    <article className="tk-blatt" aria-labelledby="tk-name">
      <div className="u-spread">
        <div>
          <h2 id="tk-name">{termin.name ?? 'Noch ohne Namen'}</h2>
          <p className="u-muted">
            Nummer <strong className="tk-kennung">{termin.kennung}</strong>
          </p>
        </div>
        <Button kind="quiet" icon="schliessen" onClick={onClose}>
          Schließen
        </Button>
      </div>
      <p className="u-row">
        <Stand stand={stand} ausserhalb={termin.ausserhalb} />
      </p>
      {termin.ausserhalb && (
        <Note kind="warning" title="Der Platz ist zu dieser Zeit nicht mehr offen">
          Verschieben Sie den Termin oder sagen Sie ihn ab. Von selbst ändert er sich nicht.
        </Note>
      )}
      <Facts
        of={[
          ['Zeit', `${formatWeekday(termin.tag)}, ${formatClock(termin.beginn)} bis ${formatClock(termin.ende)}`],
          [
            'Anliegen',
            termin.anliegenListe
              .map((eines) => `${eines.name} (${count(eines.personen, 'Person', 'Personen')}, ${eines.minuten} Min.)`)
              .join('; '),
          ],
          ['Sprache', SPRACHE[termin.sprache]],
          ['Ort', `${termin.pool}, ${termin.standort}`],
          ['Herkunft', `${HERKUNFT[termin.herkunft]}, Anteil ${KLASSE[termin.klasse]}`],
          ['Verschoben', termin.verschoben === 0 ? undefined : `${termin.verschoben}-mal`],
          ['Grund', termin.grund === '' ? undefined : grundWort(termin.grund)],
          ['Angelegt', formatMoment(termin.angelegtAt)],
        ]}
      />
      {termin.stationen.length > 0 && (
        <section>
          <h3>Stationen</h3>
          <ol className="tk-stationen">
            {termin.stationen.map(({ platzId, platz, von, bis }) => (
              <li key={`${platzId}${von}`}>
                {formatClock(von).replace(' Uhr', '')}–{formatClock(bis)} {platz}
              </li>
            ))}
          </ol>
        </section>
      )}
      {angaben.personen.length > 0 && (
        <section>
          <h3>Personen</h3>
          <ul className="plain-list tk-personen">
            {angaben.personen.map((einer) => (
              <li key={`${einer.familienname}${einer.vornamen}${einer.geburtsdatum}`}>
                <Icon name="person" /> {einer.familienname}, {einer.vornamen}
                <span className="cell-sub">
                  geboren {formatPartialDay(einer.geburtsdatum)}
                  {einer.nummer && `, Nummer ${einer.nummer}`}
                  {einer.ohneNummer && `, ohne Nummer: ${OHNE_NUMMER_WORTE[einer.ohneNummer]}`}
                </span>
              </li>
            ))}
          </ul>
          <Facts
            of={[
              ['E-Mail', angaben.email],
              ['Telefon', angaben.telefon],
              ['Hinweis', angaben.wunsch],
            ]}
          />
        </section>
      )}
      <p className="u-row">
        {termin.personId && may('akten.lesen') && (
          <Link to="/personen/$id" params={{ id: termin.personId }}>
            Zur Person
          </Link>
        )}
        {termin.verfahrenId && may('vorgaenge.lesen') && (
          <Link to="/vorgaenge/$verfahrenId" params={{ verfahrenId: termin.verfahrenId }}>
            Zum Vorgang
          </Link>
        )}
      </p>
      <ProblemNote problem={note.problem} />
      {may('termine.buchen') && (
        <div className="form-actions no-print">
          {offen && (
            <Button
              kind={termin.ausserhalb ? 'primary' : 'secondary'}
              icon="kalender"
              onClick={() => setDialog('verschieben')}
            >
              Verschieben
            </Button>
          )}
          {stand === 'gebucht' && begonnen && (
            <>
              <Button
                icon="haken"
                busy={note.busy}
                onClick={() => void note.run({ id, version, stand: 'wahrgenommen' })}
              >
                War da
              </Button>
              <Button
                icon="entfaellt"
                busy={note.busy}
                onClick={() => void note.run({ id, version, stand: 'nicht_erschienen' })}
              >
                Nicht erschienen
              </Button>
            </>
          )}
          {stand === 'gebucht' && (
            <a
              className={buttonClass('secondary')}
              href={urlOf(api.getTerminzettel, { id })}
              target="_blank"
              rel="noreferrer"
            >
              <Icon name="drucken" />
              <span>Zettel drucken</span>
            </a>
          )}
          {offen && (
            <Button icon="loeschen" onClick={() => setDialog('absagen')}>
              Absagen
            </Button>
          )}
        </div>
      )}
      {dialog === 'verschieben' && <Verschieben termin={termin} onClose={() => setDialog(undefined)} />}
      {dialog === 'absagen' && <Absagen termin={termin} onClose={() => setDialog(undefined)} />}
    </article>
  );
}

function Verschieben({
  termin: { id, version, name, kennung },
  onClose,
}: {
  termin: TerminFuerAmt;
  onClose: () => void;
}) {
  const [zeit, setZeit] = useState<Zeit>();
  const move = useAct(api.moveTerminFuerAmt, {
    changes: CHANGES,
    done: ({ beginn }) => {
      toast(`Verschoben auf ${formatMoment(beginn)}`);
      onClose();
    },
  });
  return (
    <Dialog title={`${name ?? kennung} verschieben`} wide onClose={onClose}>
      <Zeitwahl terminId={id} zeit={zeit} onZeit={setZeit} />
      <ProblemNote problem={move.problem} />
      <div className="form-actions">
        <Button
          kind="primary"
          busy={move.busy}
          blocked={zeit === undefined ? 'Bitte wählen Sie eine Zeit.' : undefined}
          onClick={() => zeit && void move.run({ id, version, ...zeit })}
        >
          {zeit ? `Auf ${formatMoment(zeit.beginn)} verschieben` : 'Verschieben'}
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}

type Grund = 'amt' | 'unterlagen' | 'angaben' | 'sonst';

function Absagen({ termin: { id, version, name, kennung }, onClose }: { termin: TerminFuerAmt; onClose: () => void }) {
  const form = useForm({
    contract: api.cancelTerminFuerAmt,
    draft: { grund: '' as Grund | '', text: '' },
    input: ({ grund, text }: { grund: Grund | ''; text: string }) => ({ id, version, grund: grund as Grund, text }),
    changes: CHANGES,
    done: () => {
      toast('Termin abgesagt');
      onClose();
    },
  });
  return (
    <Dialog title={`Termin von ${name ?? kennung} absagen`} onClose={onClose}>
      <Form
        form={form}
        action="Termin absagen"
        danger
        cancel="Nicht absagen"
        onCancel={onClose}
        asksBeforeLeaving={false}
      >
        <p>Die Person erfährt den Grund, wenn sie eine Adresse angegeben hat. Die Zeit bekommt jemand anderes.</p>
        <RadioGroup<Grund>
          label="Warum?"
          options={[
            { value: 'amt', label: 'Wir können nicht: Krankheit, Umbau, anderer Grund im Haus' },
            { value: 'unterlagen', label: 'Unterlagen fehlen, ohne die der Besuch nichts bringt' },
            { value: 'angaben', label: 'Die Angaben zu den Personen passen nicht' },
            { value: 'sonst', label: 'Ein anderer Grund' },
          ]}
          {...form.field('grund')}
        />
        {form.draft.grund === 'sonst' && (
          <TextArea label="Grund, wie ihn die Person liest" rows={3} {...form.field('text')} />
        )}
      </Form>
    </Dialog>
  );
}
